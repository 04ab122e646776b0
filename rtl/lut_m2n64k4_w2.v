// Written by hwsim; do not edit.
// lut_m2n64k4_w2: lut int8 x bipolar2 -> int24, broadcast 2 x 64, lanes 4

// A whole GEMM engine: one architecture in one dataflow; the manifest states its interface.
module lut_m2n64k4_w2 (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] s_axis_job_tdata,
  input  wire s_axis_job_tvalid,
  output wire s_axis_job_tready,
  input  wire [63:0] s_axis_a_tdata,
  input  wire s_axis_a_tvalid,
  output wire s_axis_a_tready,
  input  wire s_axis_a_tlast,
  input  wire [511:0] s_axis_w_tdata,
  input  wire s_axis_w_tvalid,
  output wire s_axis_w_tready,
  input  wire s_axis_w_tlast,
  output wire [1535:0] m_axis_c_tdata,
  output wire m_axis_c_tvalid,
  input  wire m_axis_c_tready,
  output wire m_axis_c_tlast,
  output wire busy,
  output wire [47:0] cycles,
  output wire [2:0] error
);
  wire [63:0] a_codes;
  wire a_enable;
  wire a_full;
  wire a_last;
  wire [79:0] a_stored0;
  wire [79:0] a_stored1;
  wire a_take;
  wire job_done;
  wire [16:0] m;
  wire [16:0] n;
  wire outlet_tag;
  wire [1535:0] p;
  wire row_done;
  wire start;
  wire [1:0] strobe;
  wire [2:0] tag;
  wire [511:0] w_codes;
  wire w_enable;
  wire w_full;
  wire w_last;
  wire [7:0] w_stored0;
  wire [7:0] w_stored1;
  wire [7:0] w_stored2;
  wire [7:0] w_stored3;
  wire [7:0] w_stored4;
  wire [7:0] w_stored5;
  wire [7:0] w_stored6;
  wire [7:0] w_stored7;
  wire [7:0] w_stored8;
  wire [7:0] w_stored9;
  wire [7:0] w_stored10;
  wire [7:0] w_stored11;
  wire [7:0] w_stored12;
  wire [7:0] w_stored13;
  wire [7:0] w_stored14;
  wire [7:0] w_stored15;
  wire [7:0] w_stored16;
  wire [7:0] w_stored17;
  wire [7:0] w_stored18;
  wire [7:0] w_stored19;
  wire [7:0] w_stored20;
  wire [7:0] w_stored21;
  wire [7:0] w_stored22;
  wire [7:0] w_stored23;
  wire [7:0] w_stored24;
  wire [7:0] w_stored25;
  wire [7:0] w_stored26;
  wire [7:0] w_stored27;
  wire [7:0] w_stored28;
  wire [7:0] w_stored29;
  wire [7:0] w_stored30;
  wire [7:0] w_stored31;
  wire [7:0] w_stored32;
  wire [7:0] w_stored33;
  wire [7:0] w_stored34;
  wire [7:0] w_stored35;
  wire [7:0] w_stored36;
  wire [7:0] w_stored37;
  wire [7:0] w_stored38;
  wire [7:0] w_stored39;
  wire [7:0] w_stored40;
  wire [7:0] w_stored41;
  wire [7:0] w_stored42;
  wire [7:0] w_stored43;
  wire [7:0] w_stored44;
  wire [7:0] w_stored45;
  wire [7:0] w_stored46;
  wire [7:0] w_stored47;
  wire [7:0] w_stored48;
  wire [7:0] w_stored49;
  wire [7:0] w_stored50;
  wire [7:0] w_stored51;
  wire [7:0] w_stored52;
  wire [7:0] w_stored53;
  wire [7:0] w_stored54;
  wire [7:0] w_stored55;
  wire [7:0] w_stored56;
  wire [7:0] w_stored57;
  wire [7:0] w_stored58;
  wire [7:0] w_stored59;
  wire [7:0] w_stored60;
  wire [7:0] w_stored61;
  wire [7:0] w_stored62;
  wire [7:0] w_stored63;
  wire w_take;
  lut_m2n64k4_w2_array array (.clk(clk), .a({a_stored1, a_stored0}), .p(p), .strobe(strobe), .tag(tag), .w({w_stored63,
      w_stored62, w_stored61, w_stored60, w_stored59, w_stored58, w_stored57, w_stored56, w_stored55, w_stored54,
      w_stored53, w_stored52, w_stored51, w_stored50, w_stored49, w_stored48, w_stored47, w_stored46, w_stored45,
      w_stored44, w_stored43, w_stored42, w_stored41, w_stored40, w_stored39, w_stored38, w_stored37, w_stored36,
      w_stored35, w_stored34, w_stored33, w_stored32, w_stored31, w_stored30, w_stored29, w_stored28, w_stored27,
      w_stored26, w_stored25, w_stored24, w_stored23, w_stored22, w_stored21, w_stored20, w_stored19, w_stored18,
      w_stored17, w_stored16, w_stored15, w_stored14, w_stored13, w_stored12, w_stored11, w_stored10, w_stored9,
      w_stored8, w_stored7, w_stored6, w_stored5, w_stored4, w_stored3, w_stored2, w_stored1, w_stored0}));
  lut_m2n64k4_w2_control control (.clk(clk), .rst(rst), .a_enable(a_enable), .a_full(a_full), .a_last(a_last),
      .a_take(a_take), .busy(busy), .cycles(cycles), .error(error), .job(s_axis_job_tdata), .job_done(job_done),
      .job_ready(s_axis_job_tready), .job_valid(s_axis_job_tvalid), .m(m), .n(n), .outlet_tag(outlet_tag),
      .row_done(row_done), .start(start), .strobe(strobe), .tag(tag), .w_enable(w_enable), .w_full(w_full),
      .w_last(w_last), .w_take(w_take));
  lut_m2n64k4_w2_encode_a encode_a0 (.code(a_codes[31:0]), .stored(a_stored0));
  lut_m2n64k4_w2_encode_a encode_a1 (.code(a_codes[63:32]), .stored(a_stored1));
  lut_m2n64k4_w2_encode_w encode_w0 (.code(w_codes[7:0]), .stored(w_stored0));
  lut_m2n64k4_w2_encode_w encode_w1 (.code(w_codes[15:8]), .stored(w_stored1));
  lut_m2n64k4_w2_encode_w encode_w2 (.code(w_codes[23:16]), .stored(w_stored2));
  lut_m2n64k4_w2_encode_w encode_w3 (.code(w_codes[31:24]), .stored(w_stored3));
  lut_m2n64k4_w2_encode_w encode_w4 (.code(w_codes[39:32]), .stored(w_stored4));
  lut_m2n64k4_w2_encode_w encode_w5 (.code(w_codes[47:40]), .stored(w_stored5));
  lut_m2n64k4_w2_encode_w encode_w6 (.code(w_codes[55:48]), .stored(w_stored6));
  lut_m2n64k4_w2_encode_w encode_w7 (.code(w_codes[63:56]), .stored(w_stored7));
  lut_m2n64k4_w2_encode_w encode_w8 (.code(w_codes[71:64]), .stored(w_stored8));
  lut_m2n64k4_w2_encode_w encode_w9 (.code(w_codes[79:72]), .stored(w_stored9));
  lut_m2n64k4_w2_encode_w encode_w10 (.code(w_codes[87:80]), .stored(w_stored10));
  lut_m2n64k4_w2_encode_w encode_w11 (.code(w_codes[95:88]), .stored(w_stored11));
  lut_m2n64k4_w2_encode_w encode_w12 (.code(w_codes[103:96]), .stored(w_stored12));
  lut_m2n64k4_w2_encode_w encode_w13 (.code(w_codes[111:104]), .stored(w_stored13));
  lut_m2n64k4_w2_encode_w encode_w14 (.code(w_codes[119:112]), .stored(w_stored14));
  lut_m2n64k4_w2_encode_w encode_w15 (.code(w_codes[127:120]), .stored(w_stored15));
  lut_m2n64k4_w2_encode_w encode_w16 (.code(w_codes[135:128]), .stored(w_stored16));
  lut_m2n64k4_w2_encode_w encode_w17 (.code(w_codes[143:136]), .stored(w_stored17));
  lut_m2n64k4_w2_encode_w encode_w18 (.code(w_codes[151:144]), .stored(w_stored18));
  lut_m2n64k4_w2_encode_w encode_w19 (.code(w_codes[159:152]), .stored(w_stored19));
  lut_m2n64k4_w2_encode_w encode_w20 (.code(w_codes[167:160]), .stored(w_stored20));
  lut_m2n64k4_w2_encode_w encode_w21 (.code(w_codes[175:168]), .stored(w_stored21));
  lut_m2n64k4_w2_encode_w encode_w22 (.code(w_codes[183:176]), .stored(w_stored22));
  lut_m2n64k4_w2_encode_w encode_w23 (.code(w_codes[191:184]), .stored(w_stored23));
  lut_m2n64k4_w2_encode_w encode_w24 (.code(w_codes[199:192]), .stored(w_stored24));
  lut_m2n64k4_w2_encode_w encode_w25 (.code(w_codes[207:200]), .stored(w_stored25));
  lut_m2n64k4_w2_encode_w encode_w26 (.code(w_codes[215:208]), .stored(w_stored26));
  lut_m2n64k4_w2_encode_w encode_w27 (.code(w_codes[223:216]), .stored(w_stored27));
  lut_m2n64k4_w2_encode_w encode_w28 (.code(w_codes[231:224]), .stored(w_stored28));
  lut_m2n64k4_w2_encode_w encode_w29 (.code(w_codes[239:232]), .stored(w_stored29));
  lut_m2n64k4_w2_encode_w encode_w30 (.code(w_codes[247:240]), .stored(w_stored30));
  lut_m2n64k4_w2_encode_w encode_w31 (.code(w_codes[255:248]), .stored(w_stored31));
  lut_m2n64k4_w2_encode_w encode_w32 (.code(w_codes[263:256]), .stored(w_stored32));
  lut_m2n64k4_w2_encode_w encode_w33 (.code(w_codes[271:264]), .stored(w_stored33));
  lut_m2n64k4_w2_encode_w encode_w34 (.code(w_codes[279:272]), .stored(w_stored34));
  lut_m2n64k4_w2_encode_w encode_w35 (.code(w_codes[287:280]), .stored(w_stored35));
  lut_m2n64k4_w2_encode_w encode_w36 (.code(w_codes[295:288]), .stored(w_stored36));
  lut_m2n64k4_w2_encode_w encode_w37 (.code(w_codes[303:296]), .stored(w_stored37));
  lut_m2n64k4_w2_encode_w encode_w38 (.code(w_codes[311:304]), .stored(w_stored38));
  lut_m2n64k4_w2_encode_w encode_w39 (.code(w_codes[319:312]), .stored(w_stored39));
  lut_m2n64k4_w2_encode_w encode_w40 (.code(w_codes[327:320]), .stored(w_stored40));
  lut_m2n64k4_w2_encode_w encode_w41 (.code(w_codes[335:328]), .stored(w_stored41));
  lut_m2n64k4_w2_encode_w encode_w42 (.code(w_codes[343:336]), .stored(w_stored42));
  lut_m2n64k4_w2_encode_w encode_w43 (.code(w_codes[351:344]), .stored(w_stored43));
  lut_m2n64k4_w2_encode_w encode_w44 (.code(w_codes[359:352]), .stored(w_stored44));
  lut_m2n64k4_w2_encode_w encode_w45 (.code(w_codes[367:360]), .stored(w_stored45));
  lut_m2n64k4_w2_encode_w encode_w46 (.code(w_codes[375:368]), .stored(w_stored46));
  lut_m2n64k4_w2_encode_w encode_w47 (.code(w_codes[383:376]), .stored(w_stored47));
  lut_m2n64k4_w2_encode_w encode_w48 (.code(w_codes[391:384]), .stored(w_stored48));
  lut_m2n64k4_w2_encode_w encode_w49 (.code(w_codes[399:392]), .stored(w_stored49));
  lut_m2n64k4_w2_encode_w encode_w50 (.code(w_codes[407:400]), .stored(w_stored50));
  lut_m2n64k4_w2_encode_w encode_w51 (.code(w_codes[415:408]), .stored(w_stored51));
  lut_m2n64k4_w2_encode_w encode_w52 (.code(w_codes[423:416]), .stored(w_stored52));
  lut_m2n64k4_w2_encode_w encode_w53 (.code(w_codes[431:424]), .stored(w_stored53));
  lut_m2n64k4_w2_encode_w encode_w54 (.code(w_codes[439:432]), .stored(w_stored54));
  lut_m2n64k4_w2_encode_w encode_w55 (.code(w_codes[447:440]), .stored(w_stored55));
  lut_m2n64k4_w2_encode_w encode_w56 (.code(w_codes[455:448]), .stored(w_stored56));
  lut_m2n64k4_w2_encode_w encode_w57 (.code(w_codes[463:456]), .stored(w_stored57));
  lut_m2n64k4_w2_encode_w encode_w58 (.code(w_codes[471:464]), .stored(w_stored58));
  lut_m2n64k4_w2_encode_w encode_w59 (.code(w_codes[479:472]), .stored(w_stored59));
  lut_m2n64k4_w2_encode_w encode_w60 (.code(w_codes[487:480]), .stored(w_stored60));
  lut_m2n64k4_w2_encode_w encode_w61 (.code(w_codes[495:488]), .stored(w_stored61));
  lut_m2n64k4_w2_encode_w encode_w62 (.code(w_codes[503:496]), .stored(w_stored62));
  lut_m2n64k4_w2_encode_w encode_w63 (.code(w_codes[511:504]), .stored(w_stored63));
  lut_m2n64k4_w2_inlet_a inlet_a (.clk(clk), .rst(rst), .data(a_codes), .enable(a_enable), .full(a_full), .last(a_last),
      .take(a_take), .tdata(s_axis_a_tdata), .tlast(s_axis_a_tlast), .tready(s_axis_a_tready),
      .tvalid(s_axis_a_tvalid));
  lut_m2n64k4_w2_inlet_w inlet_w (.clk(clk), .rst(rst), .data(w_codes), .enable(w_enable), .full(w_full), .last(w_last),
      .take(w_take), .tdata(s_axis_w_tdata), .tlast(s_axis_w_tlast), .tready(s_axis_w_tready),
      .tvalid(s_axis_w_tvalid));
  lut_m2n64k4_w2_outlet outlet (.clk(clk), .rst(rst), .job_done(job_done), .m(m), .n(n), .p(p), .row_done(row_done),
      .start(start), .tag(outlet_tag), .tdata(m_axis_c_tdata), .tlast(m_axis_c_tlast), .tready(m_axis_c_tready),
      .tvalid(m_axis_c_tvalid));
endmodule

// An accumulator and the register through which its result leaves.
module lut_m2n64k4_w2_cell (
  input  wire clk,
  input  wire [79:0] a,
  input  wire [3:0] w,
  input  wire [2:0] tag,
  input  wire [1:0] strobe,
  input  wire [23:0] p,
  output reg  [23:0] p_out
);
  wire [23:0] base;
  wire strobe_move;
  wire strobe_shift;
  wire tag_beat_w_plane;
  wire tag_first;
  wire tag_valid;
  reg [23:0] total;
  wire [23:0] total_next;
  assign strobe_shift = strobe[1];
  assign strobe_move = strobe[0];
  assign tag_beat_w_plane = tag[2];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  assign base = tag_first ? 24'd0 : total;
  always @(posedge clk) begin
    if (tag_valid) total <= total_next;
    if (strobe_move) p_out <= total;
    else if (strobe_shift) p_out <= p;
  end
  lut_m2n64k4_w2_core core (.a(a), .beat(tag_beat_w_plane), .p_in(base), .p_out(total_next), .w(w));
endmodule

// Moves finished sums one clock after their last operands, and shifts.
module lut_m2n64k4_w2_control (
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
  output wire [2:0] tag,
  output wire [1:0] strobe,
  output wire outlet_tag,
  input  wire job_done,
  input  wire row_done,
  output reg  busy,
  output reg  [47:0] cycles,
  output reg  [2:0] error
);
  reg age;
  wire captured;
  wire cells_free;
  reg [14:0] count;
  reg [2:0] credits;
  wire drain_begin;
  reg [1:0] drain_left;
  wire first_beat;
  reg [1:0] height;
  wire in_range;
  wire issue;
  wire [7:0] job_a_bits;
  wire [31:0] job_k;
  wire [31:0] job_m;
  wire [31:0] job_n;
  wire [15:0] job_reserved;
  wire [7:0] job_w_bits;
  reg k_first;
  wire k_last;
  reg [14:0] k_left;
  wire last;
  wire last_beat;
  wire m_last;
  reg [16:0] m_left;
  reg move;
  wire n_last;
  reg [16:0] n_left;
  wire step;
  reg streaming;
  wire strobe_move;
  wire tag_first;
  reg [1:0] w_bits;
  reg w_plane;
  reg waiting;
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
  assign n2 = (job_a_bits == 8'd0) & ((job_w_bits == 8'd0) | ((job_w_bits >= 8'd1) & (job_w_bits <= 8'd2)));
  assign in_range = n1 & n2 & (job_reserved == 16'd0);
  assign start = job_valid & job_ready & in_range;
  assign k_last = k_left <= 15'd4;
  assign m_last = m_left <= 17'd2;
  assign n_last = n_left <= 17'd64;
  assign last_beat = {1'b0, w_plane} + 2'd1 == w_bits;
  assign first_beat = ~w_plane;
  assign last = k_last & last_beat;
  assign issue = a_full & w_full & (~last | cells_free) & step;
  assign captured = issue & last;
  assign a_take = issue & last_beat;
  assign w_take = issue & last_beat;
  assign tag_first = k_first & first_beat;
  assign a_enable = streaming & ~(a_full & k_last & m_last & n_last);
  assign w_enable = streaming & ~(w_full & k_last & m_last & n_last);
  assign drain_begin = waiting & ~age & step;
  assign cells_free = waiting ? drain_begin & (height <= 2'd1) : drain_left <= 2'd2;
  assign outlet_tag = (|drain_left) & (|credits);
  assign step = ~move | (drain_left == 2'd0) | ((drain_left == 2'd1) & outlet_tag);
  assign strobe_move = move & step;
  assign strobe = {outlet_tag, strobe_move};
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
    if (rst) count <= 15'd0;
    else if (start) count <= job_k[14:0];
    if (rst) n <= 17'd0;
    else if (start) n <= job_n[16:0];
    if (rst) error <= 3'd0;
    else begin
      if (job_valid & job_ready & ~in_range) error[2] <= 1'b1;
      if (w_take & (w_last != (k_last & m_last & n_last))) error[1] <= 1'b1;
      if (a_take & (a_last != (k_last & m_last & n_last))) error[0] <= 1'b1;
    end
    if (rst) credits <= 3'd7;
    else credits <= credits + {2'd0, row_done} - {2'd0, outlet_tag};
    if (rst) k_left <= 15'd0;
    else if (a_take) k_left <= k_last ? count : k_left - 15'd4;
    else if (start) k_left <= job_k[14:0];
    if (rst) m_left <= 17'd0;
    else if (a_take & k_last) m_left <= m_last ? m : m_left - 17'd2;
    else if (start) m_left <= job_m[16:0];
    if (rst) n_left <= 17'd0;
    else if (a_take & k_last & m_last) n_left <= n_last ? n : n_left - 17'd64;
    else if (start) n_left <= job_n[16:0];
    if (rst) w_plane <= 1'b0;
    else if (issue) w_plane <= last_beat ? 1'b0 : w_plane + 1'b1;
    if (rst) w_bits <= 2'd0;
    else if (start) w_bits <= job_w_bits == 8'd0 ? 2'd2 : job_w_bits[1:0];
    if (rst) k_first <= 1'b0;
    else if (start) k_first <= 1'b1;
    else if (a_take) k_first <= k_last;
    if (rst) streaming <= 1'b0;
    else if (start) streaming <= 1'b1;
    else if (a_take & k_last & m_last & n_last) streaming <= 1'b0;
    if (rst) drain_left <= 2'd0;
    else if (drain_begin) drain_left <= height;
    else if (outlet_tag) drain_left <= drain_left - 2'd1;
    if (rst) waiting <= 1'b0;
    else if (captured) waiting <= 1'b1;
    else if (drain_begin) waiting <= 1'b0;
    if (rst) age <= 1'b0;
    else if (captured) age <= 1'b0;
    else if (age & step) age <= age - 1'b1;
    if (rst) height <= 2'd0;
    else if (captured) height <= m_last ? m_left[1:0] : 2'd2;
    if (rst) move <= 1'b0;
    else if (step) move <= captured;
  end
endmodule

// p_out = p_in + 2**plane * T(w), modulo 2**p_width, T from the table a or built here; combinational.
`ifdef SYNTHESIS
module lut_m2n64k4_w2_core (
  input  wire [79:0] a,
  input  wire [3:0] w,
  input  wire beat,
  input  wire [23:0] p_in,
  output wire [23:0] p_out
);
  wire [10:0] entry_by1;
  wire flip;
  wire [10:0] generate0;
  wire [10:0] generate1;
  wire [10:0] generate2;
  wire [10:0] generate3;
  wire [10:0] generate4;
  wire [10:0] generate5;
  wire [2:0] index;
  wire negate;
  wire [11:0] passes;
  wire passes1;
  wire passes2;
  wire passes3;
  wire passes4;
  wire passes5;
  wire passes6;
  wire passes7;
  wire passes8;
  wire passes9;
  wire passes10;
  wire passes11;
  wire [9:0] picked0;
  wire [19:0] picked1;
  wire [39:0] picked2;
  wire [10:0] propagate0;
  wire [10:0] propagate1;
  wire [10:0] propagate2;
  wire [10:0] row;
  wire [10:0] total;
  wire [10:0] tree1_0_carry;
  wire [10:0] tree1_0_sum;
  wire [10:0] n1;
  wire [10:0] n2;
  wire [10:0] n3;
  wire [12:0] n4;
  assign index = w[2:0];
  assign negate = w[3];
  assign picked2 = index[2] ? a[79:40] : a[39:0];
  assign picked1 = index[1] ? picked2[39:20] : picked2[19:0];
  assign picked0 = index[0] ? picked1[19:10] : picked1[9:0];
  assign entry_by1 = beat ? {picked0, 1'b0} : {picked0[9], picked0};
  assign row = entry_by1 ^ {11{negate}};
  assign tree1_0_sum = {~p_in[10], p_in[9:1], negate} ^ {~row[10], row[9:1], p_in[0]};
  assign tree1_0_carry = {~p_in[10], p_in[9:1], negate} & {~row[10], row[9:1], p_in[0]};
  assign generate0 = {tree1_0_carry[9:0], tree1_0_sum[0]} & {tree1_0_sum[10:1], row[0]};
  assign propagate0 = {tree1_0_carry[9:0], tree1_0_sum[0]} ^ {tree1_0_sum[10:1], row[0]};
  assign n1 = propagate0 & {1'b0, generate0[8], 1'b0, generate0[6], 1'b0, generate0[4], 1'b0, generate0[2], 1'b0,
      generate0[0], 1'b0};
  assign generate1 = generate0 | n1;
  assign propagate1 = propagate0 & {1'b1, propagate0[8], 1'b1, propagate0[6], 1'b1, propagate0[4], 1'b1, propagate0[2],
      3'd4};
  assign generate2 = generate1 | (propagate1 & {3'd0, generate1[5], 3'd0, generate1[1], 3'd0});
  assign propagate2 = propagate1 & {3'd7, propagate1[5], 7'd116};
  assign generate3 = generate2 | (propagate2 & {3'd0, generate2[3], 7'd0});
  assign n2 = {propagate2[10:8], 1'b0, propagate2[6:4], 1'b0, propagate2[2], 2'd0} & {1'b0, generate3[7], 3'd0,
      generate3[3], 5'd0};
  assign generate4 = generate3 | n2;
  assign n3 = {propagate2[10], 1'b0, propagate2[8], 1'b0, propagate2[6], 1'b0, propagate2[4], 1'b0, propagate2[2], 2'd0}
      & {generate4[9], 1'b0, generate4[7], 1'b0, generate4[5], 1'b0, generate4[3], 1'b0, generate4[1], 2'd0};
  assign generate5 = generate4 | n3;
  assign total = propagate0 ^ {generate5[9:0], 1'b0};
  assign passes = p_in[22:11] ^ ~{12{p_in[10]}};
  assign passes1 = passes[1] & passes[0];
  assign passes2 = passes[2] & passes1;
  assign passes3 = passes[3] & passes2;
  assign passes4 = passes[4] & passes3;
  assign passes5 = passes[5] & passes4;
  assign passes6 = passes[6] & passes5;
  assign passes7 = passes[7] & passes6;
  assign passes8 = passes[8] & passes7;
  assign passes9 = passes[9] & passes8;
  assign passes10 = passes[10] & passes9;
  assign passes11 = passes[11] & passes10;
  assign flip = ~((generate5[10] | tree1_0_carry[10]) ^ p_in[10]);
  assign n4 = {passes11, passes10, passes9, passes8, passes7, passes6, passes5, passes4, passes3, passes2, passes1,
      passes[0], 1'b1} & {13{flip}};
  assign p_out = {p_in[23:11] ^ n4, total};
endmodule
`else
module lut_m2n64k4_w2_core (
  input  wire [79:0] a,
  input  wire [3:0] w,
  input  wire beat,
  input  wire [23:0] p_in,
  output wire [23:0] p_out
);
  wire [10:0] entry_by1;
  wire [2:0] index;
  wire negate;
  wire [9:0] picked0;
  wire [19:0] picked1;
  wire [39:0] picked2;
  wire [23:0] term;
  wire [24:0] n1;
  assign term = {{13{entry_by1[10]}}, entry_by1} ^ {24{negate}};
  assign index = w[2:0];
  assign negate = w[3];
  assign n1 = {p_in, 1'b1} + {term, negate};
  assign p_out = n1[24:1];
  assign picked2 = index[2] ? a[79:40] : a[39:0];
  assign picked1 = index[1] ? picked2[39:20] : picked2[19:0];
  assign picked0 = index[0] ? picked1[19:10] : picked1[9:0];
  assign entry_by1 = beat ? {picked0, 1'b0} : {picked0[9], picked0};
endmodule
`endif

// Picks the beat's slice of every stored operand group.
module lut_m2n64k4_w2_edge (
  input  wire [159:0] a,
  input  wire [511:0] w,
  input  wire beat,
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
  assign n1 = beat ? {w[511], w[509], w[507], w[505]} : {w[510], w[508], w[506], w[504]};
  assign n2 = beat ? {w[503], w[501], w[499], w[497]} : {w[502], w[500], w[498], w[496]};
  assign n3 = beat ? {w[495], w[493], w[491], w[489]} : {w[494], w[492], w[490], w[488]};
  assign n4 = beat ? {w[487], w[485], w[483], w[481]} : {w[486], w[484], w[482], w[480]};
  assign n5 = beat ? {w[479], w[477], w[475], w[473]} : {w[478], w[476], w[474], w[472]};
  assign n6 = beat ? {w[471], w[469], w[467], w[465]} : {w[470], w[468], w[466], w[464]};
  assign n7 = beat ? {w[463], w[461], w[459], w[457]} : {w[462], w[460], w[458], w[456]};
  assign n8 = beat ? {w[455], w[453], w[451], w[449]} : {w[454], w[452], w[450], w[448]};
  assign n9 = beat ? {w[447], w[445], w[443], w[441]} : {w[446], w[444], w[442], w[440]};
  assign n10 = beat ? {w[439], w[437], w[435], w[433]} : {w[438], w[436], w[434], w[432]};
  assign n11 = beat ? {w[431], w[429], w[427], w[425]} : {w[430], w[428], w[426], w[424]};
  assign n12 = beat ? {w[423], w[421], w[419], w[417]} : {w[422], w[420], w[418], w[416]};
  assign n13 = beat ? {w[415], w[413], w[411], w[409]} : {w[414], w[412], w[410], w[408]};
  assign n14 = beat ? {w[407], w[405], w[403], w[401]} : {w[406], w[404], w[402], w[400]};
  assign n15 = beat ? {w[399], w[397], w[395], w[393]} : {w[398], w[396], w[394], w[392]};
  assign n16 = beat ? {w[391], w[389], w[387], w[385]} : {w[390], w[388], w[386], w[384]};
  assign n17 = beat ? {w[383], w[381], w[379], w[377]} : {w[382], w[380], w[378], w[376]};
  assign n18 = beat ? {w[375], w[373], w[371], w[369]} : {w[374], w[372], w[370], w[368]};
  assign n19 = beat ? {w[367], w[365], w[363], w[361]} : {w[366], w[364], w[362], w[360]};
  assign n20 = beat ? {w[359], w[357], w[355], w[353]} : {w[358], w[356], w[354], w[352]};
  assign n21 = beat ? {w[351], w[349], w[347], w[345]} : {w[350], w[348], w[346], w[344]};
  assign n22 = beat ? {w[343], w[341], w[339], w[337]} : {w[342], w[340], w[338], w[336]};
  assign n23 = beat ? {w[335], w[333], w[331], w[329]} : {w[334], w[332], w[330], w[328]};
  assign n24 = beat ? {w[327], w[325], w[323], w[321]} : {w[326], w[324], w[322], w[320]};
  assign n25 = beat ? {w[319], w[317], w[315], w[313]} : {w[318], w[316], w[314], w[312]};
  assign n26 = beat ? {w[311], w[309], w[307], w[305]} : {w[310], w[308], w[306], w[304]};
  assign n27 = beat ? {w[303], w[301], w[299], w[297]} : {w[302], w[300], w[298], w[296]};
  assign n28 = beat ? {w[295], w[293], w[291], w[289]} : {w[294], w[292], w[290], w[288]};
  assign n29 = beat ? {w[287], w[285], w[283], w[281]} : {w[286], w[284], w[282], w[280]};
  assign n30 = beat ? {w[279], w[277], w[275], w[273]} : {w[278], w[276], w[274], w[272]};
  assign n31 = beat ? {w[271], w[269], w[267], w[265]} : {w[270], w[268], w[266], w[264]};
  assign n32 = beat ? {w[263], w[261], w[259], w[257]} : {w[262], w[260], w[258], w[256]};
  assign n33 = beat ? {w[255], w[253], w[251], w[249]} : {w[254], w[252], w[250], w[248]};
  assign n34 = beat ? {w[247], w[245], w[243], w[241]} : {w[246], w[244], w[242], w[240]};
  assign n35 = beat ? {w[239], w[237], w[235], w[233]} : {w[238], w[236], w[234], w[232]};
  assign n36 = beat ? {w[231], w[229], w[227], w[225]} : {w[230], w[228], w[226], w[224]};
  assign n37 = beat ? {w[223], w[221], w[219], w[217]} : {w[222], w[220], w[218], w[216]};
  assign n38 = beat ? {w[215], w[213], w[211], w[209]} : {w[214], w[212], w[210], w[208]};
  assign n39 = beat ? {w[207], w[205], w[203], w[201]} : {w[206], w[204], w[202], w[200]};
  assign n40 = beat ? {w[199], w[197], w[195], w[193]} : {w[198], w[196], w[194], w[192]};
  assign n41 = beat ? {w[191], w[189], w[187], w[185]} : {w[190], w[188], w[186], w[184]};
  assign n42 = beat ? {w[183], w[181], w[179], w[177]} : {w[182], w[180], w[178], w[176]};
  assign n43 = beat ? {w[175], w[173], w[171], w[169]} : {w[174], w[172], w[170], w[168]};
  assign n44 = beat ? {w[167], w[165], w[163], w[161]} : {w[166], w[164], w[162], w[160]};
  assign n45 = beat ? {w[159], w[157], w[155], w[153]} : {w[158], w[156], w[154], w[152]};
  assign n46 = beat ? {w[151], w[149], w[147], w[145]} : {w[150], w[148], w[146], w[144]};
  assign n47 = beat ? {w[143], w[141], w[139], w[137]} : {w[142], w[140], w[138], w[136]};
  assign n48 = beat ? {w[135], w[133], w[131], w[129]} : {w[134], w[132], w[130], w[128]};
  assign n49 = beat ? {w[127], w[125], w[123], w[121]} : {w[126], w[124], w[122], w[120]};
  assign n50 = beat ? {w[119], w[117], w[115], w[113]} : {w[118], w[116], w[114], w[112]};
  assign n51 = beat ? {w[111], w[109], w[107], w[105]} : {w[110], w[108], w[106], w[104]};
  assign n52 = beat ? {w[103], w[101], w[99], w[97]} : {w[102], w[100], w[98], w[96]};
  assign n53 = beat ? {w[95], w[93], w[91], w[89]} : {w[94], w[92], w[90], w[88]};
  assign n54 = beat ? {w[87], w[85], w[83], w[81]} : {w[86], w[84], w[82], w[80]};
  assign n55 = beat ? {w[79], w[77], w[75], w[73]} : {w[78], w[76], w[74], w[72]};
  assign n56 = beat ? {w[71], w[69], w[67], w[65]} : {w[70], w[68], w[66], w[64]};
  assign n57 = beat ? {w[63], w[61], w[59], w[57]} : {w[62], w[60], w[58], w[56]};
  assign n58 = beat ? {w[55], w[53], w[51], w[49]} : {w[54], w[52], w[50], w[48]};
  assign n59 = beat ? {w[47], w[45], w[43], w[41]} : {w[46], w[44], w[42], w[40]};
  assign n60 = beat ? {w[39], w[37], w[35], w[33]} : {w[38], w[36], w[34], w[32]};
  assign n61 = beat ? {w[31], w[29], w[27], w[25]} : {w[30], w[28], w[26], w[24]};
  assign n62 = beat ? {w[23], w[21], w[19], w[17]} : {w[22], w[20], w[18], w[16]};
  assign n63 = beat ? {w[15], w[13], w[11], w[9]} : {w[14], w[12], w[10], w[8]};
  assign n64 = beat ? {w[7], w[5], w[3], w[1]} : {w[6], w[4], w[2], w[0]};
  assign w_cols = {n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, n11, n12, n13, n14, n15, n16, n17, n18, n19, n20, n21, n22,
      n23, n24, n25, n26, n27, n28, n29, n30, n31, n32, n33, n34, n35, n36, n37, n38, n39, n40, n41, n42, n43, n44, n45,
      n46, n47, n48, n49, n50, n51, n52, n53, n54, n55, n56, n57, n58, n59, n60, n61, n62, n63, n64};
  assign a_rows = a;
endmodule

// Activation codes to the table of their signed sums, entry 0 lowest; combinational.
module lut_m2n64k4_w2_encode_a (
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
module lut_m2n64k4_w2_encode_w (
  input  wire [7:0] code,
  output wire [7:0] stored
);
  wire [1:0] negate;
  assign negate = ~code[7:6];
  assign stored = {negate, code[5:4] ^ negate, code[3:2] ^ negate, code[1:0] ^ negate};
endmodule

// One-beat register behind an AXI4-Stream slave.
module lut_m2n64k4_w2_inlet_a (
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
module lut_m2n64k4_w2_inlet_w (
  input  wire clk,
  input  wire rst,
  input  wire [511:0] tdata,
  input  wire tlast,
  input  wire tvalid,
  output wire tready,
  input  wire enable,
  input  wire take,
  output reg  full,
  output reg  [511:0] data,
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
module lut_m2n64k4_w2_outlet (
  input  wire clk,
  input  wire rst,
  input  wire [1535:0] p,
  input  wire tag,
  input  wire start,
  input  wire [16:0] m,
  input  wire [16:0] n,
  output wire row_done,
  output wire job_done,
  output wire [1535:0] tdata,
  output reg  tvalid,
  output reg  tlast,
  input  wire tready
);
  wire [23:0] c0;
  wire [23:0] c1;
  wire [23:0] c2;
  wire [23:0] c3;
  wire [23:0] c4;
  wire [23:0] c5;
  wire [23:0] c6;
  wire [23:0] c7;
  wire [23:0] c8;
  wire [23:0] c9;
  wire [23:0] c10;
  wire [23:0] c11;
  wire [23:0] c12;
  wire [23:0] c13;
  wire [23:0] c14;
  wire [23:0] c15;
  wire [23:0] c16;
  wire [23:0] c17;
  wire [23:0] c18;
  wire [23:0] c19;
  wire [23:0] c20;
  wire [23:0] c21;
  wire [23:0] c22;
  wire [23:0] c23;
  wire [23:0] c24;
  wire [23:0] c25;
  wire [23:0] c26;
  wire [23:0] c27;
  wire [23:0] c28;
  wire [23:0] c29;
  wire [23:0] c30;
  wire [23:0] c31;
  wire [23:0] c32;
  wire [23:0] c33;
  wire [23:0] c34;
  wire [23:0] c35;
  wire [23:0] c36;
  wire [23:0] c37;
  wire [23:0] c38;
  wire [23:0] c39;
  wire [23:0] c40;
  wire [23:0] c41;
  wire [23:0] c42;
  wire [23:0] c43;
  wire [23:0] c44;
  wire [23:0] c45;
  wire [23:0] c46;
  wire [23:0] c47;
  wire [23:0] c48;
  wire [23:0] c49;
  wire [23:0] c50;
  wire [23:0] c51;
  wire [23:0] c52;
  wire [23:0] c53;
  wire [23:0] c54;
  wire [23:0] c55;
  wire [23:0] c56;
  wire [23:0] c57;
  wire [23:0] c58;
  wire [23:0] c59;
  wire [23:0] c60;
  wire [23:0] c61;
  wire [23:0] c62;
  wire [23:0] c63;
  reg last_row;
  wire last_row_next;
  reg last_sweep;
  wire last_sweep_next;
  reg [16:0] n_left;
  reg [16:0] row;
  reg [2:0] rows;
  reg started;
  reg tag_line;
  wire [63:0] tags;
  reg wrote;
  wire wrote63;
  wire n1;
  wire unused_tag_out;
  wire unused_tag_out_2;
  wire unused_tag_out_3;
  wire unused_tag_out_4;
  wire unused_tag_out_5;
  wire unused_tag_out_6;
  wire unused_tag_out_7;
  wire unused_tag_out_8;
  wire unused_tag_out_9;
  wire unused_tag_out_10;
  wire unused_tag_out_11;
  wire unused_tag_out_12;
  wire unused_tag_out_13;
  wire unused_tag_out_14;
  wire unused_tag_out_15;
  wire unused_tag_out_16;
  wire unused_tag_out_17;
  wire unused_tag_out_18;
  wire unused_tag_out_19;
  wire unused_tag_out_20;
  wire unused_tag_out_21;
  wire unused_tag_out_22;
  wire unused_tag_out_23;
  wire unused_tag_out_24;
  wire unused_tag_out_25;
  wire unused_tag_out_26;
  wire unused_tag_out_27;
  wire unused_tag_out_28;
  wire unused_tag_out_29;
  wire unused_tag_out_30;
  wire unused_tag_out_31;
  wire unused_tag_out_32;
  wire unused_tag_out_33;
  wire unused_tag_out_34;
  wire unused_tag_out_35;
  wire unused_tag_out_36;
  wire unused_tag_out_37;
  wire unused_tag_out_38;
  wire unused_tag_out_39;
  wire unused_tag_out_40;
  wire unused_tag_out_41;
  wire unused_tag_out_42;
  wire unused_tag_out_43;
  wire unused_tag_out_44;
  wire unused_tag_out_45;
  wire unused_tag_out_46;
  wire unused_tag_out_47;
  wire unused_tag_out_48;
  wire unused_tag_out_49;
  wire unused_tag_out_50;
  wire unused_tag_out_51;
  wire unused_tag_out_52;
  wire unused_tag_out_53;
  wire unused_tag_out_54;
  wire unused_tag_out_55;
  wire unused_tag_out_56;
  wire unused_tag_out_57;
  wire unused_tag_out_58;
  wire unused_tag_out_59;
  wire unused_tag_out_60;
  wire unused_tag_out_61;
  wire unused_tag_out_62;
  wire unused_tag_out_63;
  wire unused_tag_out_64;
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
  assign n1 = started | row_done;
  assign job_done = row_done & tlast;
  assign row_done = tvalid & tready;
  assign last_row_next = (started | last_row) ? m == 17'd1 : {1'b0, row} + 18'd2 == {1'b0, m};
  assign last_sweep_next = started ? n <= 17'd64 : last_row ? n_left <= 17'd128 : last_sweep;
  assign tdata = {c63, c62, c61, c60, c59, c58, c57, c56, c55, c54, c53, c52, c51, c50, c49, c48, c47, c46, c45, c44,
      c43, c42, c41, c40, c39, c38, c37, c36, c35, c34, c33, c32, c31, c30, c29, c28, c27, c26, c25, c24, c23, c22, c21,
      c20, c19, c18, c17, c16, c15, c14, c13, c12, c11, c10, c9, c8, c7, c6, c5, c4, c3, c2, c1, c0};
  always @(posedge clk) begin
    if (rst) tag_line <= 1'b0;
    else tag_line <= tag;
    if (rst) wrote <= 1'b0;
    else wrote <= wrote63;
    if (rst) rows <= 3'd0;
    else rows <= rows + {2'd0, wrote} - {2'd0, row_done};
    if (rst) tvalid <= 1'b0;
    else if (wrote) tvalid <= 1'b1;
    else if (row_done & (rows == 3'd1)) tvalid <= 1'b0;
    if (rst) started <= 1'b0;
    else started <= start;
    if (rst) last_row <= 1'b0;
    else if (n1) last_row <= last_row_next;
    if (rst) last_sweep <= 1'b0;
    else if (n1) last_sweep <= last_sweep_next;
    if (rst) tlast <= 1'b0;
    else if (n1) tlast <= last_row_next & last_sweep_next;
    if (rst) row <= 17'd0;
    else if (n1) row <= (started | last_row) ? 17'd0 : row + 17'd1;
    if (rst) n_left <= 17'd0;
    else if (started) n_left <= n;
    else if (row_done & last_row) n_left <= n_left - 17'd64;
  end
  lut_m2n64k4_w2_outlet_column column0 (.clk(clk), .rst(rst), .c(c0), .p(p[23:0]), .pop(row_done), .tag(tags[0]),
      .tag_out(unused_tag_out), .wrote(unused_wrote));
  lut_m2n64k4_w2_outlet_column column1 (.clk(clk), .rst(rst), .c(c1), .p(p[47:24]), .pop(row_done), .tag(tags[1]),
      .tag_out(unused_tag_out_2), .wrote(unused_wrote_2));
  lut_m2n64k4_w2_outlet_column column2 (.clk(clk), .rst(rst), .c(c2), .p(p[71:48]), .pop(row_done), .tag(tags[2]),
      .tag_out(unused_tag_out_13), .wrote(unused_wrote_13));
  lut_m2n64k4_w2_outlet_column column3 (.clk(clk), .rst(rst), .c(c3), .p(p[95:72]), .pop(row_done), .tag(tags[3]),
      .tag_out(unused_tag_out_24), .wrote(unused_wrote_24));
  lut_m2n64k4_w2_outlet_column column4 (.clk(clk), .rst(rst), .c(c4), .p(p[119:96]), .pop(row_done), .tag(tags[4]),
      .tag_out(unused_tag_out_35), .wrote(unused_wrote_35));
  lut_m2n64k4_w2_outlet_column column5 (.clk(clk), .rst(rst), .c(c5), .p(p[143:120]), .pop(row_done), .tag(tags[5]),
      .tag_out(unused_tag_out_46), .wrote(unused_wrote_46));
  lut_m2n64k4_w2_outlet_column column6 (.clk(clk), .rst(rst), .c(c6), .p(p[167:144]), .pop(row_done), .tag(tags[6]),
      .tag_out(unused_tag_out_57), .wrote(unused_wrote_57));
  lut_m2n64k4_w2_outlet_column column7 (.clk(clk), .rst(rst), .c(c7), .p(p[191:168]), .pop(row_done), .tag(tags[7]),
      .tag_out(unused_tag_out_62), .wrote(unused_wrote_61));
  lut_m2n64k4_w2_outlet_column column8 (.clk(clk), .rst(rst), .c(c8), .p(p[215:192]), .pop(row_done), .tag(tags[8]),
      .tag_out(unused_tag_out_63), .wrote(unused_wrote_62));
  lut_m2n64k4_w2_outlet_column column9 (.clk(clk), .rst(rst), .c(c9), .p(p[239:216]), .pop(row_done), .tag(tags[9]),
      .tag_out(unused_tag_out_64), .wrote(unused_wrote_63));
  lut_m2n64k4_w2_outlet_column column10 (.clk(clk), .rst(rst), .c(c10), .p(p[263:240]), .pop(row_done), .tag(tags[10]),
      .tag_out(unused_tag_out_3), .wrote(unused_wrote_3));
  lut_m2n64k4_w2_outlet_column column11 (.clk(clk), .rst(rst), .c(c11), .p(p[287:264]), .pop(row_done), .tag(tags[11]),
      .tag_out(unused_tag_out_4), .wrote(unused_wrote_4));
  lut_m2n64k4_w2_outlet_column column12 (.clk(clk), .rst(rst), .c(c12), .p(p[311:288]), .pop(row_done), .tag(tags[12]),
      .tag_out(unused_tag_out_5), .wrote(unused_wrote_5));
  lut_m2n64k4_w2_outlet_column column13 (.clk(clk), .rst(rst), .c(c13), .p(p[335:312]), .pop(row_done), .tag(tags[13]),
      .tag_out(unused_tag_out_6), .wrote(unused_wrote_6));
  lut_m2n64k4_w2_outlet_column column14 (.clk(clk), .rst(rst), .c(c14), .p(p[359:336]), .pop(row_done), .tag(tags[14]),
      .tag_out(unused_tag_out_7), .wrote(unused_wrote_7));
  lut_m2n64k4_w2_outlet_column column15 (.clk(clk), .rst(rst), .c(c15), .p(p[383:360]), .pop(row_done), .tag(tags[15]),
      .tag_out(unused_tag_out_8), .wrote(unused_wrote_8));
  lut_m2n64k4_w2_outlet_column column16 (.clk(clk), .rst(rst), .c(c16), .p(p[407:384]), .pop(row_done), .tag(tags[16]),
      .tag_out(unused_tag_out_9), .wrote(unused_wrote_9));
  lut_m2n64k4_w2_outlet_column column17 (.clk(clk), .rst(rst), .c(c17), .p(p[431:408]), .pop(row_done), .tag(tags[17]),
      .tag_out(unused_tag_out_10), .wrote(unused_wrote_10));
  lut_m2n64k4_w2_outlet_column column18 (.clk(clk), .rst(rst), .c(c18), .p(p[455:432]), .pop(row_done), .tag(tags[18]),
      .tag_out(unused_tag_out_11), .wrote(unused_wrote_11));
  lut_m2n64k4_w2_outlet_column column19 (.clk(clk), .rst(rst), .c(c19), .p(p[479:456]), .pop(row_done), .tag(tags[19]),
      .tag_out(unused_tag_out_12), .wrote(unused_wrote_12));
  lut_m2n64k4_w2_outlet_column column20 (.clk(clk), .rst(rst), .c(c20), .p(p[503:480]), .pop(row_done), .tag(tags[20]),
      .tag_out(unused_tag_out_14), .wrote(unused_wrote_14));
  lut_m2n64k4_w2_outlet_column column21 (.clk(clk), .rst(rst), .c(c21), .p(p[527:504]), .pop(row_done), .tag(tags[21]),
      .tag_out(unused_tag_out_15), .wrote(unused_wrote_15));
  lut_m2n64k4_w2_outlet_column column22 (.clk(clk), .rst(rst), .c(c22), .p(p[551:528]), .pop(row_done), .tag(tags[22]),
      .tag_out(unused_tag_out_16), .wrote(unused_wrote_16));
  lut_m2n64k4_w2_outlet_column column23 (.clk(clk), .rst(rst), .c(c23), .p(p[575:552]), .pop(row_done), .tag(tags[23]),
      .tag_out(unused_tag_out_17), .wrote(unused_wrote_17));
  lut_m2n64k4_w2_outlet_column column24 (.clk(clk), .rst(rst), .c(c24), .p(p[599:576]), .pop(row_done), .tag(tags[24]),
      .tag_out(unused_tag_out_18), .wrote(unused_wrote_18));
  lut_m2n64k4_w2_outlet_column column25 (.clk(clk), .rst(rst), .c(c25), .p(p[623:600]), .pop(row_done), .tag(tags[25]),
      .tag_out(unused_tag_out_19), .wrote(unused_wrote_19));
  lut_m2n64k4_w2_outlet_column column26 (.clk(clk), .rst(rst), .c(c26), .p(p[647:624]), .pop(row_done), .tag(tags[26]),
      .tag_out(unused_tag_out_20), .wrote(unused_wrote_20));
  lut_m2n64k4_w2_outlet_column column27 (.clk(clk), .rst(rst), .c(c27), .p(p[671:648]), .pop(row_done), .tag(tags[27]),
      .tag_out(unused_tag_out_21), .wrote(unused_wrote_21));
  lut_m2n64k4_w2_outlet_column column28 (.clk(clk), .rst(rst), .c(c28), .p(p[695:672]), .pop(row_done), .tag(tags[28]),
      .tag_out(unused_tag_out_22), .wrote(unused_wrote_22));
  lut_m2n64k4_w2_outlet_column column29 (.clk(clk), .rst(rst), .c(c29), .p(p[719:696]), .pop(row_done), .tag(tags[29]),
      .tag_out(unused_tag_out_23), .wrote(unused_wrote_23));
  lut_m2n64k4_w2_outlet_column column30 (.clk(clk), .rst(rst), .c(c30), .p(p[743:720]), .pop(row_done), .tag(tags[30]),
      .tag_out(unused_tag_out_25), .wrote(unused_wrote_25));
  lut_m2n64k4_w2_outlet_column column31 (.clk(clk), .rst(rst), .c(c31), .p(p[767:744]), .pop(row_done), .tag(tags[31]),
      .tag_out(unused_tag_out_26), .wrote(unused_wrote_26));
  lut_m2n64k4_w2_outlet_column column32 (.clk(clk), .rst(rst), .c(c32), .p(p[791:768]), .pop(row_done), .tag(tags[32]),
      .tag_out(unused_tag_out_27), .wrote(unused_wrote_27));
  lut_m2n64k4_w2_outlet_column column33 (.clk(clk), .rst(rst), .c(c33), .p(p[815:792]), .pop(row_done), .tag(tags[33]),
      .tag_out(unused_tag_out_28), .wrote(unused_wrote_28));
  lut_m2n64k4_w2_outlet_column column34 (.clk(clk), .rst(rst), .c(c34), .p(p[839:816]), .pop(row_done), .tag(tags[34]),
      .tag_out(unused_tag_out_29), .wrote(unused_wrote_29));
  lut_m2n64k4_w2_outlet_column column35 (.clk(clk), .rst(rst), .c(c35), .p(p[863:840]), .pop(row_done), .tag(tags[35]),
      .tag_out(unused_tag_out_30), .wrote(unused_wrote_30));
  lut_m2n64k4_w2_outlet_column column36 (.clk(clk), .rst(rst), .c(c36), .p(p[887:864]), .pop(row_done), .tag(tags[36]),
      .tag_out(unused_tag_out_31), .wrote(unused_wrote_31));
  lut_m2n64k4_w2_outlet_column column37 (.clk(clk), .rst(rst), .c(c37), .p(p[911:888]), .pop(row_done), .tag(tags[37]),
      .tag_out(unused_tag_out_32), .wrote(unused_wrote_32));
  lut_m2n64k4_w2_outlet_column column38 (.clk(clk), .rst(rst), .c(c38), .p(p[935:912]), .pop(row_done), .tag(tags[38]),
      .tag_out(unused_tag_out_33), .wrote(unused_wrote_33));
  lut_m2n64k4_w2_outlet_column column39 (.clk(clk), .rst(rst), .c(c39), .p(p[959:936]), .pop(row_done), .tag(tags[39]),
      .tag_out(unused_tag_out_34), .wrote(unused_wrote_34));
  lut_m2n64k4_w2_outlet_column column40 (.clk(clk), .rst(rst), .c(c40), .p(p[983:960]), .pop(row_done), .tag(tags[40]),
      .tag_out(unused_tag_out_36), .wrote(unused_wrote_36));
  lut_m2n64k4_w2_outlet_column column41 (.clk(clk), .rst(rst), .c(c41), .p(p[1007:984]), .pop(row_done), .tag(tags[41]),
      .tag_out(unused_tag_out_37), .wrote(unused_wrote_37));
  lut_m2n64k4_w2_outlet_column column42 (.clk(clk), .rst(rst), .c(c42), .p(p[1031:1008]), .pop(row_done),
      .tag(tags[42]), .tag_out(unused_tag_out_38), .wrote(unused_wrote_38));
  lut_m2n64k4_w2_outlet_column column43 (.clk(clk), .rst(rst), .c(c43), .p(p[1055:1032]), .pop(row_done),
      .tag(tags[43]), .tag_out(unused_tag_out_39), .wrote(unused_wrote_39));
  lut_m2n64k4_w2_outlet_column column44 (.clk(clk), .rst(rst), .c(c44), .p(p[1079:1056]), .pop(row_done),
      .tag(tags[44]), .tag_out(unused_tag_out_40), .wrote(unused_wrote_40));
  lut_m2n64k4_w2_outlet_column column45 (.clk(clk), .rst(rst), .c(c45), .p(p[1103:1080]), .pop(row_done),
      .tag(tags[45]), .tag_out(unused_tag_out_41), .wrote(unused_wrote_41));
  lut_m2n64k4_w2_outlet_column column46 (.clk(clk), .rst(rst), .c(c46), .p(p[1127:1104]), .pop(row_done),
      .tag(tags[46]), .tag_out(unused_tag_out_42), .wrote(unused_wrote_42));
  lut_m2n64k4_w2_outlet_column column47 (.clk(clk), .rst(rst), .c(c47), .p(p[1151:1128]), .pop(row_done),
      .tag(tags[47]), .tag_out(unused_tag_out_43), .wrote(unused_wrote_43));
  lut_m2n64k4_w2_outlet_column column48 (.clk(clk), .rst(rst), .c(c48), .p(p[1175:1152]), .pop(row_done),
      .tag(tags[48]), .tag_out(unused_tag_out_44), .wrote(unused_wrote_44));
  lut_m2n64k4_w2_outlet_column column49 (.clk(clk), .rst(rst), .c(c49), .p(p[1199:1176]), .pop(row_done),
      .tag(tags[49]), .tag_out(unused_tag_out_45), .wrote(unused_wrote_45));
  lut_m2n64k4_w2_outlet_column column50 (.clk(clk), .rst(rst), .c(c50), .p(p[1223:1200]), .pop(row_done),
      .tag(tags[50]), .tag_out(unused_tag_out_47), .wrote(unused_wrote_47));
  lut_m2n64k4_w2_outlet_column column51 (.clk(clk), .rst(rst), .c(c51), .p(p[1247:1224]), .pop(row_done),
      .tag(tags[51]), .tag_out(unused_tag_out_48), .wrote(unused_wrote_48));
  lut_m2n64k4_w2_outlet_column column52 (.clk(clk), .rst(rst), .c(c52), .p(p[1271:1248]), .pop(row_done),
      .tag(tags[52]), .tag_out(unused_tag_out_49), .wrote(unused_wrote_49));
  lut_m2n64k4_w2_outlet_column column53 (.clk(clk), .rst(rst), .c(c53), .p(p[1295:1272]), .pop(row_done),
      .tag(tags[53]), .tag_out(unused_tag_out_50), .wrote(unused_wrote_50));
  lut_m2n64k4_w2_outlet_column column54 (.clk(clk), .rst(rst), .c(c54), .p(p[1319:1296]), .pop(row_done),
      .tag(tags[54]), .tag_out(unused_tag_out_51), .wrote(unused_wrote_51));
  lut_m2n64k4_w2_outlet_column column55 (.clk(clk), .rst(rst), .c(c55), .p(p[1343:1320]), .pop(row_done),
      .tag(tags[55]), .tag_out(unused_tag_out_52), .wrote(unused_wrote_52));
  lut_m2n64k4_w2_outlet_column column56 (.clk(clk), .rst(rst), .c(c56), .p(p[1367:1344]), .pop(row_done),
      .tag(tags[56]), .tag_out(unused_tag_out_53), .wrote(unused_wrote_53));
  lut_m2n64k4_w2_outlet_column column57 (.clk(clk), .rst(rst), .c(c57), .p(p[1391:1368]), .pop(row_done),
      .tag(tags[57]), .tag_out(unused_tag_out_54), .wrote(unused_wrote_54));
  lut_m2n64k4_w2_outlet_column column58 (.clk(clk), .rst(rst), .c(c58), .p(p[1415:1392]), .pop(row_done),
      .tag(tags[58]), .tag_out(unused_tag_out_55), .wrote(unused_wrote_55));
  lut_m2n64k4_w2_outlet_column column59 (.clk(clk), .rst(rst), .c(c59), .p(p[1439:1416]), .pop(row_done),
      .tag(tags[59]), .tag_out(unused_tag_out_56), .wrote(unused_wrote_56));
  lut_m2n64k4_w2_outlet_column column60 (.clk(clk), .rst(rst), .c(c60), .p(p[1463:1440]), .pop(row_done),
      .tag(tags[60]), .tag_out(unused_tag_out_58), .wrote(unused_wrote_58));
  lut_m2n64k4_w2_outlet_column column61 (.clk(clk), .rst(rst), .c(c61), .p(p[1487:1464]), .pop(row_done),
      .tag(tags[61]), .tag_out(unused_tag_out_59), .wrote(unused_wrote_59));
  lut_m2n64k4_w2_outlet_column column62 (.clk(clk), .rst(rst), .c(c62), .p(p[1511:1488]), .pop(row_done),
      .tag(tags[62]), .tag_out(unused_tag_out_60), .wrote(unused_wrote_60));
  lut_m2n64k4_w2_outlet_column column63 (.clk(clk), .rst(rst), .c(c63), .p(p[1535:1512]), .pop(row_done),
      .tag(tags[63]), .tag_out(unused_tag_out_61), .wrote(wrote63));
  lut_m2n64k4_w2_outlet_tag_tree tag_tree (.clk(clk), .rst(rst), .d(tag_line), .q(tags));
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module lut_m2n64k4_w2_outlet_column (
  input  wire clk,
  input  wire rst,
  input  wire [23:0] p,
  input  wire tag,
  output reg  tag_out,
  output wire wrote,
  output reg  [23:0] c,
  input  wire pop
);
  reg [2:0] free;
  reg [2:0] oldest;
  wire [2:0] oldest_next;
  reg [23:0] p_q;
  reg [23:0] queue [6:0];
  assign oldest_next = pop ? (oldest == 3'd6 ? 3'd0 : oldest + 3'd1) : oldest;
  assign wrote = tag_out;
  always @(posedge clk) begin
    if (tag_out) queue[free] <= p_q;
    c <= queue[oldest_next];
    p_q <= p;
    if (rst) tag_out <= 1'b0;
    else tag_out <= tag;
    if (rst) oldest <= 3'd0;
    else oldest <= oldest_next;
    if (rst) free <= 3'd0;
    else if (tag_out) free <= free == 3'd6 ? 3'd0 : free + 3'd1;
  end
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module lut_m2n64k4_w2_outlet_tag_tree (
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

// rows rows behind the trees that bring them the weights and the control.
module lut_m2n64k4_w2_array (
  input  wire clk,
  input  wire [159:0] a,
  input  wire [511:0] w,
  input  wire [2:0] tag,
  input  wire [1:0] strobe,
  output wire [1535:0] p
);
  wire [159:0] a_rows;
  wire [255:0] w_cols;
  lut_m2n64k4_w2_edge edge_slices (.a(a), .w(w), .beat(tag[2:2]), .a_rows(a_rows), .w_cols(w_cols));
  reg [255:0] w_stage0;
  always @(posedge clk) w_stage0 <= w_cols;
  reg [255:0] w_stage1;
  always @(posedge clk) w_stage1 <= w_stage0;
  reg [159:0] a_stage0;
  always @(posedge clk) a_stage0 <= a_rows;
  reg [255:0] w_node0_0;
  always @(posedge clk) begin w_node0_0 <= w_stage1; end
  reg [4:0] control_node0_0;
  always @(posedge clk) begin control_node0_0 <= {tag, strobe}; end
  wire [1535:0] p2 = 0;
  wire [1535:0] p1;
  lut_m2n64k4_w2_row row1 (.clk(clk), .a(a_stage0[159:80]), .w(w_node0_0), .p(p2), .p_out(p1), .tag(control_node0_0[4:2]), .strobe(control_node0_0[1:0]));
  wire [1535:0] p0;
  lut_m2n64k4_w2_row row0 (.clk(clk), .a(a_stage0[79:0]), .w(w_node0_0), .p(p1), .p_out(p0), .tag(control_node0_0[4:2]), .strobe(control_node0_0[1:0]));
  assign p = p0;
endmodule

// cols cells behind the tree that brings them their row's activations and control.
module lut_m2n64k4_w2_row (
  input  wire clk,
  input  wire [79:0] a,
  input  wire [2:0] tag,
  input  wire [1:0] strobe,
  input  wire [255:0] w,
  input  wire [1535:0] p,
  output wire [1535:0] p_out
);
  reg [84:0] node0_0;
  always @(posedge clk) begin node0_0 <= {strobe, tag, a}; end
  reg [84:0] node1_0, node1_1, node1_2, node1_3;
  always @(posedge clk) begin node1_0 <= node0_0; node1_1 <= node0_0; node1_2 <= node0_0; node1_3 <= node0_0; end
  wire [23:0] p0;
  lut_m2n64k4_w2_cell cell0 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[3:0]), .p(p[23:0]), .p_out(p0));
  wire [23:0] p1;
  lut_m2n64k4_w2_cell cell1 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[7:4]), .p(p[47:24]), .p_out(p1));
  wire [23:0] p2;
  lut_m2n64k4_w2_cell cell2 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[11:8]), .p(p[71:48]), .p_out(p2));
  wire [23:0] p3;
  lut_m2n64k4_w2_cell cell3 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[15:12]), .p(p[95:72]), .p_out(p3));
  wire [23:0] p4;
  lut_m2n64k4_w2_cell cell4 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[19:16]), .p(p[119:96]), .p_out(p4));
  wire [23:0] p5;
  lut_m2n64k4_w2_cell cell5 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[23:20]), .p(p[143:120]), .p_out(p5));
  wire [23:0] p6;
  lut_m2n64k4_w2_cell cell6 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[27:24]), .p(p[167:144]), .p_out(p6));
  wire [23:0] p7;
  lut_m2n64k4_w2_cell cell7 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[31:28]), .p(p[191:168]), .p_out(p7));
  wire [23:0] p8;
  lut_m2n64k4_w2_cell cell8 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[35:32]), .p(p[215:192]), .p_out(p8));
  wire [23:0] p9;
  lut_m2n64k4_w2_cell cell9 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[39:36]), .p(p[239:216]), .p_out(p9));
  wire [23:0] p10;
  lut_m2n64k4_w2_cell cell10 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[43:40]), .p(p[263:240]), .p_out(p10));
  wire [23:0] p11;
  lut_m2n64k4_w2_cell cell11 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[47:44]), .p(p[287:264]), .p_out(p11));
  wire [23:0] p12;
  lut_m2n64k4_w2_cell cell12 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[51:48]), .p(p[311:288]), .p_out(p12));
  wire [23:0] p13;
  lut_m2n64k4_w2_cell cell13 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[55:52]), .p(p[335:312]), .p_out(p13));
  wire [23:0] p14;
  lut_m2n64k4_w2_cell cell14 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[59:56]), .p(p[359:336]), .p_out(p14));
  wire [23:0] p15;
  lut_m2n64k4_w2_cell cell15 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[63:60]), .p(p[383:360]), .p_out(p15));
  wire [23:0] p16;
  lut_m2n64k4_w2_cell cell16 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[67:64]), .p(p[407:384]), .p_out(p16));
  wire [23:0] p17;
  lut_m2n64k4_w2_cell cell17 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[71:68]), .p(p[431:408]), .p_out(p17));
  wire [23:0] p18;
  lut_m2n64k4_w2_cell cell18 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[75:72]), .p(p[455:432]), .p_out(p18));
  wire [23:0] p19;
  lut_m2n64k4_w2_cell cell19 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[79:76]), .p(p[479:456]), .p_out(p19));
  wire [23:0] p20;
  lut_m2n64k4_w2_cell cell20 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[83:80]), .p(p[503:480]), .p_out(p20));
  wire [23:0] p21;
  lut_m2n64k4_w2_cell cell21 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[87:84]), .p(p[527:504]), .p_out(p21));
  wire [23:0] p22;
  lut_m2n64k4_w2_cell cell22 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[91:88]), .p(p[551:528]), .p_out(p22));
  wire [23:0] p23;
  lut_m2n64k4_w2_cell cell23 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[95:92]), .p(p[575:552]), .p_out(p23));
  wire [23:0] p24;
  lut_m2n64k4_w2_cell cell24 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[99:96]), .p(p[599:576]), .p_out(p24));
  wire [23:0] p25;
  lut_m2n64k4_w2_cell cell25 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[103:100]), .p(p[623:600]), .p_out(p25));
  wire [23:0] p26;
  lut_m2n64k4_w2_cell cell26 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[107:104]), .p(p[647:624]), .p_out(p26));
  wire [23:0] p27;
  lut_m2n64k4_w2_cell cell27 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[111:108]), .p(p[671:648]), .p_out(p27));
  wire [23:0] p28;
  lut_m2n64k4_w2_cell cell28 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[115:112]), .p(p[695:672]), .p_out(p28));
  wire [23:0] p29;
  lut_m2n64k4_w2_cell cell29 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[119:116]), .p(p[719:696]), .p_out(p29));
  wire [23:0] p30;
  lut_m2n64k4_w2_cell cell30 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[123:120]), .p(p[743:720]), .p_out(p30));
  wire [23:0] p31;
  lut_m2n64k4_w2_cell cell31 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[127:124]), .p(p[767:744]), .p_out(p31));
  wire [23:0] p32;
  lut_m2n64k4_w2_cell cell32 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[131:128]), .p(p[791:768]), .p_out(p32));
  wire [23:0] p33;
  lut_m2n64k4_w2_cell cell33 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[135:132]), .p(p[815:792]), .p_out(p33));
  wire [23:0] p34;
  lut_m2n64k4_w2_cell cell34 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[139:136]), .p(p[839:816]), .p_out(p34));
  wire [23:0] p35;
  lut_m2n64k4_w2_cell cell35 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[143:140]), .p(p[863:840]), .p_out(p35));
  wire [23:0] p36;
  lut_m2n64k4_w2_cell cell36 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[147:144]), .p(p[887:864]), .p_out(p36));
  wire [23:0] p37;
  lut_m2n64k4_w2_cell cell37 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[151:148]), .p(p[911:888]), .p_out(p37));
  wire [23:0] p38;
  lut_m2n64k4_w2_cell cell38 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[155:152]), .p(p[935:912]), .p_out(p38));
  wire [23:0] p39;
  lut_m2n64k4_w2_cell cell39 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[159:156]), .p(p[959:936]), .p_out(p39));
  wire [23:0] p40;
  lut_m2n64k4_w2_cell cell40 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[163:160]), .p(p[983:960]), .p_out(p40));
  wire [23:0] p41;
  lut_m2n64k4_w2_cell cell41 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[167:164]), .p(p[1007:984]), .p_out(p41));
  wire [23:0] p42;
  lut_m2n64k4_w2_cell cell42 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[171:168]), .p(p[1031:1008]), .p_out(p42));
  wire [23:0] p43;
  lut_m2n64k4_w2_cell cell43 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[175:172]), .p(p[1055:1032]), .p_out(p43));
  wire [23:0] p44;
  lut_m2n64k4_w2_cell cell44 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[179:176]), .p(p[1079:1056]), .p_out(p44));
  wire [23:0] p45;
  lut_m2n64k4_w2_cell cell45 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[183:180]), .p(p[1103:1080]), .p_out(p45));
  wire [23:0] p46;
  lut_m2n64k4_w2_cell cell46 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[187:184]), .p(p[1127:1104]), .p_out(p46));
  wire [23:0] p47;
  lut_m2n64k4_w2_cell cell47 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[191:188]), .p(p[1151:1128]), .p_out(p47));
  wire [23:0] p48;
  lut_m2n64k4_w2_cell cell48 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[195:192]), .p(p[1175:1152]), .p_out(p48));
  wire [23:0] p49;
  lut_m2n64k4_w2_cell cell49 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[199:196]), .p(p[1199:1176]), .p_out(p49));
  wire [23:0] p50;
  lut_m2n64k4_w2_cell cell50 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[203:200]), .p(p[1223:1200]), .p_out(p50));
  wire [23:0] p51;
  lut_m2n64k4_w2_cell cell51 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[207:204]), .p(p[1247:1224]), .p_out(p51));
  wire [23:0] p52;
  lut_m2n64k4_w2_cell cell52 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[211:208]), .p(p[1271:1248]), .p_out(p52));
  wire [23:0] p53;
  lut_m2n64k4_w2_cell cell53 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[215:212]), .p(p[1295:1272]), .p_out(p53));
  wire [23:0] p54;
  lut_m2n64k4_w2_cell cell54 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[219:216]), .p(p[1319:1296]), .p_out(p54));
  wire [23:0] p55;
  lut_m2n64k4_w2_cell cell55 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[223:220]), .p(p[1343:1320]), .p_out(p55));
  wire [23:0] p56;
  lut_m2n64k4_w2_cell cell56 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[227:224]), .p(p[1367:1344]), .p_out(p56));
  wire [23:0] p57;
  lut_m2n64k4_w2_cell cell57 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[231:228]), .p(p[1391:1368]), .p_out(p57));
  wire [23:0] p58;
  lut_m2n64k4_w2_cell cell58 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[235:232]), .p(p[1415:1392]), .p_out(p58));
  wire [23:0] p59;
  lut_m2n64k4_w2_cell cell59 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[239:236]), .p(p[1439:1416]), .p_out(p59));
  wire [23:0] p60;
  lut_m2n64k4_w2_cell cell60 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[243:240]), .p(p[1463:1440]), .p_out(p60));
  wire [23:0] p61;
  lut_m2n64k4_w2_cell cell61 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[247:244]), .p(p[1487:1464]), .p_out(p61));
  wire [23:0] p62;
  lut_m2n64k4_w2_cell cell62 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[251:248]), .p(p[1511:1488]), .p_out(p62));
  wire [23:0] p63;
  lut_m2n64k4_w2_cell cell63 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[255:252]), .p(p[1535:1512]), .p_out(p63));
  assign p_out = {p63, p62, p61, p60, p59, p58, p57, p56, p55, p54, p53, p52, p51, p50, p49, p48, p47, p46, p45, p44, p43, p42, p41, p40, p39, p38, p37, p36, p35, p34, p33, p32, p31, p30, p29, p28, p27, p26, p25, p24, p23, p22, p21, p20, p19, p18, p17, p16, p15, p14, p13, p12, p11, p10, p9, p8, p7, p6, p5, p4, p3, p2, p1, p0};
endmodule
