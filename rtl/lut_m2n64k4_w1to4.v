// Written by hwsim; do not edit.
// lut_m2n64k4_w1to4: lut int8 x uint4 -> int34, broadcast 2 x 64, lanes 4

// A whole GEMM engine: one architecture in one dataflow; the manifest states its interface.
module lut_m2n64k4_w1to4 (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] s_axis_job_tdata,
  input  wire s_axis_job_tvalid,
  output wire s_axis_job_tready,
  input  wire [63:0] s_axis_a_tdata,
  input  wire s_axis_a_tvalid,
  output wire s_axis_a_tready,
  input  wire s_axis_a_tlast,
  input  wire [1023:0] s_axis_w_tdata,
  input  wire s_axis_w_tvalid,
  output wire s_axis_w_tready,
  input  wire s_axis_w_tlast,
  input  wire [767:0] s_axis_s_tdata,
  input  wire s_axis_s_tvalid,
  output wire s_axis_s_tready,
  input  wire s_axis_s_tlast,
  output wire [2175:0] m_axis_c_tdata,
  output wire m_axis_c_tvalid,
  input  wire m_axis_c_tready,
  output wire m_axis_c_tlast,
  output wire busy,
  output wire [47:0] cycles,
  output wire [3:0] error
);
  wire [63:0] a_codes;
  wire a_enable;
  wire a_full;
  wire a_last;
  wire [79:0] a_stored0;
  wire [79:0] a_stored1;
  wire [14:0] a_sum;
  wire a_take;
  wire job_done;
  wire [16:0] m;
  wire [16:0] n;
  wire [4:0] outlet_tag;
  wire [1215:0] p;
  wire row_done;
  wire [9:0] row_sum0;
  wire [9:0] row_sum1;
  wire [767:0] s_codes;
  wire s_enable;
  wire s_full;
  wire s_last;
  wire s_loaded;
  wire s_take;
  wire start;
  wire [1:0] strobe;
  wire [3:0] tag;
  wire [2:0] w_bits;
  wire [1023:0] w_codes;
  wire w_enable;
  wire w_full;
  wire w_last;
  wire [15:0] w_stored0;
  wire [15:0] w_stored1;
  wire [15:0] w_stored2;
  wire [15:0] w_stored3;
  wire [15:0] w_stored4;
  wire [15:0] w_stored5;
  wire [15:0] w_stored6;
  wire [15:0] w_stored7;
  wire [15:0] w_stored8;
  wire [15:0] w_stored9;
  wire [15:0] w_stored10;
  wire [15:0] w_stored11;
  wire [15:0] w_stored12;
  wire [15:0] w_stored13;
  wire [15:0] w_stored14;
  wire [15:0] w_stored15;
  wire [15:0] w_stored16;
  wire [15:0] w_stored17;
  wire [15:0] w_stored18;
  wire [15:0] w_stored19;
  wire [15:0] w_stored20;
  wire [15:0] w_stored21;
  wire [15:0] w_stored22;
  wire [15:0] w_stored23;
  wire [15:0] w_stored24;
  wire [15:0] w_stored25;
  wire [15:0] w_stored26;
  wire [15:0] w_stored27;
  wire [15:0] w_stored28;
  wire [15:0] w_stored29;
  wire [15:0] w_stored30;
  wire [15:0] w_stored31;
  wire [15:0] w_stored32;
  wire [15:0] w_stored33;
  wire [15:0] w_stored34;
  wire [15:0] w_stored35;
  wire [15:0] w_stored36;
  wire [15:0] w_stored37;
  wire [15:0] w_stored38;
  wire [15:0] w_stored39;
  wire [15:0] w_stored40;
  wire [15:0] w_stored41;
  wire [15:0] w_stored42;
  wire [15:0] w_stored43;
  wire [15:0] w_stored44;
  wire [15:0] w_stored45;
  wire [15:0] w_stored46;
  wire [15:0] w_stored47;
  wire [15:0] w_stored48;
  wire [15:0] w_stored49;
  wire [15:0] w_stored50;
  wire [15:0] w_stored51;
  wire [15:0] w_stored52;
  wire [15:0] w_stored53;
  wire [15:0] w_stored54;
  wire [15:0] w_stored55;
  wire [15:0] w_stored56;
  wire [15:0] w_stored57;
  wire [15:0] w_stored58;
  wire [15:0] w_stored59;
  wire [15:0] w_stored60;
  wire [15:0] w_stored61;
  wire [15:0] w_stored62;
  wire [15:0] w_stored63;
  wire w_take;
  lut_m2n64k4_w1to4_array array (.clk(clk), .a({a_stored1, a_stored0}), .a_sum(a_sum), .p(p), .strobe(strobe),
      .sums({row_sum1, row_sum0}), .tag(tag), .w({w_stored63, w_stored62, w_stored61, w_stored60, w_stored59,
      w_stored58, w_stored57, w_stored56, w_stored55, w_stored54, w_stored53, w_stored52, w_stored51, w_stored50,
      w_stored49, w_stored48, w_stored47, w_stored46, w_stored45, w_stored44, w_stored43, w_stored42, w_stored41,
      w_stored40, w_stored39, w_stored38, w_stored37, w_stored36, w_stored35, w_stored34, w_stored33, w_stored32,
      w_stored31, w_stored30, w_stored29, w_stored28, w_stored27, w_stored26, w_stored25, w_stored24, w_stored23,
      w_stored22, w_stored21, w_stored20, w_stored19, w_stored18, w_stored17, w_stored16, w_stored15, w_stored14,
      w_stored13, w_stored12, w_stored11, w_stored10, w_stored9, w_stored8, w_stored7, w_stored6, w_stored5, w_stored4,
      w_stored3, w_stored2, w_stored1, w_stored0}));
  lut_m2n64k4_w1to4_control control (.clk(clk), .rst(rst), .a_enable(a_enable), .a_full(a_full), .a_last(a_last),
      .a_take(a_take), .busy(busy), .cycles(cycles), .error(error), .job(s_axis_job_tdata), .job_done(job_done),
      .job_ready(s_axis_job_tready), .job_valid(s_axis_job_tvalid), .m(m), .n(n), .outlet_tag(outlet_tag),
      .row_done(row_done), .s_enable(s_enable), .s_full(s_full), .s_last(s_last), .s_loaded(s_loaded), .s_take(s_take),
      .start(start), .strobe(strobe), .tag(tag), .w_bits(w_bits), .w_enable(w_enable), .w_full(w_full), .w_last(w_last),
      .w_take(w_take));
  lut_m2n64k4_w1to4_encode_a encode_a0 (.code(a_codes[31:0]), .stored(a_stored0));
  lut_m2n64k4_w1to4_encode_a encode_a1 (.code(a_codes[63:32]), .stored(a_stored1));
  lut_m2n64k4_w1to4_encode_w encode_w0 (.code(w_codes[15:0]), .stored(w_stored0));
  lut_m2n64k4_w1to4_encode_w encode_w1 (.code(w_codes[31:16]), .stored(w_stored1));
  lut_m2n64k4_w1to4_encode_w encode_w2 (.code(w_codes[47:32]), .stored(w_stored2));
  lut_m2n64k4_w1to4_encode_w encode_w3 (.code(w_codes[63:48]), .stored(w_stored3));
  lut_m2n64k4_w1to4_encode_w encode_w4 (.code(w_codes[79:64]), .stored(w_stored4));
  lut_m2n64k4_w1to4_encode_w encode_w5 (.code(w_codes[95:80]), .stored(w_stored5));
  lut_m2n64k4_w1to4_encode_w encode_w6 (.code(w_codes[111:96]), .stored(w_stored6));
  lut_m2n64k4_w1to4_encode_w encode_w7 (.code(w_codes[127:112]), .stored(w_stored7));
  lut_m2n64k4_w1to4_encode_w encode_w8 (.code(w_codes[143:128]), .stored(w_stored8));
  lut_m2n64k4_w1to4_encode_w encode_w9 (.code(w_codes[159:144]), .stored(w_stored9));
  lut_m2n64k4_w1to4_encode_w encode_w10 (.code(w_codes[175:160]), .stored(w_stored10));
  lut_m2n64k4_w1to4_encode_w encode_w11 (.code(w_codes[191:176]), .stored(w_stored11));
  lut_m2n64k4_w1to4_encode_w encode_w12 (.code(w_codes[207:192]), .stored(w_stored12));
  lut_m2n64k4_w1to4_encode_w encode_w13 (.code(w_codes[223:208]), .stored(w_stored13));
  lut_m2n64k4_w1to4_encode_w encode_w14 (.code(w_codes[239:224]), .stored(w_stored14));
  lut_m2n64k4_w1to4_encode_w encode_w15 (.code(w_codes[255:240]), .stored(w_stored15));
  lut_m2n64k4_w1to4_encode_w encode_w16 (.code(w_codes[271:256]), .stored(w_stored16));
  lut_m2n64k4_w1to4_encode_w encode_w17 (.code(w_codes[287:272]), .stored(w_stored17));
  lut_m2n64k4_w1to4_encode_w encode_w18 (.code(w_codes[303:288]), .stored(w_stored18));
  lut_m2n64k4_w1to4_encode_w encode_w19 (.code(w_codes[319:304]), .stored(w_stored19));
  lut_m2n64k4_w1to4_encode_w encode_w20 (.code(w_codes[335:320]), .stored(w_stored20));
  lut_m2n64k4_w1to4_encode_w encode_w21 (.code(w_codes[351:336]), .stored(w_stored21));
  lut_m2n64k4_w1to4_encode_w encode_w22 (.code(w_codes[367:352]), .stored(w_stored22));
  lut_m2n64k4_w1to4_encode_w encode_w23 (.code(w_codes[383:368]), .stored(w_stored23));
  lut_m2n64k4_w1to4_encode_w encode_w24 (.code(w_codes[399:384]), .stored(w_stored24));
  lut_m2n64k4_w1to4_encode_w encode_w25 (.code(w_codes[415:400]), .stored(w_stored25));
  lut_m2n64k4_w1to4_encode_w encode_w26 (.code(w_codes[431:416]), .stored(w_stored26));
  lut_m2n64k4_w1to4_encode_w encode_w27 (.code(w_codes[447:432]), .stored(w_stored27));
  lut_m2n64k4_w1to4_encode_w encode_w28 (.code(w_codes[463:448]), .stored(w_stored28));
  lut_m2n64k4_w1to4_encode_w encode_w29 (.code(w_codes[479:464]), .stored(w_stored29));
  lut_m2n64k4_w1to4_encode_w encode_w30 (.code(w_codes[495:480]), .stored(w_stored30));
  lut_m2n64k4_w1to4_encode_w encode_w31 (.code(w_codes[511:496]), .stored(w_stored31));
  lut_m2n64k4_w1to4_encode_w encode_w32 (.code(w_codes[527:512]), .stored(w_stored32));
  lut_m2n64k4_w1to4_encode_w encode_w33 (.code(w_codes[543:528]), .stored(w_stored33));
  lut_m2n64k4_w1to4_encode_w encode_w34 (.code(w_codes[559:544]), .stored(w_stored34));
  lut_m2n64k4_w1to4_encode_w encode_w35 (.code(w_codes[575:560]), .stored(w_stored35));
  lut_m2n64k4_w1to4_encode_w encode_w36 (.code(w_codes[591:576]), .stored(w_stored36));
  lut_m2n64k4_w1to4_encode_w encode_w37 (.code(w_codes[607:592]), .stored(w_stored37));
  lut_m2n64k4_w1to4_encode_w encode_w38 (.code(w_codes[623:608]), .stored(w_stored38));
  lut_m2n64k4_w1to4_encode_w encode_w39 (.code(w_codes[639:624]), .stored(w_stored39));
  lut_m2n64k4_w1to4_encode_w encode_w40 (.code(w_codes[655:640]), .stored(w_stored40));
  lut_m2n64k4_w1to4_encode_w encode_w41 (.code(w_codes[671:656]), .stored(w_stored41));
  lut_m2n64k4_w1to4_encode_w encode_w42 (.code(w_codes[687:672]), .stored(w_stored42));
  lut_m2n64k4_w1to4_encode_w encode_w43 (.code(w_codes[703:688]), .stored(w_stored43));
  lut_m2n64k4_w1to4_encode_w encode_w44 (.code(w_codes[719:704]), .stored(w_stored44));
  lut_m2n64k4_w1to4_encode_w encode_w45 (.code(w_codes[735:720]), .stored(w_stored45));
  lut_m2n64k4_w1to4_encode_w encode_w46 (.code(w_codes[751:736]), .stored(w_stored46));
  lut_m2n64k4_w1to4_encode_w encode_w47 (.code(w_codes[767:752]), .stored(w_stored47));
  lut_m2n64k4_w1to4_encode_w encode_w48 (.code(w_codes[783:768]), .stored(w_stored48));
  lut_m2n64k4_w1to4_encode_w encode_w49 (.code(w_codes[799:784]), .stored(w_stored49));
  lut_m2n64k4_w1to4_encode_w encode_w50 (.code(w_codes[815:800]), .stored(w_stored50));
  lut_m2n64k4_w1to4_encode_w encode_w51 (.code(w_codes[831:816]), .stored(w_stored51));
  lut_m2n64k4_w1to4_encode_w encode_w52 (.code(w_codes[847:832]), .stored(w_stored52));
  lut_m2n64k4_w1to4_encode_w encode_w53 (.code(w_codes[863:848]), .stored(w_stored53));
  lut_m2n64k4_w1to4_encode_w encode_w54 (.code(w_codes[879:864]), .stored(w_stored54));
  lut_m2n64k4_w1to4_encode_w encode_w55 (.code(w_codes[895:880]), .stored(w_stored55));
  lut_m2n64k4_w1to4_encode_w encode_w56 (.code(w_codes[911:896]), .stored(w_stored56));
  lut_m2n64k4_w1to4_encode_w encode_w57 (.code(w_codes[927:912]), .stored(w_stored57));
  lut_m2n64k4_w1to4_encode_w encode_w58 (.code(w_codes[943:928]), .stored(w_stored58));
  lut_m2n64k4_w1to4_encode_w encode_w59 (.code(w_codes[959:944]), .stored(w_stored59));
  lut_m2n64k4_w1to4_encode_w encode_w60 (.code(w_codes[975:960]), .stored(w_stored60));
  lut_m2n64k4_w1to4_encode_w encode_w61 (.code(w_codes[991:976]), .stored(w_stored61));
  lut_m2n64k4_w1to4_encode_w encode_w62 (.code(w_codes[1007:992]), .stored(w_stored62));
  lut_m2n64k4_w1to4_encode_w encode_w63 (.code(w_codes[1023:1008]), .stored(w_stored63));
  lut_m2n64k4_w1to4_inlet_a inlet_a (.clk(clk), .rst(rst), .data(a_codes), .enable(a_enable), .full(a_full),
      .last(a_last), .take(a_take), .tdata(s_axis_a_tdata), .tlast(s_axis_a_tlast), .tready(s_axis_a_tready),
      .tvalid(s_axis_a_tvalid));
  lut_m2n64k4_w1to4_inlet_s inlet_s (.clk(clk), .rst(rst), .data(s_codes), .enable(s_enable), .full(s_full),
      .last(s_last), .take(s_take), .tdata(s_axis_s_tdata), .tlast(s_axis_s_tlast), .tready(s_axis_s_tready),
      .tvalid(s_axis_s_tvalid));
  lut_m2n64k4_w1to4_inlet_w inlet_w (.clk(clk), .rst(rst), .data(w_codes), .enable(w_enable), .full(w_full),
      .last(w_last), .take(w_take), .tdata(s_axis_w_tdata), .tlast(s_axis_w_tlast), .tready(s_axis_w_tready),
      .tvalid(s_axis_w_tvalid));
  lut_m2n64k4_w1to4_outlet outlet (.clk(clk), .rst(rst), .a_sum(a_sum), .job_done(job_done), .m(m), .n(n), .p(p),
      .row_done(row_done), .s(s_codes), .s_loaded(s_loaded), .s_take(s_take), .start(start), .tag(outlet_tag),
      .tdata(m_axis_c_tdata), .tlast(m_axis_c_tlast), .tready(m_axis_c_tready), .tvalid(m_axis_c_tvalid),
      .w_bits(w_bits));
  lut_m2n64k4_w1to4_row_sum row_sum_0 (.beat(tag[3:2]), .code(a_codes[31:0]), .sum(row_sum0));
  lut_m2n64k4_w1to4_row_sum row_sum_1 (.beat(tag[3:2]), .code(a_codes[63:32]), .sum(row_sum1));
endmodule

// An accumulator and the register through which its result leaves.
module lut_m2n64k4_w1to4_cell (
  input  wire clk,
  input  wire [79:0] a,
  input  wire [3:0] w,
  input  wire [3:0] tag,
  input  wire [1:0] strobe,
  input  wire [18:0] p,
  output reg  [18:0] p_out
);
  wire [18:0] base;
  wire strobe_move;
  wire strobe_shift;
  wire [1:0] tag_beat_w_plane;
  wire tag_first;
  wire tag_valid;
  reg [18:0] total;
  wire [18:0] total_next;
  assign strobe_shift = strobe[1];
  assign strobe_move = strobe[0];
  assign tag_beat_w_plane = tag[3:2];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  assign base = tag_first ? 19'd0 : total;
  always @(posedge clk) begin
    if (tag_valid) total <= total_next;
    if (strobe_move) p_out <= total;
    else if (strobe_shift) p_out <= p;
  end
  lut_m2n64k4_w1to4_core core (.a(a), .beat(tag_beat_w_plane), .p_in(base), .p_out(total_next), .w(w));
endmodule

// Moves finished sums one clock after their last operands, and shifts.
module lut_m2n64k4_w1to4_control (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] job,
  input  wire job_valid,
  output wire job_ready,
  output wire start,
  output reg  [16:0] m,
  output reg  [16:0] n,
  output wire a_enable,
  input  wire a_full,
  input  wire a_last,
  output wire a_take,
  output wire w_enable,
  input  wire w_full,
  input  wire w_last,
  output wire w_take,
  output wire [3:0] tag,
  output wire [1:0] strobe,
  output wire [4:0] outlet_tag,
  input  wire job_done,
  output wire s_enable,
  input  wire s_full,
  input  wire s_last,
  output wire s_take,
  input  wire s_loaded,
  output reg  [2:0] w_bits,
  input  wire row_done,
  output reg  busy,
  output reg  [47:0] cycles,
  output reg  [3:0] error
);
  reg age;
  wire captured;
  wire cells_free;
  reg [3:0] credits;
  wire drain_begin;
  reg drain_first;
  reg drain_last;
  reg [1:0] drain_left;
  reg drain_row;
  wire first_beat;
  reg first_group;
  reg [6:0] group_done;
  wire group_last;
  reg [1:0] height;
  wire in_range;
  wire issue;
  wire [7:0] job_a_bits;
  wire [31:0] job_k;
  wire [31:0] job_m;
  wire [31:0] job_n;
  wire [15:0] job_reserved;
  wire [7:0] job_w_bits;
  reg [14:0] k;
  reg k_first;
  wire k_last;
  wire k_last_51;
  reg [14:0] k_left;
  wire last;
  wire last_beat;
  wire m_last;
  reg [16:0] m_left;
  reg move;
  wire n_last;
  reg [16:0] n_left;
  wire outlet_tag_load;
  wire reserve;
  wire row_goes;
  wire s_k_last;
  reg [14:0] s_k_left;
  wire s_m_last;
  reg [16:0] s_m_left;
  wire s_n_last;
  reg [16:0] s_n_left;
  wire step;
  reg streaming;
  wire strobe_move;
  wire tag_first;
  reg taking_words;
  reg [1:0] w_plane;
  reg waiting;
  reg waiting_first;
  reg waiting_last;
  reg [2:0] word_room;
  reg [3:0] words;
  wire n1;
  wire n2;
  assign job_reserved = job[127:112];
  assign job_w_bits = job[111:104];
  assign job_a_bits = job[103:96];
  assign job_n = job[95:64];
  assign job_k = job[63:32];
  assign job_m = job[31:0];
  assign job_ready = ~busy;
  assign n1 = (|job_m) & (job_m <= 32'h10000) & (|job_k) & (job_k <= 32'h4000) & (|job_n) & (job_n <= 32'h10000);
  assign n2 = (job_a_bits == 8'd0) & ((job_w_bits == 8'd0) | ((job_w_bits >= 8'd1) & (job_w_bits <= 8'd4)));
  assign in_range = n1 & n2 & (job_reserved == 16'd0);
  assign start = job_valid & job_ready & in_range;
  assign s_k_last = s_k_left <= 15'd128;
  assign s_m_last = s_m_left <= 17'd2;
  assign s_n_last = s_n_left <= 17'd64;
  assign s_take = s_full & (|word_room);
  assign s_enable = taking_words & ~(s_full & s_k_last & s_m_last & s_n_last);
  assign k_last = k_left <= 15'd4;
  assign m_last = m_left <= 17'd2;
  assign n_last = n_left <= 17'd64;
  assign last_beat = {1'b0, w_plane} + 3'd1 == w_bits;
  assign first_beat = w_plane == 2'd0;
  assign last = k_last_51 & last_beat;
  assign issue = a_full & w_full & (~last | cells_free) & step;
  assign captured = issue & last;
  assign a_take = issue & last_beat;
  assign w_take = issue & last_beat;
  assign tag_first = k_first & first_beat;
  assign a_enable = streaming & ~(a_full & k_last & m_last & n_last);
  assign w_enable = streaming & ~(w_full & k_last & m_last & n_last);
  assign group_last = group_done == 7'd124;
  assign k_last_51 = k_last | group_last;
  assign drain_begin = waiting & ~age & (|words) & step;
  assign cells_free = waiting ? drain_begin & (height <= 2'd1) : drain_left <= 2'd2;
  assign outlet_tag_load = ~drain_row;
  assign row_goes = (|drain_left) & ((|credits) | ~drain_last);
  assign step = ~move | (drain_left == 2'd0) | ((drain_left == 2'd1) & row_goes);
  assign reserve = row_goes & drain_last;
  assign strobe_move = move & step;
  assign outlet_tag = {outlet_tag_load, drain_row, drain_last, drain_first, row_goes};
  assign strobe = {row_goes, strobe_move};
  assign tag = {w_plane, tag_first, issue};
  always @(posedge clk) begin
    if (rst) busy <= 1'b0;
    else if (start) busy <= 1'b1;
    else if (job_done) busy <= 1'b0;
    if (rst) cycles <= 48'd0;
    else if (start) cycles <= 48'd1;
    else if (~job_done & busy) cycles <= cycles + 48'd1;
    if (rst) m <= 17'd0;
    else if (start) m <= job_m[16:0];
    if (rst) k <= 15'd0;
    else if (start) k <= job_k[14:0];
    if (rst) n <= 17'd0;
    else if (start) n <= job_n[16:0];
    if (rst) error <= 4'd0;
    else begin
      if (s_take & (s_last != (s_k_last & s_m_last & s_n_last))) error[3] <= 1'b1;
      if (job_valid & job_ready & ~in_range) error[2] <= 1'b1;
      if (w_take & (w_last != (k_last & m_last & n_last))) error[1] <= 1'b1;
      if (a_take & (a_last != (k_last & m_last & n_last))) error[0] <= 1'b1;
    end
    if (rst) credits <= 4'd9;
    else credits <= credits + {3'd0, row_done} - {3'd0, reserve};
    if (rst) s_k_left <= 15'd0;
    else if (s_take) s_k_left <= s_k_last ? k : s_k_left - 15'd128;
    else if (start) s_k_left <= job_k[14:0];
    if (rst) s_m_left <= 17'd0;
    else if (s_take & s_k_last) s_m_left <= s_m_last ? m : s_m_left - 17'd2;
    else if (start) s_m_left <= job_m[16:0];
    if (rst) s_n_left <= 17'd0;
    else if (s_take & s_k_last & s_m_last) s_n_left <= s_n_last ? n : s_n_left - 17'd64;
    else if (start) s_n_left <= job_n[16:0];
    if (rst) words <= 4'd0;
    else words <= words + {3'd0, s_take} - {3'd0, drain_begin};
    if (rst) word_room <= 3'd7;
    else word_room <= word_room - {2'd0, s_take} + {2'd0, s_loaded};
    if (rst) taking_words <= 1'b0;
    else if (start) taking_words <= 1'b1;
    else if (s_take & s_k_last & s_m_last & s_n_last) taking_words <= 1'b0;
    if (rst) k_left <= 15'd0;
    else if (a_take) k_left <= k_last ? k : k_left - 15'd4;
    else if (start) k_left <= job_k[14:0];
    if (rst) m_left <= 17'd0;
    else if (a_take & k_last) m_left <= m_last ? m : m_left - 17'd2;
    else if (start) m_left <= job_m[16:0];
    if (rst) n_left <= 17'd0;
    else if (a_take & k_last & m_last) n_left <= n_last ? n : n_left - 17'd64;
    else if (start) n_left <= job_n[16:0];
    if (rst) w_plane <= 2'd0;
    else if (issue) w_plane <= last_beat ? 2'd0 : w_plane + 2'd1;
    if (rst) w_bits <= 3'd0;
    else if (start) w_bits <= job_w_bits == 8'd0 ? 3'd4 : job_w_bits[2:0];
    if (rst) k_first <= 1'b0;
    else if (start) k_first <= 1'b1;
    else if (a_take) k_first <= k_last_51;
    if (rst) streaming <= 1'b0;
    else if (start) streaming <= 1'b1;
    else if (a_take & k_last & m_last & n_last) streaming <= 1'b0;
    if (rst) group_done <= 7'd0;
    else if (a_take) group_done <= k_last_51 ? 7'd0 : group_done + 7'd4;
    if (rst) first_group <= 1'b0;
    else if (start) first_group <= 1'b1;
    else if (a_take & k_last_51) first_group <= k_last;
    if (rst) drain_left <= 2'd0;
    else if (drain_begin) drain_left <= height;
    else if (row_goes) drain_left <= drain_left - 2'd1;
    if (rst) waiting <= 1'b0;
    else if (captured) waiting <= 1'b1;
    else if (drain_begin) waiting <= 1'b0;
    if (rst) age <= 1'b0;
    else if (captured) age <= 1'b0;
    else if (age & step) age <= age - 1'b1;
    if (rst) height <= 2'd0;
    else if (captured) height <= m_last ? m_left[1:0] : 2'd2;
    if (rst) waiting_first <= 1'b0;
    else if (captured) waiting_first <= first_group;
    if (rst) waiting_last <= 1'b0;
    else if (captured) waiting_last <= k_last;
    if (rst) drain_first <= 1'b0;
    else if (drain_begin) drain_first <= waiting_first;
    if (rst) drain_last <= 1'b0;
    else if (drain_begin) drain_last <= waiting_last;
    if (rst) drain_row <= 1'b0;
    else if (drain_begin) drain_row <= 1'b0;
    else if (row_goes) drain_row <= drain_row + 1'b1;
    if (rst) move <= 1'b0;
    else if (step) move <= captured;
  end
endmodule

// p_out = p_in + 2**plane * T(w), modulo 2**p_width, T from the table a or built here; combinational.
`ifdef SYNTHESIS
module lut_m2n64k4_w1to4_core (
  input  wire [79:0] a,
  input  wire [3:0] w,
  input  wire [1:0] beat,
  input  wire [18:0] p_in,
  output wire [18:0] p_out
);
  wire [10:0] entry_by1;
  wire [12:0] entry_by2;
  wire flip;
  wire [12:0] generate0;
  wire [12:0] generate1;
  wire [12:0] generate2;
  wire [12:0] generate3;
  wire [12:0] generate4;
  wire [12:0] generate5;
  wire [12:0] generate6;
  wire [2:0] index;
  wire negate;
  wire [4:0] passes;
  wire passes1;
  wire passes2;
  wire passes3;
  wire passes4;
  wire [9:0] picked0;
  wire [19:0] picked1;
  wire [39:0] picked2;
  wire [12:0] propagate0;
  wire [12:0] propagate1;
  wire [12:0] propagate2;
  wire [12:0] row;
  wire [12:0] total;
  wire [12:0] tree1_0_carry;
  wire [12:0] tree1_0_sum;
  wire [5:0] n1;
  wire [12:0] n2;
  wire [12:0] n3;
  wire [12:0] n4;
  wire [12:0] n5;
  wire [12:0] n6;
  assign index = w[2:0];
  assign negate = w[3];
  assign passes4 = passes[4] & passes3;
  assign flip = ~((generate6[12] | tree1_0_carry[12]) ^ p_in[12]);
  assign n1 = p_in[18:13] ^ ({passes4, passes3, passes2, passes1, passes[0], 1'b1} & {6{flip}});
  assign p_out = {n1, total};
  assign picked2 = index[2] ? a[79:40] : a[39:0];
  assign picked1 = index[1] ? picked2[39:20] : picked2[19:0];
  assign picked0 = index[0] ? picked1[19:10] : picked1[9:0];
  assign entry_by1 = beat[0] ? {picked0, 1'b0} : {picked0[9], picked0};
  assign entry_by2 = beat[1] ? {entry_by1, 2'd0} : {{2{entry_by1[10]}}, entry_by1};
  assign row = entry_by2 ^ {13{negate}};
  assign tree1_0_sum = {~p_in[12], p_in[11:1], negate} ^ {~row[12], row[11:1], p_in[0]};
  assign tree1_0_carry = {~p_in[12], p_in[11:1], negate} & {~row[12], row[11:1], p_in[0]};
  assign generate0 = {tree1_0_carry[11:0], tree1_0_sum[0]} & {tree1_0_sum[12:1], row[0]};
  assign propagate0 = {tree1_0_carry[11:0], tree1_0_sum[0]} ^ {tree1_0_sum[12:1], row[0]};
  assign n2 = propagate0 & {1'b0, generate0[10], 1'b0, generate0[8], 1'b0, generate0[6], 1'b0, generate0[4], 1'b0,
      generate0[2], 1'b0, generate0[0], 1'b0};
  assign generate1 = generate0 | n2;
  assign propagate1 = propagate0 & {1'b1, propagate0[10], 1'b1, propagate0[8], 1'b1, propagate0[6], 1'b1, propagate0[4],
      1'b1, propagate0[2], 3'd4};
  assign n3 = propagate1 & {1'b0, generate1[9], 3'd0, generate1[5], 3'd0, generate1[1], 3'd0};
  assign generate2 = generate1 | n3;
  assign propagate2 = propagate1 & {1'b1, propagate1[9], 3'd7, propagate1[5], 7'd116};
  assign generate3 = generate2 | (propagate2 & {5'd0, generate2[3], 7'd0});
  assign n4 = {propagate2[12:8], 1'b0, propagate2[6:4], 1'b0, propagate2[2], 2'd0} & {1'b0, generate3[7], 11'd0};
  assign generate4 = generate3 | n4;
  assign n5 = {propagate2[12], 1'b0, propagate2[10:8], 1'b0, propagate2[6:4], 1'b0, propagate2[2], 2'd0} & {3'd0,
      generate4[7], 3'd0, generate4[3], 5'd0};
  assign generate5 = generate4 | n5;
  assign n6 = {propagate2[12], 1'b0, propagate2[10], 1'b0, propagate2[8], 1'b0, propagate2[6], 1'b0, propagate2[4],
      1'b0, propagate2[2], 2'd0} & {generate5[11], 1'b0, generate5[9], 1'b0, generate5[7], 1'b0, generate5[5], 1'b0,
      generate5[3], 1'b0, generate5[1], 2'd0};
  assign generate6 = generate5 | n6;
  assign total = propagate0 ^ {generate6[11:0], 1'b0};
  assign passes = p_in[17:13] ^ ~{5{p_in[12]}};
  assign passes1 = passes[1] & passes[0];
  assign passes2 = passes[2] & passes1;
  assign passes3 = passes[3] & passes2;
endmodule
`else
module lut_m2n64k4_w1to4_core (
  input  wire [79:0] a,
  input  wire [3:0] w,
  input  wire [1:0] beat,
  input  wire [18:0] p_in,
  output wire [18:0] p_out
);
  wire [10:0] entry_by1;
  wire [12:0] entry_by2;
  wire [2:0] index;
  wire negate;
  wire [9:0] picked0;
  wire [19:0] picked1;
  wire [39:0] picked2;
  wire [18:0] term;
  wire [19:0] n1;
  assign term = {{6{entry_by2[12]}}, entry_by2} ^ {19{negate}};
  assign index = w[2:0];
  assign negate = w[3];
  assign n1 = {p_in, 1'b1} + {term, negate};
  assign p_out = n1[19:1];
  assign picked2 = index[2] ? a[79:40] : a[39:0];
  assign picked1 = index[1] ? picked2[39:20] : picked2[19:0];
  assign picked0 = index[0] ? picked1[19:10] : picked1[9:0];
  assign entry_by1 = beat[0] ? {picked0, 1'b0} : {picked0[9], picked0};
  assign entry_by2 = beat[1] ? {entry_by1, 2'd0} : {{2{entry_by1[10]}}, entry_by1};
endmodule
`endif

// Picks the beat's slice of every stored operand group.
module lut_m2n64k4_w1to4_edge (
  input  wire [159:0] a,
  input  wire [1023:0] w,
  input  wire [1:0] beat,
  output wire [159:0] a_rows,
  output wire [255:0] w_cols
);
  wire [3:0] n1;
  wire [3:0] n2;
  wire [3:0] n3;
  wire [3:0] n4;
  wire [3:0] n5;
  wire [3:0] n6;
  wire [3:0] n7;
  wire [3:0] n8;
  wire [3:0] n9;
  wire [3:0] n10;
  wire [3:0] n11;
  wire [3:0] n12;
  wire [3:0] n13;
  wire [3:0] n14;
  wire [3:0] n15;
  wire [3:0] n16;
  wire [3:0] n17;
  wire [3:0] n18;
  wire [3:0] n19;
  wire [3:0] n20;
  wire [3:0] n21;
  wire [3:0] n22;
  wire [3:0] n23;
  wire [3:0] n24;
  wire [3:0] n25;
  wire [3:0] n26;
  wire [3:0] n27;
  wire [3:0] n28;
  wire [3:0] n29;
  wire [3:0] n30;
  wire [3:0] n31;
  wire [3:0] n32;
  wire [3:0] n33;
  wire [3:0] n34;
  wire [3:0] n35;
  wire [3:0] n36;
  wire [3:0] n37;
  wire [3:0] n38;
  wire [3:0] n39;
  wire [3:0] n40;
  wire [3:0] n41;
  wire [3:0] n42;
  wire [3:0] n43;
  wire [3:0] n44;
  wire [3:0] n45;
  wire [3:0] n46;
  wire [3:0] n47;
  wire [3:0] n48;
  wire [3:0] n49;
  wire [3:0] n50;
  wire [3:0] n51;
  wire [3:0] n52;
  wire [3:0] n53;
  wire [3:0] n54;
  wire [3:0] n55;
  wire [3:0] n56;
  wire [3:0] n57;
  wire [3:0] n58;
  wire [3:0] n59;
  wire [3:0] n60;
  wire [3:0] n61;
  wire [3:0] n62;
  wire [3:0] n63;
  wire [3:0] n64;
  wire [3:0] n65;
  wire [3:0] n66;
  wire [3:0] n67;
  wire [3:0] n68;
  wire [3:0] n69;
  wire [3:0] n70;
  wire [3:0] n71;
  wire [3:0] n72;
  wire [3:0] n73;
  wire [3:0] n74;
  wire [3:0] n75;
  wire [3:0] n76;
  wire [3:0] n77;
  wire [3:0] n78;
  wire [3:0] n79;
  wire [3:0] n80;
  wire [3:0] n81;
  wire [3:0] n82;
  wire [3:0] n83;
  wire [3:0] n84;
  wire [3:0] n85;
  wire [3:0] n86;
  wire [3:0] n87;
  wire [3:0] n88;
  wire [3:0] n89;
  wire [3:0] n90;
  wire [3:0] n91;
  wire [3:0] n92;
  wire [3:0] n93;
  wire [3:0] n94;
  wire [3:0] n95;
  wire [3:0] n96;
  wire [3:0] n97;
  wire [3:0] n98;
  wire [3:0] n99;
  wire [3:0] n100;
  wire [3:0] n101;
  wire [3:0] n102;
  wire [3:0] n103;
  wire [3:0] n104;
  wire [3:0] n105;
  wire [3:0] n106;
  wire [3:0] n107;
  wire [3:0] n108;
  wire [3:0] n109;
  wire [3:0] n110;
  wire [3:0] n111;
  wire [3:0] n112;
  wire [3:0] n113;
  wire [3:0] n114;
  wire [3:0] n115;
  wire [3:0] n116;
  wire [3:0] n117;
  wire [3:0] n118;
  wire [3:0] n119;
  wire [3:0] n120;
  wire [3:0] n121;
  wire [3:0] n122;
  wire [3:0] n123;
  wire [3:0] n124;
  wire [3:0] n125;
  wire [3:0] n126;
  wire [3:0] n127;
  wire [3:0] n128;
  assign n127 = beat[0] ? {w[15], w[11], w[7], w[3]} : {w[14], w[10], w[6], w[2]};
  assign n128 = beat[0] ? {w[13], w[9], w[5], w[1]} : {w[12], w[8], w[4], w[0]};
  assign w_cols = {beat[1] ? n1 : n2, beat[1] ? n3 : n4, beat[1] ? n5 : n6, beat[1] ? n7 : n8, beat[1] ? n9 : n10,
      beat[1] ? n11 : n12, beat[1] ? n13 : n14, beat[1] ? n15 : n16, beat[1] ? n17 : n18, beat[1] ? n19 : n20, beat[1] ?
      n21 : n22, beat[1] ? n23 : n24, beat[1] ? n25 : n26, beat[1] ? n27 : n28, beat[1] ? n29 : n30, beat[1] ? n31 :
      n32, beat[1] ? n33 : n34, beat[1] ? n35 : n36, beat[1] ? n37 : n38, beat[1] ? n39 : n40, beat[1] ? n41 : n42,
      beat[1] ? n43 : n44, beat[1] ? n45 : n46, beat[1] ? n47 : n48, beat[1] ? n49 : n50, beat[1] ? n51 : n52, beat[1] ?
      n53 : n54, beat[1] ? n55 : n56, beat[1] ? n57 : n58, beat[1] ? n59 : n60, beat[1] ? n61 : n62, beat[1] ? n63 :
      n64, beat[1] ? n65 : n66, beat[1] ? n67 : n68, beat[1] ? n69 : n70, beat[1] ? n71 : n72, beat[1] ? n73 : n74,
      beat[1] ? n75 : n76, beat[1] ? n77 : n78, beat[1] ? n79 : n80, beat[1] ? n81 : n82, beat[1] ? n83 : n84, beat[1] ?
      n85 : n86, beat[1] ? n87 : n88, beat[1] ? n89 : n90, beat[1] ? n91 : n92, beat[1] ? n93 : n94, beat[1] ? n95 :
      n96, beat[1] ? n97 : n98, beat[1] ? n99 : n100, beat[1] ? n101 : n102, beat[1] ? n103 : n104, beat[1] ? n105 :
      n106, beat[1] ? n107 : n108, beat[1] ? n109 : n110, beat[1] ? n111 : n112, beat[1] ? n113 : n114, beat[1] ? n115 :
      n116, beat[1] ? n117 : n118, beat[1] ? n119 : n120, beat[1] ? n121 : n122, beat[1] ? n123 : n124, beat[1] ? n125 :
      n126, beat[1] ? n127 : n128};
  assign n125 = beat[0] ? {w[31], w[27], w[23], w[19]} : {w[30], w[26], w[22], w[18]};
  assign n126 = beat[0] ? {w[29], w[25], w[21], w[17]} : {w[28], w[24], w[20], w[16]};
  assign n123 = beat[0] ? {w[47], w[43], w[39], w[35]} : {w[46], w[42], w[38], w[34]};
  assign n124 = beat[0] ? {w[45], w[41], w[37], w[33]} : {w[44], w[40], w[36], w[32]};
  assign n121 = beat[0] ? {w[63], w[59], w[55], w[51]} : {w[62], w[58], w[54], w[50]};
  assign n122 = beat[0] ? {w[61], w[57], w[53], w[49]} : {w[60], w[56], w[52], w[48]};
  assign n119 = beat[0] ? {w[79], w[75], w[71], w[67]} : {w[78], w[74], w[70], w[66]};
  assign n120 = beat[0] ? {w[77], w[73], w[69], w[65]} : {w[76], w[72], w[68], w[64]};
  assign n117 = beat[0] ? {w[95], w[91], w[87], w[83]} : {w[94], w[90], w[86], w[82]};
  assign n118 = beat[0] ? {w[93], w[89], w[85], w[81]} : {w[92], w[88], w[84], w[80]};
  assign n115 = beat[0] ? {w[111], w[107], w[103], w[99]} : {w[110], w[106], w[102], w[98]};
  assign n116 = beat[0] ? {w[109], w[105], w[101], w[97]} : {w[108], w[104], w[100], w[96]};
  assign n113 = beat[0] ? {w[127], w[123], w[119], w[115]} : {w[126], w[122], w[118], w[114]};
  assign n114 = beat[0] ? {w[125], w[121], w[117], w[113]} : {w[124], w[120], w[116], w[112]};
  assign n111 = beat[0] ? {w[143], w[139], w[135], w[131]} : {w[142], w[138], w[134], w[130]};
  assign n112 = beat[0] ? {w[141], w[137], w[133], w[129]} : {w[140], w[136], w[132], w[128]};
  assign n109 = beat[0] ? {w[159], w[155], w[151], w[147]} : {w[158], w[154], w[150], w[146]};
  assign n110 = beat[0] ? {w[157], w[153], w[149], w[145]} : {w[156], w[152], w[148], w[144]};
  assign n107 = beat[0] ? {w[175], w[171], w[167], w[163]} : {w[174], w[170], w[166], w[162]};
  assign n108 = beat[0] ? {w[173], w[169], w[165], w[161]} : {w[172], w[168], w[164], w[160]};
  assign n105 = beat[0] ? {w[191], w[187], w[183], w[179]} : {w[190], w[186], w[182], w[178]};
  assign n106 = beat[0] ? {w[189], w[185], w[181], w[177]} : {w[188], w[184], w[180], w[176]};
  assign n103 = beat[0] ? {w[207], w[203], w[199], w[195]} : {w[206], w[202], w[198], w[194]};
  assign n104 = beat[0] ? {w[205], w[201], w[197], w[193]} : {w[204], w[200], w[196], w[192]};
  assign n101 = beat[0] ? {w[223], w[219], w[215], w[211]} : {w[222], w[218], w[214], w[210]};
  assign n102 = beat[0] ? {w[221], w[217], w[213], w[209]} : {w[220], w[216], w[212], w[208]};
  assign n99 = beat[0] ? {w[239], w[235], w[231], w[227]} : {w[238], w[234], w[230], w[226]};
  assign n100 = beat[0] ? {w[237], w[233], w[229], w[225]} : {w[236], w[232], w[228], w[224]};
  assign n97 = beat[0] ? {w[255], w[251], w[247], w[243]} : {w[254], w[250], w[246], w[242]};
  assign n98 = beat[0] ? {w[253], w[249], w[245], w[241]} : {w[252], w[248], w[244], w[240]};
  assign n95 = beat[0] ? {w[271], w[267], w[263], w[259]} : {w[270], w[266], w[262], w[258]};
  assign n96 = beat[0] ? {w[269], w[265], w[261], w[257]} : {w[268], w[264], w[260], w[256]};
  assign n93 = beat[0] ? {w[287], w[283], w[279], w[275]} : {w[286], w[282], w[278], w[274]};
  assign n94 = beat[0] ? {w[285], w[281], w[277], w[273]} : {w[284], w[280], w[276], w[272]};
  assign n91 = beat[0] ? {w[303], w[299], w[295], w[291]} : {w[302], w[298], w[294], w[290]};
  assign n92 = beat[0] ? {w[301], w[297], w[293], w[289]} : {w[300], w[296], w[292], w[288]};
  assign n89 = beat[0] ? {w[319], w[315], w[311], w[307]} : {w[318], w[314], w[310], w[306]};
  assign n90 = beat[0] ? {w[317], w[313], w[309], w[305]} : {w[316], w[312], w[308], w[304]};
  assign n87 = beat[0] ? {w[335], w[331], w[327], w[323]} : {w[334], w[330], w[326], w[322]};
  assign n88 = beat[0] ? {w[333], w[329], w[325], w[321]} : {w[332], w[328], w[324], w[320]};
  assign n85 = beat[0] ? {w[351], w[347], w[343], w[339]} : {w[350], w[346], w[342], w[338]};
  assign n86 = beat[0] ? {w[349], w[345], w[341], w[337]} : {w[348], w[344], w[340], w[336]};
  assign n83 = beat[0] ? {w[367], w[363], w[359], w[355]} : {w[366], w[362], w[358], w[354]};
  assign n84 = beat[0] ? {w[365], w[361], w[357], w[353]} : {w[364], w[360], w[356], w[352]};
  assign n81 = beat[0] ? {w[383], w[379], w[375], w[371]} : {w[382], w[378], w[374], w[370]};
  assign n82 = beat[0] ? {w[381], w[377], w[373], w[369]} : {w[380], w[376], w[372], w[368]};
  assign n79 = beat[0] ? {w[399], w[395], w[391], w[387]} : {w[398], w[394], w[390], w[386]};
  assign n80 = beat[0] ? {w[397], w[393], w[389], w[385]} : {w[396], w[392], w[388], w[384]};
  assign n77 = beat[0] ? {w[415], w[411], w[407], w[403]} : {w[414], w[410], w[406], w[402]};
  assign n78 = beat[0] ? {w[413], w[409], w[405], w[401]} : {w[412], w[408], w[404], w[400]};
  assign n75 = beat[0] ? {w[431], w[427], w[423], w[419]} : {w[430], w[426], w[422], w[418]};
  assign n76 = beat[0] ? {w[429], w[425], w[421], w[417]} : {w[428], w[424], w[420], w[416]};
  assign n73 = beat[0] ? {w[447], w[443], w[439], w[435]} : {w[446], w[442], w[438], w[434]};
  assign n74 = beat[0] ? {w[445], w[441], w[437], w[433]} : {w[444], w[440], w[436], w[432]};
  assign n71 = beat[0] ? {w[463], w[459], w[455], w[451]} : {w[462], w[458], w[454], w[450]};
  assign n72 = beat[0] ? {w[461], w[457], w[453], w[449]} : {w[460], w[456], w[452], w[448]};
  assign n69 = beat[0] ? {w[479], w[475], w[471], w[467]} : {w[478], w[474], w[470], w[466]};
  assign n70 = beat[0] ? {w[477], w[473], w[469], w[465]} : {w[476], w[472], w[468], w[464]};
  assign n67 = beat[0] ? {w[495], w[491], w[487], w[483]} : {w[494], w[490], w[486], w[482]};
  assign n68 = beat[0] ? {w[493], w[489], w[485], w[481]} : {w[492], w[488], w[484], w[480]};
  assign n65 = beat[0] ? {w[511], w[507], w[503], w[499]} : {w[510], w[506], w[502], w[498]};
  assign n66 = beat[0] ? {w[509], w[505], w[501], w[497]} : {w[508], w[504], w[500], w[496]};
  assign n63 = beat[0] ? {w[527], w[523], w[519], w[515]} : {w[526], w[522], w[518], w[514]};
  assign n64 = beat[0] ? {w[525], w[521], w[517], w[513]} : {w[524], w[520], w[516], w[512]};
  assign n61 = beat[0] ? {w[543], w[539], w[535], w[531]} : {w[542], w[538], w[534], w[530]};
  assign n62 = beat[0] ? {w[541], w[537], w[533], w[529]} : {w[540], w[536], w[532], w[528]};
  assign n59 = beat[0] ? {w[559], w[555], w[551], w[547]} : {w[558], w[554], w[550], w[546]};
  assign n60 = beat[0] ? {w[557], w[553], w[549], w[545]} : {w[556], w[552], w[548], w[544]};
  assign n57 = beat[0] ? {w[575], w[571], w[567], w[563]} : {w[574], w[570], w[566], w[562]};
  assign n58 = beat[0] ? {w[573], w[569], w[565], w[561]} : {w[572], w[568], w[564], w[560]};
  assign n55 = beat[0] ? {w[591], w[587], w[583], w[579]} : {w[590], w[586], w[582], w[578]};
  assign n56 = beat[0] ? {w[589], w[585], w[581], w[577]} : {w[588], w[584], w[580], w[576]};
  assign n53 = beat[0] ? {w[607], w[603], w[599], w[595]} : {w[606], w[602], w[598], w[594]};
  assign n54 = beat[0] ? {w[605], w[601], w[597], w[593]} : {w[604], w[600], w[596], w[592]};
  assign n51 = beat[0] ? {w[623], w[619], w[615], w[611]} : {w[622], w[618], w[614], w[610]};
  assign n52 = beat[0] ? {w[621], w[617], w[613], w[609]} : {w[620], w[616], w[612], w[608]};
  assign n49 = beat[0] ? {w[639], w[635], w[631], w[627]} : {w[638], w[634], w[630], w[626]};
  assign n50 = beat[0] ? {w[637], w[633], w[629], w[625]} : {w[636], w[632], w[628], w[624]};
  assign n47 = beat[0] ? {w[655], w[651], w[647], w[643]} : {w[654], w[650], w[646], w[642]};
  assign n48 = beat[0] ? {w[653], w[649], w[645], w[641]} : {w[652], w[648], w[644], w[640]};
  assign n45 = beat[0] ? {w[671], w[667], w[663], w[659]} : {w[670], w[666], w[662], w[658]};
  assign n46 = beat[0] ? {w[669], w[665], w[661], w[657]} : {w[668], w[664], w[660], w[656]};
  assign n43 = beat[0] ? {w[687], w[683], w[679], w[675]} : {w[686], w[682], w[678], w[674]};
  assign n44 = beat[0] ? {w[685], w[681], w[677], w[673]} : {w[684], w[680], w[676], w[672]};
  assign n41 = beat[0] ? {w[703], w[699], w[695], w[691]} : {w[702], w[698], w[694], w[690]};
  assign n42 = beat[0] ? {w[701], w[697], w[693], w[689]} : {w[700], w[696], w[692], w[688]};
  assign n39 = beat[0] ? {w[719], w[715], w[711], w[707]} : {w[718], w[714], w[710], w[706]};
  assign n40 = beat[0] ? {w[717], w[713], w[709], w[705]} : {w[716], w[712], w[708], w[704]};
  assign n37 = beat[0] ? {w[735], w[731], w[727], w[723]} : {w[734], w[730], w[726], w[722]};
  assign n38 = beat[0] ? {w[733], w[729], w[725], w[721]} : {w[732], w[728], w[724], w[720]};
  assign n35 = beat[0] ? {w[751], w[747], w[743], w[739]} : {w[750], w[746], w[742], w[738]};
  assign n36 = beat[0] ? {w[749], w[745], w[741], w[737]} : {w[748], w[744], w[740], w[736]};
  assign n33 = beat[0] ? {w[767], w[763], w[759], w[755]} : {w[766], w[762], w[758], w[754]};
  assign n34 = beat[0] ? {w[765], w[761], w[757], w[753]} : {w[764], w[760], w[756], w[752]};
  assign n31 = beat[0] ? {w[783], w[779], w[775], w[771]} : {w[782], w[778], w[774], w[770]};
  assign n32 = beat[0] ? {w[781], w[777], w[773], w[769]} : {w[780], w[776], w[772], w[768]};
  assign n29 = beat[0] ? {w[799], w[795], w[791], w[787]} : {w[798], w[794], w[790], w[786]};
  assign n30 = beat[0] ? {w[797], w[793], w[789], w[785]} : {w[796], w[792], w[788], w[784]};
  assign n27 = beat[0] ? {w[815], w[811], w[807], w[803]} : {w[814], w[810], w[806], w[802]};
  assign n28 = beat[0] ? {w[813], w[809], w[805], w[801]} : {w[812], w[808], w[804], w[800]};
  assign n25 = beat[0] ? {w[831], w[827], w[823], w[819]} : {w[830], w[826], w[822], w[818]};
  assign n26 = beat[0] ? {w[829], w[825], w[821], w[817]} : {w[828], w[824], w[820], w[816]};
  assign n23 = beat[0] ? {w[847], w[843], w[839], w[835]} : {w[846], w[842], w[838], w[834]};
  assign n24 = beat[0] ? {w[845], w[841], w[837], w[833]} : {w[844], w[840], w[836], w[832]};
  assign n21 = beat[0] ? {w[863], w[859], w[855], w[851]} : {w[862], w[858], w[854], w[850]};
  assign n22 = beat[0] ? {w[861], w[857], w[853], w[849]} : {w[860], w[856], w[852], w[848]};
  assign n19 = beat[0] ? {w[879], w[875], w[871], w[867]} : {w[878], w[874], w[870], w[866]};
  assign n20 = beat[0] ? {w[877], w[873], w[869], w[865]} : {w[876], w[872], w[868], w[864]};
  assign n17 = beat[0] ? {w[895], w[891], w[887], w[883]} : {w[894], w[890], w[886], w[882]};
  assign n18 = beat[0] ? {w[893], w[889], w[885], w[881]} : {w[892], w[888], w[884], w[880]};
  assign n15 = beat[0] ? {w[911], w[907], w[903], w[899]} : {w[910], w[906], w[902], w[898]};
  assign n16 = beat[0] ? {w[909], w[905], w[901], w[897]} : {w[908], w[904], w[900], w[896]};
  assign n13 = beat[0] ? {w[927], w[923], w[919], w[915]} : {w[926], w[922], w[918], w[914]};
  assign n14 = beat[0] ? {w[925], w[921], w[917], w[913]} : {w[924], w[920], w[916], w[912]};
  assign n11 = beat[0] ? {w[943], w[939], w[935], w[931]} : {w[942], w[938], w[934], w[930]};
  assign n12 = beat[0] ? {w[941], w[937], w[933], w[929]} : {w[940], w[936], w[932], w[928]};
  assign n9 = beat[0] ? {w[959], w[955], w[951], w[947]} : {w[958], w[954], w[950], w[946]};
  assign n10 = beat[0] ? {w[957], w[953], w[949], w[945]} : {w[956], w[952], w[948], w[944]};
  assign n7 = beat[0] ? {w[975], w[971], w[967], w[963]} : {w[974], w[970], w[966], w[962]};
  assign n8 = beat[0] ? {w[973], w[969], w[965], w[961]} : {w[972], w[968], w[964], w[960]};
  assign n5 = beat[0] ? {w[991], w[987], w[983], w[979]} : {w[990], w[986], w[982], w[978]};
  assign n6 = beat[0] ? {w[989], w[985], w[981], w[977]} : {w[988], w[984], w[980], w[976]};
  assign n3 = beat[0] ? {w[1007], w[1003], w[999], w[995]} : {w[1006], w[1002], w[998], w[994]};
  assign n4 = beat[0] ? {w[1005], w[1001], w[997], w[993]} : {w[1004], w[1000], w[996], w[992]};
  assign n1 = beat[0] ? {w[1023], w[1019], w[1015], w[1011]} : {w[1022], w[1018], w[1014], w[1010]};
  assign n2 = beat[0] ? {w[1021], w[1017], w[1013], w[1009]} : {w[1020], w[1016], w[1012], w[1008]};
  assign a_rows = a;
endmodule

// Activation codes to the table of their signed sums, entry 0 lowest; combinational.
module lut_m2n64k4_w1to4_encode_a (
  input  wire [31:0] code,
  output wire [79:0] stored
);
  wire [7:0] a0;
  wire [7:0] a1;
  wire [7:0] a2;
  wire [7:0] a3;
  wire [8:0] sum0to1_0;
  wire [8:0] sum0to1_1;
  wire [9:0] sum0to3_0;
  wire [9:0] sum0to3_1;
  wire [9:0] sum0to3_2;
  wire [9:0] sum0to3_3;
  wire [9:0] sum0to3_4;
  wire [9:0] sum0to3_5;
  wire [9:0] sum0to3_6;
  wire [9:0] sum0to3_7;
  wire [8:0] sum2to3_0;
  wire [8:0] sum2to3_1;
  assign a3 = code[31:24];
  assign a2 = code[23:16];
  assign a1 = code[15:8];
  assign a0 = code[7:0];
  assign sum0to1_0 = {a1[7], a1} - {a0[7], a0};
  assign sum0to3_5 = {sum2to3_1[8], sum2to3_1} - {sum0to1_0[8], sum0to1_0};
  assign sum0to3_6 = {sum2to3_1[8], sum2to3_1} + {sum0to1_0[8], sum0to1_0};
  assign sum0to3_7 = {sum2to3_1[8], sum2to3_1} + {sum0to1_1[8], sum0to1_1};
  assign sum0to1_1 = {a1[7], a1} + {a0[7], a0};
  assign sum2to3_0 = {a3[7], a3} - {a2[7], a2};
  assign sum2to3_1 = {a3[7], a3} + {a2[7], a2};
  assign sum0to3_0 = {sum2to3_0[8], sum2to3_0} - {sum0to1_1[8], sum0to1_1};
  assign sum0to3_1 = {sum2to3_0[8], sum2to3_0} - {sum0to1_0[8], sum0to1_0};
  assign sum0to3_2 = {sum2to3_0[8], sum2to3_0} + {sum0to1_0[8], sum0to1_0};
  assign sum0to3_3 = {sum2to3_0[8], sum2to3_0} + {sum0to1_1[8], sum0to1_1};
  assign sum0to3_4 = {sum2to3_1[8], sum2to3_1} - {sum0to1_1[8], sum0to1_1};
  assign stored = {sum0to3_7, sum0to3_6, sum0to3_5, sum0to3_4, sum0to3_3, sum0to3_2, sum0to3_1, sum0to3_0};
endmodule

// Weight codes to folded ones: the top lane says whether to negate, the others are the index; combinational.
module lut_m2n64k4_w1to4_encode_w (
  input  wire [15:0] code,
  output wire [15:0] stored
);
  wire [3:0] negate;
  assign negate = ~code[15:12];
  assign stored = {negate, code[11:8] ^ negate, code[7:4] ^ negate, code[3:0] ^ negate};
endmodule

// One-beat register behind an AXI4-Stream slave.
module lut_m2n64k4_w1to4_inlet_a (
  input  wire clk,
  input  wire rst,
  input  wire [63:0] tdata,
  input  wire tlast,
  input  wire tvalid,
  output wire tready,
  input  wire enable,
  input  wire take,
  output reg  full,
  output reg  [63:0] data,
  output reg  last
);
  wire n1;
  assign n1 = tvalid & tready;
  assign tready = enable & (~full | take);
  always @(posedge clk) begin
    if (n1) data <= tdata;
    if (n1) last <= tlast;
    if (rst) full <= 1'b0;
    else if (n1) full <= 1'b1;
    else if (take) full <= 1'b0;
  end
endmodule

// One-beat register behind an AXI4-Stream slave.
module lut_m2n64k4_w1to4_inlet_s (
  input  wire clk,
  input  wire rst,
  input  wire [767:0] tdata,
  input  wire tlast,
  input  wire tvalid,
  output wire tready,
  input  wire enable,
  input  wire take,
  output reg  full,
  output reg  [767:0] data,
  output reg  last
);
  wire n1;
  assign n1 = tvalid & tready;
  assign tready = enable & (~full | take);
  always @(posedge clk) begin
    if (n1) data <= tdata;
    if (n1) last <= tlast;
    if (rst) full <= 1'b0;
    else if (n1) full <= 1'b1;
    else if (take) full <= 1'b0;
  end
endmodule

// One-beat register behind an AXI4-Stream slave.
module lut_m2n64k4_w1to4_inlet_w (
  input  wire clk,
  input  wire rst,
  input  wire [1023:0] tdata,
  input  wire tlast,
  input  wire tvalid,
  output wire tready,
  input  wire enable,
  input  wire take,
  output reg  full,
  output reg  [1023:0] data,
  output reg  last
);
  wire n1;
  assign n1 = tvalid & tready;
  assign tready = enable & (~full | take);
  always @(posedge clk) begin
    if (n1) data <= tdata;
    if (n1) last <= tlast;
    if (rst) full <= 1'b0;
    else if (n1) full <= 1'b1;
    else if (take) full <= 1'b0;
  end
endmodule

// All columns, and the AXI4-Stream master that sends result rows; tlast is on the job's last row.
module lut_m2n64k4_w1to4_outlet (
  input  wire clk,
  input  wire rst,
  input  wire [1215:0] p,
  input  wire [4:0] tag,
  input  wire start,
  input  wire [16:0] m,
  input  wire [16:0] n,
  output wire row_done,
  input  wire [14:0] a_sum,
  input  wire [767:0] s,
  input  wire s_take,
  output wire s_loaded,
  input  wire [2:0] w_bits,
  output wire job_done,
  output wire [2175:0] tdata,
  output reg  tvalid,
  output reg  tlast,
  input  wire tready
);
  wire [33:0] c0;
  wire [33:0] c1;
  wire [33:0] c2;
  wire [33:0] c3;
  wire [33:0] c4;
  wire [33:0] c5;
  wire [33:0] c6;
  wire [33:0] c7;
  wire [33:0] c8;
  wire [33:0] c9;
  wire [33:0] c10;
  wire [33:0] c11;
  wire [33:0] c12;
  wire [33:0] c13;
  wire [33:0] c14;
  wire [33:0] c15;
  wire [33:0] c16;
  wire [33:0] c17;
  wire [33:0] c18;
  wire [33:0] c19;
  wire [33:0] c20;
  wire [33:0] c21;
  wire [33:0] c22;
  wire [33:0] c23;
  wire [33:0] c24;
  wire [33:0] c25;
  wire [33:0] c26;
  wire [33:0] c27;
  wire [33:0] c28;
  wire [33:0] c29;
  wire [33:0] c30;
  wire [33:0] c31;
  wire [33:0] c32;
  wire [33:0] c33;
  wire [33:0] c34;
  wire [33:0] c35;
  wire [33:0] c36;
  wire [33:0] c37;
  wire [33:0] c38;
  wire [33:0] c39;
  wire [33:0] c40;
  wire [33:0] c41;
  wire [33:0] c42;
  wire [33:0] c43;
  wire [33:0] c44;
  wire [33:0] c45;
  wire [33:0] c46;
  wire [33:0] c47;
  wire [33:0] c48;
  wire [33:0] c49;
  wire [33:0] c50;
  wire [33:0] c51;
  wire [33:0] c52;
  wire [33:0] c53;
  wire [33:0] c54;
  wire [33:0] c55;
  wire [33:0] c56;
  wire [33:0] c57;
  wire [33:0] c58;
  wire [33:0] c59;
  wire [33:0] c60;
  wire [33:0] c61;
  wire [33:0] c62;
  wire [33:0] c63;
  reg last_row;
  wire last_row_next;
  reg last_sweep;
  wire last_sweep_next;
  reg [16:0] n_left;
  reg [16:0] row;
  reg [3:0] rows;
  reg [1535:0] s_line;
  wire [63:0] s_writes;
  reg started;
  wire [23:0] tag_entering;
  wire [18:0] tag_entering_correction;
  reg [4:0] tag_line;
  wire [2495:0] tags;
  reg wrote;
  wire wrote63;
  wire [21:0] n1;
  wire n2;
  wire unused_s_loaded;
  wire unused_s_loaded_2;
  wire unused_s_loaded_3;
  wire unused_s_loaded_4;
  wire unused_s_loaded_5;
  wire unused_s_loaded_6;
  wire unused_s_loaded_7;
  wire unused_s_loaded_8;
  wire unused_s_loaded_9;
  wire unused_s_loaded_10;
  wire unused_s_loaded_11;
  wire unused_s_loaded_12;
  wire unused_s_loaded_13;
  wire unused_s_loaded_14;
  wire unused_s_loaded_15;
  wire unused_s_loaded_16;
  wire unused_s_loaded_17;
  wire unused_s_loaded_18;
  wire unused_s_loaded_19;
  wire unused_s_loaded_20;
  wire unused_s_loaded_21;
  wire unused_s_loaded_22;
  wire unused_s_loaded_23;
  wire unused_s_loaded_24;
  wire unused_s_loaded_25;
  wire unused_s_loaded_26;
  wire unused_s_loaded_27;
  wire unused_s_loaded_28;
  wire unused_s_loaded_29;
  wire unused_s_loaded_30;
  wire unused_s_loaded_31;
  wire unused_s_loaded_32;
  wire unused_s_loaded_33;
  wire unused_s_loaded_34;
  wire unused_s_loaded_35;
  wire unused_s_loaded_36;
  wire unused_s_loaded_37;
  wire unused_s_loaded_38;
  wire unused_s_loaded_39;
  wire unused_s_loaded_40;
  wire unused_s_loaded_41;
  wire unused_s_loaded_42;
  wire unused_s_loaded_43;
  wire unused_s_loaded_44;
  wire unused_s_loaded_45;
  wire unused_s_loaded_46;
  wire unused_s_loaded_47;
  wire unused_s_loaded_48;
  wire unused_s_loaded_49;
  wire unused_s_loaded_50;
  wire unused_s_loaded_51;
  wire unused_s_loaded_52;
  wire unused_s_loaded_53;
  wire unused_s_loaded_54;
  wire unused_s_loaded_55;
  wire unused_s_loaded_56;
  wire unused_s_loaded_57;
  wire unused_s_loaded_58;
  wire unused_s_loaded_59;
  wire unused_s_loaded_60;
  wire unused_s_loaded_61;
  wire unused_s_loaded_62;
  wire unused_s_loaded_63;
  wire [38:0] unused_tag_out;
  wire [38:0] unused_tag_out_2;
  wire [38:0] unused_tag_out_3;
  wire [38:0] unused_tag_out_4;
  wire [38:0] unused_tag_out_5;
  wire [38:0] unused_tag_out_6;
  wire [38:0] unused_tag_out_7;
  wire [38:0] unused_tag_out_8;
  wire [38:0] unused_tag_out_9;
  wire [38:0] unused_tag_out_10;
  wire [38:0] unused_tag_out_11;
  wire [38:0] unused_tag_out_12;
  wire [38:0] unused_tag_out_13;
  wire [38:0] unused_tag_out_14;
  wire [38:0] unused_tag_out_15;
  wire [38:0] unused_tag_out_16;
  wire [38:0] unused_tag_out_17;
  wire [38:0] unused_tag_out_18;
  wire [38:0] unused_tag_out_19;
  wire [38:0] unused_tag_out_20;
  wire [38:0] unused_tag_out_21;
  wire [38:0] unused_tag_out_22;
  wire [38:0] unused_tag_out_23;
  wire [38:0] unused_tag_out_24;
  wire [38:0] unused_tag_out_25;
  wire [38:0] unused_tag_out_26;
  wire [38:0] unused_tag_out_27;
  wire [38:0] unused_tag_out_28;
  wire [38:0] unused_tag_out_29;
  wire [38:0] unused_tag_out_30;
  wire [38:0] unused_tag_out_31;
  wire [38:0] unused_tag_out_32;
  wire [38:0] unused_tag_out_33;
  wire [38:0] unused_tag_out_34;
  wire [38:0] unused_tag_out_35;
  wire [38:0] unused_tag_out_36;
  wire [38:0] unused_tag_out_37;
  wire [38:0] unused_tag_out_38;
  wire [38:0] unused_tag_out_39;
  wire [38:0] unused_tag_out_40;
  wire [38:0] unused_tag_out_41;
  wire [38:0] unused_tag_out_42;
  wire [38:0] unused_tag_out_43;
  wire [38:0] unused_tag_out_44;
  wire [38:0] unused_tag_out_45;
  wire [38:0] unused_tag_out_46;
  wire [38:0] unused_tag_out_47;
  wire [38:0] unused_tag_out_48;
  wire [38:0] unused_tag_out_49;
  wire [38:0] unused_tag_out_50;
  wire [38:0] unused_tag_out_51;
  wire [38:0] unused_tag_out_52;
  wire [38:0] unused_tag_out_53;
  wire [38:0] unused_tag_out_54;
  wire [38:0] unused_tag_out_55;
  wire [38:0] unused_tag_out_56;
  wire [38:0] unused_tag_out_57;
  wire [38:0] unused_tag_out_58;
  wire [38:0] unused_tag_out_59;
  wire [38:0] unused_tag_out_60;
  wire [38:0] unused_tag_out_61;
  wire [38:0] unused_tag_out_62;
  wire [38:0] unused_tag_out_63;
  wire [38:0] unused_tag_out_64;
  wire unused_wrote;
  wire unused_wrote_2;
  wire unused_wrote_3;
  wire unused_wrote_4;
  wire unused_wrote_5;
  wire unused_wrote_6;
  wire unused_wrote_7;
  wire unused_wrote_8;
  wire unused_wrote_9;
  wire unused_wrote_10;
  wire unused_wrote_11;
  wire unused_wrote_12;
  wire unused_wrote_13;
  wire unused_wrote_14;
  wire unused_wrote_15;
  wire unused_wrote_16;
  wire unused_wrote_17;
  wire unused_wrote_18;
  wire unused_wrote_19;
  wire unused_wrote_20;
  wire unused_wrote_21;
  wire unused_wrote_22;
  wire unused_wrote_23;
  wire unused_wrote_24;
  wire unused_wrote_25;
  wire unused_wrote_26;
  wire unused_wrote_27;
  wire unused_wrote_28;
  wire unused_wrote_29;
  wire unused_wrote_30;
  wire unused_wrote_31;
  wire unused_wrote_32;
  wire unused_wrote_33;
  wire unused_wrote_34;
  wire unused_wrote_35;
  wire unused_wrote_36;
  wire unused_wrote_37;
  wire unused_wrote_38;
  wire unused_wrote_39;
  wire unused_wrote_40;
  wire unused_wrote_41;
  wire unused_wrote_42;
  wire unused_wrote_43;
  wire unused_wrote_44;
  wire unused_wrote_45;
  wire unused_wrote_46;
  wire unused_wrote_47;
  wire unused_wrote_48;
  wire unused_wrote_49;
  wire unused_wrote_50;
  wire unused_wrote_51;
  wire unused_wrote_52;
  wire unused_wrote_53;
  wire unused_wrote_54;
  wire unused_wrote_55;
  wire unused_wrote_56;
  wire unused_wrote_57;
  wire unused_wrote_58;
  wire unused_wrote_59;
  wire unused_wrote_60;
  wire unused_wrote_61;
  wire unused_wrote_62;
  wire unused_wrote_63;
  assign tag_entering_correction = tag_entering[23:5];
  assign n2 = started | row_done;
  assign n1 = {{7{a_sum[14]}}, a_sum} << w_bits;
  assign tag_entering = {n1[18:0] - {{4{a_sum[14]}}, a_sum}, tag_line};
  assign job_done = row_done & tlast;
  assign row_done = tvalid & tready;
  assign last_row_next = (started | last_row) ? m == 17'd1 : {1'b0, row} + 18'd2 == {1'b0, m};
  assign last_sweep_next = started ? n <= 17'd64 : last_row ? n_left <= 17'd128 : last_sweep;
  assign tdata = {c63, c62, c61, c60, c59, c58, c57, c56, c55, c54, c53, c52, c51, c50, c49, c48, c47, c46, c45, c44,
      c43, c42, c41, c40, c39, c38, c37, c36, c35, c34, c33, c32, c31, c30, c29, c28, c27, c26, c25, c24, c23, c22, c21,
      c20, c19, c18, c17, c16, c15, c14, c13, c12, c11, c10, c9, c8, c7, c6, c5, c4, c3, c2, c1, c0};
  always @(posedge clk) begin
    s_line <= {s_line[767:0], s};
    if (rst) tag_line <= 5'd0;
    else tag_line <= tag;
    if (rst) wrote <= 1'b0;
    else wrote <= wrote63;
    if (rst) rows <= 4'd0;
    else rows <= rows + {3'd0, wrote} - {3'd0, row_done};
    if (rst) tvalid <= 1'b0;
    else if (wrote) tvalid <= 1'b1;
    else if (row_done & (rows == 4'd1)) tvalid <= 1'b0;
    if (rst) started <= 1'b0;
    else started <= start;
    if (rst) last_row <= 1'b0;
    else if (n2) last_row <= last_row_next;
    if (rst) last_sweep <= 1'b0;
    else if (n2) last_sweep <= last_sweep_next;
    if (rst) tlast <= 1'b0;
    else if (n2) tlast <= last_row_next & last_sweep_next;
    if (rst) row <= 17'd0;
    else if (n2) row <= (started | last_row) ? 17'd0 : row + 17'd1;
    if (rst) n_left <= 17'd0;
    else if (started) n_left <= n;
    else if (row_done & last_row) n_left <= n_left - 17'd64;
  end
  lut_m2n64k4_w1to4_outlet_column column0 (.clk(clk), .rst(rst), .c(c0), .p(p[18:0]), .pop(row_done),
      .s(s_line[779:768]), .s_loaded(unused_s_loaded), .s_write(s_writes[0]), .tag(tags[38:0]),
      .tag_out(unused_tag_out), .wrote(unused_wrote));
  lut_m2n64k4_w1to4_outlet_column column1 (.clk(clk), .rst(rst), .c(c1), .p(p[37:19]), .pop(row_done),
      .s(s_line[791:780]), .s_loaded(unused_s_loaded_2), .s_write(s_writes[1]), .tag(tags[77:39]),
      .tag_out(unused_tag_out_2), .wrote(unused_wrote_2));
  lut_m2n64k4_w1to4_outlet_column column2 (.clk(clk), .rst(rst), .c(c2), .p(p[56:38]), .pop(row_done),
      .s(s_line[803:792]), .s_loaded(unused_s_loaded_13), .s_write(s_writes[2]), .tag(tags[116:78]),
      .tag_out(unused_tag_out_13), .wrote(unused_wrote_13));
  lut_m2n64k4_w1to4_outlet_column column3 (.clk(clk), .rst(rst), .c(c3), .p(p[75:57]), .pop(row_done),
      .s(s_line[815:804]), .s_loaded(unused_s_loaded_24), .s_write(s_writes[3]), .tag(tags[155:117]),
      .tag_out(unused_tag_out_24), .wrote(unused_wrote_24));
  lut_m2n64k4_w1to4_outlet_column column4 (.clk(clk), .rst(rst), .c(c4), .p(p[94:76]), .pop(row_done),
      .s(s_line[827:816]), .s_loaded(unused_s_loaded_35), .s_write(s_writes[4]), .tag(tags[194:156]),
      .tag_out(unused_tag_out_35), .wrote(unused_wrote_35));
  lut_m2n64k4_w1to4_outlet_column column5 (.clk(clk), .rst(rst), .c(c5), .p(p[113:95]), .pop(row_done),
      .s(s_line[839:828]), .s_loaded(unused_s_loaded_46), .s_write(s_writes[5]), .tag(tags[233:195]),
      .tag_out(unused_tag_out_46), .wrote(unused_wrote_46));
  lut_m2n64k4_w1to4_outlet_column column6 (.clk(clk), .rst(rst), .c(c6), .p(p[132:114]), .pop(row_done),
      .s(s_line[851:840]), .s_loaded(unused_s_loaded_57), .s_write(s_writes[6]), .tag(tags[272:234]),
      .tag_out(unused_tag_out_57), .wrote(unused_wrote_57));
  lut_m2n64k4_w1to4_outlet_column column7 (.clk(clk), .rst(rst), .c(c7), .p(p[151:133]), .pop(row_done),
      .s(s_line[863:852]), .s_loaded(unused_s_loaded_61), .s_write(s_writes[7]), .tag(tags[311:273]),
      .tag_out(unused_tag_out_62), .wrote(unused_wrote_61));
  lut_m2n64k4_w1to4_outlet_column column8 (.clk(clk), .rst(rst), .c(c8), .p(p[170:152]), .pop(row_done),
      .s(s_line[875:864]), .s_loaded(unused_s_loaded_62), .s_write(s_writes[8]), .tag(tags[350:312]),
      .tag_out(unused_tag_out_63), .wrote(unused_wrote_62));
  lut_m2n64k4_w1to4_outlet_column column9 (.clk(clk), .rst(rst), .c(c9), .p(p[189:171]), .pop(row_done),
      .s(s_line[887:876]), .s_loaded(unused_s_loaded_63), .s_write(s_writes[9]), .tag(tags[389:351]),
      .tag_out(unused_tag_out_64), .wrote(unused_wrote_63));
  lut_m2n64k4_w1to4_outlet_column column10 (.clk(clk), .rst(rst), .c(c10), .p(p[208:190]), .pop(row_done),
      .s(s_line[899:888]), .s_loaded(unused_s_loaded_3), .s_write(s_writes[10]), .tag(tags[428:390]),
      .tag_out(unused_tag_out_3), .wrote(unused_wrote_3));
  lut_m2n64k4_w1to4_outlet_column column11 (.clk(clk), .rst(rst), .c(c11), .p(p[227:209]), .pop(row_done),
      .s(s_line[911:900]), .s_loaded(unused_s_loaded_4), .s_write(s_writes[11]), .tag(tags[467:429]),
      .tag_out(unused_tag_out_4), .wrote(unused_wrote_4));
  lut_m2n64k4_w1to4_outlet_column column12 (.clk(clk), .rst(rst), .c(c12), .p(p[246:228]), .pop(row_done),
      .s(s_line[923:912]), .s_loaded(unused_s_loaded_5), .s_write(s_writes[12]), .tag(tags[506:468]),
      .tag_out(unused_tag_out_5), .wrote(unused_wrote_5));
  lut_m2n64k4_w1to4_outlet_column column13 (.clk(clk), .rst(rst), .c(c13), .p(p[265:247]), .pop(row_done),
      .s(s_line[935:924]), .s_loaded(unused_s_loaded_6), .s_write(s_writes[13]), .tag(tags[545:507]),
      .tag_out(unused_tag_out_6), .wrote(unused_wrote_6));
  lut_m2n64k4_w1to4_outlet_column column14 (.clk(clk), .rst(rst), .c(c14), .p(p[284:266]), .pop(row_done),
      .s(s_line[947:936]), .s_loaded(unused_s_loaded_7), .s_write(s_writes[14]), .tag(tags[584:546]),
      .tag_out(unused_tag_out_7), .wrote(unused_wrote_7));
  lut_m2n64k4_w1to4_outlet_column column15 (.clk(clk), .rst(rst), .c(c15), .p(p[303:285]), .pop(row_done),
      .s(s_line[959:948]), .s_loaded(unused_s_loaded_8), .s_write(s_writes[15]), .tag(tags[623:585]),
      .tag_out(unused_tag_out_8), .wrote(unused_wrote_8));
  lut_m2n64k4_w1to4_outlet_column column16 (.clk(clk), .rst(rst), .c(c16), .p(p[322:304]), .pop(row_done),
      .s(s_line[971:960]), .s_loaded(unused_s_loaded_9), .s_write(s_writes[16]), .tag(tags[662:624]),
      .tag_out(unused_tag_out_9), .wrote(unused_wrote_9));
  lut_m2n64k4_w1to4_outlet_column column17 (.clk(clk), .rst(rst), .c(c17), .p(p[341:323]), .pop(row_done),
      .s(s_line[983:972]), .s_loaded(unused_s_loaded_10), .s_write(s_writes[17]), .tag(tags[701:663]),
      .tag_out(unused_tag_out_10), .wrote(unused_wrote_10));
  lut_m2n64k4_w1to4_outlet_column column18 (.clk(clk), .rst(rst), .c(c18), .p(p[360:342]), .pop(row_done),
      .s(s_line[995:984]), .s_loaded(unused_s_loaded_11), .s_write(s_writes[18]), .tag(tags[740:702]),
      .tag_out(unused_tag_out_11), .wrote(unused_wrote_11));
  lut_m2n64k4_w1to4_outlet_column column19 (.clk(clk), .rst(rst), .c(c19), .p(p[379:361]), .pop(row_done),
      .s(s_line[1007:996]), .s_loaded(unused_s_loaded_12), .s_write(s_writes[19]), .tag(tags[779:741]),
      .tag_out(unused_tag_out_12), .wrote(unused_wrote_12));
  lut_m2n64k4_w1to4_outlet_column column20 (.clk(clk), .rst(rst), .c(c20), .p(p[398:380]), .pop(row_done),
      .s(s_line[1019:1008]), .s_loaded(unused_s_loaded_14), .s_write(s_writes[20]), .tag(tags[818:780]),
      .tag_out(unused_tag_out_14), .wrote(unused_wrote_14));
  lut_m2n64k4_w1to4_outlet_column column21 (.clk(clk), .rst(rst), .c(c21), .p(p[417:399]), .pop(row_done),
      .s(s_line[1031:1020]), .s_loaded(unused_s_loaded_15), .s_write(s_writes[21]), .tag(tags[857:819]),
      .tag_out(unused_tag_out_15), .wrote(unused_wrote_15));
  lut_m2n64k4_w1to4_outlet_column column22 (.clk(clk), .rst(rst), .c(c22), .p(p[436:418]), .pop(row_done),
      .s(s_line[1043:1032]), .s_loaded(unused_s_loaded_16), .s_write(s_writes[22]), .tag(tags[896:858]),
      .tag_out(unused_tag_out_16), .wrote(unused_wrote_16));
  lut_m2n64k4_w1to4_outlet_column column23 (.clk(clk), .rst(rst), .c(c23), .p(p[455:437]), .pop(row_done),
      .s(s_line[1055:1044]), .s_loaded(unused_s_loaded_17), .s_write(s_writes[23]), .tag(tags[935:897]),
      .tag_out(unused_tag_out_17), .wrote(unused_wrote_17));
  lut_m2n64k4_w1to4_outlet_column column24 (.clk(clk), .rst(rst), .c(c24), .p(p[474:456]), .pop(row_done),
      .s(s_line[1067:1056]), .s_loaded(unused_s_loaded_18), .s_write(s_writes[24]), .tag(tags[974:936]),
      .tag_out(unused_tag_out_18), .wrote(unused_wrote_18));
  lut_m2n64k4_w1to4_outlet_column column25 (.clk(clk), .rst(rst), .c(c25), .p(p[493:475]), .pop(row_done),
      .s(s_line[1079:1068]), .s_loaded(unused_s_loaded_19), .s_write(s_writes[25]), .tag(tags[1013:975]),
      .tag_out(unused_tag_out_19), .wrote(unused_wrote_19));
  lut_m2n64k4_w1to4_outlet_column column26 (.clk(clk), .rst(rst), .c(c26), .p(p[512:494]), .pop(row_done),
      .s(s_line[1091:1080]), .s_loaded(unused_s_loaded_20), .s_write(s_writes[26]), .tag(tags[1052:1014]),
      .tag_out(unused_tag_out_20), .wrote(unused_wrote_20));
  lut_m2n64k4_w1to4_outlet_column column27 (.clk(clk), .rst(rst), .c(c27), .p(p[531:513]), .pop(row_done),
      .s(s_line[1103:1092]), .s_loaded(unused_s_loaded_21), .s_write(s_writes[27]), .tag(tags[1091:1053]),
      .tag_out(unused_tag_out_21), .wrote(unused_wrote_21));
  lut_m2n64k4_w1to4_outlet_column column28 (.clk(clk), .rst(rst), .c(c28), .p(p[550:532]), .pop(row_done),
      .s(s_line[1115:1104]), .s_loaded(unused_s_loaded_22), .s_write(s_writes[28]), .tag(tags[1130:1092]),
      .tag_out(unused_tag_out_22), .wrote(unused_wrote_22));
  lut_m2n64k4_w1to4_outlet_column column29 (.clk(clk), .rst(rst), .c(c29), .p(p[569:551]), .pop(row_done),
      .s(s_line[1127:1116]), .s_loaded(unused_s_loaded_23), .s_write(s_writes[29]), .tag(tags[1169:1131]),
      .tag_out(unused_tag_out_23), .wrote(unused_wrote_23));
  lut_m2n64k4_w1to4_outlet_column column30 (.clk(clk), .rst(rst), .c(c30), .p(p[588:570]), .pop(row_done),
      .s(s_line[1139:1128]), .s_loaded(unused_s_loaded_25), .s_write(s_writes[30]), .tag(tags[1208:1170]),
      .tag_out(unused_tag_out_25), .wrote(unused_wrote_25));
  lut_m2n64k4_w1to4_outlet_column column31 (.clk(clk), .rst(rst), .c(c31), .p(p[607:589]), .pop(row_done),
      .s(s_line[1151:1140]), .s_loaded(unused_s_loaded_26), .s_write(s_writes[31]), .tag(tags[1247:1209]),
      .tag_out(unused_tag_out_26), .wrote(unused_wrote_26));
  lut_m2n64k4_w1to4_outlet_column column32 (.clk(clk), .rst(rst), .c(c32), .p(p[626:608]), .pop(row_done),
      .s(s_line[1163:1152]), .s_loaded(unused_s_loaded_27), .s_write(s_writes[32]), .tag(tags[1286:1248]),
      .tag_out(unused_tag_out_27), .wrote(unused_wrote_27));
  lut_m2n64k4_w1to4_outlet_column column33 (.clk(clk), .rst(rst), .c(c33), .p(p[645:627]), .pop(row_done),
      .s(s_line[1175:1164]), .s_loaded(unused_s_loaded_28), .s_write(s_writes[33]), .tag(tags[1325:1287]),
      .tag_out(unused_tag_out_28), .wrote(unused_wrote_28));
  lut_m2n64k4_w1to4_outlet_column column34 (.clk(clk), .rst(rst), .c(c34), .p(p[664:646]), .pop(row_done),
      .s(s_line[1187:1176]), .s_loaded(unused_s_loaded_29), .s_write(s_writes[34]), .tag(tags[1364:1326]),
      .tag_out(unused_tag_out_29), .wrote(unused_wrote_29));
  lut_m2n64k4_w1to4_outlet_column column35 (.clk(clk), .rst(rst), .c(c35), .p(p[683:665]), .pop(row_done),
      .s(s_line[1199:1188]), .s_loaded(unused_s_loaded_30), .s_write(s_writes[35]), .tag(tags[1403:1365]),
      .tag_out(unused_tag_out_30), .wrote(unused_wrote_30));
  lut_m2n64k4_w1to4_outlet_column column36 (.clk(clk), .rst(rst), .c(c36), .p(p[702:684]), .pop(row_done),
      .s(s_line[1211:1200]), .s_loaded(unused_s_loaded_31), .s_write(s_writes[36]), .tag(tags[1442:1404]),
      .tag_out(unused_tag_out_31), .wrote(unused_wrote_31));
  lut_m2n64k4_w1to4_outlet_column column37 (.clk(clk), .rst(rst), .c(c37), .p(p[721:703]), .pop(row_done),
      .s(s_line[1223:1212]), .s_loaded(unused_s_loaded_32), .s_write(s_writes[37]), .tag(tags[1481:1443]),
      .tag_out(unused_tag_out_32), .wrote(unused_wrote_32));
  lut_m2n64k4_w1to4_outlet_column column38 (.clk(clk), .rst(rst), .c(c38), .p(p[740:722]), .pop(row_done),
      .s(s_line[1235:1224]), .s_loaded(unused_s_loaded_33), .s_write(s_writes[38]), .tag(tags[1520:1482]),
      .tag_out(unused_tag_out_33), .wrote(unused_wrote_33));
  lut_m2n64k4_w1to4_outlet_column column39 (.clk(clk), .rst(rst), .c(c39), .p(p[759:741]), .pop(row_done),
      .s(s_line[1247:1236]), .s_loaded(unused_s_loaded_34), .s_write(s_writes[39]), .tag(tags[1559:1521]),
      .tag_out(unused_tag_out_34), .wrote(unused_wrote_34));
  lut_m2n64k4_w1to4_outlet_column column40 (.clk(clk), .rst(rst), .c(c40), .p(p[778:760]), .pop(row_done),
      .s(s_line[1259:1248]), .s_loaded(unused_s_loaded_36), .s_write(s_writes[40]), .tag(tags[1598:1560]),
      .tag_out(unused_tag_out_36), .wrote(unused_wrote_36));
  lut_m2n64k4_w1to4_outlet_column column41 (.clk(clk), .rst(rst), .c(c41), .p(p[797:779]), .pop(row_done),
      .s(s_line[1271:1260]), .s_loaded(unused_s_loaded_37), .s_write(s_writes[41]), .tag(tags[1637:1599]),
      .tag_out(unused_tag_out_37), .wrote(unused_wrote_37));
  lut_m2n64k4_w1to4_outlet_column column42 (.clk(clk), .rst(rst), .c(c42), .p(p[816:798]), .pop(row_done),
      .s(s_line[1283:1272]), .s_loaded(unused_s_loaded_38), .s_write(s_writes[42]), .tag(tags[1676:1638]),
      .tag_out(unused_tag_out_38), .wrote(unused_wrote_38));
  lut_m2n64k4_w1to4_outlet_column column43 (.clk(clk), .rst(rst), .c(c43), .p(p[835:817]), .pop(row_done),
      .s(s_line[1295:1284]), .s_loaded(unused_s_loaded_39), .s_write(s_writes[43]), .tag(tags[1715:1677]),
      .tag_out(unused_tag_out_39), .wrote(unused_wrote_39));
  lut_m2n64k4_w1to4_outlet_column column44 (.clk(clk), .rst(rst), .c(c44), .p(p[854:836]), .pop(row_done),
      .s(s_line[1307:1296]), .s_loaded(unused_s_loaded_40), .s_write(s_writes[44]), .tag(tags[1754:1716]),
      .tag_out(unused_tag_out_40), .wrote(unused_wrote_40));
  lut_m2n64k4_w1to4_outlet_column column45 (.clk(clk), .rst(rst), .c(c45), .p(p[873:855]), .pop(row_done),
      .s(s_line[1319:1308]), .s_loaded(unused_s_loaded_41), .s_write(s_writes[45]), .tag(tags[1793:1755]),
      .tag_out(unused_tag_out_41), .wrote(unused_wrote_41));
  lut_m2n64k4_w1to4_outlet_column column46 (.clk(clk), .rst(rst), .c(c46), .p(p[892:874]), .pop(row_done),
      .s(s_line[1331:1320]), .s_loaded(unused_s_loaded_42), .s_write(s_writes[46]), .tag(tags[1832:1794]),
      .tag_out(unused_tag_out_42), .wrote(unused_wrote_42));
  lut_m2n64k4_w1to4_outlet_column column47 (.clk(clk), .rst(rst), .c(c47), .p(p[911:893]), .pop(row_done),
      .s(s_line[1343:1332]), .s_loaded(unused_s_loaded_43), .s_write(s_writes[47]), .tag(tags[1871:1833]),
      .tag_out(unused_tag_out_43), .wrote(unused_wrote_43));
  lut_m2n64k4_w1to4_outlet_column column48 (.clk(clk), .rst(rst), .c(c48), .p(p[930:912]), .pop(row_done),
      .s(s_line[1355:1344]), .s_loaded(unused_s_loaded_44), .s_write(s_writes[48]), .tag(tags[1910:1872]),
      .tag_out(unused_tag_out_44), .wrote(unused_wrote_44));
  lut_m2n64k4_w1to4_outlet_column column49 (.clk(clk), .rst(rst), .c(c49), .p(p[949:931]), .pop(row_done),
      .s(s_line[1367:1356]), .s_loaded(unused_s_loaded_45), .s_write(s_writes[49]), .tag(tags[1949:1911]),
      .tag_out(unused_tag_out_45), .wrote(unused_wrote_45));
  lut_m2n64k4_w1to4_outlet_column column50 (.clk(clk), .rst(rst), .c(c50), .p(p[968:950]), .pop(row_done),
      .s(s_line[1379:1368]), .s_loaded(unused_s_loaded_47), .s_write(s_writes[50]), .tag(tags[1988:1950]),
      .tag_out(unused_tag_out_47), .wrote(unused_wrote_47));
  lut_m2n64k4_w1to4_outlet_column column51 (.clk(clk), .rst(rst), .c(c51), .p(p[987:969]), .pop(row_done),
      .s(s_line[1391:1380]), .s_loaded(unused_s_loaded_48), .s_write(s_writes[51]), .tag(tags[2027:1989]),
      .tag_out(unused_tag_out_48), .wrote(unused_wrote_48));
  lut_m2n64k4_w1to4_outlet_column column52 (.clk(clk), .rst(rst), .c(c52), .p(p[1006:988]), .pop(row_done),
      .s(s_line[1403:1392]), .s_loaded(unused_s_loaded_49), .s_write(s_writes[52]), .tag(tags[2066:2028]),
      .tag_out(unused_tag_out_49), .wrote(unused_wrote_49));
  lut_m2n64k4_w1to4_outlet_column column53 (.clk(clk), .rst(rst), .c(c53), .p(p[1025:1007]), .pop(row_done),
      .s(s_line[1415:1404]), .s_loaded(unused_s_loaded_50), .s_write(s_writes[53]), .tag(tags[2105:2067]),
      .tag_out(unused_tag_out_50), .wrote(unused_wrote_50));
  lut_m2n64k4_w1to4_outlet_column column54 (.clk(clk), .rst(rst), .c(c54), .p(p[1044:1026]), .pop(row_done),
      .s(s_line[1427:1416]), .s_loaded(unused_s_loaded_51), .s_write(s_writes[54]), .tag(tags[2144:2106]),
      .tag_out(unused_tag_out_51), .wrote(unused_wrote_51));
  lut_m2n64k4_w1to4_outlet_column column55 (.clk(clk), .rst(rst), .c(c55), .p(p[1063:1045]), .pop(row_done),
      .s(s_line[1439:1428]), .s_loaded(unused_s_loaded_52), .s_write(s_writes[55]), .tag(tags[2183:2145]),
      .tag_out(unused_tag_out_52), .wrote(unused_wrote_52));
  lut_m2n64k4_w1to4_outlet_column column56 (.clk(clk), .rst(rst), .c(c56), .p(p[1082:1064]), .pop(row_done),
      .s(s_line[1451:1440]), .s_loaded(unused_s_loaded_53), .s_write(s_writes[56]), .tag(tags[2222:2184]),
      .tag_out(unused_tag_out_53), .wrote(unused_wrote_53));
  lut_m2n64k4_w1to4_outlet_column column57 (.clk(clk), .rst(rst), .c(c57), .p(p[1101:1083]), .pop(row_done),
      .s(s_line[1463:1452]), .s_loaded(unused_s_loaded_54), .s_write(s_writes[57]), .tag(tags[2261:2223]),
      .tag_out(unused_tag_out_54), .wrote(unused_wrote_54));
  lut_m2n64k4_w1to4_outlet_column column58 (.clk(clk), .rst(rst), .c(c58), .p(p[1120:1102]), .pop(row_done),
      .s(s_line[1475:1464]), .s_loaded(unused_s_loaded_55), .s_write(s_writes[58]), .tag(tags[2300:2262]),
      .tag_out(unused_tag_out_55), .wrote(unused_wrote_55));
  lut_m2n64k4_w1to4_outlet_column column59 (.clk(clk), .rst(rst), .c(c59), .p(p[1139:1121]), .pop(row_done),
      .s(s_line[1487:1476]), .s_loaded(unused_s_loaded_56), .s_write(s_writes[59]), .tag(tags[2339:2301]),
      .tag_out(unused_tag_out_56), .wrote(unused_wrote_56));
  lut_m2n64k4_w1to4_outlet_column column60 (.clk(clk), .rst(rst), .c(c60), .p(p[1158:1140]), .pop(row_done),
      .s(s_line[1499:1488]), .s_loaded(unused_s_loaded_58), .s_write(s_writes[60]), .tag(tags[2378:2340]),
      .tag_out(unused_tag_out_58), .wrote(unused_wrote_58));
  lut_m2n64k4_w1to4_outlet_column column61 (.clk(clk), .rst(rst), .c(c61), .p(p[1177:1159]), .pop(row_done),
      .s(s_line[1511:1500]), .s_loaded(unused_s_loaded_59), .s_write(s_writes[61]), .tag(tags[2417:2379]),
      .tag_out(unused_tag_out_59), .wrote(unused_wrote_59));
  lut_m2n64k4_w1to4_outlet_column column62 (.clk(clk), .rst(rst), .c(c62), .p(p[1196:1178]), .pop(row_done),
      .s(s_line[1523:1512]), .s_loaded(unused_s_loaded_60), .s_write(s_writes[62]), .tag(tags[2456:2418]),
      .tag_out(unused_tag_out_60), .wrote(unused_wrote_60));
  lut_m2n64k4_w1to4_outlet_column column63 (.clk(clk), .rst(rst), .c(c63), .p(p[1215:1197]), .pop(row_done),
      .s(s_line[1535:1524]), .s_loaded(s_loaded), .s_write(s_writes[63]), .tag(tags[2495:2457]),
      .tag_out(unused_tag_out_61), .wrote(wrote63));
  lut_m2n64k4_w1to4_outlet_tag_tree tag_tree (.clk(clk), .rst(rst), .d({a_sum, tag_entering_correction, tag_line}),
      .q(tags));
  lut_m2n64k4_w1to4_outlet_write_tree write_tree (.clk(clk), .rst(rst), .d(s_take), .q(s_writes));
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module lut_m2n64k4_w1to4_outlet_column (
  input  wire clk,
  input  wire rst,
  input  wire [18:0] p,
  input  wire [38:0] tag,
  output wire [38:0] tag_out,
  output wire wrote,
  output reg  [33:0] c,
  input  wire [11:0] s,
  input  wire s_write,
  output wire s_loaded,
  input  wire pop
);
  reg [34:0] accumulators [1:0];
  reg addr_1;
  reg addr_2;
  reg [20:0] corrected;
  reg first_1;
  reg first_2;
  reg [3:0] free;
  reg last_1;
  reg last_2;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [18:0] p_q;
  reg [33:0] queue [8:0];
  wire [34:0] read_data_46;
  reg [7:0] scale_1;
  reg [28:0] scaled;
  wire tag_load;
  wire [14:0] tag_out_a_sum;
  wire tag_out_addr;
  wire [18:0] tag_out_correction;
  wire tag_out_first;
  wire tag_out_last;
  wire tag_out_load;
  reg [37:0] tag_rest;
  wire tag_valid;
  reg there;
  wire [34:0] total;
  reg valid_1;
  reg valid_2;
  reg [11:0] word;
  reg [2:0] word_at;
  reg [2:0] word_free;
  wire [2:0] word_next;
  wire [7:0] word_scale;
  wire [3:0] word_zero;
  reg [11:0] words [7:0];
  wire write_en_42;
  reg accumulators_address;
  wire [18:0] n1;
  assign total = (first_2 ? 35'd0 : read_data_46) + {{6{scaled[28]}}, scaled};
  assign oldest_next = pop ? (oldest == 4'd8 ? 4'd0 : oldest + 4'd1) : oldest;
  assign word_zero = word[11:8];
  assign word_scale = word[7:0];
  assign tag_out_a_sum = tag_rest[37:23];
  assign tag_out_correction = tag_rest[22:4];
  assign tag_out_load = tag_rest[3];
  assign tag_out_addr = tag_rest[2];
  assign tag_out_last = tag_rest[1];
  assign tag_out_first = tag_rest[0];
  assign tag_load = tag[4];
  assign tag_valid = tag[0];
  assign read_data_46 = accumulators[accumulators_address];
  assign n1 = $signed({1'b0, word_zero}) * $signed(tag_out_a_sum);
  assign word_next = (tag_valid & tag_load) ? (word_at == 3'd7 ? 3'd0 : word_at + 3'd1) : word_at;
  assign s_loaded = there & tag_out_load;
  assign write_en_42 = valid_2 & ~last_2;
  assign wrote = valid_2 & last_2;
  assign tag_out = {tag_rest, there};
  always @(posedge clk) begin
    if (write_en_42) accumulators[addr_2] <= total;
    if (wrote) queue[free] <= total[34:1];
    if (s_write) words[word_free] <= s;
    accumulators_address <= addr_1;
    c <= queue[oldest_next];
    word <= words[word_next];
    p_q <= p;
    if (rst) there <= 1'b0;
    else there <= tag_valid;
    tag_rest <= tag[38:1];
    if (rst) word_at <= 3'd7;
    else word_at <= word_next;
    if (rst) word_free <= 3'd0;
    else if (s_write) word_free <= word_free == 3'd7 ? 3'd0 : word_free + 3'd1;
    corrected <= {{2{p_q[18]}}, p_q} + {{2{tag_out_correction[18]}}, tag_out_correction} - {n1[18], n1, 1'b0};
    if (rst) valid_1 <= 1'b0;
    else valid_1 <= there;
    first_1 <= tag_out_first;
    last_1 <= tag_out_last;
    addr_1 <= tag_out_addr;
    scale_1 <= word_scale;
    scaled <= $signed(corrected) * $signed({1'b0, scale_1});
    if (rst) valid_2 <= 1'b0;
    else valid_2 <= valid_1;
    first_2 <= first_1;
    last_2 <= last_1;
    addr_2 <= addr_1;
    if (rst) oldest <= 4'd0;
    else oldest <= oldest_next;
    if (rst) free <= 4'd0;
    else if (wrote) free <= free == 4'd8 ? 4'd0 : free + 4'd1;
  end
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module lut_m2n64k4_w1to4_outlet_tag_tree (
  input  wire clk,
  input  wire rst,
  input  wire [38:0] d,
  output wire [2495:0] q
);
  reg level0_0;
  reg [37:0] level0_0_rest;
  reg level1_0;
  reg [37:0] level1_0_rest;
  reg level1_1;
  reg [37:0] level1_1_rest;
  reg level1_2;
  reg [37:0] level1_2_rest;
  reg level1_3;
  reg [37:0] level1_3_rest;
  assign q = {level1_3_rest, level1_3, level1_3_rest, level1_3, level1_3_rest, level1_3, level1_3_rest, level1_3,
      level1_3_rest, level1_3, level1_3_rest, level1_3, level1_3_rest, level1_3, level1_3_rest, level1_3, level1_3_rest,
      level1_3, level1_3_rest, level1_3, level1_3_rest, level1_3, level1_3_rest, level1_3, level1_3_rest, level1_3,
      level1_3_rest, level1_3, level1_3_rest, level1_3, level1_3_rest, level1_3, level1_2_rest, level1_2, level1_2_rest,
      level1_2, level1_2_rest, level1_2, level1_2_rest, level1_2, level1_2_rest, level1_2, level1_2_rest, level1_2,
      level1_2_rest, level1_2, level1_2_rest, level1_2, level1_2_rest, level1_2, level1_2_rest, level1_2, level1_2_rest,
      level1_2, level1_2_rest, level1_2, level1_2_rest, level1_2, level1_2_rest, level1_2, level1_2_rest, level1_2,
      level1_2_rest, level1_2, level1_1_rest, level1_1, level1_1_rest, level1_1, level1_1_rest, level1_1, level1_1_rest,
      level1_1, level1_1_rest, level1_1, level1_1_rest, level1_1, level1_1_rest, level1_1, level1_1_rest, level1_1,
      level1_1_rest, level1_1, level1_1_rest, level1_1, level1_1_rest, level1_1, level1_1_rest, level1_1, level1_1_rest,
      level1_1, level1_1_rest, level1_1, level1_1_rest, level1_1, level1_1_rest, level1_1, level1_0_rest, level1_0,
      level1_0_rest, level1_0, level1_0_rest, level1_0, level1_0_rest, level1_0, level1_0_rest, level1_0, level1_0_rest,
      level1_0, level1_0_rest, level1_0, level1_0_rest, level1_0, level1_0_rest, level1_0, level1_0_rest, level1_0,
      level1_0_rest, level1_0, level1_0_rest, level1_0, level1_0_rest, level1_0, level1_0_rest, level1_0, level1_0_rest,
      level1_0, level1_0_rest, level1_0};
  always @(posedge clk) begin
    if (rst) level1_0 <= 1'b0;
    else level1_0 <= level0_0;
    level1_0_rest <= level0_0_rest;
    if (rst) level1_1 <= 1'b0;
    else level1_1 <= level0_0;
    level1_1_rest <= level0_0_rest;
    if (rst) level1_2 <= 1'b0;
    else level1_2 <= level0_0;
    level1_2_rest <= level0_0_rest;
    if (rst) level1_3 <= 1'b0;
    else level1_3 <= level0_0;
    level1_3_rest <= level0_0_rest;
    if (rst) level0_0 <= 1'b0;
    else level0_0 <= d[0];
    level0_0_rest <= d[38:1];
  end
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module lut_m2n64k4_w1to4_outlet_write_tree (
  input  wire clk,
  input  wire rst,
  input  wire d,
  output wire [63:0] q
);
  reg level0_0;
  reg level1_0;
  reg level1_1;
  reg level1_2;
  reg level1_3;
  assign q = {{16{level1_3}}, {16{level1_2}}, {16{level1_1}}, {16{level1_0}}};
  always @(posedge clk) begin
    if (rst) level1_1 <= 1'b0;
    else level1_1 <= level0_0;
    if (rst) level1_2 <= 1'b0;
    else level1_2 <= level0_0;
    if (rst) level1_3 <= 1'b0;
    else level1_3 <= level0_0;
    if (rst) level0_0 <= 1'b0;
    else level0_0 <= d;
    if (rst) level1_0 <= 1'b0;
    else level1_0 <= level0_0;
  end
endmodule

// The sum of a group of activations, for the column that counts what every row has seen; combinational.
module lut_m2n64k4_w1to4_row_sum (
  input  wire [31:0] code,
  input  wire [1:0] beat,
  output wire [9:0] sum
);
  wire [9:0] sum2_0;
  wire [8:0] sum4_0;
  wire [8:0] sum4_1;
  assign sum4_0 = {code[7], code[7:0]} + {code[15], code[15:8]};
  assign sum4_1 = {code[23], code[23:16]} + {code[31], code[31:24]};
  assign sum2_0 = {sum4_0[8], sum4_0} + {sum4_1[8], sum4_1};
  assign sum = beat == 2'd0 ? sum2_0 : 10'd0;
endmodule

// Counts the activations of its row, ahead of the tree that brings them to the cells; the sum leaves as results do.
module lut_m2n64k4_w1to4_sum_cell (
  input  wire clk,
  input  wire [9:0] sum,
  input  wire [3:0] tag,
  input  wire [1:0] strobe,
  input  wire [14:0] a_sum,
  output reg  [14:0] a_sum_out
);
  wire strobe_move;
  wire strobe_shift;
  wire tag_first;
  wire tag_valid;
  reg [14:0] total;
  assign strobe_shift = strobe[1];
  assign strobe_move = strobe[0];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  always @(posedge clk) begin
    if (strobe_move) a_sum_out <= total;
    else if (strobe_shift) a_sum_out <= a_sum;
    if (tag_valid) total <= (tag_first ? 15'd0 : total) + {{5{sum[9]}}, sum};
  end
endmodule

// rows rows behind the trees that bring them the weights and the control.
module lut_m2n64k4_w1to4_array (
  input  wire clk,
  input  wire [159:0] a,
  input  wire [1023:0] w,
  input  wire [3:0] tag,
  input  wire [1:0] strobe,
  output wire [1215:0] p,
  input  wire [19:0] sums,
  output wire [14:0] a_sum
);
  wire [159:0] a_rows;
  wire [255:0] w_cols;
  lut_m2n64k4_w1to4_edge edge_slices (.a(a), .w(w), .beat(tag[3:2]), .a_rows(a_rows), .w_cols(w_cols));
  reg [255:0] w_stage0;
  always @(posedge clk) w_stage0 <= w_cols;
  reg [255:0] w_stage1;
  always @(posedge clk) w_stage1 <= w_stage0;
  reg [159:0] a_stage0;
  always @(posedge clk) a_stage0 <= a_rows;
  reg [255:0] w_node0_0;
  always @(posedge clk) begin w_node0_0 <= w_stage1; end
  reg [5:0] control_node0_0;
  always @(posedge clk) begin control_node0_0 <= {tag, strobe}; end
  reg [19:0] sum_stage0;
  always @(posedge clk) sum_stage0 <= sums;
  wire [1215:0] p2 = 0;
  wire [14:0] a_sum2 = 0;
  wire [1215:0] p1;
  wire [14:0] a_sum1;
  lut_m2n64k4_w1to4_row row1 (.clk(clk), .sum(sum_stage0[19:10]), .a_sum(a_sum2), .a_sum_out(a_sum1), .a(a_stage0[159:80]), .w(w_node0_0), .p(p2), .p_out(p1), .tag(control_node0_0[5:2]), .strobe(control_node0_0[1:0]));
  wire [1215:0] p0;
  wire [14:0] a_sum0;
  lut_m2n64k4_w1to4_row row0 (.clk(clk), .sum(sum_stage0[9:0]), .a_sum(a_sum1), .a_sum_out(a_sum0), .a(a_stage0[79:0]), .w(w_node0_0), .p(p1), .p_out(p0), .tag(control_node0_0[5:2]), .strobe(control_node0_0[1:0]));
  assign p = p0;
  assign a_sum = a_sum0;
endmodule

// cols cells behind the tree that brings them their row's activations and control.
module lut_m2n64k4_w1to4_row (
  input  wire clk,
  input  wire [79:0] a,
  input  wire [3:0] tag,
  input  wire [1:0] strobe,
  input  wire [255:0] w,
  input  wire [1215:0] p,
  output wire [1215:0] p_out,
  input  wire [9:0] sum,
  input  wire [14:0] a_sum,
  output wire [14:0] a_sum_out
);
  lut_m2n64k4_w1to4_sum_cell sum_cell (.clk(clk), .sum(sum), .tag(tag), .strobe(strobe), .a_sum(a_sum), .a_sum_out(a_sum_out));
  reg [85:0] node0_0;
  always @(posedge clk) begin node0_0 <= {strobe, tag, a}; end
  reg [85:0] node1_0, node1_1, node1_2, node1_3;
  always @(posedge clk) begin node1_0 <= node0_0; node1_1 <= node0_0; node1_2 <= node0_0; node1_3 <= node0_0; end
  wire [18:0] p0;
  lut_m2n64k4_w1to4_cell cell0 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[83:80]), .strobe(node1_0[85:84]), .w(w[3:0]), .p(p[18:0]), .p_out(p0));
  wire [18:0] p1;
  lut_m2n64k4_w1to4_cell cell1 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[83:80]), .strobe(node1_0[85:84]), .w(w[7:4]), .p(p[37:19]), .p_out(p1));
  wire [18:0] p2;
  lut_m2n64k4_w1to4_cell cell2 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[83:80]), .strobe(node1_0[85:84]), .w(w[11:8]), .p(p[56:38]), .p_out(p2));
  wire [18:0] p3;
  lut_m2n64k4_w1to4_cell cell3 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[83:80]), .strobe(node1_0[85:84]), .w(w[15:12]), .p(p[75:57]), .p_out(p3));
  wire [18:0] p4;
  lut_m2n64k4_w1to4_cell cell4 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[83:80]), .strobe(node1_0[85:84]), .w(w[19:16]), .p(p[94:76]), .p_out(p4));
  wire [18:0] p5;
  lut_m2n64k4_w1to4_cell cell5 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[83:80]), .strobe(node1_0[85:84]), .w(w[23:20]), .p(p[113:95]), .p_out(p5));
  wire [18:0] p6;
  lut_m2n64k4_w1to4_cell cell6 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[83:80]), .strobe(node1_0[85:84]), .w(w[27:24]), .p(p[132:114]), .p_out(p6));
  wire [18:0] p7;
  lut_m2n64k4_w1to4_cell cell7 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[83:80]), .strobe(node1_0[85:84]), .w(w[31:28]), .p(p[151:133]), .p_out(p7));
  wire [18:0] p8;
  lut_m2n64k4_w1to4_cell cell8 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[83:80]), .strobe(node1_0[85:84]), .w(w[35:32]), .p(p[170:152]), .p_out(p8));
  wire [18:0] p9;
  lut_m2n64k4_w1to4_cell cell9 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[83:80]), .strobe(node1_0[85:84]), .w(w[39:36]), .p(p[189:171]), .p_out(p9));
  wire [18:0] p10;
  lut_m2n64k4_w1to4_cell cell10 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[83:80]), .strobe(node1_0[85:84]), .w(w[43:40]), .p(p[208:190]), .p_out(p10));
  wire [18:0] p11;
  lut_m2n64k4_w1to4_cell cell11 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[83:80]), .strobe(node1_0[85:84]), .w(w[47:44]), .p(p[227:209]), .p_out(p11));
  wire [18:0] p12;
  lut_m2n64k4_w1to4_cell cell12 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[83:80]), .strobe(node1_0[85:84]), .w(w[51:48]), .p(p[246:228]), .p_out(p12));
  wire [18:0] p13;
  lut_m2n64k4_w1to4_cell cell13 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[83:80]), .strobe(node1_0[85:84]), .w(w[55:52]), .p(p[265:247]), .p_out(p13));
  wire [18:0] p14;
  lut_m2n64k4_w1to4_cell cell14 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[83:80]), .strobe(node1_0[85:84]), .w(w[59:56]), .p(p[284:266]), .p_out(p14));
  wire [18:0] p15;
  lut_m2n64k4_w1to4_cell cell15 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[83:80]), .strobe(node1_0[85:84]), .w(w[63:60]), .p(p[303:285]), .p_out(p15));
  wire [18:0] p16;
  lut_m2n64k4_w1to4_cell cell16 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[83:80]), .strobe(node1_1[85:84]), .w(w[67:64]), .p(p[322:304]), .p_out(p16));
  wire [18:0] p17;
  lut_m2n64k4_w1to4_cell cell17 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[83:80]), .strobe(node1_1[85:84]), .w(w[71:68]), .p(p[341:323]), .p_out(p17));
  wire [18:0] p18;
  lut_m2n64k4_w1to4_cell cell18 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[83:80]), .strobe(node1_1[85:84]), .w(w[75:72]), .p(p[360:342]), .p_out(p18));
  wire [18:0] p19;
  lut_m2n64k4_w1to4_cell cell19 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[83:80]), .strobe(node1_1[85:84]), .w(w[79:76]), .p(p[379:361]), .p_out(p19));
  wire [18:0] p20;
  lut_m2n64k4_w1to4_cell cell20 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[83:80]), .strobe(node1_1[85:84]), .w(w[83:80]), .p(p[398:380]), .p_out(p20));
  wire [18:0] p21;
  lut_m2n64k4_w1to4_cell cell21 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[83:80]), .strobe(node1_1[85:84]), .w(w[87:84]), .p(p[417:399]), .p_out(p21));
  wire [18:0] p22;
  lut_m2n64k4_w1to4_cell cell22 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[83:80]), .strobe(node1_1[85:84]), .w(w[91:88]), .p(p[436:418]), .p_out(p22));
  wire [18:0] p23;
  lut_m2n64k4_w1to4_cell cell23 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[83:80]), .strobe(node1_1[85:84]), .w(w[95:92]), .p(p[455:437]), .p_out(p23));
  wire [18:0] p24;
  lut_m2n64k4_w1to4_cell cell24 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[83:80]), .strobe(node1_1[85:84]), .w(w[99:96]), .p(p[474:456]), .p_out(p24));
  wire [18:0] p25;
  lut_m2n64k4_w1to4_cell cell25 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[83:80]), .strobe(node1_1[85:84]), .w(w[103:100]), .p(p[493:475]), .p_out(p25));
  wire [18:0] p26;
  lut_m2n64k4_w1to4_cell cell26 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[83:80]), .strobe(node1_1[85:84]), .w(w[107:104]), .p(p[512:494]), .p_out(p26));
  wire [18:0] p27;
  lut_m2n64k4_w1to4_cell cell27 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[83:80]), .strobe(node1_1[85:84]), .w(w[111:108]), .p(p[531:513]), .p_out(p27));
  wire [18:0] p28;
  lut_m2n64k4_w1to4_cell cell28 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[83:80]), .strobe(node1_1[85:84]), .w(w[115:112]), .p(p[550:532]), .p_out(p28));
  wire [18:0] p29;
  lut_m2n64k4_w1to4_cell cell29 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[83:80]), .strobe(node1_1[85:84]), .w(w[119:116]), .p(p[569:551]), .p_out(p29));
  wire [18:0] p30;
  lut_m2n64k4_w1to4_cell cell30 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[83:80]), .strobe(node1_1[85:84]), .w(w[123:120]), .p(p[588:570]), .p_out(p30));
  wire [18:0] p31;
  lut_m2n64k4_w1to4_cell cell31 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[83:80]), .strobe(node1_1[85:84]), .w(w[127:124]), .p(p[607:589]), .p_out(p31));
  wire [18:0] p32;
  lut_m2n64k4_w1to4_cell cell32 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[83:80]), .strobe(node1_2[85:84]), .w(w[131:128]), .p(p[626:608]), .p_out(p32));
  wire [18:0] p33;
  lut_m2n64k4_w1to4_cell cell33 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[83:80]), .strobe(node1_2[85:84]), .w(w[135:132]), .p(p[645:627]), .p_out(p33));
  wire [18:0] p34;
  lut_m2n64k4_w1to4_cell cell34 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[83:80]), .strobe(node1_2[85:84]), .w(w[139:136]), .p(p[664:646]), .p_out(p34));
  wire [18:0] p35;
  lut_m2n64k4_w1to4_cell cell35 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[83:80]), .strobe(node1_2[85:84]), .w(w[143:140]), .p(p[683:665]), .p_out(p35));
  wire [18:0] p36;
  lut_m2n64k4_w1to4_cell cell36 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[83:80]), .strobe(node1_2[85:84]), .w(w[147:144]), .p(p[702:684]), .p_out(p36));
  wire [18:0] p37;
  lut_m2n64k4_w1to4_cell cell37 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[83:80]), .strobe(node1_2[85:84]), .w(w[151:148]), .p(p[721:703]), .p_out(p37));
  wire [18:0] p38;
  lut_m2n64k4_w1to4_cell cell38 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[83:80]), .strobe(node1_2[85:84]), .w(w[155:152]), .p(p[740:722]), .p_out(p38));
  wire [18:0] p39;
  lut_m2n64k4_w1to4_cell cell39 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[83:80]), .strobe(node1_2[85:84]), .w(w[159:156]), .p(p[759:741]), .p_out(p39));
  wire [18:0] p40;
  lut_m2n64k4_w1to4_cell cell40 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[83:80]), .strobe(node1_2[85:84]), .w(w[163:160]), .p(p[778:760]), .p_out(p40));
  wire [18:0] p41;
  lut_m2n64k4_w1to4_cell cell41 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[83:80]), .strobe(node1_2[85:84]), .w(w[167:164]), .p(p[797:779]), .p_out(p41));
  wire [18:0] p42;
  lut_m2n64k4_w1to4_cell cell42 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[83:80]), .strobe(node1_2[85:84]), .w(w[171:168]), .p(p[816:798]), .p_out(p42));
  wire [18:0] p43;
  lut_m2n64k4_w1to4_cell cell43 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[83:80]), .strobe(node1_2[85:84]), .w(w[175:172]), .p(p[835:817]), .p_out(p43));
  wire [18:0] p44;
  lut_m2n64k4_w1to4_cell cell44 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[83:80]), .strobe(node1_2[85:84]), .w(w[179:176]), .p(p[854:836]), .p_out(p44));
  wire [18:0] p45;
  lut_m2n64k4_w1to4_cell cell45 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[83:80]), .strobe(node1_2[85:84]), .w(w[183:180]), .p(p[873:855]), .p_out(p45));
  wire [18:0] p46;
  lut_m2n64k4_w1to4_cell cell46 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[83:80]), .strobe(node1_2[85:84]), .w(w[187:184]), .p(p[892:874]), .p_out(p46));
  wire [18:0] p47;
  lut_m2n64k4_w1to4_cell cell47 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[83:80]), .strobe(node1_2[85:84]), .w(w[191:188]), .p(p[911:893]), .p_out(p47));
  wire [18:0] p48;
  lut_m2n64k4_w1to4_cell cell48 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[83:80]), .strobe(node1_3[85:84]), .w(w[195:192]), .p(p[930:912]), .p_out(p48));
  wire [18:0] p49;
  lut_m2n64k4_w1to4_cell cell49 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[83:80]), .strobe(node1_3[85:84]), .w(w[199:196]), .p(p[949:931]), .p_out(p49));
  wire [18:0] p50;
  lut_m2n64k4_w1to4_cell cell50 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[83:80]), .strobe(node1_3[85:84]), .w(w[203:200]), .p(p[968:950]), .p_out(p50));
  wire [18:0] p51;
  lut_m2n64k4_w1to4_cell cell51 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[83:80]), .strobe(node1_3[85:84]), .w(w[207:204]), .p(p[987:969]), .p_out(p51));
  wire [18:0] p52;
  lut_m2n64k4_w1to4_cell cell52 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[83:80]), .strobe(node1_3[85:84]), .w(w[211:208]), .p(p[1006:988]), .p_out(p52));
  wire [18:0] p53;
  lut_m2n64k4_w1to4_cell cell53 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[83:80]), .strobe(node1_3[85:84]), .w(w[215:212]), .p(p[1025:1007]), .p_out(p53));
  wire [18:0] p54;
  lut_m2n64k4_w1to4_cell cell54 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[83:80]), .strobe(node1_3[85:84]), .w(w[219:216]), .p(p[1044:1026]), .p_out(p54));
  wire [18:0] p55;
  lut_m2n64k4_w1to4_cell cell55 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[83:80]), .strobe(node1_3[85:84]), .w(w[223:220]), .p(p[1063:1045]), .p_out(p55));
  wire [18:0] p56;
  lut_m2n64k4_w1to4_cell cell56 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[83:80]), .strobe(node1_3[85:84]), .w(w[227:224]), .p(p[1082:1064]), .p_out(p56));
  wire [18:0] p57;
  lut_m2n64k4_w1to4_cell cell57 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[83:80]), .strobe(node1_3[85:84]), .w(w[231:228]), .p(p[1101:1083]), .p_out(p57));
  wire [18:0] p58;
  lut_m2n64k4_w1to4_cell cell58 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[83:80]), .strobe(node1_3[85:84]), .w(w[235:232]), .p(p[1120:1102]), .p_out(p58));
  wire [18:0] p59;
  lut_m2n64k4_w1to4_cell cell59 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[83:80]), .strobe(node1_3[85:84]), .w(w[239:236]), .p(p[1139:1121]), .p_out(p59));
  wire [18:0] p60;
  lut_m2n64k4_w1to4_cell cell60 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[83:80]), .strobe(node1_3[85:84]), .w(w[243:240]), .p(p[1158:1140]), .p_out(p60));
  wire [18:0] p61;
  lut_m2n64k4_w1to4_cell cell61 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[83:80]), .strobe(node1_3[85:84]), .w(w[247:244]), .p(p[1177:1159]), .p_out(p61));
  wire [18:0] p62;
  lut_m2n64k4_w1to4_cell cell62 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[83:80]), .strobe(node1_3[85:84]), .w(w[251:248]), .p(p[1196:1178]), .p_out(p62));
  wire [18:0] p63;
  lut_m2n64k4_w1to4_cell cell63 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[83:80]), .strobe(node1_3[85:84]), .w(w[255:252]), .p(p[1215:1197]), .p_out(p63));
  assign p_out = {p63, p62, p61, p60, p59, p58, p57, p56, p55, p54, p53, p52, p51, p50, p49, p48, p47, p46, p45, p44, p43, p42, p41, p40, p39, p38, p37, p36, p35, p34, p33, p32, p31, p30, p29, p28, p27, p26, p25, p24, p23, p22, p21, p20, p19, p18, p17, p16, p15, p14, p13, p12, p11, p10, p9, p8, p7, p6, p5, p4, p3, p2, p1, p0};
endmodule
