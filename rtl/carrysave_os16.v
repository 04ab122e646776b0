// Written by hwsim; do not edit.
// carrysave_os16: carrysave int8 x int8 -> int30, os 16 x 16, lanes 1

// A whole GEMM engine: one architecture in one dataflow; the manifest states its interface.
module carrysave_os16 (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] s_axis_job_tdata,
  input  wire s_axis_job_tvalid,
  output wire s_axis_job_tready,
  input  wire [127:0] s_axis_a_tdata,
  input  wire s_axis_a_tvalid,
  output wire s_axis_a_tready,
  input  wire s_axis_a_tlast,
  input  wire [127:0] s_axis_w_tdata,
  input  wire s_axis_w_tvalid,
  output wire s_axis_w_tready,
  input  wire s_axis_w_tlast,
  output wire [479:0] m_axis_c_tdata,
  output wire m_axis_c_tvalid,
  input  wire m_axis_c_tready,
  output wire m_axis_c_tlast,
  output wire busy,
  output wire [47:0] cycles,
  output wire [2:0] error
);
  wire [127:0] a_codes;
  wire a_enable;
  wire a_full;
  wire a_last;
  wire a_take;
  wire advance;
  wire job_done;
  wire [16:0] m;
  wire [16:0] n;
  wire outlet_tag;
  wire [639:0] p;
  wire pending;
  wire start;
  wire [1:0] strobe;
  wire [2:0] tag;
  wire [127:0] w_codes;
  wire w_enable;
  wire w_full;
  wire w_last;
  wire [11:0] w_stored0;
  wire [11:0] w_stored1;
  wire [11:0] w_stored2;
  wire [11:0] w_stored3;
  wire [11:0] w_stored4;
  wire [11:0] w_stored5;
  wire [11:0] w_stored6;
  wire [11:0] w_stored7;
  wire [11:0] w_stored8;
  wire [11:0] w_stored9;
  wire [11:0] w_stored10;
  wire [11:0] w_stored11;
  wire [11:0] w_stored12;
  wire [11:0] w_stored13;
  wire [11:0] w_stored14;
  wire [11:0] w_stored15;
  wire w_take;
  carrysave_os16_array array (.clk(clk), .rst(rst), .a(a_codes), .advance(advance), .p(p), .strobe(strobe), .tag(tag),
      .w({w_stored15, w_stored14, w_stored13, w_stored12, w_stored11, w_stored10, w_stored9, w_stored8, w_stored7,
      w_stored6, w_stored5, w_stored4, w_stored3, w_stored2, w_stored1, w_stored0}));
  carrysave_os16_control control (.clk(clk), .rst(rst), .a_enable(a_enable), .a_full(a_full), .a_last(a_last),
      .a_take(a_take), .advance(advance), .busy(busy), .cycles(cycles), .error(error), .job(s_axis_job_tdata),
      .job_done(job_done), .job_ready(s_axis_job_tready), .job_valid(s_axis_job_tvalid), .m(m), .n(n),
      .outlet_tag(outlet_tag), .pending(pending), .start(start), .strobe(strobe), .tag(tag), .w_enable(w_enable),
      .w_full(w_full), .w_last(w_last), .w_take(w_take));
  carrysave_os16_encode_w encode_w0 (.code(w_codes[7:0]), .stored(w_stored0));
  carrysave_os16_encode_w encode_w1 (.code(w_codes[15:8]), .stored(w_stored1));
  carrysave_os16_encode_w encode_w2 (.code(w_codes[23:16]), .stored(w_stored2));
  carrysave_os16_encode_w encode_w3 (.code(w_codes[31:24]), .stored(w_stored3));
  carrysave_os16_encode_w encode_w4 (.code(w_codes[39:32]), .stored(w_stored4));
  carrysave_os16_encode_w encode_w5 (.code(w_codes[47:40]), .stored(w_stored5));
  carrysave_os16_encode_w encode_w6 (.code(w_codes[55:48]), .stored(w_stored6));
  carrysave_os16_encode_w encode_w7 (.code(w_codes[63:56]), .stored(w_stored7));
  carrysave_os16_encode_w encode_w8 (.code(w_codes[71:64]), .stored(w_stored8));
  carrysave_os16_encode_w encode_w9 (.code(w_codes[79:72]), .stored(w_stored9));
  carrysave_os16_encode_w encode_w10 (.code(w_codes[87:80]), .stored(w_stored10));
  carrysave_os16_encode_w encode_w11 (.code(w_codes[95:88]), .stored(w_stored11));
  carrysave_os16_encode_w encode_w12 (.code(w_codes[103:96]), .stored(w_stored12));
  carrysave_os16_encode_w encode_w13 (.code(w_codes[111:104]), .stored(w_stored13));
  carrysave_os16_encode_w encode_w14 (.code(w_codes[119:112]), .stored(w_stored14));
  carrysave_os16_encode_w encode_w15 (.code(w_codes[127:120]), .stored(w_stored15));
  carrysave_os16_inlet_a inlet_a (.clk(clk), .rst(rst), .data(a_codes), .enable(a_enable), .full(a_full), .last(a_last),
      .take(a_take), .tdata(s_axis_a_tdata), .tlast(s_axis_a_tlast), .tready(s_axis_a_tready),
      .tvalid(s_axis_a_tvalid));
  carrysave_os16_inlet_w inlet_w (.clk(clk), .rst(rst), .data(w_codes), .enable(w_enable), .full(w_full), .last(w_last),
      .take(w_take), .tdata(s_axis_w_tdata), .tlast(s_axis_w_tlast), .tready(s_axis_w_tready),
      .tvalid(s_axis_w_tvalid));
  carrysave_os16_outlet outlet (.clk(clk), .rst(rst), .advance(advance), .job_done(job_done), .m(m), .n(n), .p(p),
      .pending(pending), .start(start), .tag(outlet_tag), .tdata(m_axis_c_tdata), .tlast(m_axis_c_tlast),
      .tready(m_axis_c_tready), .tvalid(m_axis_c_tvalid));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module carrysave_os16_advance_cols (
  input  wire clk,
  input  wire rst,
  input  wire d,
  output wire [15:0] q
);
  reg level0_0;
  assign q = {16{level0_0}};
  always @(posedge clk)
    if (rst) level0_0 <= 1'b0;
    else level0_0 <= d;
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module carrysave_os16_advance_rows (
  input  wire clk,
  input  wire rst,
  input  wire d,
  output wire [15:0] q
);
  reg level0_0;
  assign q = {16{level0_0}};
  always @(posedge clk)
    if (rst) level0_0 <= 1'b0;
    else level0_0 <= d;
endmodule

// An accumulator and the register through which its result leaves.
module carrysave_os16_cell (
  input  wire clk,
  input  wire [7:0] a,
  input  wire [2:0] tag,
  input  wire strobe,
  input  wire [11:0] w,
  input  wire [39:0] p,
  output reg  [7:0] a_out,
  output reg  [2:0] tag_out,
  output reg  strobe_out,
  output reg  [11:0] w_out,
  output reg  [39:0] p_out,
  input  wire advance
);
  wire [39:0] base;
  wire tag_first;
  wire tag_out_last;
  wire tag_out_valid;
  wire tag_valid;
  reg [39:0] total;
  wire [39:0] total_next;
  assign tag_out_last = tag_out[2];
  assign tag_out_valid = tag_out[0];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  assign base = tag_first ? 40'd0 : total;
  always @(posedge clk) begin
    if (advance) a_out <= a;
    if (advance) tag_out <= tag;
    if (advance) strobe_out <= strobe;
    if (advance) w_out <= w;
    if (advance & tag_valid) total <= total_next;
    if (advance) begin
      if (tag_out_valid & tag_out_last) p_out <= total;
      else if (strobe) p_out <= p;
    end
  end
  carrysave_os16_core core (.a(a), .p_in(base), .p_out(total_next), .w(w));
endmodule

// Drains with a burst of strobes; where the outlet has no room for a row, the array pauses, and the controller with it.
module carrysave_os16_control (
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
  input  wire advance,
  output wire pending,
  output reg  busy,
  output reg  [47:0] cycles,
  output reg  [2:0] error
);
  reg [3:0] age;
  wire captured;
  wire cells_free;
  reg [14:0] count;
  wire drain_begin;
  reg [4:0] drain_left;
  reg [4:0] height;
  wire in_range;
  wire [7:0] job_a_bits;
  wire [31:0] job_k;
  wire [31:0] job_m;
  wire [31:0] job_n;
  wire [15:0] job_reserved;
  wire [7:0] job_w_bits;
  reg k_first;
  wire k_last;
  reg [14:0] k_left;
  wire m_last;
  reg [16:0] m_left;
  wire n_last;
  reg [16:0] n_left;
  reg step;
  reg streaming;
  wire strobe_last;
  reg waiting;
  reg [4:0] way_left;
  wire n1;
  assign job_reserved = job[127:112];
  assign job_w_bits = job[111:104];
  assign job_a_bits = job[103:96];
  assign job_n = job[95:64];
  assign job_k = job[63:32];
  assign job_m = job[31:0];
  assign n1 = (|job_m) & (job_m <= 32'h10000) & (|job_k) & (job_k <= 32'h4000) & (|job_n) & (job_n <= 32'h10000);
  assign in_range = n1 & (job_a_bits == 8'd0) & (job_w_bits == 8'd0) & (job_reserved == 16'd0);
  assign start = job_valid & job_ready & in_range;
  assign k_last = k_left <= 15'd1;
  assign m_last = m_left <= 17'd16;
  assign n_last = n_left <= 17'd16;
  assign a_take = a_full & w_full & (~k_last | cells_free) & step;
  assign captured = a_take & k_last;
  assign a_enable = streaming & ~(a_full & k_last & m_last & n_last);
  assign w_enable = streaming & ~(w_full & k_last & m_last & n_last);
  assign drain_begin = waiting & (age == 4'd0) & step;
  assign pending = waiting | (|drain_left) | (|way_left);
  assign cells_free = ~waiting | drain_begin;
  assign outlet_tag = (|drain_left) & step;
  assign strobe_last = drain_left == 5'd1;
  assign job_ready = ~busy;
  assign strobe = {strobe_last, outlet_tag};
  assign tag = {k_last, k_first, a_take};
  assign w_take = a_take;
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
      if (a_take & (w_last != (k_last & m_last & n_last))) error[1] <= 1'b1;
      if (a_take & (a_last != (k_last & m_last & n_last))) error[0] <= 1'b1;
    end
    if (rst) k_left <= 15'd0;
    else if (a_take) k_left <= k_last ? count : k_left - 15'd1;
    else if (start) k_left <= job_k[14:0];
    if (rst) m_left <= 17'd0;
    else if (a_take & k_last) m_left <= m_last ? m : m_left - 17'd16;
    else if (start) m_left <= job_m[16:0];
    if (rst) n_left <= 17'd0;
    else if (a_take & k_last & m_last) n_left <= n_last ? n : n_left - 17'd16;
    else if (start) n_left <= job_n[16:0];
    if (rst) k_first <= 1'b0;
    else if (start) k_first <= 1'b1;
    else if (a_take) k_first <= k_last;
    if (rst) streaming <= 1'b0;
    else if (start) streaming <= 1'b1;
    else if (a_take & k_last & m_last & n_last) streaming <= 1'b0;
    if (rst) way_left <= 5'd0;
    else if (outlet_tag) way_left <= 5'd17;
    else if (step & (|way_left)) way_left <= way_left - 5'd1;
    if (rst) drain_left <= 5'd0;
    else if (drain_begin) drain_left <= height;
    else if (outlet_tag) drain_left <= drain_left - 5'd1;
    if (rst) waiting <= 1'b0;
    else if (captured) waiting <= 1'b1;
    else if (drain_begin) waiting <= 1'b0;
    if (rst) age <= 4'd0;
    else if (captured) age <= 4'd15;
    else if ((|age) & step) age <= age - 4'd1;
    if (rst) height <= 5'd0;
    else if (captured) height <= m_last ? m_left[4:0] : 5'd16;
    if (rst) step <= 1'b0;
    else step <= advance;
  end
endmodule

// p_out = p_in + sum of a[lane] * w[lane]; combinational.
module carrysave_os16_core (
  input  wire [7:0] a,
  input  wire [11:0] w,
  input  wire [39:0] p_in,
  output wire [39:0] p_out
);
  wire down;
  wire [14:0] flips;
  wire [13:0] passes;
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
  wire passes12;
  wire passes13;
  wire [8:0] row0_0;
  wire [8:0] row0_1;
  wire [8:0] row0_2;
  wire [8:0] row0_3;
  wire [1:0] tree1_0_carry;
  wire [1:0] tree1_0_sum;
  wire tree1_1_carry;
  wire tree1_1_sum;
  wire tree1_2_carry;
  wire tree1_2_sum;
  wire tree1_3_carry;
  wire tree1_3_half;
  wire tree1_3_sum;
  wire [7:0] tree1_4_carry;
  wire [7:0] tree1_4_half;
  wire [7:0] tree1_4_sum;
  wire tree2_0_carry;
  wire tree2_0_half;
  wire tree2_0_sum;
  wire [6:0] tree2_1_carry;
  wire [6:0] tree2_1_half;
  wire [6:0] tree2_1_sum;
  wire tree2_2_carry;
  wire tree2_2_half;
  wire tree2_2_sum;
  wire [2:0] tree2_3_carry;
  wire [2:0] tree2_3_half;
  wire [2:0] tree2_3_sum;
  wire tree3_0_carry;
  wire tree3_0_half;
  wire tree3_0_sum;
  wire [6:0] tree3_1_carry;
  wire [6:0] tree3_1_half;
  wire [6:0] tree3_1_sum;
  wire tree3_2_carry;
  wire tree3_2_half;
  wire tree3_2_sum;
  wire tree4_0_carry;
  wire tree4_0_half;
  wire tree4_0_sum;
  wire [5:0] tree4_1_carry;
  wire [5:0] tree4_1_half;
  wire [5:0] tree4_1_sum;
  wire tree5_0_carry;
  wire tree5_0_half;
  wire tree5_0_sum;
  wire tree5_1_carry;
  wire tree5_1_half;
  wire tree5_1_sum;
  wire tree5_2_carry;
  wire tree5_2_half;
  wire tree5_2_sum;
  wire tree6_0_carry;
  wire tree6_0_half;
  wire tree6_0_sum;
  wire tree6_1_carry;
  wire tree6_1_half;
  wire tree6_1_sum;
  wire up;
  wire [7:0] n1;
  wire [7:0] n2;
  wire [6:0] n3;
  wire [6:0] n4;
  wire [2:0] n5;
  wire [6:0] n6;
  wire [6:0] n7;
  wire [5:0] n8;
  wire [5:0] n9;
  assign tree1_2_carry = p_in[13];
  assign tree1_1_carry = p_in[11];
  assign tree1_0_carry = p_in[9:8];
  assign row0_0 = (({a[7], a} & {9{w[0]}}) | ({a, 1'b0} & {9{w[1]}})) ^ {9{w[2]}};
  assign row0_1 = (({a[7], a} & {9{w[3]}}) | ({a, 1'b0} & {9{w[4]}})) ^ {9{w[5]}};
  assign row0_2 = (({a[7], a} & {9{w[6]}}) | ({a, 1'b0} & {9{w[7]}})) ^ {9{w[8]}};
  assign row0_3 = (({a[7], a} & {9{w[9]}}) | ({a, 1'b0} & {9{w[10]}})) ^ {9{w[11]}};
  assign tree1_0_sum = ~tree1_0_carry;
  assign tree1_1_sum = ~tree1_1_carry;
  assign tree1_2_sum = ~tree1_2_carry;
  assign tree1_3_half = w[2] ^ p_in[0];
  assign tree1_3_sum = tree1_3_half ^ row0_0[0];
  assign tree1_3_carry = (w[2] & p_in[0]) | (tree1_3_half & row0_0[0]);
  assign tree1_4_half = {row0_1[7:6], row0_0[7], w[11], p_in[5], w[8], p_in[3], w[5]} ^ {row0_2[5:4], row0_1[5],
      p_in[6], p_in[15], p_in[4], row0_0[3], p_in[2]};
  assign tree1_4_sum = tree1_4_half ^ {row0_3[3:2], row0_2[3], p_in[16], row0_0[5:4], row0_1[1], row0_0[2]};
  assign n1 = {row0_1[7:6], row0_0[7], w[11], p_in[5], w[8], p_in[3], w[5]} & {row0_2[5:4], row0_1[5], p_in[6],
      p_in[15], p_in[4], row0_0[3], p_in[2]};
  assign n2 = tree1_4_half & {row0_3[3:2], row0_2[3], p_in[16], row0_0[5:4], row0_1[1], row0_0[2]};
  assign tree1_4_carry = n1 | n2;
  assign tree2_0_half = p_in[1] ^ row0_0[1];
  assign tree2_0_sum = tree2_0_half ^ tree1_3_carry;
  assign tree2_0_carry = (p_in[1] & row0_0[1]) | (tree2_0_half & tree1_3_carry);
  assign tree2_1_half = {p_in[10], p_in[19:18], p_in[7], tree1_4_sum[4], row0_1[3:2]} ^ {p_in[20], tree1_0_carry[0],
      tree1_0_sum[0], p_in[17], row0_0[6], row0_2[1:0]};
  assign tree2_1_sum = tree2_1_half ^ {tree1_0_carry[1], tree1_0_sum[1], ~row0_0[8], tree1_4_carry[4], row0_1[4],
      tree1_4_carry[2], tree1_4_sum[2]};
  assign n3 = {p_in[10], p_in[19:18], p_in[7], tree1_4_sum[4], row0_1[3:2]} & {p_in[20], tree1_0_carry[0],
      tree1_0_sum[0], p_in[17], row0_0[6], row0_2[1:0]};
  assign n4 = tree2_1_half & {tree1_0_carry[1], tree1_0_sum[1], ~row0_0[8], tree1_4_carry[4], row0_1[4],
      tree1_4_carry[2], tree1_4_sum[2]};
  assign tree2_1_carry = n3 | n4;
  assign tree2_2_half = row0_2[2] ^ row0_3[0];
  assign tree2_2_sum = tree2_2_half ^ tree1_4_carry[3];
  assign tree2_2_carry = (row0_2[2] & row0_3[0]) | (tree2_2_half & tree1_4_carry[3]);
  assign tree2_3_half = {p_in[14], p_in[22], p_in[12]} ^ {tree1_2_carry, tree1_2_sum, tree1_1_carry};
  assign tree2_3_sum = tree2_3_half ^ {~row0_3[8], row0_3[7], ~row0_2[8]};
  assign n5 = {p_in[14], p_in[22], p_in[12]} & {tree1_2_carry, tree1_2_sum, tree1_1_carry};
  assign tree2_3_carry = n5 | (tree2_3_half & {~row0_3[8], row0_3[7], ~row0_2[8]});
  assign tree3_0_half = row0_1[0] ^ tree1_4_sum[0];
  assign tree3_0_sum = tree3_0_half ^ tree2_0_carry;
  assign tree3_0_carry = (row0_1[0] & tree1_4_sum[0]) | (tree3_0_half & tree2_0_carry);
  assign tree3_1_half = {p_in[21], tree2_1_sum[6:5], tree2_1_carry[3], row0_3[1], tree2_1_carry[1], tree1_4_sum[3]} ^
      {tree1_1_sum, ~row0_1[8], tree2_1_carry[4], tree2_1_sum[4:3], tree2_2_sum, tree2_1_carry[0]};
  assign tree3_1_sum = tree3_1_half ^ {tree2_1_carry[6], row0_2[6], tree1_4_carry[6:5], tree2_1_carry[2],
      tree2_1_sum[2:1]};
  assign n6 = {p_in[21], tree2_1_sum[6:5], tree2_1_carry[3], row0_3[1], tree2_1_carry[1], tree1_4_sum[3]} &
      {tree1_1_sum, ~row0_1[8], tree2_1_carry[4], tree2_1_sum[4:3], tree2_2_sum, tree2_1_carry[0]};
  assign n7 = tree3_1_half & {tree2_1_carry[6], row0_2[6], tree1_4_carry[6:5], tree2_1_carry[2], tree2_1_sum[2:1]};
  assign tree3_1_carry = n6 | n7;
  assign tree3_2_half = row0_3[4] ^ tree2_1_carry[5];
  assign tree3_2_sum = tree3_2_half ^ tree1_4_carry[7];
  assign tree3_2_carry = (row0_3[4] & tree2_1_carry[5]) | (tree3_2_half & tree1_4_carry[7]);
  assign tree4_0_half = tree1_4_carry[0] ^ tree1_4_sum[1];
  assign tree4_0_sum = tree4_0_half ^ tree3_0_carry;
  assign tree4_0_carry = (tree1_4_carry[0] & tree1_4_sum[1]) | (tree4_0_half & tree3_0_carry);
  assign tree4_1_half = {row0_3[6], row0_2[7], tree3_1_sum[5], tree1_4_sum[7:6], tree2_2_carry} ^ {tree3_1_carry[6],
      row0_3[5], tree3_1_carry[4], tree3_1_sum[4], tree3_1_carry[2], tree1_4_sum[5]};
  assign tree4_1_sum = tree4_1_half ^ {tree2_3_sum[0], tree3_1_sum[6], tree3_2_sum, tree3_1_carry[3], tree3_1_sum[3:2]};
  assign n8 = {row0_3[6], row0_2[7], tree3_1_sum[5], tree1_4_sum[7:6], tree2_2_carry} & {tree3_1_carry[6], row0_3[5],
      tree3_1_carry[4], tree3_1_sum[4], tree3_1_carry[2], tree1_4_sum[5]};
  assign n9 = tree4_1_half & {tree2_3_sum[0], tree3_1_sum[6], tree3_2_sum, tree3_1_carry[3], tree3_1_sum[3:2]};
  assign tree4_1_carry = n8 | n9;
  assign tree5_0_half = tree1_4_carry[1] ^ tree2_1_sum[0];
  assign tree5_0_sum = tree5_0_half ^ tree4_0_carry;
  assign tree5_0_carry = (tree1_4_carry[1] & tree2_1_sum[0]) | (tree5_0_half & tree4_0_carry);
  assign tree5_1_half = tree3_1_carry[5] ^ tree4_1_sum[4];
  assign tree5_1_sum = tree5_1_half ^ tree3_2_carry;
  assign tree5_1_carry = (tree3_1_carry[5] & tree4_1_sum[4]) | (tree5_1_half & tree3_2_carry);
  assign tree5_2_half = tree2_3_carry[0] ^ tree2_3_sum[1];
  assign tree5_2_sum = tree5_2_half ^ tree4_1_carry[5];
  assign tree5_2_carry = (tree2_3_carry[0] & tree2_3_sum[1]) | (tree5_2_half & tree4_1_carry[5]);
  assign tree6_0_half = tree4_1_carry[4] ^ tree4_1_sum[5];
  assign tree6_0_sum = tree6_0_half ^ tree5_1_carry;
  assign tree6_0_carry = (tree4_1_carry[4] & tree4_1_sum[5]) | (tree6_0_half & tree5_1_carry);
  assign tree6_1_half = tree2_3_carry[1] ^ tree2_3_sum[2];
  assign tree6_1_sum = tree6_1_half ^ tree5_2_carry;
  assign tree6_1_carry = (tree2_3_carry[1] & tree2_3_sum[2]) | (tree6_1_half & tree5_2_carry);
  assign up = tree6_1_carry & tree2_3_carry[2];
  assign down = ~(|{tree6_1_carry, tree2_3_carry[2]});
  assign passes = p_in[38:25] ^ {14{p_in[24]}};
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
  assign passes12 = passes[12] & passes11;
  assign passes13 = passes[13] & passes12;
  assign flips = {passes13, passes12, passes11, passes10, passes9, passes8, passes7, passes6, passes5, passes4, passes3,
      passes2, passes1, passes[0], 1'b1} & {p_in[23] ^ p_in[24], p_in[23] ^ p_in[24], p_in[23] ^ p_in[24], p_in[23] ^
      p_in[24], p_in[23] ^ p_in[24], p_in[23] ^ p_in[24], p_in[23] ^ p_in[24], p_in[23] ^ p_in[24], p_in[23] ^ p_in[24],
      p_in[23] ^ p_in[24], p_in[23] ^ p_in[24], p_in[23] ^ p_in[24], p_in[23] ^ p_in[24], p_in[23] ^ p_in[24], p_in[23]
      ^ p_in[24]};
  assign p_out = {p_in[39:25] ^ flips, down, up, tree6_0_carry, tree4_1_carry[3:0], tree3_1_carry[1:0], tree5_0_carry,
      tree6_1_sum, tree5_2_sum, tree6_0_sum, tree5_1_sum, tree4_1_sum[3:0], tree3_1_sum[1:0], tree5_0_sum, tree4_0_sum,
      tree3_0_sum, tree2_0_sum, tree1_3_sum};
endmodule

// Lets a row take the strobes of a burst that are meant for it; reach walks one row nearer per strobe.
module carrysave_os16_drain_edge (
  input  wire clk,
  input  wire rst,
  input  wire [1:0] tree,
  input  wire reach,
  output reg  reach_out,
  output wire strobe
);
  wire tree_active;
  wire tree_last;
  assign tree_last = tree[1];
  assign tree_active = tree[0];
  assign strobe = tree_active & ~reach_out;
  always @(posedge clk)
    if (rst) reach_out <= 1'b0;
    else if (tree_active) reach_out <= reach & ~tree_last;
endmodule

// What stands between the controller and the rows: beat slices, pipeline stages, the strobes' tree, the tags' taps.
module carrysave_os16_edge (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] a,
  input  wire [191:0] w,
  input  wire [2:0] tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output reg  [127:0] a_rows,
  output reg  [191:0] w_cols,
  output wire [47:0] tags,
  output wire [15:0] strobes
);
  wire reach1;
  wire reach2;
  wire reach3;
  wire reach4;
  wire reach5;
  wire reach6;
  wire reach7;
  wire reach8;
  wire reach9;
  wire reach10;
  wire reach11;
  wire reach12;
  wire reach13;
  wire reach14;
  wire reach15;
  wire strobe0;
  wire strobe1;
  wire strobe2;
  wire strobe3;
  wire strobe4;
  wire strobe5;
  wire strobe6;
  wire strobe7;
  wire strobe8;
  wire strobe9;
  wire strobe10;
  wire strobe11;
  wire strobe12;
  wire strobe13;
  wire strobe14;
  wire strobe15;
  reg [44:0] tag_line;
  reg [2:0] tag_stage;
  wire [31:0] tree;
  wire unused_reach_out;
  assign strobes = {strobe15, strobe14, strobe13, strobe12, strobe11, strobe10, strobe9, strobe8, strobe7, strobe6,
      strobe5, strobe4, strobe3, strobe2, strobe1, strobe0};
  assign tags = {tag_stage, tag_line[2:0], tag_line[5:3], tag_line[8:6], tag_line[11:9], tag_line[14:12],
      tag_line[17:15], tag_line[20:18], tag_line[23:21], tag_line[26:24], tag_line[29:27], tag_line[32:30],
      tag_line[35:33], tag_line[38:36], tag_line[41:39], tag_line[44:42]};
  always @(posedge clk) begin
    if (rst) a_rows <= 128'd0;
    else a_rows <= a;
    if (rst) w_cols <= 192'd0;
    else w_cols <= w;
    if (rst) tag_stage <= 3'd0;
    else tag_stage <= tag;
    if (rst) tag_line <= 45'd0;
    else if (advance) tag_line <= {tag_line[41:0], tag_stage};
  end
  carrysave_os16_drain_edge edge0 (.clk(clk), .rst(rst), .reach(reach1), .reach_out(unused_reach_out), .strobe(strobe0),
      .tree(tree[1:0]));
  carrysave_os16_drain_edge edge1 (.clk(clk), .rst(rst), .reach(reach2), .reach_out(reach1), .strobe(strobe1),
      .tree(tree[3:2]));
  carrysave_os16_drain_edge edge2 (.clk(clk), .rst(rst), .reach(reach3), .reach_out(reach2), .strobe(strobe2),
      .tree(tree[5:4]));
  carrysave_os16_drain_edge edge3 (.clk(clk), .rst(rst), .reach(reach4), .reach_out(reach3), .strobe(strobe3),
      .tree(tree[7:6]));
  carrysave_os16_drain_edge edge4 (.clk(clk), .rst(rst), .reach(reach5), .reach_out(reach4), .strobe(strobe4),
      .tree(tree[9:8]));
  carrysave_os16_drain_edge edge5 (.clk(clk), .rst(rst), .reach(reach6), .reach_out(reach5), .strobe(strobe5),
      .tree(tree[11:10]));
  carrysave_os16_drain_edge edge6 (.clk(clk), .rst(rst), .reach(reach7), .reach_out(reach6), .strobe(strobe6),
      .tree(tree[13:12]));
  carrysave_os16_drain_edge edge7 (.clk(clk), .rst(rst), .reach(reach8), .reach_out(reach7), .strobe(strobe7),
      .tree(tree[15:14]));
  carrysave_os16_drain_edge edge8 (.clk(clk), .rst(rst), .reach(reach9), .reach_out(reach8), .strobe(strobe8),
      .tree(tree[17:16]));
  carrysave_os16_drain_edge edge9 (.clk(clk), .rst(rst), .reach(reach10), .reach_out(reach9), .strobe(strobe9),
      .tree(tree[19:18]));
  carrysave_os16_drain_edge edge10 (.clk(clk), .rst(rst), .reach(reach11), .reach_out(reach10), .strobe(strobe10),
      .tree(tree[21:20]));
  carrysave_os16_drain_edge edge11 (.clk(clk), .rst(rst), .reach(reach12), .reach_out(reach11), .strobe(strobe11),
      .tree(tree[23:22]));
  carrysave_os16_drain_edge edge12 (.clk(clk), .rst(rst), .reach(reach13), .reach_out(reach12), .strobe(strobe12),
      .tree(tree[25:24]));
  carrysave_os16_drain_edge edge13 (.clk(clk), .rst(rst), .reach(reach14), .reach_out(reach13), .strobe(strobe13),
      .tree(tree[27:26]));
  carrysave_os16_drain_edge edge14 (.clk(clk), .rst(rst), .reach(reach15), .reach_out(reach14), .strobe(strobe14),
      .tree(tree[29:28]));
  carrysave_os16_drain_edge edge15 (.clk(clk), .rst(rst), .reach(1'b1), .reach_out(reach15), .strobe(strobe15),
      .tree(tree[31:30]));
  carrysave_os16_strobe_tree strobe_tree (.clk(clk), .rst(rst), .d(strobe), .q(tree));
endmodule

// The Booth digits of a group of weights, the lowest digit of the first weight lowest; combinational.
module carrysave_os16_encode_w (
  input  wire [7:0] code,
  output wire [11:0] stored
);
  wire negative0_0;
  wire negative0_1;
  wire negative0_2;
  wire negative0_3;
  wire one0_0;
  wire one0_1;
  wire one0_2;
  wire one0_3;
  wire two0_0;
  wire two0_1;
  wire two0_2;
  wire two0_3;
  assign negative0_3 = code[7];
  assign negative0_2 = code[5];
  assign negative0_1 = code[3];
  assign negative0_0 = code[1];
  assign one0_0 = code[0];
  assign two0_0 = (negative0_0 ^ one0_0) & ~one0_0;
  assign one0_1 = negative0_0 ^ code[2];
  assign two0_1 = (negative0_1 ^ code[2]) & ~one0_1;
  assign one0_2 = negative0_1 ^ code[4];
  assign two0_2 = (negative0_2 ^ code[4]) & ~one0_2;
  assign one0_3 = negative0_2 ^ code[6];
  assign two0_3 = (negative0_3 ^ code[6]) & ~one0_3;
  assign stored = {negative0_3, two0_3, one0_3, negative0_2, two0_2, one0_2, negative0_1, two0_1, one0_1, negative0_0,
      two0_0, one0_0};
endmodule

// One-beat register behind an AXI4-Stream slave.
module carrysave_os16_inlet_a (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] tdata,
  input  wire tlast,
  input  wire tvalid,
  output wire tready,
  input  wire enable,
  input  wire take,
  output reg  full,
  output reg  [127:0] data,
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
module carrysave_os16_inlet_w (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] tdata,
  input  wire tlast,
  input  wire tvalid,
  output wire tready,
  input  wire enable,
  input  wire take,
  output reg  full,
  output reg  [127:0] data,
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
module carrysave_os16_outlet (
  input  wire clk,
  input  wire rst,
  input  wire [639:0] p,
  input  wire tag,
  input  wire start,
  input  wire [16:0] m,
  input  wire [16:0] n,
  output wire advance,
  input  wire pending,
  output wire job_done,
  output wire [479:0] tdata,
  output reg  tvalid,
  output reg  tlast,
  input  wire tready
);
  reg advance_line;
  wire [15:0] advances;
  wire [29:0] c0;
  wire [29:0] c1;
  wire [29:0] c2;
  wire [29:0] c3;
  wire [29:0] c4;
  wire [29:0] c5;
  wire [29:0] c6;
  wire [29:0] c7;
  wire [29:0] c8;
  wire [29:0] c9;
  wire [29:0] c10;
  wire [29:0] c11;
  wire [29:0] c12;
  wire [29:0] c13;
  wire [29:0] c14;
  wire [29:0] c15;
  reg last_row;
  wire last_row_next;
  reg last_sweep;
  wire last_sweep_next;
  reg [16:0] n_left;
  wire pop;
  reg [16:0] row;
  reg [2:0] rows;
  reg started;
  wire tag0;
  wire tag1;
  wire tag2;
  wire tag3;
  wire tag4;
  wire tag5;
  wire tag6;
  wire tag7;
  wire tag8;
  wire tag9;
  wire tag10;
  wire tag11;
  wire tag12;
  wire tag13;
  wire tag14;
  reg tag_line;
  reg wrote;
  wire wrote15;
  wire n1;
  wire unused_tag_out;
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
  assign advance = (rows < 3'd2) | ~pending;
  assign job_done = pop & tlast;
  assign pop = tvalid & tready;
  assign last_row_next = (started | last_row) ? m == 17'd1 : {1'b0, row} + 18'd2 == {1'b0, m};
  assign last_sweep_next = started ? n <= 17'd16 : last_row ? n_left <= 17'd32 : last_sweep;
  assign n1 = started | pop;
  assign tdata = {c15, c14, c13, c12, c11, c10, c9, c8, c7, c6, c5, c4, c3, c2, c1, c0};
  always @(posedge clk) begin
    if (rst) advance_line <= 1'b0;
    else advance_line <= advance;
    if (rst) tag_line <= 1'b0;
    else tag_line <= tag;
    if (rst) wrote <= 1'b0;
    else wrote <= wrote15;
    if (rst) rows <= 3'd0;
    else rows <= rows + {2'd0, wrote} - {2'd0, pop};
    if (rst) tvalid <= 1'b0;
    else if (wrote) tvalid <= 1'b1;
    else if (pop & (rows == 3'd1)) tvalid <= 1'b0;
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
    else if (pop & last_row) n_left <= n_left - 17'd16;
  end
  carrysave_os16_outlet_advance_tree advance_tree (.clk(clk), .rst(rst), .d(advance_line), .q(advances));
  carrysave_os16_outlet_column_0 column0 (.clk(clk), .rst(rst), .advance(advances[0]), .c(c0), .p(p[39:0]), .pop(pop),
      .tag(tag_line), .tag_out(tag0), .wrote(unused_wrote));
  carrysave_os16_outlet_column_0 column1 (.clk(clk), .rst(rst), .advance(advances[1]), .c(c1), .p(p[79:40]), .pop(pop),
      .tag(tag0), .tag_out(tag1), .wrote(unused_wrote_2));
  carrysave_os16_outlet_column_1 column2 (.clk(clk), .rst(rst), .advance(advances[2]), .c(c2), .p(p[119:80]), .pop(pop),
      .tag(tag1), .tag_out(tag2), .wrote(unused_wrote_8));
  carrysave_os16_outlet_column_1 column3 (.clk(clk), .rst(rst), .advance(advances[3]), .c(c3), .p(p[159:120]),
      .pop(pop), .tag(tag2), .tag_out(tag3), .wrote(unused_wrote_9));
  carrysave_os16_outlet_column_2 column4 (.clk(clk), .rst(rst), .advance(advances[4]), .c(c4), .p(p[199:160]),
      .pop(pop), .tag(tag3), .tag_out(tag4), .wrote(unused_wrote_10));
  carrysave_os16_outlet_column_2 column5 (.clk(clk), .rst(rst), .advance(advances[5]), .c(c5), .p(p[239:200]),
      .pop(pop), .tag(tag4), .tag_out(tag5), .wrote(unused_wrote_11));
  carrysave_os16_outlet_column_3 column6 (.clk(clk), .rst(rst), .advance(advances[6]), .c(c6), .p(p[279:240]),
      .pop(pop), .tag(tag5), .tag_out(tag6), .wrote(unused_wrote_12));
  carrysave_os16_outlet_column_3 column7 (.clk(clk), .rst(rst), .advance(advances[7]), .c(c7), .p(p[319:280]),
      .pop(pop), .tag(tag6), .tag_out(tag7), .wrote(unused_wrote_13));
  carrysave_os16_outlet_column_4 column8 (.clk(clk), .rst(rst), .advance(advances[8]), .c(c8), .p(p[359:320]),
      .pop(pop), .tag(tag7), .tag_out(tag8), .wrote(unused_wrote_14));
  carrysave_os16_outlet_column_4 column9 (.clk(clk), .rst(rst), .advance(advances[9]), .c(c9), .p(p[399:360]),
      .pop(pop), .tag(tag8), .tag_out(tag9), .wrote(unused_wrote_15));
  carrysave_os16_outlet_column_5 column10 (.clk(clk), .rst(rst), .advance(advances[10]), .c(c10), .p(p[439:400]),
      .pop(pop), .tag(tag9), .tag_out(tag10), .wrote(unused_wrote_3));
  carrysave_os16_outlet_column_5 column11 (.clk(clk), .rst(rst), .advance(advances[11]), .c(c11), .p(p[479:440]),
      .pop(pop), .tag(tag10), .tag_out(tag11), .wrote(unused_wrote_4));
  carrysave_os16_outlet_column_6 column12 (.clk(clk), .rst(rst), .advance(advances[12]), .c(c12), .p(p[519:480]),
      .pop(pop), .tag(tag11), .tag_out(tag12), .wrote(unused_wrote_5));
  carrysave_os16_outlet_column_6 column13 (.clk(clk), .rst(rst), .advance(advances[13]), .c(c13), .p(p[559:520]),
      .pop(pop), .tag(tag12), .tag_out(tag13), .wrote(unused_wrote_6));
  carrysave_os16_outlet_column_7 column14 (.clk(clk), .rst(rst), .advance(advances[14]), .c(c14), .p(p[599:560]),
      .pop(pop), .tag(tag13), .tag_out(tag14), .wrote(unused_wrote_7));
  carrysave_os16_outlet_column_7 column15 (.clk(clk), .rst(rst), .advance(advances[15]), .c(c15), .p(p[639:600]),
      .pop(pop), .tag(tag14), .tag_out(unused_tag_out), .wrote(wrote15));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module carrysave_os16_outlet_advance_tree (
  input  wire clk,
  input  wire rst,
  input  wire d,
  output wire [15:0] q
);
  reg level0_0;
  assign q = {16{level0_0}};
  always @(posedge clk)
    if (rst) level0_0 <= 1'b0;
    else level0_0 <= d;
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module carrysave_os16_outlet_column_0 (
  input  wire clk,
  input  wire rst,
  input  wire [39:0] p,
  input  wire tag,
  output reg  tag_out,
  output wire wrote,
  output reg  [29:0] c,
  input  wire advance,
  input  wire pop
);
  reg [4:0] free;
  reg fresh;
  reg [4:0] oldest;
  wire [4:0] oldest_next;
  reg [39:0] p_q;
  reg [29:0] queue [20:0];
  wire [29:0] total;
  assign oldest_next = pop ? (oldest == 5'd20 ? 5'd0 : oldest + 5'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= total;
    c <= queue[oldest_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_out <= 1'b0;
    else if (advance) tag_out <= tag;
    if (rst) oldest <= 5'd0;
    else oldest <= oldest_next;
    if (rst) free <= 5'd0;
    else if (wrote) free <= free == 5'd20 ? 5'd0 : free + 5'd1;
  end
  carrysave_os16_outlet_column_0_resolve resolve (.c(total), .p(p_q));
endmodule

// c = the number that p stands for; combinational.
module carrysave_os16_outlet_column_0_resolve (
  input  wire [39:0] p,
  output wire [29:0] c
);
  wire [15:0] addend0;
  wire [28:0] generate0;
  wire [28:0] generate1;
  wire [28:0] generate2;
  wire [28:0] generate3;
  wire [28:0] generate4;
  wire [28:0] generate5;
  wire [28:0] generate6;
  wire [28:0] generate7;
  wire [28:0] generate8;
  wire [29:0] propagate0;
  wire [28:0] propagate1;
  wire [28:0] propagate2;
  wire [28:0] propagate3;
  wire [12:0] tree1_0_carry;
  wire [12:0] tree1_0_sum;
  wire tree1_1_carry;
  wire tree1_1_sum;
  wire tree2_0_carry;
  wire tree2_0_sum;
  wire [28:0] n1;
  wire [28:0] n2;
  wire [28:0] n3;
  wire [28:0] n4;
  wire [28:0] n5;
  wire [28:0] n6;
  wire [28:0] n7;
  assign tree1_0_carry = p[39:27];
  assign tree1_0_sum = ~tree1_0_carry;
  assign tree1_1_sum = ~(p[25] ^ p[23]);
  assign tree1_1_carry = p[25] | p[23];
  assign tree2_0_sum = ~(p[26] ^ tree1_1_carry);
  assign tree2_0_carry = p[26] | tree1_1_carry;
  assign addend0 = {~p[24], p[14:0]};
  assign generate0 = {tree1_0_carry[10:0], tree2_0_carry, tree2_0_sum, addend0[15], p[14:0]} & {tree1_0_sum[11:0], 1'b0,
      tree1_1_sum, 1'b0, p[22], 1'b0, p[21:15], 5'd0};
  assign propagate0 = {tree1_0_carry[11:0], tree2_0_carry, tree2_0_sum, addend0[15], p[14:0]} ^ {tree1_0_sum, 1'b0,
      tree1_1_sum, 1'b0, p[22], 1'b0, p[21:15], 5'd0};
  assign n1 = propagate0[28:0] & {1'b0, generate0[26], 1'b0, generate0[24], 1'b0, generate0[22], 1'b0, generate0[20],
      1'b0, generate0[18], 1'b0, generate0[16], 1'b0, generate0[14], 1'b0, generate0[12], 1'b0, generate0[10], 1'b0,
      generate0[8], 1'b0, generate0[6], 1'b0, generate0[4], 1'b0, generate0[2], 1'b0, generate0[0], 1'b0};
  assign generate1 = generate0 | n1;
  assign propagate1 = propagate0[28:0] & {1'b1, propagate0[26], 1'b1, propagate0[24], 1'b1, propagate0[22], 1'b1,
      propagate0[20], 1'b1, propagate0[18], 1'b1, propagate0[16], 1'b1, propagate0[14], 1'b1, propagate0[12], 1'b1,
      propagate0[10], 1'b1, propagate0[8], 1'b1, propagate0[6], 1'b1, propagate0[4], 1'b1, propagate0[2], 3'd4};
  assign n2 = propagate1 & {1'b0, generate1[25], 3'd0, generate1[21], 3'd0, generate1[17], 3'd0, generate1[13], 3'd0,
      generate1[9], 3'd0, generate1[5], 3'd0, generate1[1], 3'd0};
  assign generate2 = generate1 | n2;
  assign propagate2 = propagate1 & {1'b1, propagate1[25], 3'd7, propagate1[21], 3'd7, propagate1[17], 3'd7,
      propagate1[13], 3'd7, propagate1[9], 3'd7, propagate1[5], 7'd116};
  assign n3 = propagate2 & {5'd0, generate2[19], 7'd0, generate2[11], 7'd0, generate2[3], 7'd0};
  assign generate3 = generate2 | n3;
  assign propagate3 = propagate2 & {5'd31, propagate2[19], 7'd127, propagate2[11], 15'h7f74};
  assign generate4 = generate3 | (propagate3 & {13'd0, generate3[7], 15'd0});
  assign n4 = {propagate3[28:16], 1'b0, propagate3[14:8], 1'b0, propagate3[6:4], 1'b0, propagate3[2], 2'd0} & {5'd0,
      generate4[15], 23'd0};
  assign generate5 = generate4 | n4;
  assign n5 = {propagate3[28:24], 1'b0, propagate3[22:16], 1'b0, propagate3[14:8], 1'b0, propagate3[6:4], 1'b0,
      propagate3[2], 2'd0} & {1'b0, generate5[23], 7'd0, generate5[15], 7'd0, generate5[7], 11'd0};
  assign generate6 = generate5 | n5;
  assign n6 = {propagate3[28], 1'b0, propagate3[26:24], 1'b0, propagate3[22:20], 1'b0, propagate3[18:16], 1'b0,
      propagate3[14:12], 1'b0, propagate3[10:8], 1'b0, propagate3[6:4], 1'b0, propagate3[2], 2'd0} & {3'd0,
      generate6[23], 3'd0, generate6[19], 3'd0, generate6[15], 3'd0, generate6[11], 3'd0, generate6[7], 3'd0,
      generate6[3], 5'd0};
  assign generate7 = generate6 | n6;
  assign n7 = {propagate3[28], 1'b0, propagate3[26], 1'b0, propagate3[24], 1'b0, propagate3[22], 1'b0, propagate3[20],
      1'b0, propagate3[18], 1'b0, propagate3[16], 1'b0, propagate3[14], 1'b0, propagate3[12], 1'b0, propagate3[10],
      1'b0, propagate3[8], 1'b0, propagate3[6], 1'b0, propagate3[4], 1'b0, propagate3[2], 2'd0} & {generate7[27], 1'b0,
      generate7[25], 1'b0, generate7[23], 1'b0, generate7[21], 1'b0, generate7[19], 1'b0, generate7[17], 1'b0,
      generate7[15], 1'b0, generate7[13], 1'b0, generate7[11], 1'b0, generate7[9], 1'b0, generate7[7], 1'b0,
      generate7[5], 1'b0, generate7[3], 1'b0, generate7[1], 2'd0};
  assign generate8 = generate7 | n7;
  assign c = propagate0 ^ {generate8, 1'b0};
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module carrysave_os16_outlet_column_1 (
  input  wire clk,
  input  wire rst,
  input  wire [39:0] p,
  input  wire tag,
  output reg  tag_out,
  output wire wrote,
  output reg  [29:0] c,
  input  wire advance,
  input  wire pop
);
  reg [4:0] free;
  reg fresh;
  reg [4:0] oldest;
  wire [4:0] oldest_next;
  reg [39:0] p_q;
  reg [29:0] queue [18:0];
  wire [29:0] total;
  assign oldest_next = pop ? (oldest == 5'd18 ? 5'd0 : oldest + 5'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= total;
    c <= queue[oldest_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_out <= 1'b0;
    else if (advance) tag_out <= tag;
    if (rst) oldest <= 5'd0;
    else oldest <= oldest_next;
    if (rst) free <= 5'd0;
    else if (wrote) free <= free == 5'd18 ? 5'd0 : free + 5'd1;
  end
  carrysave_os16_outlet_column_1_resolve resolve (.c(total), .p(p_q));
endmodule

// c = the number that p stands for; combinational.
module carrysave_os16_outlet_column_1_resolve (
  input  wire [39:0] p,
  output wire [29:0] c
);
  wire [15:0] addend0;
  wire [28:0] generate0;
  wire [28:0] generate1;
  wire [28:0] generate2;
  wire [28:0] generate3;
  wire [28:0] generate4;
  wire [28:0] generate5;
  wire [28:0] generate6;
  wire [28:0] generate7;
  wire [28:0] generate8;
  wire [29:0] propagate0;
  wire [28:0] propagate1;
  wire [28:0] propagate2;
  wire [28:0] propagate3;
  wire [12:0] tree1_0_carry;
  wire [12:0] tree1_0_sum;
  wire tree1_1_carry;
  wire tree1_1_sum;
  wire tree2_0_carry;
  wire tree2_0_sum;
  wire [28:0] n1;
  wire [28:0] n2;
  wire [28:0] n3;
  wire [28:0] n4;
  wire [28:0] n5;
  wire [28:0] n6;
  wire [28:0] n7;
  assign tree1_0_carry = p[39:27];
  assign tree1_0_sum = ~tree1_0_carry;
  assign tree1_1_sum = ~(p[25] ^ p[23]);
  assign tree1_1_carry = p[25] | p[23];
  assign tree2_0_sum = ~(p[26] ^ tree1_1_carry);
  assign tree2_0_carry = p[26] | tree1_1_carry;
  assign addend0 = {~p[24], p[14:0]};
  assign generate0 = {tree1_0_carry[10:0], tree2_0_carry, tree2_0_sum, addend0[15], p[14:0]} & {tree1_0_sum[11:0], 1'b0,
      tree1_1_sum, 1'b0, p[22], 1'b0, p[21:15], 5'd0};
  assign propagate0 = {tree1_0_carry[11:0], tree2_0_carry, tree2_0_sum, addend0[15], p[14:0]} ^ {tree1_0_sum, 1'b0,
      tree1_1_sum, 1'b0, p[22], 1'b0, p[21:15], 5'd0};
  assign n1 = propagate0[28:0] & {1'b0, generate0[26], 1'b0, generate0[24], 1'b0, generate0[22], 1'b0, generate0[20],
      1'b0, generate0[18], 1'b0, generate0[16], 1'b0, generate0[14], 1'b0, generate0[12], 1'b0, generate0[10], 1'b0,
      generate0[8], 1'b0, generate0[6], 1'b0, generate0[4], 1'b0, generate0[2], 1'b0, generate0[0], 1'b0};
  assign generate1 = generate0 | n1;
  assign propagate1 = propagate0[28:0] & {1'b1, propagate0[26], 1'b1, propagate0[24], 1'b1, propagate0[22], 1'b1,
      propagate0[20], 1'b1, propagate0[18], 1'b1, propagate0[16], 1'b1, propagate0[14], 1'b1, propagate0[12], 1'b1,
      propagate0[10], 1'b1, propagate0[8], 1'b1, propagate0[6], 1'b1, propagate0[4], 1'b1, propagate0[2], 3'd4};
  assign n2 = propagate1 & {1'b0, generate1[25], 3'd0, generate1[21], 3'd0, generate1[17], 3'd0, generate1[13], 3'd0,
      generate1[9], 3'd0, generate1[5], 3'd0, generate1[1], 3'd0};
  assign generate2 = generate1 | n2;
  assign propagate2 = propagate1 & {1'b1, propagate1[25], 3'd7, propagate1[21], 3'd7, propagate1[17], 3'd7,
      propagate1[13], 3'd7, propagate1[9], 3'd7, propagate1[5], 7'd116};
  assign n3 = propagate2 & {5'd0, generate2[19], 7'd0, generate2[11], 7'd0, generate2[3], 7'd0};
  assign generate3 = generate2 | n3;
  assign propagate3 = propagate2 & {5'd31, propagate2[19], 7'd127, propagate2[11], 15'h7f74};
  assign generate4 = generate3 | (propagate3 & {13'd0, generate3[7], 15'd0});
  assign n4 = {propagate3[28:16], 1'b0, propagate3[14:8], 1'b0, propagate3[6:4], 1'b0, propagate3[2], 2'd0} & {5'd0,
      generate4[15], 23'd0};
  assign generate5 = generate4 | n4;
  assign n5 = {propagate3[28:24], 1'b0, propagate3[22:16], 1'b0, propagate3[14:8], 1'b0, propagate3[6:4], 1'b0,
      propagate3[2], 2'd0} & {1'b0, generate5[23], 7'd0, generate5[15], 7'd0, generate5[7], 11'd0};
  assign generate6 = generate5 | n5;
  assign n6 = {propagate3[28], 1'b0, propagate3[26:24], 1'b0, propagate3[22:20], 1'b0, propagate3[18:16], 1'b0,
      propagate3[14:12], 1'b0, propagate3[10:8], 1'b0, propagate3[6:4], 1'b0, propagate3[2], 2'd0} & {3'd0,
      generate6[23], 3'd0, generate6[19], 3'd0, generate6[15], 3'd0, generate6[11], 3'd0, generate6[7], 3'd0,
      generate6[3], 5'd0};
  assign generate7 = generate6 | n6;
  assign n7 = {propagate3[28], 1'b0, propagate3[26], 1'b0, propagate3[24], 1'b0, propagate3[22], 1'b0, propagate3[20],
      1'b0, propagate3[18], 1'b0, propagate3[16], 1'b0, propagate3[14], 1'b0, propagate3[12], 1'b0, propagate3[10],
      1'b0, propagate3[8], 1'b0, propagate3[6], 1'b0, propagate3[4], 1'b0, propagate3[2], 2'd0} & {generate7[27], 1'b0,
      generate7[25], 1'b0, generate7[23], 1'b0, generate7[21], 1'b0, generate7[19], 1'b0, generate7[17], 1'b0,
      generate7[15], 1'b0, generate7[13], 1'b0, generate7[11], 1'b0, generate7[9], 1'b0, generate7[7], 1'b0,
      generate7[5], 1'b0, generate7[3], 1'b0, generate7[1], 2'd0};
  assign generate8 = generate7 | n7;
  assign c = propagate0 ^ {generate8, 1'b0};
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module carrysave_os16_outlet_column_2 (
  input  wire clk,
  input  wire rst,
  input  wire [39:0] p,
  input  wire tag,
  output reg  tag_out,
  output wire wrote,
  output reg  [29:0] c,
  input  wire advance,
  input  wire pop
);
  reg [4:0] free;
  reg fresh;
  reg [4:0] oldest;
  wire [4:0] oldest_next;
  reg [39:0] p_q;
  reg [29:0] queue [16:0];
  wire [29:0] total;
  assign oldest_next = pop ? (oldest == 5'd16 ? 5'd0 : oldest + 5'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= total;
    c <= queue[oldest_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_out <= 1'b0;
    else if (advance) tag_out <= tag;
    if (rst) oldest <= 5'd0;
    else oldest <= oldest_next;
    if (rst) free <= 5'd0;
    else if (wrote) free <= free == 5'd16 ? 5'd0 : free + 5'd1;
  end
  carrysave_os16_outlet_column_2_resolve resolve (.c(total), .p(p_q));
endmodule

// c = the number that p stands for; combinational.
module carrysave_os16_outlet_column_2_resolve (
  input  wire [39:0] p,
  output wire [29:0] c
);
  wire [15:0] addend0;
  wire [28:0] generate0;
  wire [28:0] generate1;
  wire [28:0] generate2;
  wire [28:0] generate3;
  wire [28:0] generate4;
  wire [28:0] generate5;
  wire [28:0] generate6;
  wire [28:0] generate7;
  wire [28:0] generate8;
  wire [29:0] propagate0;
  wire [28:0] propagate1;
  wire [28:0] propagate2;
  wire [28:0] propagate3;
  wire [12:0] tree1_0_carry;
  wire [12:0] tree1_0_sum;
  wire tree1_1_carry;
  wire tree1_1_sum;
  wire tree2_0_carry;
  wire tree2_0_sum;
  wire [28:0] n1;
  wire [28:0] n2;
  wire [28:0] n3;
  wire [28:0] n4;
  wire [28:0] n5;
  wire [28:0] n6;
  wire [28:0] n7;
  assign tree1_0_carry = p[39:27];
  assign tree1_0_sum = ~tree1_0_carry;
  assign tree1_1_sum = ~(p[25] ^ p[23]);
  assign tree1_1_carry = p[25] | p[23];
  assign tree2_0_sum = ~(p[26] ^ tree1_1_carry);
  assign tree2_0_carry = p[26] | tree1_1_carry;
  assign addend0 = {~p[24], p[14:0]};
  assign generate0 = {tree1_0_carry[10:0], tree2_0_carry, tree2_0_sum, addend0[15], p[14:0]} & {tree1_0_sum[11:0], 1'b0,
      tree1_1_sum, 1'b0, p[22], 1'b0, p[21:15], 5'd0};
  assign propagate0 = {tree1_0_carry[11:0], tree2_0_carry, tree2_0_sum, addend0[15], p[14:0]} ^ {tree1_0_sum, 1'b0,
      tree1_1_sum, 1'b0, p[22], 1'b0, p[21:15], 5'd0};
  assign n1 = propagate0[28:0] & {1'b0, generate0[26], 1'b0, generate0[24], 1'b0, generate0[22], 1'b0, generate0[20],
      1'b0, generate0[18], 1'b0, generate0[16], 1'b0, generate0[14], 1'b0, generate0[12], 1'b0, generate0[10], 1'b0,
      generate0[8], 1'b0, generate0[6], 1'b0, generate0[4], 1'b0, generate0[2], 1'b0, generate0[0], 1'b0};
  assign generate1 = generate0 | n1;
  assign propagate1 = propagate0[28:0] & {1'b1, propagate0[26], 1'b1, propagate0[24], 1'b1, propagate0[22], 1'b1,
      propagate0[20], 1'b1, propagate0[18], 1'b1, propagate0[16], 1'b1, propagate0[14], 1'b1, propagate0[12], 1'b1,
      propagate0[10], 1'b1, propagate0[8], 1'b1, propagate0[6], 1'b1, propagate0[4], 1'b1, propagate0[2], 3'd4};
  assign n2 = propagate1 & {1'b0, generate1[25], 3'd0, generate1[21], 3'd0, generate1[17], 3'd0, generate1[13], 3'd0,
      generate1[9], 3'd0, generate1[5], 3'd0, generate1[1], 3'd0};
  assign generate2 = generate1 | n2;
  assign propagate2 = propagate1 & {1'b1, propagate1[25], 3'd7, propagate1[21], 3'd7, propagate1[17], 3'd7,
      propagate1[13], 3'd7, propagate1[9], 3'd7, propagate1[5], 7'd116};
  assign n3 = propagate2 & {5'd0, generate2[19], 7'd0, generate2[11], 7'd0, generate2[3], 7'd0};
  assign generate3 = generate2 | n3;
  assign propagate3 = propagate2 & {5'd31, propagate2[19], 7'd127, propagate2[11], 15'h7f74};
  assign generate4 = generate3 | (propagate3 & {13'd0, generate3[7], 15'd0});
  assign n4 = {propagate3[28:16], 1'b0, propagate3[14:8], 1'b0, propagate3[6:4], 1'b0, propagate3[2], 2'd0} & {5'd0,
      generate4[15], 23'd0};
  assign generate5 = generate4 | n4;
  assign n5 = {propagate3[28:24], 1'b0, propagate3[22:16], 1'b0, propagate3[14:8], 1'b0, propagate3[6:4], 1'b0,
      propagate3[2], 2'd0} & {1'b0, generate5[23], 7'd0, generate5[15], 7'd0, generate5[7], 11'd0};
  assign generate6 = generate5 | n5;
  assign n6 = {propagate3[28], 1'b0, propagate3[26:24], 1'b0, propagate3[22:20], 1'b0, propagate3[18:16], 1'b0,
      propagate3[14:12], 1'b0, propagate3[10:8], 1'b0, propagate3[6:4], 1'b0, propagate3[2], 2'd0} & {3'd0,
      generate6[23], 3'd0, generate6[19], 3'd0, generate6[15], 3'd0, generate6[11], 3'd0, generate6[7], 3'd0,
      generate6[3], 5'd0};
  assign generate7 = generate6 | n6;
  assign n7 = {propagate3[28], 1'b0, propagate3[26], 1'b0, propagate3[24], 1'b0, propagate3[22], 1'b0, propagate3[20],
      1'b0, propagate3[18], 1'b0, propagate3[16], 1'b0, propagate3[14], 1'b0, propagate3[12], 1'b0, propagate3[10],
      1'b0, propagate3[8], 1'b0, propagate3[6], 1'b0, propagate3[4], 1'b0, propagate3[2], 2'd0} & {generate7[27], 1'b0,
      generate7[25], 1'b0, generate7[23], 1'b0, generate7[21], 1'b0, generate7[19], 1'b0, generate7[17], 1'b0,
      generate7[15], 1'b0, generate7[13], 1'b0, generate7[11], 1'b0, generate7[9], 1'b0, generate7[7], 1'b0,
      generate7[5], 1'b0, generate7[3], 1'b0, generate7[1], 2'd0};
  assign generate8 = generate7 | n7;
  assign c = propagate0 ^ {generate8, 1'b0};
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module carrysave_os16_outlet_column_3 (
  input  wire clk,
  input  wire rst,
  input  wire [39:0] p,
  input  wire tag,
  output reg  tag_out,
  output wire wrote,
  output reg  [29:0] c,
  input  wire advance,
  input  wire pop
);
  reg [3:0] free;
  reg fresh;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [39:0] p_q;
  reg [29:0] queue [14:0];
  wire [29:0] total;
  assign oldest_next = pop ? (oldest == 4'd14 ? 4'd0 : oldest + 4'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= total;
    c <= queue[oldest_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_out <= 1'b0;
    else if (advance) tag_out <= tag;
    if (rst) oldest <= 4'd0;
    else oldest <= oldest_next;
    if (rst) free <= 4'd0;
    else if (wrote) free <= free == 4'd14 ? 4'd0 : free + 4'd1;
  end
  carrysave_os16_outlet_column_3_resolve resolve (.c(total), .p(p_q));
endmodule

// c = the number that p stands for; combinational.
module carrysave_os16_outlet_column_3_resolve (
  input  wire [39:0] p,
  output wire [29:0] c
);
  wire [15:0] addend0;
  wire [28:0] generate0;
  wire [28:0] generate1;
  wire [28:0] generate2;
  wire [28:0] generate3;
  wire [28:0] generate4;
  wire [28:0] generate5;
  wire [28:0] generate6;
  wire [28:0] generate7;
  wire [28:0] generate8;
  wire [29:0] propagate0;
  wire [28:0] propagate1;
  wire [28:0] propagate2;
  wire [28:0] propagate3;
  wire [12:0] tree1_0_carry;
  wire [12:0] tree1_0_sum;
  wire tree1_1_carry;
  wire tree1_1_sum;
  wire tree2_0_carry;
  wire tree2_0_sum;
  wire [28:0] n1;
  wire [28:0] n2;
  wire [28:0] n3;
  wire [28:0] n4;
  wire [28:0] n5;
  wire [28:0] n6;
  wire [28:0] n7;
  assign tree1_0_carry = p[39:27];
  assign tree1_0_sum = ~tree1_0_carry;
  assign tree1_1_sum = ~(p[25] ^ p[23]);
  assign tree1_1_carry = p[25] | p[23];
  assign tree2_0_sum = ~(p[26] ^ tree1_1_carry);
  assign tree2_0_carry = p[26] | tree1_1_carry;
  assign addend0 = {~p[24], p[14:0]};
  assign generate0 = {tree1_0_carry[10:0], tree2_0_carry, tree2_0_sum, addend0[15], p[14:0]} & {tree1_0_sum[11:0], 1'b0,
      tree1_1_sum, 1'b0, p[22], 1'b0, p[21:15], 5'd0};
  assign propagate0 = {tree1_0_carry[11:0], tree2_0_carry, tree2_0_sum, addend0[15], p[14:0]} ^ {tree1_0_sum, 1'b0,
      tree1_1_sum, 1'b0, p[22], 1'b0, p[21:15], 5'd0};
  assign n1 = propagate0[28:0] & {1'b0, generate0[26], 1'b0, generate0[24], 1'b0, generate0[22], 1'b0, generate0[20],
      1'b0, generate0[18], 1'b0, generate0[16], 1'b0, generate0[14], 1'b0, generate0[12], 1'b0, generate0[10], 1'b0,
      generate0[8], 1'b0, generate0[6], 1'b0, generate0[4], 1'b0, generate0[2], 1'b0, generate0[0], 1'b0};
  assign generate1 = generate0 | n1;
  assign propagate1 = propagate0[28:0] & {1'b1, propagate0[26], 1'b1, propagate0[24], 1'b1, propagate0[22], 1'b1,
      propagate0[20], 1'b1, propagate0[18], 1'b1, propagate0[16], 1'b1, propagate0[14], 1'b1, propagate0[12], 1'b1,
      propagate0[10], 1'b1, propagate0[8], 1'b1, propagate0[6], 1'b1, propagate0[4], 1'b1, propagate0[2], 3'd4};
  assign n2 = propagate1 & {1'b0, generate1[25], 3'd0, generate1[21], 3'd0, generate1[17], 3'd0, generate1[13], 3'd0,
      generate1[9], 3'd0, generate1[5], 3'd0, generate1[1], 3'd0};
  assign generate2 = generate1 | n2;
  assign propagate2 = propagate1 & {1'b1, propagate1[25], 3'd7, propagate1[21], 3'd7, propagate1[17], 3'd7,
      propagate1[13], 3'd7, propagate1[9], 3'd7, propagate1[5], 7'd116};
  assign n3 = propagate2 & {5'd0, generate2[19], 7'd0, generate2[11], 7'd0, generate2[3], 7'd0};
  assign generate3 = generate2 | n3;
  assign propagate3 = propagate2 & {5'd31, propagate2[19], 7'd127, propagate2[11], 15'h7f74};
  assign generate4 = generate3 | (propagate3 & {13'd0, generate3[7], 15'd0});
  assign n4 = {propagate3[28:16], 1'b0, propagate3[14:8], 1'b0, propagate3[6:4], 1'b0, propagate3[2], 2'd0} & {5'd0,
      generate4[15], 23'd0};
  assign generate5 = generate4 | n4;
  assign n5 = {propagate3[28:24], 1'b0, propagate3[22:16], 1'b0, propagate3[14:8], 1'b0, propagate3[6:4], 1'b0,
      propagate3[2], 2'd0} & {1'b0, generate5[23], 7'd0, generate5[15], 7'd0, generate5[7], 11'd0};
  assign generate6 = generate5 | n5;
  assign n6 = {propagate3[28], 1'b0, propagate3[26:24], 1'b0, propagate3[22:20], 1'b0, propagate3[18:16], 1'b0,
      propagate3[14:12], 1'b0, propagate3[10:8], 1'b0, propagate3[6:4], 1'b0, propagate3[2], 2'd0} & {3'd0,
      generate6[23], 3'd0, generate6[19], 3'd0, generate6[15], 3'd0, generate6[11], 3'd0, generate6[7], 3'd0,
      generate6[3], 5'd0};
  assign generate7 = generate6 | n6;
  assign n7 = {propagate3[28], 1'b0, propagate3[26], 1'b0, propagate3[24], 1'b0, propagate3[22], 1'b0, propagate3[20],
      1'b0, propagate3[18], 1'b0, propagate3[16], 1'b0, propagate3[14], 1'b0, propagate3[12], 1'b0, propagate3[10],
      1'b0, propagate3[8], 1'b0, propagate3[6], 1'b0, propagate3[4], 1'b0, propagate3[2], 2'd0} & {generate7[27], 1'b0,
      generate7[25], 1'b0, generate7[23], 1'b0, generate7[21], 1'b0, generate7[19], 1'b0, generate7[17], 1'b0,
      generate7[15], 1'b0, generate7[13], 1'b0, generate7[11], 1'b0, generate7[9], 1'b0, generate7[7], 1'b0,
      generate7[5], 1'b0, generate7[3], 1'b0, generate7[1], 2'd0};
  assign generate8 = generate7 | n7;
  assign c = propagate0 ^ {generate8, 1'b0};
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module carrysave_os16_outlet_column_4 (
  input  wire clk,
  input  wire rst,
  input  wire [39:0] p,
  input  wire tag,
  output reg  tag_out,
  output wire wrote,
  output reg  [29:0] c,
  input  wire advance,
  input  wire pop
);
  reg [3:0] free;
  reg fresh;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [39:0] p_q;
  reg [29:0] queue [12:0];
  wire [29:0] total;
  assign oldest_next = pop ? (oldest == 4'd12 ? 4'd0 : oldest + 4'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= total;
    c <= queue[oldest_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_out <= 1'b0;
    else if (advance) tag_out <= tag;
    if (rst) oldest <= 4'd0;
    else oldest <= oldest_next;
    if (rst) free <= 4'd0;
    else if (wrote) free <= free == 4'd12 ? 4'd0 : free + 4'd1;
  end
  carrysave_os16_outlet_column_4_resolve resolve (.c(total), .p(p_q));
endmodule

// c = the number that p stands for; combinational.
module carrysave_os16_outlet_column_4_resolve (
  input  wire [39:0] p,
  output wire [29:0] c
);
  wire [15:0] addend0;
  wire [28:0] generate0;
  wire [28:0] generate1;
  wire [28:0] generate2;
  wire [28:0] generate3;
  wire [28:0] generate4;
  wire [28:0] generate5;
  wire [28:0] generate6;
  wire [28:0] generate7;
  wire [28:0] generate8;
  wire [29:0] propagate0;
  wire [28:0] propagate1;
  wire [28:0] propagate2;
  wire [28:0] propagate3;
  wire [12:0] tree1_0_carry;
  wire [12:0] tree1_0_sum;
  wire tree1_1_carry;
  wire tree1_1_sum;
  wire tree2_0_carry;
  wire tree2_0_sum;
  wire [28:0] n1;
  wire [28:0] n2;
  wire [28:0] n3;
  wire [28:0] n4;
  wire [28:0] n5;
  wire [28:0] n6;
  wire [28:0] n7;
  assign tree1_0_carry = p[39:27];
  assign tree1_0_sum = ~tree1_0_carry;
  assign tree1_1_sum = ~(p[25] ^ p[23]);
  assign tree1_1_carry = p[25] | p[23];
  assign tree2_0_sum = ~(p[26] ^ tree1_1_carry);
  assign tree2_0_carry = p[26] | tree1_1_carry;
  assign addend0 = {~p[24], p[14:0]};
  assign generate0 = {tree1_0_carry[10:0], tree2_0_carry, tree2_0_sum, addend0[15], p[14:0]} & {tree1_0_sum[11:0], 1'b0,
      tree1_1_sum, 1'b0, p[22], 1'b0, p[21:15], 5'd0};
  assign propagate0 = {tree1_0_carry[11:0], tree2_0_carry, tree2_0_sum, addend0[15], p[14:0]} ^ {tree1_0_sum, 1'b0,
      tree1_1_sum, 1'b0, p[22], 1'b0, p[21:15], 5'd0};
  assign n1 = propagate0[28:0] & {1'b0, generate0[26], 1'b0, generate0[24], 1'b0, generate0[22], 1'b0, generate0[20],
      1'b0, generate0[18], 1'b0, generate0[16], 1'b0, generate0[14], 1'b0, generate0[12], 1'b0, generate0[10], 1'b0,
      generate0[8], 1'b0, generate0[6], 1'b0, generate0[4], 1'b0, generate0[2], 1'b0, generate0[0], 1'b0};
  assign generate1 = generate0 | n1;
  assign propagate1 = propagate0[28:0] & {1'b1, propagate0[26], 1'b1, propagate0[24], 1'b1, propagate0[22], 1'b1,
      propagate0[20], 1'b1, propagate0[18], 1'b1, propagate0[16], 1'b1, propagate0[14], 1'b1, propagate0[12], 1'b1,
      propagate0[10], 1'b1, propagate0[8], 1'b1, propagate0[6], 1'b1, propagate0[4], 1'b1, propagate0[2], 3'd4};
  assign n2 = propagate1 & {1'b0, generate1[25], 3'd0, generate1[21], 3'd0, generate1[17], 3'd0, generate1[13], 3'd0,
      generate1[9], 3'd0, generate1[5], 3'd0, generate1[1], 3'd0};
  assign generate2 = generate1 | n2;
  assign propagate2 = propagate1 & {1'b1, propagate1[25], 3'd7, propagate1[21], 3'd7, propagate1[17], 3'd7,
      propagate1[13], 3'd7, propagate1[9], 3'd7, propagate1[5], 7'd116};
  assign n3 = propagate2 & {5'd0, generate2[19], 7'd0, generate2[11], 7'd0, generate2[3], 7'd0};
  assign generate3 = generate2 | n3;
  assign propagate3 = propagate2 & {5'd31, propagate2[19], 7'd127, propagate2[11], 15'h7f74};
  assign generate4 = generate3 | (propagate3 & {13'd0, generate3[7], 15'd0});
  assign n4 = {propagate3[28:16], 1'b0, propagate3[14:8], 1'b0, propagate3[6:4], 1'b0, propagate3[2], 2'd0} & {5'd0,
      generate4[15], 23'd0};
  assign generate5 = generate4 | n4;
  assign n5 = {propagate3[28:24], 1'b0, propagate3[22:16], 1'b0, propagate3[14:8], 1'b0, propagate3[6:4], 1'b0,
      propagate3[2], 2'd0} & {1'b0, generate5[23], 7'd0, generate5[15], 7'd0, generate5[7], 11'd0};
  assign generate6 = generate5 | n5;
  assign n6 = {propagate3[28], 1'b0, propagate3[26:24], 1'b0, propagate3[22:20], 1'b0, propagate3[18:16], 1'b0,
      propagate3[14:12], 1'b0, propagate3[10:8], 1'b0, propagate3[6:4], 1'b0, propagate3[2], 2'd0} & {3'd0,
      generate6[23], 3'd0, generate6[19], 3'd0, generate6[15], 3'd0, generate6[11], 3'd0, generate6[7], 3'd0,
      generate6[3], 5'd0};
  assign generate7 = generate6 | n6;
  assign n7 = {propagate3[28], 1'b0, propagate3[26], 1'b0, propagate3[24], 1'b0, propagate3[22], 1'b0, propagate3[20],
      1'b0, propagate3[18], 1'b0, propagate3[16], 1'b0, propagate3[14], 1'b0, propagate3[12], 1'b0, propagate3[10],
      1'b0, propagate3[8], 1'b0, propagate3[6], 1'b0, propagate3[4], 1'b0, propagate3[2], 2'd0} & {generate7[27], 1'b0,
      generate7[25], 1'b0, generate7[23], 1'b0, generate7[21], 1'b0, generate7[19], 1'b0, generate7[17], 1'b0,
      generate7[15], 1'b0, generate7[13], 1'b0, generate7[11], 1'b0, generate7[9], 1'b0, generate7[7], 1'b0,
      generate7[5], 1'b0, generate7[3], 1'b0, generate7[1], 2'd0};
  assign generate8 = generate7 | n7;
  assign c = propagate0 ^ {generate8, 1'b0};
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module carrysave_os16_outlet_column_5 (
  input  wire clk,
  input  wire rst,
  input  wire [39:0] p,
  input  wire tag,
  output reg  tag_out,
  output wire wrote,
  output reg  [29:0] c,
  input  wire advance,
  input  wire pop
);
  reg [3:0] free;
  reg fresh;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [39:0] p_q;
  reg [29:0] queue [10:0];
  wire [29:0] total;
  assign oldest_next = pop ? (oldest == 4'd10 ? 4'd0 : oldest + 4'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= total;
    c <= queue[oldest_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_out <= 1'b0;
    else if (advance) tag_out <= tag;
    if (rst) oldest <= 4'd0;
    else oldest <= oldest_next;
    if (rst) free <= 4'd0;
    else if (wrote) free <= free == 4'd10 ? 4'd0 : free + 4'd1;
  end
  carrysave_os16_outlet_column_5_resolve resolve (.c(total), .p(p_q));
endmodule

// c = the number that p stands for; combinational.
module carrysave_os16_outlet_column_5_resolve (
  input  wire [39:0] p,
  output wire [29:0] c
);
  wire [15:0] addend0;
  wire [28:0] generate0;
  wire [28:0] generate1;
  wire [28:0] generate2;
  wire [28:0] generate3;
  wire [28:0] generate4;
  wire [28:0] generate5;
  wire [28:0] generate6;
  wire [28:0] generate7;
  wire [28:0] generate8;
  wire [29:0] propagate0;
  wire [28:0] propagate1;
  wire [28:0] propagate2;
  wire [28:0] propagate3;
  wire [12:0] tree1_0_carry;
  wire [12:0] tree1_0_sum;
  wire tree1_1_carry;
  wire tree1_1_sum;
  wire tree2_0_carry;
  wire tree2_0_sum;
  wire [28:0] n1;
  wire [28:0] n2;
  wire [28:0] n3;
  wire [28:0] n4;
  wire [28:0] n5;
  wire [28:0] n6;
  wire [28:0] n7;
  assign tree1_0_carry = p[39:27];
  assign tree1_0_sum = ~tree1_0_carry;
  assign tree1_1_sum = ~(p[25] ^ p[23]);
  assign tree1_1_carry = p[25] | p[23];
  assign tree2_0_sum = ~(p[26] ^ tree1_1_carry);
  assign tree2_0_carry = p[26] | tree1_1_carry;
  assign addend0 = {~p[24], p[14:0]};
  assign generate0 = {tree1_0_carry[10:0], tree2_0_carry, tree2_0_sum, addend0[15], p[14:0]} & {tree1_0_sum[11:0], 1'b0,
      tree1_1_sum, 1'b0, p[22], 1'b0, p[21:15], 5'd0};
  assign propagate0 = {tree1_0_carry[11:0], tree2_0_carry, tree2_0_sum, addend0[15], p[14:0]} ^ {tree1_0_sum, 1'b0,
      tree1_1_sum, 1'b0, p[22], 1'b0, p[21:15], 5'd0};
  assign n1 = propagate0[28:0] & {1'b0, generate0[26], 1'b0, generate0[24], 1'b0, generate0[22], 1'b0, generate0[20],
      1'b0, generate0[18], 1'b0, generate0[16], 1'b0, generate0[14], 1'b0, generate0[12], 1'b0, generate0[10], 1'b0,
      generate0[8], 1'b0, generate0[6], 1'b0, generate0[4], 1'b0, generate0[2], 1'b0, generate0[0], 1'b0};
  assign generate1 = generate0 | n1;
  assign propagate1 = propagate0[28:0] & {1'b1, propagate0[26], 1'b1, propagate0[24], 1'b1, propagate0[22], 1'b1,
      propagate0[20], 1'b1, propagate0[18], 1'b1, propagate0[16], 1'b1, propagate0[14], 1'b1, propagate0[12], 1'b1,
      propagate0[10], 1'b1, propagate0[8], 1'b1, propagate0[6], 1'b1, propagate0[4], 1'b1, propagate0[2], 3'd4};
  assign n2 = propagate1 & {1'b0, generate1[25], 3'd0, generate1[21], 3'd0, generate1[17], 3'd0, generate1[13], 3'd0,
      generate1[9], 3'd0, generate1[5], 3'd0, generate1[1], 3'd0};
  assign generate2 = generate1 | n2;
  assign propagate2 = propagate1 & {1'b1, propagate1[25], 3'd7, propagate1[21], 3'd7, propagate1[17], 3'd7,
      propagate1[13], 3'd7, propagate1[9], 3'd7, propagate1[5], 7'd116};
  assign n3 = propagate2 & {5'd0, generate2[19], 7'd0, generate2[11], 7'd0, generate2[3], 7'd0};
  assign generate3 = generate2 | n3;
  assign propagate3 = propagate2 & {5'd31, propagate2[19], 7'd127, propagate2[11], 15'h7f74};
  assign generate4 = generate3 | (propagate3 & {13'd0, generate3[7], 15'd0});
  assign n4 = {propagate3[28:16], 1'b0, propagate3[14:8], 1'b0, propagate3[6:4], 1'b0, propagate3[2], 2'd0} & {5'd0,
      generate4[15], 23'd0};
  assign generate5 = generate4 | n4;
  assign n5 = {propagate3[28:24], 1'b0, propagate3[22:16], 1'b0, propagate3[14:8], 1'b0, propagate3[6:4], 1'b0,
      propagate3[2], 2'd0} & {1'b0, generate5[23], 7'd0, generate5[15], 7'd0, generate5[7], 11'd0};
  assign generate6 = generate5 | n5;
  assign n6 = {propagate3[28], 1'b0, propagate3[26:24], 1'b0, propagate3[22:20], 1'b0, propagate3[18:16], 1'b0,
      propagate3[14:12], 1'b0, propagate3[10:8], 1'b0, propagate3[6:4], 1'b0, propagate3[2], 2'd0} & {3'd0,
      generate6[23], 3'd0, generate6[19], 3'd0, generate6[15], 3'd0, generate6[11], 3'd0, generate6[7], 3'd0,
      generate6[3], 5'd0};
  assign generate7 = generate6 | n6;
  assign n7 = {propagate3[28], 1'b0, propagate3[26], 1'b0, propagate3[24], 1'b0, propagate3[22], 1'b0, propagate3[20],
      1'b0, propagate3[18], 1'b0, propagate3[16], 1'b0, propagate3[14], 1'b0, propagate3[12], 1'b0, propagate3[10],
      1'b0, propagate3[8], 1'b0, propagate3[6], 1'b0, propagate3[4], 1'b0, propagate3[2], 2'd0} & {generate7[27], 1'b0,
      generate7[25], 1'b0, generate7[23], 1'b0, generate7[21], 1'b0, generate7[19], 1'b0, generate7[17], 1'b0,
      generate7[15], 1'b0, generate7[13], 1'b0, generate7[11], 1'b0, generate7[9], 1'b0, generate7[7], 1'b0,
      generate7[5], 1'b0, generate7[3], 1'b0, generate7[1], 2'd0};
  assign generate8 = generate7 | n7;
  assign c = propagate0 ^ {generate8, 1'b0};
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module carrysave_os16_outlet_column_6 (
  input  wire clk,
  input  wire rst,
  input  wire [39:0] p,
  input  wire tag,
  output reg  tag_out,
  output wire wrote,
  output reg  [29:0] c,
  input  wire advance,
  input  wire pop
);
  reg [3:0] free;
  reg fresh;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [39:0] p_q;
  reg [29:0] queue [8:0];
  wire [29:0] total;
  assign oldest_next = pop ? (oldest == 4'd8 ? 4'd0 : oldest + 4'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= total;
    c <= queue[oldest_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_out <= 1'b0;
    else if (advance) tag_out <= tag;
    if (rst) oldest <= 4'd0;
    else oldest <= oldest_next;
    if (rst) free <= 4'd0;
    else if (wrote) free <= free == 4'd8 ? 4'd0 : free + 4'd1;
  end
  carrysave_os16_outlet_column_6_resolve resolve (.c(total), .p(p_q));
endmodule

// c = the number that p stands for; combinational.
module carrysave_os16_outlet_column_6_resolve (
  input  wire [39:0] p,
  output wire [29:0] c
);
  wire [15:0] addend0;
  wire [28:0] generate0;
  wire [28:0] generate1;
  wire [28:0] generate2;
  wire [28:0] generate3;
  wire [28:0] generate4;
  wire [28:0] generate5;
  wire [28:0] generate6;
  wire [28:0] generate7;
  wire [28:0] generate8;
  wire [29:0] propagate0;
  wire [28:0] propagate1;
  wire [28:0] propagate2;
  wire [28:0] propagate3;
  wire [12:0] tree1_0_carry;
  wire [12:0] tree1_0_sum;
  wire tree1_1_carry;
  wire tree1_1_sum;
  wire tree2_0_carry;
  wire tree2_0_sum;
  wire [28:0] n1;
  wire [28:0] n2;
  wire [28:0] n3;
  wire [28:0] n4;
  wire [28:0] n5;
  wire [28:0] n6;
  wire [28:0] n7;
  assign tree1_0_carry = p[39:27];
  assign tree1_0_sum = ~tree1_0_carry;
  assign tree1_1_sum = ~(p[25] ^ p[23]);
  assign tree1_1_carry = p[25] | p[23];
  assign tree2_0_sum = ~(p[26] ^ tree1_1_carry);
  assign tree2_0_carry = p[26] | tree1_1_carry;
  assign addend0 = {~p[24], p[14:0]};
  assign generate0 = {tree1_0_carry[10:0], tree2_0_carry, tree2_0_sum, addend0[15], p[14:0]} & {tree1_0_sum[11:0], 1'b0,
      tree1_1_sum, 1'b0, p[22], 1'b0, p[21:15], 5'd0};
  assign propagate0 = {tree1_0_carry[11:0], tree2_0_carry, tree2_0_sum, addend0[15], p[14:0]} ^ {tree1_0_sum, 1'b0,
      tree1_1_sum, 1'b0, p[22], 1'b0, p[21:15], 5'd0};
  assign n1 = propagate0[28:0] & {1'b0, generate0[26], 1'b0, generate0[24], 1'b0, generate0[22], 1'b0, generate0[20],
      1'b0, generate0[18], 1'b0, generate0[16], 1'b0, generate0[14], 1'b0, generate0[12], 1'b0, generate0[10], 1'b0,
      generate0[8], 1'b0, generate0[6], 1'b0, generate0[4], 1'b0, generate0[2], 1'b0, generate0[0], 1'b0};
  assign generate1 = generate0 | n1;
  assign propagate1 = propagate0[28:0] & {1'b1, propagate0[26], 1'b1, propagate0[24], 1'b1, propagate0[22], 1'b1,
      propagate0[20], 1'b1, propagate0[18], 1'b1, propagate0[16], 1'b1, propagate0[14], 1'b1, propagate0[12], 1'b1,
      propagate0[10], 1'b1, propagate0[8], 1'b1, propagate0[6], 1'b1, propagate0[4], 1'b1, propagate0[2], 3'd4};
  assign n2 = propagate1 & {1'b0, generate1[25], 3'd0, generate1[21], 3'd0, generate1[17], 3'd0, generate1[13], 3'd0,
      generate1[9], 3'd0, generate1[5], 3'd0, generate1[1], 3'd0};
  assign generate2 = generate1 | n2;
  assign propagate2 = propagate1 & {1'b1, propagate1[25], 3'd7, propagate1[21], 3'd7, propagate1[17], 3'd7,
      propagate1[13], 3'd7, propagate1[9], 3'd7, propagate1[5], 7'd116};
  assign n3 = propagate2 & {5'd0, generate2[19], 7'd0, generate2[11], 7'd0, generate2[3], 7'd0};
  assign generate3 = generate2 | n3;
  assign propagate3 = propagate2 & {5'd31, propagate2[19], 7'd127, propagate2[11], 15'h7f74};
  assign generate4 = generate3 | (propagate3 & {13'd0, generate3[7], 15'd0});
  assign n4 = {propagate3[28:16], 1'b0, propagate3[14:8], 1'b0, propagate3[6:4], 1'b0, propagate3[2], 2'd0} & {5'd0,
      generate4[15], 23'd0};
  assign generate5 = generate4 | n4;
  assign n5 = {propagate3[28:24], 1'b0, propagate3[22:16], 1'b0, propagate3[14:8], 1'b0, propagate3[6:4], 1'b0,
      propagate3[2], 2'd0} & {1'b0, generate5[23], 7'd0, generate5[15], 7'd0, generate5[7], 11'd0};
  assign generate6 = generate5 | n5;
  assign n6 = {propagate3[28], 1'b0, propagate3[26:24], 1'b0, propagate3[22:20], 1'b0, propagate3[18:16], 1'b0,
      propagate3[14:12], 1'b0, propagate3[10:8], 1'b0, propagate3[6:4], 1'b0, propagate3[2], 2'd0} & {3'd0,
      generate6[23], 3'd0, generate6[19], 3'd0, generate6[15], 3'd0, generate6[11], 3'd0, generate6[7], 3'd0,
      generate6[3], 5'd0};
  assign generate7 = generate6 | n6;
  assign n7 = {propagate3[28], 1'b0, propagate3[26], 1'b0, propagate3[24], 1'b0, propagate3[22], 1'b0, propagate3[20],
      1'b0, propagate3[18], 1'b0, propagate3[16], 1'b0, propagate3[14], 1'b0, propagate3[12], 1'b0, propagate3[10],
      1'b0, propagate3[8], 1'b0, propagate3[6], 1'b0, propagate3[4], 1'b0, propagate3[2], 2'd0} & {generate7[27], 1'b0,
      generate7[25], 1'b0, generate7[23], 1'b0, generate7[21], 1'b0, generate7[19], 1'b0, generate7[17], 1'b0,
      generate7[15], 1'b0, generate7[13], 1'b0, generate7[11], 1'b0, generate7[9], 1'b0, generate7[7], 1'b0,
      generate7[5], 1'b0, generate7[3], 1'b0, generate7[1], 2'd0};
  assign generate8 = generate7 | n7;
  assign c = propagate0 ^ {generate8, 1'b0};
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module carrysave_os16_outlet_column_7 (
  input  wire clk,
  input  wire rst,
  input  wire [39:0] p,
  input  wire tag,
  output reg  tag_out,
  output wire wrote,
  output reg  [29:0] c,
  input  wire advance,
  input  wire pop
);
  reg [2:0] free;
  reg fresh;
  reg [2:0] oldest;
  wire [2:0] oldest_next;
  reg [39:0] p_q;
  reg [29:0] queue [6:0];
  wire [29:0] total;
  assign oldest_next = pop ? (oldest == 3'd6 ? 3'd0 : oldest + 3'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= total;
    c <= queue[oldest_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_out <= 1'b0;
    else if (advance) tag_out <= tag;
    if (rst) oldest <= 3'd0;
    else oldest <= oldest_next;
    if (rst) free <= 3'd0;
    else if (wrote) free <= free == 3'd6 ? 3'd0 : free + 3'd1;
  end
  carrysave_os16_outlet_column_7_resolve resolve (.c(total), .p(p_q));
endmodule

// c = the number that p stands for; combinational.
module carrysave_os16_outlet_column_7_resolve (
  input  wire [39:0] p,
  output wire [29:0] c
);
  wire [15:0] addend0;
  wire [28:0] generate0;
  wire [28:0] generate1;
  wire [28:0] generate2;
  wire [28:0] generate3;
  wire [28:0] generate4;
  wire [28:0] generate5;
  wire [28:0] generate6;
  wire [28:0] generate7;
  wire [28:0] generate8;
  wire [29:0] propagate0;
  wire [28:0] propagate1;
  wire [28:0] propagate2;
  wire [28:0] propagate3;
  wire [12:0] tree1_0_carry;
  wire [12:0] tree1_0_sum;
  wire tree1_1_carry;
  wire tree1_1_sum;
  wire tree2_0_carry;
  wire tree2_0_sum;
  wire [28:0] n1;
  wire [28:0] n2;
  wire [28:0] n3;
  wire [28:0] n4;
  wire [28:0] n5;
  wire [28:0] n6;
  wire [28:0] n7;
  assign tree1_0_carry = p[39:27];
  assign tree1_0_sum = ~tree1_0_carry;
  assign tree1_1_sum = ~(p[25] ^ p[23]);
  assign tree1_1_carry = p[25] | p[23];
  assign tree2_0_sum = ~(p[26] ^ tree1_1_carry);
  assign tree2_0_carry = p[26] | tree1_1_carry;
  assign addend0 = {~p[24], p[14:0]};
  assign generate0 = {tree1_0_carry[10:0], tree2_0_carry, tree2_0_sum, addend0[15], p[14:0]} & {tree1_0_sum[11:0], 1'b0,
      tree1_1_sum, 1'b0, p[22], 1'b0, p[21:15], 5'd0};
  assign propagate0 = {tree1_0_carry[11:0], tree2_0_carry, tree2_0_sum, addend0[15], p[14:0]} ^ {tree1_0_sum, 1'b0,
      tree1_1_sum, 1'b0, p[22], 1'b0, p[21:15], 5'd0};
  assign n1 = propagate0[28:0] & {1'b0, generate0[26], 1'b0, generate0[24], 1'b0, generate0[22], 1'b0, generate0[20],
      1'b0, generate0[18], 1'b0, generate0[16], 1'b0, generate0[14], 1'b0, generate0[12], 1'b0, generate0[10], 1'b0,
      generate0[8], 1'b0, generate0[6], 1'b0, generate0[4], 1'b0, generate0[2], 1'b0, generate0[0], 1'b0};
  assign generate1 = generate0 | n1;
  assign propagate1 = propagate0[28:0] & {1'b1, propagate0[26], 1'b1, propagate0[24], 1'b1, propagate0[22], 1'b1,
      propagate0[20], 1'b1, propagate0[18], 1'b1, propagate0[16], 1'b1, propagate0[14], 1'b1, propagate0[12], 1'b1,
      propagate0[10], 1'b1, propagate0[8], 1'b1, propagate0[6], 1'b1, propagate0[4], 1'b1, propagate0[2], 3'd4};
  assign n2 = propagate1 & {1'b0, generate1[25], 3'd0, generate1[21], 3'd0, generate1[17], 3'd0, generate1[13], 3'd0,
      generate1[9], 3'd0, generate1[5], 3'd0, generate1[1], 3'd0};
  assign generate2 = generate1 | n2;
  assign propagate2 = propagate1 & {1'b1, propagate1[25], 3'd7, propagate1[21], 3'd7, propagate1[17], 3'd7,
      propagate1[13], 3'd7, propagate1[9], 3'd7, propagate1[5], 7'd116};
  assign n3 = propagate2 & {5'd0, generate2[19], 7'd0, generate2[11], 7'd0, generate2[3], 7'd0};
  assign generate3 = generate2 | n3;
  assign propagate3 = propagate2 & {5'd31, propagate2[19], 7'd127, propagate2[11], 15'h7f74};
  assign generate4 = generate3 | (propagate3 & {13'd0, generate3[7], 15'd0});
  assign n4 = {propagate3[28:16], 1'b0, propagate3[14:8], 1'b0, propagate3[6:4], 1'b0, propagate3[2], 2'd0} & {5'd0,
      generate4[15], 23'd0};
  assign generate5 = generate4 | n4;
  assign n5 = {propagate3[28:24], 1'b0, propagate3[22:16], 1'b0, propagate3[14:8], 1'b0, propagate3[6:4], 1'b0,
      propagate3[2], 2'd0} & {1'b0, generate5[23], 7'd0, generate5[15], 7'd0, generate5[7], 11'd0};
  assign generate6 = generate5 | n5;
  assign n6 = {propagate3[28], 1'b0, propagate3[26:24], 1'b0, propagate3[22:20], 1'b0, propagate3[18:16], 1'b0,
      propagate3[14:12], 1'b0, propagate3[10:8], 1'b0, propagate3[6:4], 1'b0, propagate3[2], 2'd0} & {3'd0,
      generate6[23], 3'd0, generate6[19], 3'd0, generate6[15], 3'd0, generate6[11], 3'd0, generate6[7], 3'd0,
      generate6[3], 5'd0};
  assign generate7 = generate6 | n6;
  assign n7 = {propagate3[28], 1'b0, propagate3[26], 1'b0, propagate3[24], 1'b0, propagate3[22], 1'b0, propagate3[20],
      1'b0, propagate3[18], 1'b0, propagate3[16], 1'b0, propagate3[14], 1'b0, propagate3[12], 1'b0, propagate3[10],
      1'b0, propagate3[8], 1'b0, propagate3[6], 1'b0, propagate3[4], 1'b0, propagate3[2], 2'd0} & {generate7[27], 1'b0,
      generate7[25], 1'b0, generate7[23], 1'b0, generate7[21], 1'b0, generate7[19], 1'b0, generate7[17], 1'b0,
      generate7[15], 1'b0, generate7[13], 1'b0, generate7[11], 1'b0, generate7[9], 1'b0, generate7[7], 1'b0,
      generate7[5], 1'b0, generate7[3], 1'b0, generate7[1], 2'd0};
  assign generate8 = generate7 | n7;
  assign c = propagate0 ^ {generate8, 1'b0};
endmodule

// cols cells in a row, and the one that counts its activations where these are counted.
module carrysave_os16_row (
  input  wire clk,
  input  wire rst,
  input  wire [7:0] a,
  input  wire [2:0] tag,
  input  wire strobe,
  input  wire [191:0] w,
  input  wire [639:0] p,
  output wire [191:0] w_out,
  output wire [639:0] p_out,
  input  wire advance,
  output wire advance_out
);
  wire [7:0] a0;
  wire [7:0] a1;
  wire [7:0] a2;
  wire [7:0] a3;
  wire [7:0] a4;
  wire [7:0] a5;
  wire [7:0] a6;
  wire [7:0] a7;
  wire [7:0] a8;
  wire [7:0] a9;
  wire [7:0] a10;
  wire [7:0] a11;
  wire [7:0] a12;
  wire [7:0] a13;
  wire [7:0] a14;
  wire [15:0] advances;
  wire [39:0] p0;
  wire [39:0] p1;
  wire [39:0] p2;
  wire [39:0] p3;
  wire [39:0] p4;
  wire [39:0] p5;
  wire [39:0] p6;
  wire [39:0] p7;
  wire [39:0] p8;
  wire [39:0] p9;
  wire [39:0] p10;
  wire [39:0] p11;
  wire [39:0] p12;
  wire [39:0] p13;
  wire [39:0] p14;
  wire [39:0] p15;
  wire strobe0;
  wire strobe1;
  wire strobe2;
  wire strobe3;
  wire strobe4;
  wire strobe5;
  wire strobe6;
  wire strobe7;
  wire strobe8;
  wire strobe9;
  wire strobe10;
  wire strobe11;
  wire strobe12;
  wire strobe13;
  wire strobe14;
  wire [2:0] tag0;
  wire [2:0] tag1;
  wire [2:0] tag2;
  wire [2:0] tag3;
  wire [2:0] tag4;
  wire [2:0] tag5;
  wire [2:0] tag6;
  wire [2:0] tag7;
  wire [2:0] tag8;
  wire [2:0] tag9;
  wire [2:0] tag10;
  wire [2:0] tag11;
  wire [2:0] tag12;
  wire [2:0] tag13;
  wire [2:0] tag14;
  wire [11:0] w0;
  wire [11:0] w1;
  wire [11:0] w2;
  wire [11:0] w3;
  wire [11:0] w4;
  wire [11:0] w5;
  wire [11:0] w6;
  wire [11:0] w7;
  wire [11:0] w8;
  wire [11:0] w9;
  wire [11:0] w10;
  wire [11:0] w11;
  wire [11:0] w12;
  wire [11:0] w13;
  wire [11:0] w14;
  wire [11:0] w15;
  wire [7:0] unused_a_out;
  wire unused_strobe_out;
  wire [2:0] unused_tag_out;
  assign advance_out = advances[0];
  assign p_out = {p15, p14, p13, p12, p11, p10, p9, p8, p7, p6, p5, p4, p3, p2, p1, p0};
  assign w_out = {w15, w14, w13, w12, w11, w10, w9, w8, w7, w6, w5, w4, w3, w2, w1, w0};
  carrysave_os16_advance_cols advance_tree (.clk(clk), .rst(rst), .d(advance), .q(advances));
  carrysave_os16_cell cell0 (.clk(clk), .a(a), .a_out(a0), .advance(advances[0]), .p(p[39:0]), .p_out(p0),
      .strobe(strobe), .strobe_out(strobe0), .tag(tag), .tag_out(tag0), .w(w[11:0]), .w_out(w0));
  carrysave_os16_cell cell1 (.clk(clk), .a(a0), .a_out(a1), .advance(advances[1]), .p(p[79:40]), .p_out(p1),
      .strobe(strobe0), .strobe_out(strobe1), .tag(tag0), .tag_out(tag1), .w(w[23:12]), .w_out(w1));
  carrysave_os16_cell cell2 (.clk(clk), .a(a1), .a_out(a2), .advance(advances[2]), .p(p[119:80]), .p_out(p2),
      .strobe(strobe1), .strobe_out(strobe2), .tag(tag1), .tag_out(tag2), .w(w[35:24]), .w_out(w2));
  carrysave_os16_cell cell3 (.clk(clk), .a(a2), .a_out(a3), .advance(advances[3]), .p(p[159:120]), .p_out(p3),
      .strobe(strobe2), .strobe_out(strobe3), .tag(tag2), .tag_out(tag3), .w(w[47:36]), .w_out(w3));
  carrysave_os16_cell cell4 (.clk(clk), .a(a3), .a_out(a4), .advance(advances[4]), .p(p[199:160]), .p_out(p4),
      .strobe(strobe3), .strobe_out(strobe4), .tag(tag3), .tag_out(tag4), .w(w[59:48]), .w_out(w4));
  carrysave_os16_cell cell5 (.clk(clk), .a(a4), .a_out(a5), .advance(advances[5]), .p(p[239:200]), .p_out(p5),
      .strobe(strobe4), .strobe_out(strobe5), .tag(tag4), .tag_out(tag5), .w(w[71:60]), .w_out(w5));
  carrysave_os16_cell cell6 (.clk(clk), .a(a5), .a_out(a6), .advance(advances[6]), .p(p[279:240]), .p_out(p6),
      .strobe(strobe5), .strobe_out(strobe6), .tag(tag5), .tag_out(tag6), .w(w[83:72]), .w_out(w6));
  carrysave_os16_cell cell7 (.clk(clk), .a(a6), .a_out(a7), .advance(advances[7]), .p(p[319:280]), .p_out(p7),
      .strobe(strobe6), .strobe_out(strobe7), .tag(tag6), .tag_out(tag7), .w(w[95:84]), .w_out(w7));
  carrysave_os16_cell cell8 (.clk(clk), .a(a7), .a_out(a8), .advance(advances[8]), .p(p[359:320]), .p_out(p8),
      .strobe(strobe7), .strobe_out(strobe8), .tag(tag7), .tag_out(tag8), .w(w[107:96]), .w_out(w8));
  carrysave_os16_cell cell9 (.clk(clk), .a(a8), .a_out(a9), .advance(advances[9]), .p(p[399:360]), .p_out(p9),
      .strobe(strobe8), .strobe_out(strobe9), .tag(tag8), .tag_out(tag9), .w(w[119:108]), .w_out(w9));
  carrysave_os16_cell cell10 (.clk(clk), .a(a9), .a_out(a10), .advance(advances[10]), .p(p[439:400]), .p_out(p10),
      .strobe(strobe9), .strobe_out(strobe10), .tag(tag9), .tag_out(tag10), .w(w[131:120]), .w_out(w10));
  carrysave_os16_cell cell11 (.clk(clk), .a(a10), .a_out(a11), .advance(advances[11]), .p(p[479:440]), .p_out(p11),
      .strobe(strobe10), .strobe_out(strobe11), .tag(tag10), .tag_out(tag11), .w(w[143:132]), .w_out(w11));
  carrysave_os16_cell cell12 (.clk(clk), .a(a11), .a_out(a12), .advance(advances[12]), .p(p[519:480]), .p_out(p12),
      .strobe(strobe11), .strobe_out(strobe12), .tag(tag11), .tag_out(tag12), .w(w[155:144]), .w_out(w12));
  carrysave_os16_cell cell13 (.clk(clk), .a(a12), .a_out(a13), .advance(advances[13]), .p(p[559:520]), .p_out(p13),
      .strobe(strobe12), .strobe_out(strobe13), .tag(tag12), .tag_out(tag13), .w(w[167:156]), .w_out(w13));
  carrysave_os16_cell cell14 (.clk(clk), .a(a13), .a_out(a14), .advance(advances[14]), .p(p[599:560]), .p_out(p14),
      .strobe(strobe13), .strobe_out(strobe14), .tag(tag13), .tag_out(tag14), .w(w[179:168]), .w_out(w14));
  carrysave_os16_cell cell15 (.clk(clk), .a(a14), .a_out(unused_a_out), .advance(advances[15]), .p(p[639:600]),
      .p_out(p15), .strobe(strobe14), .strobe_out(unused_strobe_out), .tag(tag14), .tag_out(unused_tag_out),
      .w(w[191:180]), .w_out(w15));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module carrysave_os16_strobe_tree (
  input  wire clk,
  input  wire rst,
  input  wire [1:0] d,
  output wire [31:0] q
);
  reg [1:0] level0_0;
  assign q = {level0_0, level0_0, level0_0, level0_0, level0_0, level0_0, level0_0, level0_0, level0_0, level0_0,
      level0_0, level0_0, level0_0, level0_0, level0_0, level0_0};
  always @(posedge clk)
    if (rst) level0_0 <= 2'd0;
    else level0_0 <= d;
endmodule

// The edge, the skews and rows rows.
module carrysave_os16_array (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] a,
  input  wire [191:0] w,
  input  wire [2:0] tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output wire [639:0] p
);
  wire [127:0] a_rows;
  wire [191:0] w_cols;
  wire [47:0] tags;
  wire [15:0] strobes;
  wire [15:0] advances;
  wire [15:0] row_advances;
  wire [15:0] col_advances;
  carrysave_os16_advance_rows advance_rows (.clk(clk), .rst(rst), .d(advance), .q(advances));
  carrysave_os16_advance_cols advance_cols (.clk(clk), .rst(rst), .d(advances[15]), .q(col_advances));
  carrysave_os16_edge edge_regs (.clk(clk), .rst(rst), .a(a), .w(w), .tag(tag), .strobe(strobe), .advance(col_advances[0]), .a_rows(a_rows), .w_cols(w_cols), .tags(tags), .strobes(strobes));
  wire [127:0] a_skewed;
  carrysave_os16_a_skew a_skew (.clk(clk), .d(a_rows), .q(a_skewed), .advance(row_advances));
  wire [191:0] w16;
  carrysave_os16_w_skew w_skew (.clk(clk), .d(w_cols), .q(w16), .advance(col_advances));
  wire [639:0] p16 = 0;
  wire [191:0] w15;
  wire [639:0] p15;
  carrysave_os16_row row15 (.clk(clk), .rst(rst), .advance(advances[15]), .advance_out(row_advances[15]), .a(a_skewed[127:120]), .tag(tags[47:45]), .strobe(strobes[15]), .w(w16), .p(p16), .w_out(w15), .p_out(p15));
  wire [191:0] w14;
  wire [639:0] p14;
  carrysave_os16_row row14 (.clk(clk), .rst(rst), .advance(advances[14]), .advance_out(row_advances[14]), .a(a_skewed[119:112]), .tag(tags[44:42]), .strobe(strobes[14]), .w(w15), .p(p15), .w_out(w14), .p_out(p14));
  wire [191:0] w13;
  wire [639:0] p13;
  carrysave_os16_row row13 (.clk(clk), .rst(rst), .advance(advances[13]), .advance_out(row_advances[13]), .a(a_skewed[111:104]), .tag(tags[41:39]), .strobe(strobes[13]), .w(w14), .p(p14), .w_out(w13), .p_out(p13));
  wire [191:0] w12;
  wire [639:0] p12;
  carrysave_os16_row row12 (.clk(clk), .rst(rst), .advance(advances[12]), .advance_out(row_advances[12]), .a(a_skewed[103:96]), .tag(tags[38:36]), .strobe(strobes[12]), .w(w13), .p(p13), .w_out(w12), .p_out(p12));
  wire [191:0] w11;
  wire [639:0] p11;
  carrysave_os16_row row11 (.clk(clk), .rst(rst), .advance(advances[11]), .advance_out(row_advances[11]), .a(a_skewed[95:88]), .tag(tags[35:33]), .strobe(strobes[11]), .w(w12), .p(p12), .w_out(w11), .p_out(p11));
  wire [191:0] w10;
  wire [639:0] p10;
  carrysave_os16_row row10 (.clk(clk), .rst(rst), .advance(advances[10]), .advance_out(row_advances[10]), .a(a_skewed[87:80]), .tag(tags[32:30]), .strobe(strobes[10]), .w(w11), .p(p11), .w_out(w10), .p_out(p10));
  wire [191:0] w9;
  wire [639:0] p9;
  carrysave_os16_row row9 (.clk(clk), .rst(rst), .advance(advances[9]), .advance_out(row_advances[9]), .a(a_skewed[79:72]), .tag(tags[29:27]), .strobe(strobes[9]), .w(w10), .p(p10), .w_out(w9), .p_out(p9));
  wire [191:0] w8;
  wire [639:0] p8;
  carrysave_os16_row row8 (.clk(clk), .rst(rst), .advance(advances[8]), .advance_out(row_advances[8]), .a(a_skewed[71:64]), .tag(tags[26:24]), .strobe(strobes[8]), .w(w9), .p(p9), .w_out(w8), .p_out(p8));
  wire [191:0] w7;
  wire [639:0] p7;
  carrysave_os16_row row7 (.clk(clk), .rst(rst), .advance(advances[7]), .advance_out(row_advances[7]), .a(a_skewed[63:56]), .tag(tags[23:21]), .strobe(strobes[7]), .w(w8), .p(p8), .w_out(w7), .p_out(p7));
  wire [191:0] w6;
  wire [639:0] p6;
  carrysave_os16_row row6 (.clk(clk), .rst(rst), .advance(advances[6]), .advance_out(row_advances[6]), .a(a_skewed[55:48]), .tag(tags[20:18]), .strobe(strobes[6]), .w(w7), .p(p7), .w_out(w6), .p_out(p6));
  wire [191:0] w5;
  wire [639:0] p5;
  carrysave_os16_row row5 (.clk(clk), .rst(rst), .advance(advances[5]), .advance_out(row_advances[5]), .a(a_skewed[47:40]), .tag(tags[17:15]), .strobe(strobes[5]), .w(w6), .p(p6), .w_out(w5), .p_out(p5));
  wire [191:0] w4;
  wire [639:0] p4;
  carrysave_os16_row row4 (.clk(clk), .rst(rst), .advance(advances[4]), .advance_out(row_advances[4]), .a(a_skewed[39:32]), .tag(tags[14:12]), .strobe(strobes[4]), .w(w5), .p(p5), .w_out(w4), .p_out(p4));
  wire [191:0] w3;
  wire [639:0] p3;
  carrysave_os16_row row3 (.clk(clk), .rst(rst), .advance(advances[3]), .advance_out(row_advances[3]), .a(a_skewed[31:24]), .tag(tags[11:9]), .strobe(strobes[3]), .w(w4), .p(p4), .w_out(w3), .p_out(p3));
  wire [191:0] w2;
  wire [639:0] p2;
  carrysave_os16_row row2 (.clk(clk), .rst(rst), .advance(advances[2]), .advance_out(row_advances[2]), .a(a_skewed[23:16]), .tag(tags[8:6]), .strobe(strobes[2]), .w(w3), .p(p3), .w_out(w2), .p_out(p2));
  wire [191:0] w1;
  wire [639:0] p1;
  carrysave_os16_row row1 (.clk(clk), .rst(rst), .advance(advances[1]), .advance_out(row_advances[1]), .a(a_skewed[15:8]), .tag(tags[5:3]), .strobe(strobes[1]), .w(w2), .p(p2), .w_out(w1), .p_out(p1));
  wire [191:0] unused_w;
  wire [639:0] p0;
  carrysave_os16_row row0 (.clk(clk), .rst(rst), .advance(advances[0]), .advance_out(row_advances[0]), .a(a_skewed[7:0]), .tag(tags[2:0]), .strobe(strobes[0]), .w(w1), .p(p1), .w_out(unused_w), .p_out(p0));
  assign p = p0;
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module carrysave_os16_a_skew (
  input  wire clk,
  input  wire [127:0] d,
  input  wire [15:0] advance,
  output wire [127:0] q
);
  reg [119:0] line0;
  always @(posedge clk) if (advance[0]) line0 <= {line0[111:0], d[7:0]};
  assign q[7:0] = line0[119:112];
  reg [111:0] line1;
  always @(posedge clk) if (advance[1]) line1 <= {line1[103:0], d[15:8]};
  assign q[15:8] = line1[111:104];
  reg [103:0] line2;
  always @(posedge clk) if (advance[2]) line2 <= {line2[95:0], d[23:16]};
  assign q[23:16] = line2[103:96];
  reg [95:0] line3;
  always @(posedge clk) if (advance[3]) line3 <= {line3[87:0], d[31:24]};
  assign q[31:24] = line3[95:88];
  reg [87:0] line4;
  always @(posedge clk) if (advance[4]) line4 <= {line4[79:0], d[39:32]};
  assign q[39:32] = line4[87:80];
  reg [79:0] line5;
  always @(posedge clk) if (advance[5]) line5 <= {line5[71:0], d[47:40]};
  assign q[47:40] = line5[79:72];
  reg [71:0] line6;
  always @(posedge clk) if (advance[6]) line6 <= {line6[63:0], d[55:48]};
  assign q[55:48] = line6[71:64];
  reg [63:0] line7;
  always @(posedge clk) if (advance[7]) line7 <= {line7[55:0], d[63:56]};
  assign q[63:56] = line7[63:56];
  reg [55:0] line8;
  always @(posedge clk) if (advance[8]) line8 <= {line8[47:0], d[71:64]};
  assign q[71:64] = line8[55:48];
  reg [47:0] line9;
  always @(posedge clk) if (advance[9]) line9 <= {line9[39:0], d[79:72]};
  assign q[79:72] = line9[47:40];
  reg [39:0] line10;
  always @(posedge clk) if (advance[10]) line10 <= {line10[31:0], d[87:80]};
  assign q[87:80] = line10[39:32];
  reg [31:0] line11;
  always @(posedge clk) if (advance[11]) line11 <= {line11[23:0], d[95:88]};
  assign q[95:88] = line11[31:24];
  reg [23:0] line12;
  always @(posedge clk) if (advance[12]) line12 <= {line12[15:0], d[103:96]};
  assign q[103:96] = line12[23:16];
  reg [15:0] line13;
  always @(posedge clk) if (advance[13]) line13 <= {line13[7:0], d[111:104]};
  assign q[111:104] = line13[15:8];
  reg [7:0] line14;
  always @(posedge clk) if (advance[14]) line14 <= d[119:112];
  assign q[119:112] = line14;
  assign q[127:120] = d[127:120];
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module carrysave_os16_w_skew (
  input  wire clk,
  input  wire [191:0] d,
  input  wire [15:0] advance,
  output wire [191:0] q
);
  assign q[11:0] = d[11:0];
  reg [11:0] line1;
  always @(posedge clk) if (advance[1]) line1 <= d[23:12];
  assign q[23:12] = line1;
  reg [23:0] line2;
  always @(posedge clk) if (advance[2]) line2 <= {line2[11:0], d[35:24]};
  assign q[35:24] = line2[23:12];
  reg [35:0] line3;
  always @(posedge clk) if (advance[3]) line3 <= {line3[23:0], d[47:36]};
  assign q[47:36] = line3[35:24];
  reg [47:0] line4;
  always @(posedge clk) if (advance[4]) line4 <= {line4[35:0], d[59:48]};
  assign q[59:48] = line4[47:36];
  reg [59:0] line5;
  always @(posedge clk) if (advance[5]) line5 <= {line5[47:0], d[71:60]};
  assign q[71:60] = line5[59:48];
  reg [71:0] line6;
  always @(posedge clk) if (advance[6]) line6 <= {line6[59:0], d[83:72]};
  assign q[83:72] = line6[71:60];
  reg [83:0] line7;
  always @(posedge clk) if (advance[7]) line7 <= {line7[71:0], d[95:84]};
  assign q[95:84] = line7[83:72];
  reg [95:0] line8;
  always @(posedge clk) if (advance[8]) line8 <= {line8[83:0], d[107:96]};
  assign q[107:96] = line8[95:84];
  reg [107:0] line9;
  always @(posedge clk) if (advance[9]) line9 <= {line9[95:0], d[119:108]};
  assign q[119:108] = line9[107:96];
  reg [119:0] line10;
  always @(posedge clk) if (advance[10]) line10 <= {line10[107:0], d[131:120]};
  assign q[131:120] = line10[119:108];
  reg [131:0] line11;
  always @(posedge clk) if (advance[11]) line11 <= {line11[119:0], d[143:132]};
  assign q[143:132] = line11[131:120];
  reg [143:0] line12;
  always @(posedge clk) if (advance[12]) line12 <= {line12[131:0], d[155:144]};
  assign q[155:144] = line12[143:132];
  reg [155:0] line13;
  always @(posedge clk) if (advance[13]) line13 <= {line13[143:0], d[167:156]};
  assign q[167:156] = line13[155:144];
  reg [167:0] line14;
  always @(posedge clk) if (advance[14]) line14 <= {line14[155:0], d[179:168]};
  assign q[179:168] = line14[167:156];
  reg [179:0] line15;
  always @(posedge clk) if (advance[15]) line15 <= {line15[167:0], d[191:180]};
  assign q[191:180] = line15[179:168];
endmodule
