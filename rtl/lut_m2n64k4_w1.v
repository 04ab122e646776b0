// Written by hwsim; do not edit.
// lut_m2n64k4_w1: lut int8 x bipolar1 -> int23, broadcast 2 x 64, lanes 4

// A whole GEMM engine: one architecture in one dataflow; the manifest states its interface.
module lut_m2n64k4_w1 (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] s_axis_job_tdata,
  input  wire s_axis_job_tvalid,
  output wire s_axis_job_tready,
  input  wire [63:0] s_axis_a_tdata,
  input  wire s_axis_a_tvalid,
  output wire s_axis_a_tready,
  input  wire s_axis_a_tlast,
  input  wire [255:0] s_axis_w_tdata,
  input  wire s_axis_w_tvalid,
  output wire s_axis_w_tready,
  input  wire s_axis_w_tlast,
  output wire [1471:0] m_axis_c_tdata,
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
  wire [1471:0] p;
  wire row_done;
  wire start;
  wire [1:0] strobe;
  wire [2:0] tag;
  wire [255:0] w_codes;
  wire w_enable;
  wire w_full;
  wire w_last;
  wire [3:0] w_stored0;
  wire [3:0] w_stored1;
  wire [3:0] w_stored2;
  wire [3:0] w_stored3;
  wire [3:0] w_stored4;
  wire [3:0] w_stored5;
  wire [3:0] w_stored6;
  wire [3:0] w_stored7;
  wire [3:0] w_stored8;
  wire [3:0] w_stored9;
  wire [3:0] w_stored10;
  wire [3:0] w_stored11;
  wire [3:0] w_stored12;
  wire [3:0] w_stored13;
  wire [3:0] w_stored14;
  wire [3:0] w_stored15;
  wire [3:0] w_stored16;
  wire [3:0] w_stored17;
  wire [3:0] w_stored18;
  wire [3:0] w_stored19;
  wire [3:0] w_stored20;
  wire [3:0] w_stored21;
  wire [3:0] w_stored22;
  wire [3:0] w_stored23;
  wire [3:0] w_stored24;
  wire [3:0] w_stored25;
  wire [3:0] w_stored26;
  wire [3:0] w_stored27;
  wire [3:0] w_stored28;
  wire [3:0] w_stored29;
  wire [3:0] w_stored30;
  wire [3:0] w_stored31;
  wire [3:0] w_stored32;
  wire [3:0] w_stored33;
  wire [3:0] w_stored34;
  wire [3:0] w_stored35;
  wire [3:0] w_stored36;
  wire [3:0] w_stored37;
  wire [3:0] w_stored38;
  wire [3:0] w_stored39;
  wire [3:0] w_stored40;
  wire [3:0] w_stored41;
  wire [3:0] w_stored42;
  wire [3:0] w_stored43;
  wire [3:0] w_stored44;
  wire [3:0] w_stored45;
  wire [3:0] w_stored46;
  wire [3:0] w_stored47;
  wire [3:0] w_stored48;
  wire [3:0] w_stored49;
  wire [3:0] w_stored50;
  wire [3:0] w_stored51;
  wire [3:0] w_stored52;
  wire [3:0] w_stored53;
  wire [3:0] w_stored54;
  wire [3:0] w_stored55;
  wire [3:0] w_stored56;
  wire [3:0] w_stored57;
  wire [3:0] w_stored58;
  wire [3:0] w_stored59;
  wire [3:0] w_stored60;
  wire [3:0] w_stored61;
  wire [3:0] w_stored62;
  wire [3:0] w_stored63;
  wire w_take;
  lut_m2n64k4_w1_array array (.clk(clk), .a({a_stored1, a_stored0}), .p(p), .strobe(strobe), .tag(tag), .w({w_stored63,
      w_stored62, w_stored61, w_stored60, w_stored59, w_stored58, w_stored57, w_stored56, w_stored55, w_stored54,
      w_stored53, w_stored52, w_stored51, w_stored50, w_stored49, w_stored48, w_stored47, w_stored46, w_stored45,
      w_stored44, w_stored43, w_stored42, w_stored41, w_stored40, w_stored39, w_stored38, w_stored37, w_stored36,
      w_stored35, w_stored34, w_stored33, w_stored32, w_stored31, w_stored30, w_stored29, w_stored28, w_stored27,
      w_stored26, w_stored25, w_stored24, w_stored23, w_stored22, w_stored21, w_stored20, w_stored19, w_stored18,
      w_stored17, w_stored16, w_stored15, w_stored14, w_stored13, w_stored12, w_stored11, w_stored10, w_stored9,
      w_stored8, w_stored7, w_stored6, w_stored5, w_stored4, w_stored3, w_stored2, w_stored1, w_stored0}));
  lut_m2n64k4_w1_control control (.clk(clk), .rst(rst), .a_enable(a_enable), .a_full(a_full), .a_last(a_last),
      .a_take(a_take), .busy(busy), .cycles(cycles), .error(error), .job(s_axis_job_tdata), .job_done(job_done),
      .job_ready(s_axis_job_tready), .job_valid(s_axis_job_tvalid), .m(m), .n(n), .outlet_tag(outlet_tag),
      .row_done(row_done), .start(start), .strobe(strobe), .tag(tag), .w_enable(w_enable), .w_full(w_full),
      .w_last(w_last), .w_take(w_take));
  lut_m2n64k4_w1_encode_a encode_a0 (.code(a_codes[31:0]), .stored(a_stored0));
  lut_m2n64k4_w1_encode_a encode_a1 (.code(a_codes[63:32]), .stored(a_stored1));
  lut_m2n64k4_w1_encode_w encode_w0 (.code(w_codes[3:0]), .stored(w_stored0));
  lut_m2n64k4_w1_encode_w encode_w1 (.code(w_codes[7:4]), .stored(w_stored1));
  lut_m2n64k4_w1_encode_w encode_w2 (.code(w_codes[11:8]), .stored(w_stored2));
  lut_m2n64k4_w1_encode_w encode_w3 (.code(w_codes[15:12]), .stored(w_stored3));
  lut_m2n64k4_w1_encode_w encode_w4 (.code(w_codes[19:16]), .stored(w_stored4));
  lut_m2n64k4_w1_encode_w encode_w5 (.code(w_codes[23:20]), .stored(w_stored5));
  lut_m2n64k4_w1_encode_w encode_w6 (.code(w_codes[27:24]), .stored(w_stored6));
  lut_m2n64k4_w1_encode_w encode_w7 (.code(w_codes[31:28]), .stored(w_stored7));
  lut_m2n64k4_w1_encode_w encode_w8 (.code(w_codes[35:32]), .stored(w_stored8));
  lut_m2n64k4_w1_encode_w encode_w9 (.code(w_codes[39:36]), .stored(w_stored9));
  lut_m2n64k4_w1_encode_w encode_w10 (.code(w_codes[43:40]), .stored(w_stored10));
  lut_m2n64k4_w1_encode_w encode_w11 (.code(w_codes[47:44]), .stored(w_stored11));
  lut_m2n64k4_w1_encode_w encode_w12 (.code(w_codes[51:48]), .stored(w_stored12));
  lut_m2n64k4_w1_encode_w encode_w13 (.code(w_codes[55:52]), .stored(w_stored13));
  lut_m2n64k4_w1_encode_w encode_w14 (.code(w_codes[59:56]), .stored(w_stored14));
  lut_m2n64k4_w1_encode_w encode_w15 (.code(w_codes[63:60]), .stored(w_stored15));
  lut_m2n64k4_w1_encode_w encode_w16 (.code(w_codes[67:64]), .stored(w_stored16));
  lut_m2n64k4_w1_encode_w encode_w17 (.code(w_codes[71:68]), .stored(w_stored17));
  lut_m2n64k4_w1_encode_w encode_w18 (.code(w_codes[75:72]), .stored(w_stored18));
  lut_m2n64k4_w1_encode_w encode_w19 (.code(w_codes[79:76]), .stored(w_stored19));
  lut_m2n64k4_w1_encode_w encode_w20 (.code(w_codes[83:80]), .stored(w_stored20));
  lut_m2n64k4_w1_encode_w encode_w21 (.code(w_codes[87:84]), .stored(w_stored21));
  lut_m2n64k4_w1_encode_w encode_w22 (.code(w_codes[91:88]), .stored(w_stored22));
  lut_m2n64k4_w1_encode_w encode_w23 (.code(w_codes[95:92]), .stored(w_stored23));
  lut_m2n64k4_w1_encode_w encode_w24 (.code(w_codes[99:96]), .stored(w_stored24));
  lut_m2n64k4_w1_encode_w encode_w25 (.code(w_codes[103:100]), .stored(w_stored25));
  lut_m2n64k4_w1_encode_w encode_w26 (.code(w_codes[107:104]), .stored(w_stored26));
  lut_m2n64k4_w1_encode_w encode_w27 (.code(w_codes[111:108]), .stored(w_stored27));
  lut_m2n64k4_w1_encode_w encode_w28 (.code(w_codes[115:112]), .stored(w_stored28));
  lut_m2n64k4_w1_encode_w encode_w29 (.code(w_codes[119:116]), .stored(w_stored29));
  lut_m2n64k4_w1_encode_w encode_w30 (.code(w_codes[123:120]), .stored(w_stored30));
  lut_m2n64k4_w1_encode_w encode_w31 (.code(w_codes[127:124]), .stored(w_stored31));
  lut_m2n64k4_w1_encode_w encode_w32 (.code(w_codes[131:128]), .stored(w_stored32));
  lut_m2n64k4_w1_encode_w encode_w33 (.code(w_codes[135:132]), .stored(w_stored33));
  lut_m2n64k4_w1_encode_w encode_w34 (.code(w_codes[139:136]), .stored(w_stored34));
  lut_m2n64k4_w1_encode_w encode_w35 (.code(w_codes[143:140]), .stored(w_stored35));
  lut_m2n64k4_w1_encode_w encode_w36 (.code(w_codes[147:144]), .stored(w_stored36));
  lut_m2n64k4_w1_encode_w encode_w37 (.code(w_codes[151:148]), .stored(w_stored37));
  lut_m2n64k4_w1_encode_w encode_w38 (.code(w_codes[155:152]), .stored(w_stored38));
  lut_m2n64k4_w1_encode_w encode_w39 (.code(w_codes[159:156]), .stored(w_stored39));
  lut_m2n64k4_w1_encode_w encode_w40 (.code(w_codes[163:160]), .stored(w_stored40));
  lut_m2n64k4_w1_encode_w encode_w41 (.code(w_codes[167:164]), .stored(w_stored41));
  lut_m2n64k4_w1_encode_w encode_w42 (.code(w_codes[171:168]), .stored(w_stored42));
  lut_m2n64k4_w1_encode_w encode_w43 (.code(w_codes[175:172]), .stored(w_stored43));
  lut_m2n64k4_w1_encode_w encode_w44 (.code(w_codes[179:176]), .stored(w_stored44));
  lut_m2n64k4_w1_encode_w encode_w45 (.code(w_codes[183:180]), .stored(w_stored45));
  lut_m2n64k4_w1_encode_w encode_w46 (.code(w_codes[187:184]), .stored(w_stored46));
  lut_m2n64k4_w1_encode_w encode_w47 (.code(w_codes[191:188]), .stored(w_stored47));
  lut_m2n64k4_w1_encode_w encode_w48 (.code(w_codes[195:192]), .stored(w_stored48));
  lut_m2n64k4_w1_encode_w encode_w49 (.code(w_codes[199:196]), .stored(w_stored49));
  lut_m2n64k4_w1_encode_w encode_w50 (.code(w_codes[203:200]), .stored(w_stored50));
  lut_m2n64k4_w1_encode_w encode_w51 (.code(w_codes[207:204]), .stored(w_stored51));
  lut_m2n64k4_w1_encode_w encode_w52 (.code(w_codes[211:208]), .stored(w_stored52));
  lut_m2n64k4_w1_encode_w encode_w53 (.code(w_codes[215:212]), .stored(w_stored53));
  lut_m2n64k4_w1_encode_w encode_w54 (.code(w_codes[219:216]), .stored(w_stored54));
  lut_m2n64k4_w1_encode_w encode_w55 (.code(w_codes[223:220]), .stored(w_stored55));
  lut_m2n64k4_w1_encode_w encode_w56 (.code(w_codes[227:224]), .stored(w_stored56));
  lut_m2n64k4_w1_encode_w encode_w57 (.code(w_codes[231:228]), .stored(w_stored57));
  lut_m2n64k4_w1_encode_w encode_w58 (.code(w_codes[235:232]), .stored(w_stored58));
  lut_m2n64k4_w1_encode_w encode_w59 (.code(w_codes[239:236]), .stored(w_stored59));
  lut_m2n64k4_w1_encode_w encode_w60 (.code(w_codes[243:240]), .stored(w_stored60));
  lut_m2n64k4_w1_encode_w encode_w61 (.code(w_codes[247:244]), .stored(w_stored61));
  lut_m2n64k4_w1_encode_w encode_w62 (.code(w_codes[251:248]), .stored(w_stored62));
  lut_m2n64k4_w1_encode_w encode_w63 (.code(w_codes[255:252]), .stored(w_stored63));
  lut_m2n64k4_w1_inlet_a inlet_a (.clk(clk), .rst(rst), .data(a_codes), .enable(a_enable), .full(a_full), .last(a_last),
      .take(a_take), .tdata(s_axis_a_tdata), .tlast(s_axis_a_tlast), .tready(s_axis_a_tready),
      .tvalid(s_axis_a_tvalid));
  lut_m2n64k4_w1_inlet_w inlet_w (.clk(clk), .rst(rst), .data(w_codes), .enable(w_enable), .full(w_full), .last(w_last),
      .take(w_take), .tdata(s_axis_w_tdata), .tlast(s_axis_w_tlast), .tready(s_axis_w_tready),
      .tvalid(s_axis_w_tvalid));
  lut_m2n64k4_w1_outlet outlet (.clk(clk), .rst(rst), .job_done(job_done), .m(m), .n(n), .p(p), .row_done(row_done),
      .start(start), .tag(outlet_tag), .tdata(m_axis_c_tdata), .tlast(m_axis_c_tlast), .tready(m_axis_c_tready),
      .tvalid(m_axis_c_tvalid));
endmodule

// An accumulator and the register through which its result leaves.
module lut_m2n64k4_w1_cell (
  input  wire clk,
  input  wire [79:0] a,
  input  wire [3:0] w,
  input  wire [2:0] tag,
  input  wire [1:0] strobe,
  input  wire [22:0] p,
  output reg  [22:0] p_out
);
  wire [22:0] base;
  wire strobe_move;
  wire strobe_shift;
  wire tag_beat_w_plane;
  wire tag_first;
  wire tag_valid;
  reg [22:0] total;
  wire [22:0] total_next;
  assign strobe_shift = strobe[1];
  assign strobe_move = strobe[0];
  assign tag_beat_w_plane = tag[2];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  assign base = tag_first ? 23'd0 : total;
  always @(posedge clk) begin
    if (tag_valid) total <= total_next;
    if (strobe_move) p_out <= total;
    else if (strobe_shift) p_out <= p;
  end
  lut_m2n64k4_w1_core core (.a(a), .beat(tag_beat_w_plane), .p_in(base), .p_out(total_next), .w(w));
endmodule

// Moves finished sums one clock after their last operands, and shifts.
module lut_m2n64k4_w1_control (
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
  reg w_bits;
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
  assign n2 = (job_a_bits == 8'd0) & ((job_w_bits == 8'd0) | ((job_w_bits >= 8'd1) & (job_w_bits <= 8'd1)));
  assign in_range = n1 & n2 & (job_reserved == 16'd0);
  assign start = job_valid & job_ready & in_range;
  assign k_last = k_left <= 15'd4;
  assign m_last = m_left <= 17'd2;
  assign n_last = n_left <= 17'd64;
  assign last_beat = {1'b0, w_plane} + 2'd1 == {1'b0, w_bits};
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
    if (rst) w_bits <= 1'b0;
    else if (start) w_bits <= job_w_bits == 8'd0 ? 1'b1 : job_w_bits[0];
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
module lut_m2n64k4_w1_core (
  input  wire [79:0] a,
  input  wire [3:0] w,
  input  wire beat,
  input  wire [22:0] p_in,
  output wire [22:0] p_out
);
  wire flip;
  wire [9:0] generate0;
  wire [9:0] generate1;
  wire [9:0] generate2;
  wire [9:0] generate3;
  wire [9:0] generate4;
  wire [9:0] generate5;
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
  wire [9:0] propagate0;
  wire [9:0] propagate1;
  wire [9:0] propagate2;
  wire [9:0] row;
  wire [9:0] total;
  wire [9:0] tree1_0_carry;
  wire [9:0] tree1_0_sum;
  wire [9:0] n1;
  wire [9:0] n2;
  wire [9:0] n3;
  wire [12:0] n4;
  assign index = w[2:0];
  assign negate = w[3];
  assign picked2 = index[2] ? a[79:40] : a[39:0];
  assign picked1 = index[1] ? picked2[39:20] : picked2[19:0];
  assign picked0 = index[0] ? picked1[19:10] : picked1[9:0];
  assign row = picked0 ^ {10{negate}};
  assign tree1_0_sum = {~p_in[9], p_in[8:1], negate} ^ {~row[9], row[8:1], p_in[0]};
  assign tree1_0_carry = {~p_in[9], p_in[8:1], negate} & {~row[9], row[8:1], p_in[0]};
  assign generate0 = {tree1_0_carry[8:0], tree1_0_sum[0]} & {tree1_0_sum[9:1], row[0]};
  assign propagate0 = {tree1_0_carry[8:0], tree1_0_sum[0]} ^ {tree1_0_sum[9:1], row[0]};
  assign n1 = propagate0 & {generate0[8], 1'b0, generate0[6], 1'b0, generate0[4], 1'b0, generate0[2], 1'b0,
      generate0[0], 1'b0};
  assign generate1 = generate0 | n1;
  assign propagate1 = propagate0 & {propagate0[8], 1'b1, propagate0[6], 1'b1, propagate0[4], 1'b1, propagate0[2], 3'd4};
  assign generate2 = generate1 | (propagate1 & {2'd0, generate1[5], 3'd0, generate1[1], 3'd0});
  assign propagate2 = propagate1 & {2'd3, propagate1[5], 7'd116};
  assign generate3 = generate2 | (propagate2 & {2'd0, generate2[3], 7'd0});
  assign n2 = {propagate2[9:8], 1'b0, propagate2[6:4], 1'b0, propagate2[2], 2'd0} & {generate3[7], 3'd0, generate3[3],
      5'd0};
  assign generate4 = generate3 | n2;
  assign n3 = {1'b0, propagate2[8], 1'b0, propagate2[6], 1'b0, propagate2[4], 1'b0, propagate2[2], 2'd0} & {1'b0,
      generate4[7], 1'b0, generate4[5], 1'b0, generate4[3], 1'b0, generate4[1], 2'd0};
  assign generate5 = generate4 | n3;
  assign total = propagate0 ^ {generate5[8:0], 1'b0};
  assign passes = p_in[21:10] ^ ~{12{p_in[9]}};
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
  assign flip = ~((generate5[9] | tree1_0_carry[9]) ^ p_in[9]);
  assign n4 = {passes11, passes10, passes9, passes8, passes7, passes6, passes5, passes4, passes3, passes2, passes1,
      passes[0], 1'b1} & {13{flip}};
  assign p_out = {p_in[22:10] ^ n4, total};
endmodule
`else
module lut_m2n64k4_w1_core (
  input  wire [79:0] a,
  input  wire [3:0] w,
  input  wire beat,
  input  wire [22:0] p_in,
  output wire [22:0] p_out
);
  wire [2:0] index;
  wire negate;
  wire [9:0] picked0;
  wire [19:0] picked1;
  wire [39:0] picked2;
  wire [22:0] term;
  wire [23:0] n1;
  assign term = {{13{picked0[9]}}, picked0} ^ {23{negate}};
  assign index = w[2:0];
  assign negate = w[3];
  assign picked2 = index[2] ? a[79:40] : a[39:0];
  assign picked1 = index[1] ? picked2[39:20] : picked2[19:0];
  assign picked0 = index[0] ? picked1[19:10] : picked1[9:0];
  assign n1 = {p_in, 1'b1} + {term, negate};
  assign p_out = n1[23:1];
endmodule
`endif

// Picks the beat's slice of every stored operand group.
module lut_m2n64k4_w1_edge (
  input  wire [159:0] a,
  input  wire [255:0] w,
  input  wire beat,
  output wire [159:0] a_rows,
  output wire [255:0] w_cols
);
  assign w_cols = w;
  assign a_rows = a;
endmodule

// Activation codes to the table of their signed sums, entry 0 lowest; combinational.
module lut_m2n64k4_w1_encode_a (
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
module lut_m2n64k4_w1_encode_w (
  input  wire [3:0] code,
  output wire [3:0] stored
);
  wire negate;
  assign negate = ~code[3];
  assign stored = {negate, code[2] ^ negate, code[1] ^ negate, code[0] ^ negate};
endmodule

// One-beat register behind an AXI4-Stream slave.
module lut_m2n64k4_w1_inlet_a (
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
module lut_m2n64k4_w1_inlet_w (
  input  wire clk,
  input  wire rst,
  input  wire [255:0] tdata,
  input  wire tlast,
  input  wire tvalid,
  output wire tready,
  input  wire enable,
  input  wire take,
  output reg  full,
  output reg  [255:0] data,
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
module lut_m2n64k4_w1_outlet (
  input  wire clk,
  input  wire rst,
  input  wire [1471:0] p,
  input  wire tag,
  input  wire start,
  input  wire [16:0] m,
  input  wire [16:0] n,
  output wire row_done,
  output wire job_done,
  output wire [1471:0] tdata,
  output reg  tvalid,
  output reg  tlast,
  input  wire tready
);
  wire [22:0] c0;
  wire [22:0] c1;
  wire [22:0] c2;
  wire [22:0] c3;
  wire [22:0] c4;
  wire [22:0] c5;
  wire [22:0] c6;
  wire [22:0] c7;
  wire [22:0] c8;
  wire [22:0] c9;
  wire [22:0] c10;
  wire [22:0] c11;
  wire [22:0] c12;
  wire [22:0] c13;
  wire [22:0] c14;
  wire [22:0] c15;
  wire [22:0] c16;
  wire [22:0] c17;
  wire [22:0] c18;
  wire [22:0] c19;
  wire [22:0] c20;
  wire [22:0] c21;
  wire [22:0] c22;
  wire [22:0] c23;
  wire [22:0] c24;
  wire [22:0] c25;
  wire [22:0] c26;
  wire [22:0] c27;
  wire [22:0] c28;
  wire [22:0] c29;
  wire [22:0] c30;
  wire [22:0] c31;
  wire [22:0] c32;
  wire [22:0] c33;
  wire [22:0] c34;
  wire [22:0] c35;
  wire [22:0] c36;
  wire [22:0] c37;
  wire [22:0] c38;
  wire [22:0] c39;
  wire [22:0] c40;
  wire [22:0] c41;
  wire [22:0] c42;
  wire [22:0] c43;
  wire [22:0] c44;
  wire [22:0] c45;
  wire [22:0] c46;
  wire [22:0] c47;
  wire [22:0] c48;
  wire [22:0] c49;
  wire [22:0] c50;
  wire [22:0] c51;
  wire [22:0] c52;
  wire [22:0] c53;
  wire [22:0] c54;
  wire [22:0] c55;
  wire [22:0] c56;
  wire [22:0] c57;
  wire [22:0] c58;
  wire [22:0] c59;
  wire [22:0] c60;
  wire [22:0] c61;
  wire [22:0] c62;
  wire [22:0] c63;
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
  lut_m2n64k4_w1_outlet_column column0 (.clk(clk), .rst(rst), .c(c0), .p(p[22:0]), .pop(row_done), .tag(tags[0]),
      .tag_out(unused_tag_out), .wrote(unused_wrote));
  lut_m2n64k4_w1_outlet_column column1 (.clk(clk), .rst(rst), .c(c1), .p(p[45:23]), .pop(row_done), .tag(tags[1]),
      .tag_out(unused_tag_out_2), .wrote(unused_wrote_2));
  lut_m2n64k4_w1_outlet_column column2 (.clk(clk), .rst(rst), .c(c2), .p(p[68:46]), .pop(row_done), .tag(tags[2]),
      .tag_out(unused_tag_out_13), .wrote(unused_wrote_13));
  lut_m2n64k4_w1_outlet_column column3 (.clk(clk), .rst(rst), .c(c3), .p(p[91:69]), .pop(row_done), .tag(tags[3]),
      .tag_out(unused_tag_out_24), .wrote(unused_wrote_24));
  lut_m2n64k4_w1_outlet_column column4 (.clk(clk), .rst(rst), .c(c4), .p(p[114:92]), .pop(row_done), .tag(tags[4]),
      .tag_out(unused_tag_out_35), .wrote(unused_wrote_35));
  lut_m2n64k4_w1_outlet_column column5 (.clk(clk), .rst(rst), .c(c5), .p(p[137:115]), .pop(row_done), .tag(tags[5]),
      .tag_out(unused_tag_out_46), .wrote(unused_wrote_46));
  lut_m2n64k4_w1_outlet_column column6 (.clk(clk), .rst(rst), .c(c6), .p(p[160:138]), .pop(row_done), .tag(tags[6]),
      .tag_out(unused_tag_out_57), .wrote(unused_wrote_57));
  lut_m2n64k4_w1_outlet_column column7 (.clk(clk), .rst(rst), .c(c7), .p(p[183:161]), .pop(row_done), .tag(tags[7]),
      .tag_out(unused_tag_out_62), .wrote(unused_wrote_61));
  lut_m2n64k4_w1_outlet_column column8 (.clk(clk), .rst(rst), .c(c8), .p(p[206:184]), .pop(row_done), .tag(tags[8]),
      .tag_out(unused_tag_out_63), .wrote(unused_wrote_62));
  lut_m2n64k4_w1_outlet_column column9 (.clk(clk), .rst(rst), .c(c9), .p(p[229:207]), .pop(row_done), .tag(tags[9]),
      .tag_out(unused_tag_out_64), .wrote(unused_wrote_63));
  lut_m2n64k4_w1_outlet_column column10 (.clk(clk), .rst(rst), .c(c10), .p(p[252:230]), .pop(row_done), .tag(tags[10]),
      .tag_out(unused_tag_out_3), .wrote(unused_wrote_3));
  lut_m2n64k4_w1_outlet_column column11 (.clk(clk), .rst(rst), .c(c11), .p(p[275:253]), .pop(row_done), .tag(tags[11]),
      .tag_out(unused_tag_out_4), .wrote(unused_wrote_4));
  lut_m2n64k4_w1_outlet_column column12 (.clk(clk), .rst(rst), .c(c12), .p(p[298:276]), .pop(row_done), .tag(tags[12]),
      .tag_out(unused_tag_out_5), .wrote(unused_wrote_5));
  lut_m2n64k4_w1_outlet_column column13 (.clk(clk), .rst(rst), .c(c13), .p(p[321:299]), .pop(row_done), .tag(tags[13]),
      .tag_out(unused_tag_out_6), .wrote(unused_wrote_6));
  lut_m2n64k4_w1_outlet_column column14 (.clk(clk), .rst(rst), .c(c14), .p(p[344:322]), .pop(row_done), .tag(tags[14]),
      .tag_out(unused_tag_out_7), .wrote(unused_wrote_7));
  lut_m2n64k4_w1_outlet_column column15 (.clk(clk), .rst(rst), .c(c15), .p(p[367:345]), .pop(row_done), .tag(tags[15]),
      .tag_out(unused_tag_out_8), .wrote(unused_wrote_8));
  lut_m2n64k4_w1_outlet_column column16 (.clk(clk), .rst(rst), .c(c16), .p(p[390:368]), .pop(row_done), .tag(tags[16]),
      .tag_out(unused_tag_out_9), .wrote(unused_wrote_9));
  lut_m2n64k4_w1_outlet_column column17 (.clk(clk), .rst(rst), .c(c17), .p(p[413:391]), .pop(row_done), .tag(tags[17]),
      .tag_out(unused_tag_out_10), .wrote(unused_wrote_10));
  lut_m2n64k4_w1_outlet_column column18 (.clk(clk), .rst(rst), .c(c18), .p(p[436:414]), .pop(row_done), .tag(tags[18]),
      .tag_out(unused_tag_out_11), .wrote(unused_wrote_11));
  lut_m2n64k4_w1_outlet_column column19 (.clk(clk), .rst(rst), .c(c19), .p(p[459:437]), .pop(row_done), .tag(tags[19]),
      .tag_out(unused_tag_out_12), .wrote(unused_wrote_12));
  lut_m2n64k4_w1_outlet_column column20 (.clk(clk), .rst(rst), .c(c20), .p(p[482:460]), .pop(row_done), .tag(tags[20]),
      .tag_out(unused_tag_out_14), .wrote(unused_wrote_14));
  lut_m2n64k4_w1_outlet_column column21 (.clk(clk), .rst(rst), .c(c21), .p(p[505:483]), .pop(row_done), .tag(tags[21]),
      .tag_out(unused_tag_out_15), .wrote(unused_wrote_15));
  lut_m2n64k4_w1_outlet_column column22 (.clk(clk), .rst(rst), .c(c22), .p(p[528:506]), .pop(row_done), .tag(tags[22]),
      .tag_out(unused_tag_out_16), .wrote(unused_wrote_16));
  lut_m2n64k4_w1_outlet_column column23 (.clk(clk), .rst(rst), .c(c23), .p(p[551:529]), .pop(row_done), .tag(tags[23]),
      .tag_out(unused_tag_out_17), .wrote(unused_wrote_17));
  lut_m2n64k4_w1_outlet_column column24 (.clk(clk), .rst(rst), .c(c24), .p(p[574:552]), .pop(row_done), .tag(tags[24]),
      .tag_out(unused_tag_out_18), .wrote(unused_wrote_18));
  lut_m2n64k4_w1_outlet_column column25 (.clk(clk), .rst(rst), .c(c25), .p(p[597:575]), .pop(row_done), .tag(tags[25]),
      .tag_out(unused_tag_out_19), .wrote(unused_wrote_19));
  lut_m2n64k4_w1_outlet_column column26 (.clk(clk), .rst(rst), .c(c26), .p(p[620:598]), .pop(row_done), .tag(tags[26]),
      .tag_out(unused_tag_out_20), .wrote(unused_wrote_20));
  lut_m2n64k4_w1_outlet_column column27 (.clk(clk), .rst(rst), .c(c27), .p(p[643:621]), .pop(row_done), .tag(tags[27]),
      .tag_out(unused_tag_out_21), .wrote(unused_wrote_21));
  lut_m2n64k4_w1_outlet_column column28 (.clk(clk), .rst(rst), .c(c28), .p(p[666:644]), .pop(row_done), .tag(tags[28]),
      .tag_out(unused_tag_out_22), .wrote(unused_wrote_22));
  lut_m2n64k4_w1_outlet_column column29 (.clk(clk), .rst(rst), .c(c29), .p(p[689:667]), .pop(row_done), .tag(tags[29]),
      .tag_out(unused_tag_out_23), .wrote(unused_wrote_23));
  lut_m2n64k4_w1_outlet_column column30 (.clk(clk), .rst(rst), .c(c30), .p(p[712:690]), .pop(row_done), .tag(tags[30]),
      .tag_out(unused_tag_out_25), .wrote(unused_wrote_25));
  lut_m2n64k4_w1_outlet_column column31 (.clk(clk), .rst(rst), .c(c31), .p(p[735:713]), .pop(row_done), .tag(tags[31]),
      .tag_out(unused_tag_out_26), .wrote(unused_wrote_26));
  lut_m2n64k4_w1_outlet_column column32 (.clk(clk), .rst(rst), .c(c32), .p(p[758:736]), .pop(row_done), .tag(tags[32]),
      .tag_out(unused_tag_out_27), .wrote(unused_wrote_27));
  lut_m2n64k4_w1_outlet_column column33 (.clk(clk), .rst(rst), .c(c33), .p(p[781:759]), .pop(row_done), .tag(tags[33]),
      .tag_out(unused_tag_out_28), .wrote(unused_wrote_28));
  lut_m2n64k4_w1_outlet_column column34 (.clk(clk), .rst(rst), .c(c34), .p(p[804:782]), .pop(row_done), .tag(tags[34]),
      .tag_out(unused_tag_out_29), .wrote(unused_wrote_29));
  lut_m2n64k4_w1_outlet_column column35 (.clk(clk), .rst(rst), .c(c35), .p(p[827:805]), .pop(row_done), .tag(tags[35]),
      .tag_out(unused_tag_out_30), .wrote(unused_wrote_30));
  lut_m2n64k4_w1_outlet_column column36 (.clk(clk), .rst(rst), .c(c36), .p(p[850:828]), .pop(row_done), .tag(tags[36]),
      .tag_out(unused_tag_out_31), .wrote(unused_wrote_31));
  lut_m2n64k4_w1_outlet_column column37 (.clk(clk), .rst(rst), .c(c37), .p(p[873:851]), .pop(row_done), .tag(tags[37]),
      .tag_out(unused_tag_out_32), .wrote(unused_wrote_32));
  lut_m2n64k4_w1_outlet_column column38 (.clk(clk), .rst(rst), .c(c38), .p(p[896:874]), .pop(row_done), .tag(tags[38]),
      .tag_out(unused_tag_out_33), .wrote(unused_wrote_33));
  lut_m2n64k4_w1_outlet_column column39 (.clk(clk), .rst(rst), .c(c39), .p(p[919:897]), .pop(row_done), .tag(tags[39]),
      .tag_out(unused_tag_out_34), .wrote(unused_wrote_34));
  lut_m2n64k4_w1_outlet_column column40 (.clk(clk), .rst(rst), .c(c40), .p(p[942:920]), .pop(row_done), .tag(tags[40]),
      .tag_out(unused_tag_out_36), .wrote(unused_wrote_36));
  lut_m2n64k4_w1_outlet_column column41 (.clk(clk), .rst(rst), .c(c41), .p(p[965:943]), .pop(row_done), .tag(tags[41]),
      .tag_out(unused_tag_out_37), .wrote(unused_wrote_37));
  lut_m2n64k4_w1_outlet_column column42 (.clk(clk), .rst(rst), .c(c42), .p(p[988:966]), .pop(row_done), .tag(tags[42]),
      .tag_out(unused_tag_out_38), .wrote(unused_wrote_38));
  lut_m2n64k4_w1_outlet_column column43 (.clk(clk), .rst(rst), .c(c43), .p(p[1011:989]), .pop(row_done), .tag(tags[43]),
      .tag_out(unused_tag_out_39), .wrote(unused_wrote_39));
  lut_m2n64k4_w1_outlet_column column44 (.clk(clk), .rst(rst), .c(c44), .p(p[1034:1012]), .pop(row_done),
      .tag(tags[44]), .tag_out(unused_tag_out_40), .wrote(unused_wrote_40));
  lut_m2n64k4_w1_outlet_column column45 (.clk(clk), .rst(rst), .c(c45), .p(p[1057:1035]), .pop(row_done),
      .tag(tags[45]), .tag_out(unused_tag_out_41), .wrote(unused_wrote_41));
  lut_m2n64k4_w1_outlet_column column46 (.clk(clk), .rst(rst), .c(c46), .p(p[1080:1058]), .pop(row_done),
      .tag(tags[46]), .tag_out(unused_tag_out_42), .wrote(unused_wrote_42));
  lut_m2n64k4_w1_outlet_column column47 (.clk(clk), .rst(rst), .c(c47), .p(p[1103:1081]), .pop(row_done),
      .tag(tags[47]), .tag_out(unused_tag_out_43), .wrote(unused_wrote_43));
  lut_m2n64k4_w1_outlet_column column48 (.clk(clk), .rst(rst), .c(c48), .p(p[1126:1104]), .pop(row_done),
      .tag(tags[48]), .tag_out(unused_tag_out_44), .wrote(unused_wrote_44));
  lut_m2n64k4_w1_outlet_column column49 (.clk(clk), .rst(rst), .c(c49), .p(p[1149:1127]), .pop(row_done),
      .tag(tags[49]), .tag_out(unused_tag_out_45), .wrote(unused_wrote_45));
  lut_m2n64k4_w1_outlet_column column50 (.clk(clk), .rst(rst), .c(c50), .p(p[1172:1150]), .pop(row_done),
      .tag(tags[50]), .tag_out(unused_tag_out_47), .wrote(unused_wrote_47));
  lut_m2n64k4_w1_outlet_column column51 (.clk(clk), .rst(rst), .c(c51), .p(p[1195:1173]), .pop(row_done),
      .tag(tags[51]), .tag_out(unused_tag_out_48), .wrote(unused_wrote_48));
  lut_m2n64k4_w1_outlet_column column52 (.clk(clk), .rst(rst), .c(c52), .p(p[1218:1196]), .pop(row_done),
      .tag(tags[52]), .tag_out(unused_tag_out_49), .wrote(unused_wrote_49));
  lut_m2n64k4_w1_outlet_column column53 (.clk(clk), .rst(rst), .c(c53), .p(p[1241:1219]), .pop(row_done),
      .tag(tags[53]), .tag_out(unused_tag_out_50), .wrote(unused_wrote_50));
  lut_m2n64k4_w1_outlet_column column54 (.clk(clk), .rst(rst), .c(c54), .p(p[1264:1242]), .pop(row_done),
      .tag(tags[54]), .tag_out(unused_tag_out_51), .wrote(unused_wrote_51));
  lut_m2n64k4_w1_outlet_column column55 (.clk(clk), .rst(rst), .c(c55), .p(p[1287:1265]), .pop(row_done),
      .tag(tags[55]), .tag_out(unused_tag_out_52), .wrote(unused_wrote_52));
  lut_m2n64k4_w1_outlet_column column56 (.clk(clk), .rst(rst), .c(c56), .p(p[1310:1288]), .pop(row_done),
      .tag(tags[56]), .tag_out(unused_tag_out_53), .wrote(unused_wrote_53));
  lut_m2n64k4_w1_outlet_column column57 (.clk(clk), .rst(rst), .c(c57), .p(p[1333:1311]), .pop(row_done),
      .tag(tags[57]), .tag_out(unused_tag_out_54), .wrote(unused_wrote_54));
  lut_m2n64k4_w1_outlet_column column58 (.clk(clk), .rst(rst), .c(c58), .p(p[1356:1334]), .pop(row_done),
      .tag(tags[58]), .tag_out(unused_tag_out_55), .wrote(unused_wrote_55));
  lut_m2n64k4_w1_outlet_column column59 (.clk(clk), .rst(rst), .c(c59), .p(p[1379:1357]), .pop(row_done),
      .tag(tags[59]), .tag_out(unused_tag_out_56), .wrote(unused_wrote_56));
  lut_m2n64k4_w1_outlet_column column60 (.clk(clk), .rst(rst), .c(c60), .p(p[1402:1380]), .pop(row_done),
      .tag(tags[60]), .tag_out(unused_tag_out_58), .wrote(unused_wrote_58));
  lut_m2n64k4_w1_outlet_column column61 (.clk(clk), .rst(rst), .c(c61), .p(p[1425:1403]), .pop(row_done),
      .tag(tags[61]), .tag_out(unused_tag_out_59), .wrote(unused_wrote_59));
  lut_m2n64k4_w1_outlet_column column62 (.clk(clk), .rst(rst), .c(c62), .p(p[1448:1426]), .pop(row_done),
      .tag(tags[62]), .tag_out(unused_tag_out_60), .wrote(unused_wrote_60));
  lut_m2n64k4_w1_outlet_column column63 (.clk(clk), .rst(rst), .c(c63), .p(p[1471:1449]), .pop(row_done),
      .tag(tags[63]), .tag_out(unused_tag_out_61), .wrote(wrote63));
  lut_m2n64k4_w1_outlet_tag_tree tag_tree (.clk(clk), .rst(rst), .d(tag_line), .q(tags));
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module lut_m2n64k4_w1_outlet_column (
  input  wire clk,
  input  wire rst,
  input  wire [22:0] p,
  input  wire tag,
  output reg  tag_out,
  output wire wrote,
  output reg  [22:0] c,
  input  wire pop
);
  reg [2:0] free;
  reg [2:0] oldest;
  wire [2:0] oldest_next;
  reg [22:0] p_q;
  reg [22:0] queue [6:0];
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
module lut_m2n64k4_w1_outlet_tag_tree (
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
module lut_m2n64k4_w1_array (
  input  wire clk,
  input  wire [159:0] a,
  input  wire [255:0] w,
  input  wire [2:0] tag,
  input  wire [1:0] strobe,
  output wire [1471:0] p
);
  wire [159:0] a_rows;
  wire [255:0] w_cols;
  lut_m2n64k4_w1_edge edge_slices (.a(a), .w(w), .beat(tag[2:2]), .a_rows(a_rows), .w_cols(w_cols));
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
  wire [1471:0] p2 = 0;
  wire [1471:0] p1;
  lut_m2n64k4_w1_row row1 (.clk(clk), .a(a_stage0[159:80]), .w(w_node0_0), .p(p2), .p_out(p1), .tag(control_node0_0[4:2]), .strobe(control_node0_0[1:0]));
  wire [1471:0] p0;
  lut_m2n64k4_w1_row row0 (.clk(clk), .a(a_stage0[79:0]), .w(w_node0_0), .p(p1), .p_out(p0), .tag(control_node0_0[4:2]), .strobe(control_node0_0[1:0]));
  assign p = p0;
endmodule

// cols cells behind the tree that brings them their row's activations and control.
module lut_m2n64k4_w1_row (
  input  wire clk,
  input  wire [79:0] a,
  input  wire [2:0] tag,
  input  wire [1:0] strobe,
  input  wire [255:0] w,
  input  wire [1471:0] p,
  output wire [1471:0] p_out
);
  reg [84:0] node0_0;
  always @(posedge clk) begin node0_0 <= {strobe, tag, a}; end
  reg [84:0] node1_0, node1_1, node1_2, node1_3;
  always @(posedge clk) begin node1_0 <= node0_0; node1_1 <= node0_0; node1_2 <= node0_0; node1_3 <= node0_0; end
  wire [22:0] p0;
  lut_m2n64k4_w1_cell cell0 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[3:0]), .p(p[22:0]), .p_out(p0));
  wire [22:0] p1;
  lut_m2n64k4_w1_cell cell1 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[7:4]), .p(p[45:23]), .p_out(p1));
  wire [22:0] p2;
  lut_m2n64k4_w1_cell cell2 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[11:8]), .p(p[68:46]), .p_out(p2));
  wire [22:0] p3;
  lut_m2n64k4_w1_cell cell3 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[15:12]), .p(p[91:69]), .p_out(p3));
  wire [22:0] p4;
  lut_m2n64k4_w1_cell cell4 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[19:16]), .p(p[114:92]), .p_out(p4));
  wire [22:0] p5;
  lut_m2n64k4_w1_cell cell5 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[23:20]), .p(p[137:115]), .p_out(p5));
  wire [22:0] p6;
  lut_m2n64k4_w1_cell cell6 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[27:24]), .p(p[160:138]), .p_out(p6));
  wire [22:0] p7;
  lut_m2n64k4_w1_cell cell7 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[31:28]), .p(p[183:161]), .p_out(p7));
  wire [22:0] p8;
  lut_m2n64k4_w1_cell cell8 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[35:32]), .p(p[206:184]), .p_out(p8));
  wire [22:0] p9;
  lut_m2n64k4_w1_cell cell9 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[39:36]), .p(p[229:207]), .p_out(p9));
  wire [22:0] p10;
  lut_m2n64k4_w1_cell cell10 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[43:40]), .p(p[252:230]), .p_out(p10));
  wire [22:0] p11;
  lut_m2n64k4_w1_cell cell11 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[47:44]), .p(p[275:253]), .p_out(p11));
  wire [22:0] p12;
  lut_m2n64k4_w1_cell cell12 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[51:48]), .p(p[298:276]), .p_out(p12));
  wire [22:0] p13;
  lut_m2n64k4_w1_cell cell13 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[55:52]), .p(p[321:299]), .p_out(p13));
  wire [22:0] p14;
  lut_m2n64k4_w1_cell cell14 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[59:56]), .p(p[344:322]), .p_out(p14));
  wire [22:0] p15;
  lut_m2n64k4_w1_cell cell15 (.clk(clk), .a(node1_0[79:0]), .tag(node1_0[82:80]), .strobe(node1_0[84:83]), .w(w[63:60]), .p(p[367:345]), .p_out(p15));
  wire [22:0] p16;
  lut_m2n64k4_w1_cell cell16 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[67:64]), .p(p[390:368]), .p_out(p16));
  wire [22:0] p17;
  lut_m2n64k4_w1_cell cell17 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[71:68]), .p(p[413:391]), .p_out(p17));
  wire [22:0] p18;
  lut_m2n64k4_w1_cell cell18 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[75:72]), .p(p[436:414]), .p_out(p18));
  wire [22:0] p19;
  lut_m2n64k4_w1_cell cell19 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[79:76]), .p(p[459:437]), .p_out(p19));
  wire [22:0] p20;
  lut_m2n64k4_w1_cell cell20 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[83:80]), .p(p[482:460]), .p_out(p20));
  wire [22:0] p21;
  lut_m2n64k4_w1_cell cell21 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[87:84]), .p(p[505:483]), .p_out(p21));
  wire [22:0] p22;
  lut_m2n64k4_w1_cell cell22 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[91:88]), .p(p[528:506]), .p_out(p22));
  wire [22:0] p23;
  lut_m2n64k4_w1_cell cell23 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[95:92]), .p(p[551:529]), .p_out(p23));
  wire [22:0] p24;
  lut_m2n64k4_w1_cell cell24 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[99:96]), .p(p[574:552]), .p_out(p24));
  wire [22:0] p25;
  lut_m2n64k4_w1_cell cell25 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[103:100]), .p(p[597:575]), .p_out(p25));
  wire [22:0] p26;
  lut_m2n64k4_w1_cell cell26 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[107:104]), .p(p[620:598]), .p_out(p26));
  wire [22:0] p27;
  lut_m2n64k4_w1_cell cell27 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[111:108]), .p(p[643:621]), .p_out(p27));
  wire [22:0] p28;
  lut_m2n64k4_w1_cell cell28 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[115:112]), .p(p[666:644]), .p_out(p28));
  wire [22:0] p29;
  lut_m2n64k4_w1_cell cell29 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[119:116]), .p(p[689:667]), .p_out(p29));
  wire [22:0] p30;
  lut_m2n64k4_w1_cell cell30 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[123:120]), .p(p[712:690]), .p_out(p30));
  wire [22:0] p31;
  lut_m2n64k4_w1_cell cell31 (.clk(clk), .a(node1_1[79:0]), .tag(node1_1[82:80]), .strobe(node1_1[84:83]), .w(w[127:124]), .p(p[735:713]), .p_out(p31));
  wire [22:0] p32;
  lut_m2n64k4_w1_cell cell32 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[131:128]), .p(p[758:736]), .p_out(p32));
  wire [22:0] p33;
  lut_m2n64k4_w1_cell cell33 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[135:132]), .p(p[781:759]), .p_out(p33));
  wire [22:0] p34;
  lut_m2n64k4_w1_cell cell34 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[139:136]), .p(p[804:782]), .p_out(p34));
  wire [22:0] p35;
  lut_m2n64k4_w1_cell cell35 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[143:140]), .p(p[827:805]), .p_out(p35));
  wire [22:0] p36;
  lut_m2n64k4_w1_cell cell36 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[147:144]), .p(p[850:828]), .p_out(p36));
  wire [22:0] p37;
  lut_m2n64k4_w1_cell cell37 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[151:148]), .p(p[873:851]), .p_out(p37));
  wire [22:0] p38;
  lut_m2n64k4_w1_cell cell38 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[155:152]), .p(p[896:874]), .p_out(p38));
  wire [22:0] p39;
  lut_m2n64k4_w1_cell cell39 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[159:156]), .p(p[919:897]), .p_out(p39));
  wire [22:0] p40;
  lut_m2n64k4_w1_cell cell40 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[163:160]), .p(p[942:920]), .p_out(p40));
  wire [22:0] p41;
  lut_m2n64k4_w1_cell cell41 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[167:164]), .p(p[965:943]), .p_out(p41));
  wire [22:0] p42;
  lut_m2n64k4_w1_cell cell42 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[171:168]), .p(p[988:966]), .p_out(p42));
  wire [22:0] p43;
  lut_m2n64k4_w1_cell cell43 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[175:172]), .p(p[1011:989]), .p_out(p43));
  wire [22:0] p44;
  lut_m2n64k4_w1_cell cell44 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[179:176]), .p(p[1034:1012]), .p_out(p44));
  wire [22:0] p45;
  lut_m2n64k4_w1_cell cell45 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[183:180]), .p(p[1057:1035]), .p_out(p45));
  wire [22:0] p46;
  lut_m2n64k4_w1_cell cell46 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[187:184]), .p(p[1080:1058]), .p_out(p46));
  wire [22:0] p47;
  lut_m2n64k4_w1_cell cell47 (.clk(clk), .a(node1_2[79:0]), .tag(node1_2[82:80]), .strobe(node1_2[84:83]), .w(w[191:188]), .p(p[1103:1081]), .p_out(p47));
  wire [22:0] p48;
  lut_m2n64k4_w1_cell cell48 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[195:192]), .p(p[1126:1104]), .p_out(p48));
  wire [22:0] p49;
  lut_m2n64k4_w1_cell cell49 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[199:196]), .p(p[1149:1127]), .p_out(p49));
  wire [22:0] p50;
  lut_m2n64k4_w1_cell cell50 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[203:200]), .p(p[1172:1150]), .p_out(p50));
  wire [22:0] p51;
  lut_m2n64k4_w1_cell cell51 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[207:204]), .p(p[1195:1173]), .p_out(p51));
  wire [22:0] p52;
  lut_m2n64k4_w1_cell cell52 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[211:208]), .p(p[1218:1196]), .p_out(p52));
  wire [22:0] p53;
  lut_m2n64k4_w1_cell cell53 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[215:212]), .p(p[1241:1219]), .p_out(p53));
  wire [22:0] p54;
  lut_m2n64k4_w1_cell cell54 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[219:216]), .p(p[1264:1242]), .p_out(p54));
  wire [22:0] p55;
  lut_m2n64k4_w1_cell cell55 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[223:220]), .p(p[1287:1265]), .p_out(p55));
  wire [22:0] p56;
  lut_m2n64k4_w1_cell cell56 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[227:224]), .p(p[1310:1288]), .p_out(p56));
  wire [22:0] p57;
  lut_m2n64k4_w1_cell cell57 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[231:228]), .p(p[1333:1311]), .p_out(p57));
  wire [22:0] p58;
  lut_m2n64k4_w1_cell cell58 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[235:232]), .p(p[1356:1334]), .p_out(p58));
  wire [22:0] p59;
  lut_m2n64k4_w1_cell cell59 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[239:236]), .p(p[1379:1357]), .p_out(p59));
  wire [22:0] p60;
  lut_m2n64k4_w1_cell cell60 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[243:240]), .p(p[1402:1380]), .p_out(p60));
  wire [22:0] p61;
  lut_m2n64k4_w1_cell cell61 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[247:244]), .p(p[1425:1403]), .p_out(p61));
  wire [22:0] p62;
  lut_m2n64k4_w1_cell cell62 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[251:248]), .p(p[1448:1426]), .p_out(p62));
  wire [22:0] p63;
  lut_m2n64k4_w1_cell cell63 (.clk(clk), .a(node1_3[79:0]), .tag(node1_3[82:80]), .strobe(node1_3[84:83]), .w(w[255:252]), .p(p[1471:1449]), .p_out(p63));
  assign p_out = {p63, p62, p61, p60, p59, p58, p57, p56, p55, p54, p53, p52, p51, p50, p49, p48, p47, p46, p45, p44, p43, p42, p41, p40, p39, p38, p37, p36, p35, p34, p33, p32, p31, p30, p29, p28, p27, p26, p25, p24, p23, p22, p21, p20, p19, p18, p17, p16, p15, p14, p13, p12, p11, p10, p9, p8, p7, p6, p5, p4, p3, p2, p1, p0};
endmodule
