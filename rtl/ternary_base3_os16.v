// Written by hwsim; do not edit.
// ternary_base3_os16: ternary int8 x ternary2 -> int23, os 16 x 16, lanes 5

// A whole GEMM engine: one architecture in one dataflow; the manifest states its interface.
module ternary_base3_os16 (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] s_axis_job_tdata,
  input  wire s_axis_job_tvalid,
  output wire s_axis_job_tready,
  input  wire [639:0] s_axis_a_tdata,
  input  wire s_axis_a_tvalid,
  output wire s_axis_a_tready,
  input  wire s_axis_a_tlast,
  input  wire [127:0] s_axis_w_tdata,
  input  wire s_axis_w_tvalid,
  output wire s_axis_w_tready,
  input  wire s_axis_w_tlast,
  output wire [367:0] m_axis_c_tdata,
  output wire m_axis_c_tvalid,
  input  wire m_axis_c_tready,
  output wire m_axis_c_tlast,
  output wire busy,
  output wire [47:0] cycles,
  output wire [2:0] error
);
  wire [639:0] a_codes;
  wire a_enable;
  wire a_full;
  wire a_last;
  wire a_take;
  wire advance;
  wire job_done;
  wire [16:0] m;
  wire [16:0] n;
  wire outlet_tag;
  wire [367:0] p;
  wire pending;
  wire start;
  wire [1:0] strobe;
  wire [2:0] tag;
  wire [127:0] w_codes;
  wire w_enable;
  wire w_full;
  wire w_last;
  wire [9:0] w_stored0;
  wire [9:0] w_stored1;
  wire [9:0] w_stored2;
  wire [9:0] w_stored3;
  wire [9:0] w_stored4;
  wire [9:0] w_stored5;
  wire [9:0] w_stored6;
  wire [9:0] w_stored7;
  wire [9:0] w_stored8;
  wire [9:0] w_stored9;
  wire [9:0] w_stored10;
  wire [9:0] w_stored11;
  wire [9:0] w_stored12;
  wire [9:0] w_stored13;
  wire [9:0] w_stored14;
  wire [9:0] w_stored15;
  wire w_take;
  ternary_base3_os16_array array (.clk(clk), .rst(rst), .a(a_codes), .advance(advance), .p(p), .strobe(strobe),
      .tag(tag), .w({w_stored15, w_stored14, w_stored13, w_stored12, w_stored11, w_stored10, w_stored9, w_stored8,
      w_stored7, w_stored6, w_stored5, w_stored4, w_stored3, w_stored2, w_stored1, w_stored0}));
  ternary_base3_os16_control control (.clk(clk), .rst(rst), .a_enable(a_enable), .a_full(a_full), .a_last(a_last),
      .a_take(a_take), .advance(advance), .busy(busy), .cycles(cycles), .error(error), .job(s_axis_job_tdata),
      .job_done(job_done), .job_ready(s_axis_job_tready), .job_valid(s_axis_job_tvalid), .m(m), .n(n),
      .outlet_tag(outlet_tag), .pending(pending), .start(start), .strobe(strobe), .tag(tag), .w_enable(w_enable),
      .w_full(w_full), .w_last(w_last), .w_take(w_take));
  ternary_base3_os16_encode_w encode_w0 (.code(w_codes[7:0]), .stored(w_stored0));
  ternary_base3_os16_encode_w encode_w1 (.code(w_codes[15:8]), .stored(w_stored1));
  ternary_base3_os16_encode_w encode_w2 (.code(w_codes[23:16]), .stored(w_stored2));
  ternary_base3_os16_encode_w encode_w3 (.code(w_codes[31:24]), .stored(w_stored3));
  ternary_base3_os16_encode_w encode_w4 (.code(w_codes[39:32]), .stored(w_stored4));
  ternary_base3_os16_encode_w encode_w5 (.code(w_codes[47:40]), .stored(w_stored5));
  ternary_base3_os16_encode_w encode_w6 (.code(w_codes[55:48]), .stored(w_stored6));
  ternary_base3_os16_encode_w encode_w7 (.code(w_codes[63:56]), .stored(w_stored7));
  ternary_base3_os16_encode_w encode_w8 (.code(w_codes[71:64]), .stored(w_stored8));
  ternary_base3_os16_encode_w encode_w9 (.code(w_codes[79:72]), .stored(w_stored9));
  ternary_base3_os16_encode_w encode_w10 (.code(w_codes[87:80]), .stored(w_stored10));
  ternary_base3_os16_encode_w encode_w11 (.code(w_codes[95:88]), .stored(w_stored11));
  ternary_base3_os16_encode_w encode_w12 (.code(w_codes[103:96]), .stored(w_stored12));
  ternary_base3_os16_encode_w encode_w13 (.code(w_codes[111:104]), .stored(w_stored13));
  ternary_base3_os16_encode_w encode_w14 (.code(w_codes[119:112]), .stored(w_stored14));
  ternary_base3_os16_encode_w encode_w15 (.code(w_codes[127:120]), .stored(w_stored15));
  ternary_base3_os16_inlet_a inlet_a (.clk(clk), .rst(rst), .data(a_codes), .enable(a_enable), .full(a_full),
      .last(a_last), .take(a_take), .tdata(s_axis_a_tdata), .tlast(s_axis_a_tlast), .tready(s_axis_a_tready),
      .tvalid(s_axis_a_tvalid));
  ternary_base3_os16_inlet_w inlet_w (.clk(clk), .rst(rst), .data(w_codes), .enable(w_enable), .full(w_full),
      .last(w_last), .take(w_take), .tdata(s_axis_w_tdata), .tlast(s_axis_w_tlast), .tready(s_axis_w_tready),
      .tvalid(s_axis_w_tvalid));
  ternary_base3_os16_outlet outlet (.clk(clk), .rst(rst), .advance(advance), .job_done(job_done), .m(m), .n(n), .p(p),
      .pending(pending), .start(start), .tag(outlet_tag), .tdata(m_axis_c_tdata), .tlast(m_axis_c_tlast),
      .tready(m_axis_c_tready), .tvalid(m_axis_c_tvalid));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module ternary_base3_os16_advance_cols (
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
module ternary_base3_os16_advance_rows (
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
module ternary_base3_os16_cell (
  input  wire clk,
  input  wire [39:0] a,
  input  wire [2:0] tag,
  input  wire strobe,
  input  wire [9:0] w,
  input  wire [22:0] p,
  output reg  [39:0] a_out,
  output reg  [2:0] tag_out,
  output reg  strobe_out,
  output reg  [9:0] w_out,
  output reg  [22:0] p_out,
  input  wire advance
);
  wire [22:0] base;
  wire tag_first;
  wire tag_out_last;
  wire tag_out_valid;
  wire tag_valid;
  reg [22:0] total;
  wire [22:0] total_next;
  assign tag_out_last = tag_out[2];
  assign tag_out_valid = tag_out[0];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  assign base = tag_first ? 23'd0 : total;
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
  ternary_base3_os16_core core (.a(a), .p_in(base), .p_out(total_next), .w(w));
endmodule

// Drains with a burst of strobes; where the outlet has no room for a row, the array pauses, and the controller with it.
module ternary_base3_os16_control (
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
  assign k_last = k_left <= 15'd5;
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
    else if (a_take) k_left <= k_last ? count : k_left - 15'd5;
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

// p_out = p_in +- a[lane] or neither, over the lanes, modulo 2**p_width; combinational.
`ifdef SYNTHESIS
module ternary_base3_os16_core (
  input  wire [39:0] a,
  input  wire [9:0] w,
  input  wire [22:0] p_in,
  output wire [22:0] p_out
);
  wire [7:0] a0;
  wire [7:0] a1;
  wire [7:0] a2;
  wire [7:0] a3;
  wire [7:0] a4;
  wire [7:0] addend0;
  wire [7:0] addend1;
  wire [10:0] addend1_72;
  wire [7:0] addend2;
  wire [7:0] addend3;
  wire [7:0] addend4;
  wire flip;
  wire [10:0] generate0;
  wire [10:0] generate1;
  wire [10:0] generate2;
  wire [10:0] generate3;
  wire [10:0] generate4;
  wire [10:0] generate5;
  wire negative0;
  wire negative1;
  wire negative2;
  wire negative3;
  wire negative4;
  wire nonzero0;
  wire nonzero1;
  wire nonzero2;
  wire nonzero3;
  wire nonzero4;
  wire [10:0] passes;
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
  wire [10:0] propagate0;
  wire [10:0] propagate1;
  wire [10:0] propagate2;
  wire [10:0] total;
  wire [1:0] tree1_0_carry;
  wire [1:0] tree1_0_sum;
  wire [3:0] tree1_1_carry;
  wire [3:0] tree1_1_sum;
  wire tree1_2_carry;
  wire tree1_2_half;
  wire tree1_2_sum;
  wire tree1_3_carry;
  wire tree1_3_half;
  wire tree1_3_sum;
  wire [5:0] tree1_4_carry;
  wire [5:0] tree1_4_half;
  wire [5:0] tree1_4_sum;
  wire tree1_5_carry;
  wire tree1_5_half;
  wire tree1_5_sum;
  wire tree1_6_carry;
  wire tree1_6_sum;
  wire tree2_0_carry;
  wire tree2_0_sum;
  wire [1:0] tree2_1_carry;
  wire [1:0] tree2_1_half;
  wire [1:0] tree2_1_sum;
  wire tree2_2_carry;
  wire tree2_2_half;
  wire tree2_2_sum;
  wire [4:0] tree2_3_carry;
  wire [4:0] tree2_3_half;
  wire [4:0] tree2_3_sum;
  wire tree2_4_carry;
  wire tree2_4_sum;
  wire [1:0] tree3_0_carry;
  wire [1:0] tree3_0_sum;
  wire tree3_1_carry;
  wire tree3_1_sum;
  wire [6:0] tree3_2_carry;
  wire [6:0] tree3_2_half;
  wire [6:0] tree3_2_sum;
  wire [1:0] tree4_0_carry;
  wire [1:0] tree4_0_half;
  wire [1:0] tree4_0_sum;
  wire [5:0] tree4_1_carry;
  wire [5:0] tree4_1_half;
  wire [5:0] tree4_1_sum;
  wire [1:0] tree5_0_carry;
  wire [1:0] tree5_0_half;
  wire [1:0] tree5_0_sum;
  wire [5:0] n1;
  wire [5:0] n2;
  wire [1:0] n3;
  wire [4:0] n4;
  wire [6:0] n5;
  wire [6:0] n6;
  wire [6:0] n7;
  wire [1:0] n8;
  wire [1:0] n9;
  wire [5:0] n10;
  wire [5:0] n11;
  wire [1:0] n12;
  wire [10:0] n13;
  wire [10:0] n14;
  wire [10:0] n15;
  wire [11:0] n16;
  assign addend0 = (a0 & {8{nonzero0}}) ^ {8{negative0}};
  assign addend1 = (a1 & {8{nonzero1}}) ^ {8{negative1}};
  assign addend2 = (a2 & {8{nonzero2}}) ^ {8{negative2}};
  assign addend3 = (a3 & {8{nonzero3}}) ^ {8{negative3}};
  assign addend4 = (a4 & {8{nonzero4}}) ^ {8{negative4}};
  assign negative4 = w[9];
  assign negative3 = w[7];
  assign negative2 = w[5];
  assign negative1 = w[3];
  assign negative0 = w[1];
  assign a4 = a[39:32];
  assign a3 = a[31:24];
  assign a2 = a[23:16];
  assign a1 = a[15:8];
  assign a0 = a[7:0];
  assign nonzero0 = w[0] ^ negative0;
  assign nonzero1 = w[2] ^ negative1;
  assign nonzero2 = w[4] ^ negative2;
  assign nonzero3 = w[6] ^ negative3;
  assign nonzero4 = w[8] ^ negative4;
  assign tree1_0_sum = {addend1[1], addend3[0]} ^ {addend2[1], addend4[0]};
  assign tree1_0_carry = {addend1[1], addend3[0]} & {addend2[1], addend4[0]};
  assign tree1_1_sum = p_in[6:3] ^ addend0[6:3];
  assign tree1_1_carry = p_in[6:3] & addend0[6:3];
  assign tree1_2_half = negative0 ^ negative1;
  assign tree1_2_sum = tree1_2_half ^ negative2;
  assign tree1_2_carry = (negative0 & negative1) | ((negative0 | negative1) & negative2);
  assign tree1_3_half = negative3 ^ negative4;
  assign tree1_3_sum = tree1_3_half ^ p_in[0];
  assign tree1_3_carry = (negative3 & negative4) | ((negative3 | negative4) & p_in[0]);
  assign tree1_4_half = {~addend1[7], addend1[6:3], p_in[2]} ^ {~addend2[7], addend2[6:3], addend0[2]};
  assign tree1_4_sum = tree1_4_half ^ {~addend3[7], addend3[6:3], addend1[2]};
  assign n1 = {~addend1[7], addend1[6:3], p_in[2]} & {~addend2[7], addend2[6:3], addend0[2]};
  assign n2 = {~addend1[7], addend1[6:3], p_in[2]} | {~addend2[7], addend2[6:3], addend0[2]};
  assign tree1_4_carry = n1 | (n2 & {~addend3[7], addend3[6:3], addend1[2]});
  assign tree1_5_half = addend2[2] ^ addend3[2];
  assign tree1_5_sum = tree1_5_half ^ addend4[2];
  assign tree1_5_carry = (addend2[2] & addend3[2]) | ((addend2[2] | addend3[2]) & addend4[2]);
  assign tree1_6_sum = ~(p_in[7] ^ ~addend0[7]);
  assign tree1_6_carry = p_in[7] | ~addend0[7];
  assign tree2_0_sum = tree1_2_sum ^ addend0[0];
  assign tree2_0_carry = tree1_2_sum & addend0[0];
  assign tree2_1_half = {p_in[1], tree1_3_sum} ^ {tree1_2_carry, addend1[0]};
  assign tree2_1_sum = tree2_1_half ^ {addend0[1], addend2[0]};
  assign n3 = ({p_in[1], tree1_3_sum} | {tree1_2_carry, addend1[0]}) & {addend0[1], addend2[0]};
  assign tree2_1_carry = ({p_in[1], tree1_3_sum} & {tree1_2_carry, addend1[0]}) | n3;
  assign tree2_2_half = tree1_3_carry ^ addend3[1];
  assign tree2_2_sum = tree2_2_half ^ addend4[1];
  assign tree2_2_carry = (tree1_3_carry & addend3[1]) | ((tree1_3_carry | addend3[1]) & addend4[1]);
  assign tree2_3_half = {~addend4[7], addend4[6:3]} ^ {tree1_1_carry, tree1_1_sum[0]};
  assign tree2_3_sum = tree2_3_half ^ {tree1_6_sum, tree1_1_sum[3:1], tree1_4_carry[0]};
  assign n4 = ({~addend4[7], addend4[6:3]} | {tree1_1_carry, tree1_1_sum[0]}) & {tree1_6_sum, tree1_1_sum[3:1],
      tree1_4_carry[0]};
  assign tree2_3_carry = ({~addend4[7], addend4[6:3]} & {tree1_1_carry, tree1_1_sum[0]}) | n4;
  assign tree2_4_sum = ~(p_in[8] ^ tree1_6_carry);
  assign tree2_4_carry = p_in[8] | tree1_6_carry;
  assign tree3_0_sum = {tree2_0_carry, tree1_0_sum[0]} ^ {tree1_0_sum[1], tree2_0_sum};
  assign tree3_0_carry = {tree2_0_carry, tree1_0_sum[0]} & {tree1_0_sum[1], tree2_0_sum};
  assign tree3_1_sum = tree1_4_carry[5] ^ tree2_4_sum;
  assign tree3_1_carry = tree1_4_carry[5] & tree2_4_sum;
  assign tree3_2_half = {tree1_4_carry[4:1], tree1_5_carry, tree1_0_carry[1], tree2_1_carry[0]} ^ {tree1_4_sum[5:1],
      tree2_1_carry[1], tree2_1_sum[1]};
  assign tree3_2_sum = tree3_2_half ^ {tree2_3_carry[3:0], tree2_3_sum[0], tree1_4_sum[0], tree2_2_sum};
  assign n6 = {tree1_4_carry[4:1], tree1_5_carry, tree1_0_carry[1], tree2_1_carry[0]} & {tree1_4_sum[5:1],
      tree2_1_carry[1], tree2_1_sum[1]};
  assign n5 = {tree1_4_carry[4:1], tree1_5_carry, tree1_0_carry[1], tree2_1_carry[0]} | {tree1_4_sum[5:1],
      tree2_1_carry[1], tree2_1_sum[1]};
  assign n7 = n5 & {tree2_3_carry[3:0], tree2_3_sum[0], tree1_4_sum[0], tree2_2_sum};
  assign tree3_2_carry = n6 | n7;
  assign tree4_0_half = {tree2_2_carry, tree1_0_carry[0]} ^ {tree3_0_carry[1], tree3_0_sum[1]};
  assign tree4_0_sum = tree4_0_half ^ {tree1_5_sum, tree3_2_sum[0]};
  assign n8 = {tree2_2_carry, tree1_0_carry[0]} & {tree3_0_carry[1], tree3_0_sum[1]};
  assign n9 = {tree2_2_carry, tree1_0_carry[0]} | {tree3_0_carry[1], tree3_0_sum[1]};
  assign tree4_0_carry = n8 | (n9 & {tree1_5_sum, tree3_2_sum[0]});
  assign tree4_1_half = {p_in[9], tree2_3_carry[4], tree2_3_sum[4:1]} ^ {tree2_4_carry, tree3_1_sum,
      tree3_2_carry[5:2]};
  assign tree4_1_sum = tree4_1_half ^ {tree3_1_carry, tree3_2_carry[6], tree3_2_sum[6:3]};
  assign n10 = {p_in[9], tree2_3_carry[4], tree2_3_sum[4:1]} & {tree2_4_carry, tree3_1_sum, tree3_2_carry[5:2]};
  assign n11 = {p_in[9], tree2_3_carry[4], tree2_3_sum[4:1]} | {tree2_4_carry, tree3_1_sum, tree3_2_carry[5:2]};
  assign tree4_1_carry = n10 | (n11 & {tree3_1_carry, tree3_2_carry[6], tree3_2_sum[6:3]});
  assign tree5_0_half = tree3_2_carry[1:0] ^ {tree4_0_carry[1], tree3_2_sum[1]};
  assign tree5_0_sum = tree5_0_half ^ {tree3_2_sum[2], tree4_0_sum[1]};
  assign n12 = (tree3_2_carry[1:0] | {tree4_0_carry[1], tree3_2_sum[1]}) & {tree3_2_sum[2], tree4_0_sum[1]};
  assign tree5_0_carry = (tree3_2_carry[1:0] & {tree4_0_carry[1], tree3_2_sum[1]}) | n12;
  assign addend1_72 = {~p_in[10], tree4_1_sum, tree5_0_sum, tree4_0_sum[0], tree2_1_sum[0]};
  assign generate0 = {tree4_1_carry, tree5_0_carry, tree4_0_carry[0], tree3_0_carry[0], tree3_0_sum[0]} &
      {addend1_72[10], tree4_1_sum, tree5_0_sum, tree4_0_sum[0], tree2_1_sum[0]};
  assign propagate0 = {tree4_1_carry, tree5_0_carry, tree4_0_carry[0], tree3_0_carry[0], tree3_0_sum[0]} ^
      {addend1_72[10], tree4_1_sum, tree5_0_sum, tree4_0_sum[0], tree2_1_sum[0]};
  assign n13 = propagate0 & {1'b0, generate0[8], 1'b0, generate0[6], 1'b0, generate0[4], 1'b0, generate0[2], 1'b0,
      generate0[0], 1'b0};
  assign generate1 = generate0 | n13;
  assign propagate1 = propagate0 & {1'b1, propagate0[8], 1'b1, propagate0[6], 1'b1, propagate0[4], 1'b1, propagate0[2],
      3'd4};
  assign generate2 = generate1 | (propagate1 & {3'd0, generate1[5], 3'd0, generate1[1], 3'd0});
  assign propagate2 = propagate1 & {3'd7, propagate1[5], 7'd116};
  assign generate3 = generate2 | (propagate2 & {3'd0, generate2[3], 7'd0});
  assign n14 = {propagate2[10:8], 1'b0, propagate2[6:4], 1'b0, propagate2[2], 2'd0} & {1'b0, generate3[7], 3'd0,
      generate3[3], 5'd0};
  assign generate4 = generate3 | n14;
  assign n15 = {propagate2[10], 1'b0, propagate2[8], 1'b0, propagate2[6], 1'b0, propagate2[4], 1'b0, propagate2[2],
      2'd0} & {generate4[9], 1'b0, generate4[7], 1'b0, generate4[5], 1'b0, generate4[3], 1'b0, generate4[1], 2'd0};
  assign generate5 = generate4 | n15;
  assign total = propagate0 ^ {generate5[9:0], 1'b0};
  assign passes = p_in[21:11] ^ ~{11{p_in[10]}};
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
  assign flip = ~(generate5[10] ^ p_in[10]);
  assign n16 = {passes10, passes9, passes8, passes7, passes6, passes5, passes4, passes3, passes2, passes1, passes[0],
      1'b1} & {12{flip}};
  assign p_out = {p_in[22:11] ^ n16, total};
endmodule
`else
module ternary_base3_os16_core (
  input  wire [39:0] a,
  input  wire [9:0] w,
  input  wire [22:0] p_in,
  output wire [22:0] p_out
);
  wire [7:0] a0;
  wire [7:0] a1;
  wire [7:0] a2;
  wire [7:0] a3;
  wire [7:0] a4;
  wire [7:0] addend0;
  wire [7:0] addend1;
  wire [7:0] addend2;
  wire [7:0] addend3;
  wire [7:0] addend4;
  wire [3:0] carries2_0;
  wire [2:0] carries3_0;
  wire [1:0] carries5_0;
  wire [1:0] carries5_1;
  wire negative0;
  wire negative1;
  wire negative2;
  wire negative3;
  wire negative4;
  wire nonzero0;
  wire nonzero1;
  wire nonzero2;
  wire nonzero3;
  wire nonzero4;
  wire [10:0] sum2_0;
  wire [9:0] sum3_0;
  wire [8:0] sum5_0;
  wire [8:0] sum5_1;
  assign addend0 = (a0 & {8{nonzero0}}) ^ {8{negative0}};
  assign addend1 = (a1 & {8{nonzero1}}) ^ {8{negative1}};
  assign addend2 = (a2 & {8{nonzero2}}) ^ {8{negative2}};
  assign addend3 = (a3 & {8{nonzero3}}) ^ {8{negative3}};
  assign addend4 = (a4 & {8{nonzero4}}) ^ {8{negative4}};
  assign negative4 = w[9];
  assign negative3 = w[7];
  assign negative2 = w[5];
  assign negative1 = w[3];
  assign negative0 = w[1];
  assign a4 = a[39:32];
  assign a3 = a[31:24];
  assign a2 = a[23:16];
  assign a1 = a[15:8];
  assign a0 = a[7:0];
  assign nonzero0 = w[0] ^ negative0;
  assign nonzero1 = w[2] ^ negative1;
  assign nonzero2 = w[4] ^ negative2;
  assign nonzero3 = w[6] ^ negative3;
  assign nonzero4 = w[8] ^ negative4;
  assign sum5_0 = {addend0[7], addend0} + {addend1[7], addend1};
  assign sum5_1 = {addend2[7], addend2} + {addend3[7], addend3};
  assign sum3_0 = {sum5_0[8], sum5_0} + {sum5_1[8], sum5_1};
  assign sum2_0 = {sum3_0[9], sum3_0} + {{3{addend4[7]}}, addend4};
  assign carries5_0 = {1'b0, negative0} + {1'b0, negative1};
  assign carries5_1 = {1'b0, negative2} + {1'b0, negative3};
  assign carries3_0 = {1'b0, carries5_0} + {1'b0, carries5_1};
  assign carries2_0 = {1'b0, carries3_0} + {3'd0, negative4};
  assign p_out = p_in + {{12{sum2_0[10]}}, sum2_0} + {19'd0, carries2_0};
endmodule
`endif

// Lets a row take the strobes of a burst that are meant for it; reach walks one row nearer per strobe.
module ternary_base3_os16_drain_edge (
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
module ternary_base3_os16_edge (
  input  wire clk,
  input  wire rst,
  input  wire [639:0] a,
  input  wire [159:0] w,
  input  wire [2:0] tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output reg  [639:0] a_rows,
  output reg  [159:0] w_cols,
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
    if (rst) a_rows <= 640'd0;
    else a_rows <= a;
    if (rst) w_cols <= 160'd0;
    else w_cols <= w;
    if (rst) tag_stage <= 3'd0;
    else tag_stage <= tag;
    if (rst) tag_line <= 45'd0;
    else if (advance) tag_line <= {tag_line[41:0], tag_stage};
  end
  ternary_base3_os16_drain_edge edge0 (.clk(clk), .rst(rst), .reach(reach1), .reach_out(unused_reach_out),
      .strobe(strobe0), .tree(tree[1:0]));
  ternary_base3_os16_drain_edge edge1 (.clk(clk), .rst(rst), .reach(reach2), .reach_out(reach1), .strobe(strobe1),
      .tree(tree[3:2]));
  ternary_base3_os16_drain_edge edge2 (.clk(clk), .rst(rst), .reach(reach3), .reach_out(reach2), .strobe(strobe2),
      .tree(tree[5:4]));
  ternary_base3_os16_drain_edge edge3 (.clk(clk), .rst(rst), .reach(reach4), .reach_out(reach3), .strobe(strobe3),
      .tree(tree[7:6]));
  ternary_base3_os16_drain_edge edge4 (.clk(clk), .rst(rst), .reach(reach5), .reach_out(reach4), .strobe(strobe4),
      .tree(tree[9:8]));
  ternary_base3_os16_drain_edge edge5 (.clk(clk), .rst(rst), .reach(reach6), .reach_out(reach5), .strobe(strobe5),
      .tree(tree[11:10]));
  ternary_base3_os16_drain_edge edge6 (.clk(clk), .rst(rst), .reach(reach7), .reach_out(reach6), .strobe(strobe6),
      .tree(tree[13:12]));
  ternary_base3_os16_drain_edge edge7 (.clk(clk), .rst(rst), .reach(reach8), .reach_out(reach7), .strobe(strobe7),
      .tree(tree[15:14]));
  ternary_base3_os16_drain_edge edge8 (.clk(clk), .rst(rst), .reach(reach9), .reach_out(reach8), .strobe(strobe8),
      .tree(tree[17:16]));
  ternary_base3_os16_drain_edge edge9 (.clk(clk), .rst(rst), .reach(reach10), .reach_out(reach9), .strobe(strobe9),
      .tree(tree[19:18]));
  ternary_base3_os16_drain_edge edge10 (.clk(clk), .rst(rst), .reach(reach11), .reach_out(reach10), .strobe(strobe10),
      .tree(tree[21:20]));
  ternary_base3_os16_drain_edge edge11 (.clk(clk), .rst(rst), .reach(reach12), .reach_out(reach11), .strobe(strobe11),
      .tree(tree[23:22]));
  ternary_base3_os16_drain_edge edge12 (.clk(clk), .rst(rst), .reach(reach13), .reach_out(reach12), .strobe(strobe12),
      .tree(tree[25:24]));
  ternary_base3_os16_drain_edge edge13 (.clk(clk), .rst(rst), .reach(reach14), .reach_out(reach13), .strobe(strobe13),
      .tree(tree[27:26]));
  ternary_base3_os16_drain_edge edge14 (.clk(clk), .rst(rst), .reach(reach15), .reach_out(reach14), .strobe(strobe14),
      .tree(tree[29:28]));
  ternary_base3_os16_drain_edge edge15 (.clk(clk), .rst(rst), .reach(1'b1), .reach_out(reach15), .strobe(strobe15),
      .tree(tree[31:30]));
  ternary_base3_os16_strobe_tree strobe_tree (.clk(clk), .rst(rst), .d(strobe), .q(tree));
endmodule

// Bytes of five ternary weights each to their two-bit codes; combinational.
module ternary_base3_os16_encode_w (
  input  wire [7:0] code,
  output wire [9:0] stored
);
  wire one0_0;
  wire one0_1;
  wire one0_2;
  wire one0_3;
  wire one0_4;
  wire [1:0] rest0_1;
  wire [3:0] rest0_2;
  wire [4:0] rest0_3;
  wire [6:0] rest0_4;
  wire two0_0;
  wire two0_1;
  wire two0_2;
  wire two0_3;
  wire two0_4;
  wire [7:0] word0;
  assign word0 = code >= 8'd243 ? code - 8'd243 : code;
  assign rest0_4 = word0[6:0] - (two0_4 ? 7'd34 : one0_4 ? 7'd81 : 7'd0);
  assign rest0_3 = rest0_4[4:0] - (two0_3 ? 5'd22 : one0_3 ? 5'd27 : 5'd0);
  assign rest0_2 = rest0_3[3:0] - (two0_2 ? 4'd2 : one0_2 ? 4'd9 : 4'd0);
  assign rest0_1 = rest0_2[1:0] - (two0_1 ? 2'd2 : one0_1 ? 2'd3 : 2'd0);
  assign two0_4 = word0 >= 8'd162;
  assign one0_4 = (word0 >= 8'd81) & ~two0_4;
  assign two0_3 = rest0_4 >= 7'd54;
  assign one0_3 = (rest0_4 >= 7'd27) & ~two0_3;
  assign two0_2 = rest0_3 >= 5'd18;
  assign one0_2 = (rest0_3 >= 5'd9) & ~two0_2;
  assign two0_1 = rest0_2 >= 4'd6;
  assign one0_1 = (rest0_2 >= 4'd3) & ~two0_1;
  assign two0_0 = rest0_1 >= 2'd2;
  assign one0_0 = (rest0_1 >= 2'd1) & ~two0_0;
  assign stored = {two0_4, one0_4, two0_3, one0_3, two0_2, one0_2, two0_1, one0_1, two0_0, one0_0};
endmodule

// One-beat register behind an AXI4-Stream slave.
module ternary_base3_os16_inlet_a (
  input  wire clk,
  input  wire rst,
  input  wire [639:0] tdata,
  input  wire tlast,
  input  wire tvalid,
  output wire tready,
  input  wire enable,
  input  wire take,
  output reg  full,
  output reg  [639:0] data,
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
module ternary_base3_os16_inlet_w (
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
module ternary_base3_os16_outlet (
  input  wire clk,
  input  wire rst,
  input  wire [367:0] p,
  input  wire tag,
  input  wire start,
  input  wire [16:0] m,
  input  wire [16:0] n,
  output wire advance,
  input  wire pending,
  output wire job_done,
  output wire [367:0] tdata,
  output reg  tvalid,
  output reg  tlast,
  input  wire tready
);
  reg advance_line;
  wire [15:0] advances;
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
  ternary_base3_os16_outlet_advance_tree advance_tree (.clk(clk), .rst(rst), .d(advance_line), .q(advances));
  ternary_base3_os16_outlet_column_0 column0 (.clk(clk), .rst(rst), .advance(advances[0]), .c(c0), .p(p[22:0]),
      .pop(pop), .tag(tag_line), .tag_out(tag0), .wrote(unused_wrote));
  ternary_base3_os16_outlet_column_0 column1 (.clk(clk), .rst(rst), .advance(advances[1]), .c(c1), .p(p[45:23]),
      .pop(pop), .tag(tag0), .tag_out(tag1), .wrote(unused_wrote_2));
  ternary_base3_os16_outlet_column_1 column2 (.clk(clk), .rst(rst), .advance(advances[2]), .c(c2), .p(p[68:46]),
      .pop(pop), .tag(tag1), .tag_out(tag2), .wrote(unused_wrote_8));
  ternary_base3_os16_outlet_column_1 column3 (.clk(clk), .rst(rst), .advance(advances[3]), .c(c3), .p(p[91:69]),
      .pop(pop), .tag(tag2), .tag_out(tag3), .wrote(unused_wrote_9));
  ternary_base3_os16_outlet_column_2 column4 (.clk(clk), .rst(rst), .advance(advances[4]), .c(c4), .p(p[114:92]),
      .pop(pop), .tag(tag3), .tag_out(tag4), .wrote(unused_wrote_10));
  ternary_base3_os16_outlet_column_2 column5 (.clk(clk), .rst(rst), .advance(advances[5]), .c(c5), .p(p[137:115]),
      .pop(pop), .tag(tag4), .tag_out(tag5), .wrote(unused_wrote_11));
  ternary_base3_os16_outlet_column_3 column6 (.clk(clk), .rst(rst), .advance(advances[6]), .c(c6), .p(p[160:138]),
      .pop(pop), .tag(tag5), .tag_out(tag6), .wrote(unused_wrote_12));
  ternary_base3_os16_outlet_column_3 column7 (.clk(clk), .rst(rst), .advance(advances[7]), .c(c7), .p(p[183:161]),
      .pop(pop), .tag(tag6), .tag_out(tag7), .wrote(unused_wrote_13));
  ternary_base3_os16_outlet_column_4 column8 (.clk(clk), .rst(rst), .advance(advances[8]), .c(c8), .p(p[206:184]),
      .pop(pop), .tag(tag7), .tag_out(tag8), .wrote(unused_wrote_14));
  ternary_base3_os16_outlet_column_4 column9 (.clk(clk), .rst(rst), .advance(advances[9]), .c(c9), .p(p[229:207]),
      .pop(pop), .tag(tag8), .tag_out(tag9), .wrote(unused_wrote_15));
  ternary_base3_os16_outlet_column_5 column10 (.clk(clk), .rst(rst), .advance(advances[10]), .c(c10), .p(p[252:230]),
      .pop(pop), .tag(tag9), .tag_out(tag10), .wrote(unused_wrote_3));
  ternary_base3_os16_outlet_column_5 column11 (.clk(clk), .rst(rst), .advance(advances[11]), .c(c11), .p(p[275:253]),
      .pop(pop), .tag(tag10), .tag_out(tag11), .wrote(unused_wrote_4));
  ternary_base3_os16_outlet_column_6 column12 (.clk(clk), .rst(rst), .advance(advances[12]), .c(c12), .p(p[298:276]),
      .pop(pop), .tag(tag11), .tag_out(tag12), .wrote(unused_wrote_5));
  ternary_base3_os16_outlet_column_6 column13 (.clk(clk), .rst(rst), .advance(advances[13]), .c(c13), .p(p[321:299]),
      .pop(pop), .tag(tag12), .tag_out(tag13), .wrote(unused_wrote_6));
  ternary_base3_os16_outlet_column_7 column14 (.clk(clk), .rst(rst), .advance(advances[14]), .c(c14), .p(p[344:322]),
      .pop(pop), .tag(tag13), .tag_out(tag14), .wrote(unused_wrote_7));
  ternary_base3_os16_outlet_column_7 column15 (.clk(clk), .rst(rst), .advance(advances[15]), .c(c15), .p(p[367:345]),
      .pop(pop), .tag(tag14), .tag_out(unused_tag_out), .wrote(wrote15));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module ternary_base3_os16_outlet_advance_tree (
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
module ternary_base3_os16_outlet_column_0 (
  input  wire clk,
  input  wire rst,
  input  wire [22:0] p,
  input  wire tag,
  output reg  tag_out,
  output wire wrote,
  output reg  [22:0] c,
  input  wire advance,
  input  wire pop
);
  reg [4:0] free;
  reg fresh;
  reg [4:0] oldest;
  wire [4:0] oldest_next;
  reg [22:0] p_q;
  reg [22:0] queue [20:0];
  assign oldest_next = pop ? (oldest == 5'd20 ? 5'd0 : oldest + 5'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= p_q;
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
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module ternary_base3_os16_outlet_column_1 (
  input  wire clk,
  input  wire rst,
  input  wire [22:0] p,
  input  wire tag,
  output reg  tag_out,
  output wire wrote,
  output reg  [22:0] c,
  input  wire advance,
  input  wire pop
);
  reg [4:0] free;
  reg fresh;
  reg [4:0] oldest;
  wire [4:0] oldest_next;
  reg [22:0] p_q;
  reg [22:0] queue [18:0];
  assign oldest_next = pop ? (oldest == 5'd18 ? 5'd0 : oldest + 5'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= p_q;
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
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module ternary_base3_os16_outlet_column_2 (
  input  wire clk,
  input  wire rst,
  input  wire [22:0] p,
  input  wire tag,
  output reg  tag_out,
  output wire wrote,
  output reg  [22:0] c,
  input  wire advance,
  input  wire pop
);
  reg [4:0] free;
  reg fresh;
  reg [4:0] oldest;
  wire [4:0] oldest_next;
  reg [22:0] p_q;
  reg [22:0] queue [16:0];
  assign oldest_next = pop ? (oldest == 5'd16 ? 5'd0 : oldest + 5'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= p_q;
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
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module ternary_base3_os16_outlet_column_3 (
  input  wire clk,
  input  wire rst,
  input  wire [22:0] p,
  input  wire tag,
  output reg  tag_out,
  output wire wrote,
  output reg  [22:0] c,
  input  wire advance,
  input  wire pop
);
  reg [3:0] free;
  reg fresh;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [22:0] p_q;
  reg [22:0] queue [14:0];
  assign oldest_next = pop ? (oldest == 4'd14 ? 4'd0 : oldest + 4'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= p_q;
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
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module ternary_base3_os16_outlet_column_4 (
  input  wire clk,
  input  wire rst,
  input  wire [22:0] p,
  input  wire tag,
  output reg  tag_out,
  output wire wrote,
  output reg  [22:0] c,
  input  wire advance,
  input  wire pop
);
  reg [3:0] free;
  reg fresh;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [22:0] p_q;
  reg [22:0] queue [12:0];
  assign oldest_next = pop ? (oldest == 4'd12 ? 4'd0 : oldest + 4'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= p_q;
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
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module ternary_base3_os16_outlet_column_5 (
  input  wire clk,
  input  wire rst,
  input  wire [22:0] p,
  input  wire tag,
  output reg  tag_out,
  output wire wrote,
  output reg  [22:0] c,
  input  wire advance,
  input  wire pop
);
  reg [3:0] free;
  reg fresh;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [22:0] p_q;
  reg [22:0] queue [10:0];
  assign oldest_next = pop ? (oldest == 4'd10 ? 4'd0 : oldest + 4'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= p_q;
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
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module ternary_base3_os16_outlet_column_6 (
  input  wire clk,
  input  wire rst,
  input  wire [22:0] p,
  input  wire tag,
  output reg  tag_out,
  output wire wrote,
  output reg  [22:0] c,
  input  wire advance,
  input  wire pop
);
  reg [3:0] free;
  reg fresh;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [22:0] p_q;
  reg [22:0] queue [8:0];
  assign oldest_next = pop ? (oldest == 4'd8 ? 4'd0 : oldest + 4'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= p_q;
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
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module ternary_base3_os16_outlet_column_7 (
  input  wire clk,
  input  wire rst,
  input  wire [22:0] p,
  input  wire tag,
  output reg  tag_out,
  output wire wrote,
  output reg  [22:0] c,
  input  wire advance,
  input  wire pop
);
  reg [2:0] free;
  reg fresh;
  reg [2:0] oldest;
  wire [2:0] oldest_next;
  reg [22:0] p_q;
  reg [22:0] queue [6:0];
  assign oldest_next = pop ? (oldest == 3'd6 ? 3'd0 : oldest + 3'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= p_q;
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
endmodule

// cols cells in a row, and the one that counts its activations where these are counted.
module ternary_base3_os16_row (
  input  wire clk,
  input  wire rst,
  input  wire [39:0] a,
  input  wire [2:0] tag,
  input  wire strobe,
  input  wire [159:0] w,
  input  wire [367:0] p,
  output wire [159:0] w_out,
  output wire [367:0] p_out,
  input  wire advance,
  output wire advance_out
);
  wire [39:0] a0;
  wire [39:0] a1;
  wire [39:0] a2;
  wire [39:0] a3;
  wire [39:0] a4;
  wire [39:0] a5;
  wire [39:0] a6;
  wire [39:0] a7;
  wire [39:0] a8;
  wire [39:0] a9;
  wire [39:0] a10;
  wire [39:0] a11;
  wire [39:0] a12;
  wire [39:0] a13;
  wire [39:0] a14;
  wire [15:0] advances;
  wire [22:0] p0;
  wire [22:0] p1;
  wire [22:0] p2;
  wire [22:0] p3;
  wire [22:0] p4;
  wire [22:0] p5;
  wire [22:0] p6;
  wire [22:0] p7;
  wire [22:0] p8;
  wire [22:0] p9;
  wire [22:0] p10;
  wire [22:0] p11;
  wire [22:0] p12;
  wire [22:0] p13;
  wire [22:0] p14;
  wire [22:0] p15;
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
  wire [9:0] w0;
  wire [9:0] w1;
  wire [9:0] w2;
  wire [9:0] w3;
  wire [9:0] w4;
  wire [9:0] w5;
  wire [9:0] w6;
  wire [9:0] w7;
  wire [9:0] w8;
  wire [9:0] w9;
  wire [9:0] w10;
  wire [9:0] w11;
  wire [9:0] w12;
  wire [9:0] w13;
  wire [9:0] w14;
  wire [9:0] w15;
  wire [39:0] unused_a_out;
  wire unused_strobe_out;
  wire [2:0] unused_tag_out;
  assign advance_out = advances[0];
  assign p_out = {p15, p14, p13, p12, p11, p10, p9, p8, p7, p6, p5, p4, p3, p2, p1, p0};
  assign w_out = {w15, w14, w13, w12, w11, w10, w9, w8, w7, w6, w5, w4, w3, w2, w1, w0};
  ternary_base3_os16_advance_cols advance_tree (.clk(clk), .rst(rst), .d(advance), .q(advances));
  ternary_base3_os16_cell cell0 (.clk(clk), .a(a), .a_out(a0), .advance(advances[0]), .p(p[22:0]), .p_out(p0),
      .strobe(strobe), .strobe_out(strobe0), .tag(tag), .tag_out(tag0), .w(w[9:0]), .w_out(w0));
  ternary_base3_os16_cell cell1 (.clk(clk), .a(a0), .a_out(a1), .advance(advances[1]), .p(p[45:23]), .p_out(p1),
      .strobe(strobe0), .strobe_out(strobe1), .tag(tag0), .tag_out(tag1), .w(w[19:10]), .w_out(w1));
  ternary_base3_os16_cell cell2 (.clk(clk), .a(a1), .a_out(a2), .advance(advances[2]), .p(p[68:46]), .p_out(p2),
      .strobe(strobe1), .strobe_out(strobe2), .tag(tag1), .tag_out(tag2), .w(w[29:20]), .w_out(w2));
  ternary_base3_os16_cell cell3 (.clk(clk), .a(a2), .a_out(a3), .advance(advances[3]), .p(p[91:69]), .p_out(p3),
      .strobe(strobe2), .strobe_out(strobe3), .tag(tag2), .tag_out(tag3), .w(w[39:30]), .w_out(w3));
  ternary_base3_os16_cell cell4 (.clk(clk), .a(a3), .a_out(a4), .advance(advances[4]), .p(p[114:92]), .p_out(p4),
      .strobe(strobe3), .strobe_out(strobe4), .tag(tag3), .tag_out(tag4), .w(w[49:40]), .w_out(w4));
  ternary_base3_os16_cell cell5 (.clk(clk), .a(a4), .a_out(a5), .advance(advances[5]), .p(p[137:115]), .p_out(p5),
      .strobe(strobe4), .strobe_out(strobe5), .tag(tag4), .tag_out(tag5), .w(w[59:50]), .w_out(w5));
  ternary_base3_os16_cell cell6 (.clk(clk), .a(a5), .a_out(a6), .advance(advances[6]), .p(p[160:138]), .p_out(p6),
      .strobe(strobe5), .strobe_out(strobe6), .tag(tag5), .tag_out(tag6), .w(w[69:60]), .w_out(w6));
  ternary_base3_os16_cell cell7 (.clk(clk), .a(a6), .a_out(a7), .advance(advances[7]), .p(p[183:161]), .p_out(p7),
      .strobe(strobe6), .strobe_out(strobe7), .tag(tag6), .tag_out(tag7), .w(w[79:70]), .w_out(w7));
  ternary_base3_os16_cell cell8 (.clk(clk), .a(a7), .a_out(a8), .advance(advances[8]), .p(p[206:184]), .p_out(p8),
      .strobe(strobe7), .strobe_out(strobe8), .tag(tag7), .tag_out(tag8), .w(w[89:80]), .w_out(w8));
  ternary_base3_os16_cell cell9 (.clk(clk), .a(a8), .a_out(a9), .advance(advances[9]), .p(p[229:207]), .p_out(p9),
      .strobe(strobe8), .strobe_out(strobe9), .tag(tag8), .tag_out(tag9), .w(w[99:90]), .w_out(w9));
  ternary_base3_os16_cell cell10 (.clk(clk), .a(a9), .a_out(a10), .advance(advances[10]), .p(p[252:230]), .p_out(p10),
      .strobe(strobe9), .strobe_out(strobe10), .tag(tag9), .tag_out(tag10), .w(w[109:100]), .w_out(w10));
  ternary_base3_os16_cell cell11 (.clk(clk), .a(a10), .a_out(a11), .advance(advances[11]), .p(p[275:253]), .p_out(p11),
      .strobe(strobe10), .strobe_out(strobe11), .tag(tag10), .tag_out(tag11), .w(w[119:110]), .w_out(w11));
  ternary_base3_os16_cell cell12 (.clk(clk), .a(a11), .a_out(a12), .advance(advances[12]), .p(p[298:276]), .p_out(p12),
      .strobe(strobe11), .strobe_out(strobe12), .tag(tag11), .tag_out(tag12), .w(w[129:120]), .w_out(w12));
  ternary_base3_os16_cell cell13 (.clk(clk), .a(a12), .a_out(a13), .advance(advances[13]), .p(p[321:299]), .p_out(p13),
      .strobe(strobe12), .strobe_out(strobe13), .tag(tag12), .tag_out(tag13), .w(w[139:130]), .w_out(w13));
  ternary_base3_os16_cell cell14 (.clk(clk), .a(a13), .a_out(a14), .advance(advances[14]), .p(p[344:322]), .p_out(p14),
      .strobe(strobe13), .strobe_out(strobe14), .tag(tag13), .tag_out(tag14), .w(w[149:140]), .w_out(w14));
  ternary_base3_os16_cell cell15 (.clk(clk), .a(a14), .a_out(unused_a_out), .advance(advances[15]), .p(p[367:345]),
      .p_out(p15), .strobe(strobe14), .strobe_out(unused_strobe_out), .tag(tag14), .tag_out(unused_tag_out),
      .w(w[159:150]), .w_out(w15));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module ternary_base3_os16_strobe_tree (
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
module ternary_base3_os16_array (
  input  wire clk,
  input  wire rst,
  input  wire [639:0] a,
  input  wire [159:0] w,
  input  wire [2:0] tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output wire [367:0] p
);
  wire [639:0] a_rows;
  wire [159:0] w_cols;
  wire [47:0] tags;
  wire [15:0] strobes;
  wire [15:0] advances;
  wire [15:0] row_advances;
  wire [15:0] col_advances;
  ternary_base3_os16_advance_rows advance_rows (.clk(clk), .rst(rst), .d(advance), .q(advances));
  ternary_base3_os16_advance_cols advance_cols (.clk(clk), .rst(rst), .d(advances[15]), .q(col_advances));
  ternary_base3_os16_edge edge_regs (.clk(clk), .rst(rst), .a(a), .w(w), .tag(tag), .strobe(strobe), .advance(col_advances[0]), .a_rows(a_rows), .w_cols(w_cols), .tags(tags), .strobes(strobes));
  wire [639:0] a_skewed;
  ternary_base3_os16_a_skew a_skew (.clk(clk), .d(a_rows), .q(a_skewed), .advance(row_advances));
  wire [159:0] w16;
  ternary_base3_os16_w_skew w_skew (.clk(clk), .d(w_cols), .q(w16), .advance(col_advances));
  wire [367:0] p16 = 0;
  wire [159:0] w15;
  wire [367:0] p15;
  ternary_base3_os16_row row15 (.clk(clk), .rst(rst), .advance(advances[15]), .advance_out(row_advances[15]), .a(a_skewed[639:600]), .tag(tags[47:45]), .strobe(strobes[15]), .w(w16), .p(p16), .w_out(w15), .p_out(p15));
  wire [159:0] w14;
  wire [367:0] p14;
  ternary_base3_os16_row row14 (.clk(clk), .rst(rst), .advance(advances[14]), .advance_out(row_advances[14]), .a(a_skewed[599:560]), .tag(tags[44:42]), .strobe(strobes[14]), .w(w15), .p(p15), .w_out(w14), .p_out(p14));
  wire [159:0] w13;
  wire [367:0] p13;
  ternary_base3_os16_row row13 (.clk(clk), .rst(rst), .advance(advances[13]), .advance_out(row_advances[13]), .a(a_skewed[559:520]), .tag(tags[41:39]), .strobe(strobes[13]), .w(w14), .p(p14), .w_out(w13), .p_out(p13));
  wire [159:0] w12;
  wire [367:0] p12;
  ternary_base3_os16_row row12 (.clk(clk), .rst(rst), .advance(advances[12]), .advance_out(row_advances[12]), .a(a_skewed[519:480]), .tag(tags[38:36]), .strobe(strobes[12]), .w(w13), .p(p13), .w_out(w12), .p_out(p12));
  wire [159:0] w11;
  wire [367:0] p11;
  ternary_base3_os16_row row11 (.clk(clk), .rst(rst), .advance(advances[11]), .advance_out(row_advances[11]), .a(a_skewed[479:440]), .tag(tags[35:33]), .strobe(strobes[11]), .w(w12), .p(p12), .w_out(w11), .p_out(p11));
  wire [159:0] w10;
  wire [367:0] p10;
  ternary_base3_os16_row row10 (.clk(clk), .rst(rst), .advance(advances[10]), .advance_out(row_advances[10]), .a(a_skewed[439:400]), .tag(tags[32:30]), .strobe(strobes[10]), .w(w11), .p(p11), .w_out(w10), .p_out(p10));
  wire [159:0] w9;
  wire [367:0] p9;
  ternary_base3_os16_row row9 (.clk(clk), .rst(rst), .advance(advances[9]), .advance_out(row_advances[9]), .a(a_skewed[399:360]), .tag(tags[29:27]), .strobe(strobes[9]), .w(w10), .p(p10), .w_out(w9), .p_out(p9));
  wire [159:0] w8;
  wire [367:0] p8;
  ternary_base3_os16_row row8 (.clk(clk), .rst(rst), .advance(advances[8]), .advance_out(row_advances[8]), .a(a_skewed[359:320]), .tag(tags[26:24]), .strobe(strobes[8]), .w(w9), .p(p9), .w_out(w8), .p_out(p8));
  wire [159:0] w7;
  wire [367:0] p7;
  ternary_base3_os16_row row7 (.clk(clk), .rst(rst), .advance(advances[7]), .advance_out(row_advances[7]), .a(a_skewed[319:280]), .tag(tags[23:21]), .strobe(strobes[7]), .w(w8), .p(p8), .w_out(w7), .p_out(p7));
  wire [159:0] w6;
  wire [367:0] p6;
  ternary_base3_os16_row row6 (.clk(clk), .rst(rst), .advance(advances[6]), .advance_out(row_advances[6]), .a(a_skewed[279:240]), .tag(tags[20:18]), .strobe(strobes[6]), .w(w7), .p(p7), .w_out(w6), .p_out(p6));
  wire [159:0] w5;
  wire [367:0] p5;
  ternary_base3_os16_row row5 (.clk(clk), .rst(rst), .advance(advances[5]), .advance_out(row_advances[5]), .a(a_skewed[239:200]), .tag(tags[17:15]), .strobe(strobes[5]), .w(w6), .p(p6), .w_out(w5), .p_out(p5));
  wire [159:0] w4;
  wire [367:0] p4;
  ternary_base3_os16_row row4 (.clk(clk), .rst(rst), .advance(advances[4]), .advance_out(row_advances[4]), .a(a_skewed[199:160]), .tag(tags[14:12]), .strobe(strobes[4]), .w(w5), .p(p5), .w_out(w4), .p_out(p4));
  wire [159:0] w3;
  wire [367:0] p3;
  ternary_base3_os16_row row3 (.clk(clk), .rst(rst), .advance(advances[3]), .advance_out(row_advances[3]), .a(a_skewed[159:120]), .tag(tags[11:9]), .strobe(strobes[3]), .w(w4), .p(p4), .w_out(w3), .p_out(p3));
  wire [159:0] w2;
  wire [367:0] p2;
  ternary_base3_os16_row row2 (.clk(clk), .rst(rst), .advance(advances[2]), .advance_out(row_advances[2]), .a(a_skewed[119:80]), .tag(tags[8:6]), .strobe(strobes[2]), .w(w3), .p(p3), .w_out(w2), .p_out(p2));
  wire [159:0] w1;
  wire [367:0] p1;
  ternary_base3_os16_row row1 (.clk(clk), .rst(rst), .advance(advances[1]), .advance_out(row_advances[1]), .a(a_skewed[79:40]), .tag(tags[5:3]), .strobe(strobes[1]), .w(w2), .p(p2), .w_out(w1), .p_out(p1));
  wire [159:0] unused_w;
  wire [367:0] p0;
  ternary_base3_os16_row row0 (.clk(clk), .rst(rst), .advance(advances[0]), .advance_out(row_advances[0]), .a(a_skewed[39:0]), .tag(tags[2:0]), .strobe(strobes[0]), .w(w1), .p(p1), .w_out(unused_w), .p_out(p0));
  assign p = p0;
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module ternary_base3_os16_a_skew (
  input  wire clk,
  input  wire [639:0] d,
  input  wire [15:0] advance,
  output wire [639:0] q
);
  reg [599:0] line0;
  always @(posedge clk) if (advance[0]) line0 <= {line0[559:0], d[39:0]};
  assign q[39:0] = line0[599:560];
  reg [559:0] line1;
  always @(posedge clk) if (advance[1]) line1 <= {line1[519:0], d[79:40]};
  assign q[79:40] = line1[559:520];
  reg [519:0] line2;
  always @(posedge clk) if (advance[2]) line2 <= {line2[479:0], d[119:80]};
  assign q[119:80] = line2[519:480];
  reg [479:0] line3;
  always @(posedge clk) if (advance[3]) line3 <= {line3[439:0], d[159:120]};
  assign q[159:120] = line3[479:440];
  reg [439:0] line4;
  always @(posedge clk) if (advance[4]) line4 <= {line4[399:0], d[199:160]};
  assign q[199:160] = line4[439:400];
  reg [399:0] line5;
  always @(posedge clk) if (advance[5]) line5 <= {line5[359:0], d[239:200]};
  assign q[239:200] = line5[399:360];
  reg [359:0] line6;
  always @(posedge clk) if (advance[6]) line6 <= {line6[319:0], d[279:240]};
  assign q[279:240] = line6[359:320];
  reg [319:0] line7;
  always @(posedge clk) if (advance[7]) line7 <= {line7[279:0], d[319:280]};
  assign q[319:280] = line7[319:280];
  reg [279:0] line8;
  always @(posedge clk) if (advance[8]) line8 <= {line8[239:0], d[359:320]};
  assign q[359:320] = line8[279:240];
  reg [239:0] line9;
  always @(posedge clk) if (advance[9]) line9 <= {line9[199:0], d[399:360]};
  assign q[399:360] = line9[239:200];
  reg [199:0] line10;
  always @(posedge clk) if (advance[10]) line10 <= {line10[159:0], d[439:400]};
  assign q[439:400] = line10[199:160];
  reg [159:0] line11;
  always @(posedge clk) if (advance[11]) line11 <= {line11[119:0], d[479:440]};
  assign q[479:440] = line11[159:120];
  reg [119:0] line12;
  always @(posedge clk) if (advance[12]) line12 <= {line12[79:0], d[519:480]};
  assign q[519:480] = line12[119:80];
  reg [79:0] line13;
  always @(posedge clk) if (advance[13]) line13 <= {line13[39:0], d[559:520]};
  assign q[559:520] = line13[79:40];
  reg [39:0] line14;
  always @(posedge clk) if (advance[14]) line14 <= d[599:560];
  assign q[599:560] = line14;
  assign q[639:600] = d[639:600];
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module ternary_base3_os16_w_skew (
  input  wire clk,
  input  wire [159:0] d,
  input  wire [15:0] advance,
  output wire [159:0] q
);
  assign q[9:0] = d[9:0];
  reg [9:0] line1;
  always @(posedge clk) if (advance[1]) line1 <= d[19:10];
  assign q[19:10] = line1;
  reg [19:0] line2;
  always @(posedge clk) if (advance[2]) line2 <= {line2[9:0], d[29:20]};
  assign q[29:20] = line2[19:10];
  reg [29:0] line3;
  always @(posedge clk) if (advance[3]) line3 <= {line3[19:0], d[39:30]};
  assign q[39:30] = line3[29:20];
  reg [39:0] line4;
  always @(posedge clk) if (advance[4]) line4 <= {line4[29:0], d[49:40]};
  assign q[49:40] = line4[39:30];
  reg [49:0] line5;
  always @(posedge clk) if (advance[5]) line5 <= {line5[39:0], d[59:50]};
  assign q[59:50] = line5[49:40];
  reg [59:0] line6;
  always @(posedge clk) if (advance[6]) line6 <= {line6[49:0], d[69:60]};
  assign q[69:60] = line6[59:50];
  reg [69:0] line7;
  always @(posedge clk) if (advance[7]) line7 <= {line7[59:0], d[79:70]};
  assign q[79:70] = line7[69:60];
  reg [79:0] line8;
  always @(posedge clk) if (advance[8]) line8 <= {line8[69:0], d[89:80]};
  assign q[89:80] = line8[79:70];
  reg [89:0] line9;
  always @(posedge clk) if (advance[9]) line9 <= {line9[79:0], d[99:90]};
  assign q[99:90] = line9[89:80];
  reg [99:0] line10;
  always @(posedge clk) if (advance[10]) line10 <= {line10[89:0], d[109:100]};
  assign q[109:100] = line10[99:90];
  reg [109:0] line11;
  always @(posedge clk) if (advance[11]) line11 <= {line11[99:0], d[119:110]};
  assign q[119:110] = line11[109:100];
  reg [119:0] line12;
  always @(posedge clk) if (advance[12]) line12 <= {line12[109:0], d[129:120]};
  assign q[129:120] = line12[119:110];
  reg [129:0] line13;
  always @(posedge clk) if (advance[13]) line13 <= {line13[119:0], d[139:130]};
  assign q[139:130] = line13[129:120];
  reg [139:0] line14;
  always @(posedge clk) if (advance[14]) line14 <= {line14[129:0], d[149:140]};
  assign q[149:140] = line14[139:130];
  reg [149:0] line15;
  always @(posedge clk) if (advance[15]) line15 <= {line15[139:0], d[159:150]};
  assign q[159:150] = line15[149:140];
endmodule
