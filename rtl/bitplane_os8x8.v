// Written by hwsim; do not edit.
// bitplane_os8x8: bitplane int8 x int8 -> int30, os 8 x 8, lanes 64

// A whole GEMM engine: one architecture in one dataflow; the manifest states its interface.
module bitplane_os8x8 (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] s_axis_job_tdata,
  input  wire s_axis_job_tvalid,
  output wire s_axis_job_tready,
  input  wire [4095:0] s_axis_a_tdata,
  input  wire s_axis_a_tvalid,
  output wire s_axis_a_tready,
  input  wire s_axis_a_tlast,
  input  wire [4095:0] s_axis_w_tdata,
  input  wire s_axis_w_tvalid,
  output wire s_axis_w_tready,
  input  wire s_axis_w_tlast,
  output wire [239:0] m_axis_c_tdata,
  output wire m_axis_c_tvalid,
  input  wire m_axis_c_tready,
  output wire m_axis_c_tlast,
  output wire busy,
  output wire [47:0] cycles,
  output wire [2:0] error
);
  wire [4095:0] a_codes;
  wire a_enable;
  wire a_full;
  wire a_last;
  wire a_take;
  wire advance;
  wire job_done;
  wire [16:0] m;
  wire [16:0] n;
  wire outlet_tag;
  wire [239:0] p;
  wire pending;
  wire start;
  wire [1:0] strobe;
  wire [10:0] tag;
  wire [4095:0] w_codes;
  wire w_enable;
  wire w_full;
  wire w_last;
  wire w_take;
  bitplane_os8x8_array array (.clk(clk), .rst(rst), .a(a_codes), .advance(advance), .p(p), .strobe(strobe), .tag(tag),
      .w(w_codes));
  bitplane_os8x8_control control (.clk(clk), .rst(rst), .a_enable(a_enable), .a_full(a_full), .a_last(a_last),
      .a_take(a_take), .advance(advance), .busy(busy), .cycles(cycles), .error(error), .job(s_axis_job_tdata),
      .job_done(job_done), .job_ready(s_axis_job_tready), .job_valid(s_axis_job_tvalid), .m(m), .n(n),
      .outlet_tag(outlet_tag), .pending(pending), .start(start), .strobe(strobe), .tag(tag), .w_enable(w_enable),
      .w_full(w_full), .w_last(w_last), .w_take(w_take));
  bitplane_os8x8_inlet_a inlet_a (.clk(clk), .rst(rst), .data(a_codes), .enable(a_enable), .full(a_full), .last(a_last),
      .take(a_take), .tdata(s_axis_a_tdata), .tlast(s_axis_a_tlast), .tready(s_axis_a_tready),
      .tvalid(s_axis_a_tvalid));
  bitplane_os8x8_inlet_w inlet_w (.clk(clk), .rst(rst), .data(w_codes), .enable(w_enable), .full(w_full), .last(w_last),
      .take(w_take), .tdata(s_axis_w_tdata), .tlast(s_axis_w_tlast), .tready(s_axis_w_tready),
      .tvalid(s_axis_w_tvalid));
  bitplane_os8x8_outlet outlet (.clk(clk), .rst(rst), .advance(advance), .job_done(job_done), .m(m), .n(n), .p(p),
      .pending(pending), .start(start), .tag(outlet_tag), .tdata(m_axis_c_tdata), .tlast(m_axis_c_tlast),
      .tready(m_axis_c_tready), .tvalid(m_axis_c_tvalid));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module bitplane_os8x8_advance_cols (
  input  wire clk,
  input  wire rst,
  input  wire d,
  output wire [7:0] q
);
  reg level0_0;
  assign q = {8{level0_0}};
  always @(posedge clk)
    if (rst) level0_0 <= 1'b0;
    else level0_0 <= d;
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module bitplane_os8x8_advance_rows (
  input  wire clk,
  input  wire rst,
  input  wire d,
  output wire [7:0] q
);
  reg level0_0;
  assign q = {8{level0_0}};
  always @(posedge clk)
    if (rst) level0_0 <= 1'b0;
    else level0_0 <= d;
endmodule

// An accumulator and the register through which its result leaves.
module bitplane_os8x8_cell (
  input  wire clk,
  input  wire [63:0] a,
  input  wire [10:0] tag,
  input  wire strobe,
  input  wire [63:0] w,
  input  wire [29:0] p,
  output reg  [63:0] a_out,
  output reg  [10:0] tag_out,
  output reg  strobe_out,
  output reg  [63:0] w_out,
  output reg  [29:0] p_out,
  input  wire advance
);
  wire [29:0] base;
  wire [7:0] tag_beat;
  wire tag_first;
  wire tag_out_last;
  wire tag_out_valid;
  wire tag_valid;
  reg [29:0] total;
  wire [29:0] total_next;
  assign tag_out_last = tag_out[2];
  assign tag_out_valid = tag_out[0];
  assign tag_beat = tag[10:3];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  assign base = tag_first ? 30'd0 : total;
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
  bitplane_os8x8_core core (.a(a), .beat(tag_beat), .p_in(base), .p_out(total_next), .w(w));
endmodule

// Drains with a burst of strobes; where the outlet has no room for a row, the array pauses, and the controller with it.
module bitplane_os8x8_control (
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
  output wire [10:0] tag,
  output wire [1:0] strobe,
  output wire outlet_tag,
  input  wire job_done,
  input  wire advance,
  output wire pending,
  output reg  busy,
  output reg  [47:0] cycles,
  output reg  [2:0] error
);
  reg [3:0] a_bits;
  reg [2:0] a_plane;
  wire a_top;
  reg [2:0] age;
  wire captured;
  wire cells_free;
  reg [14:0] count;
  wire drain_begin;
  reg [3:0] drain_left;
  wire first_beat;
  reg [3:0] height;
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
  wire n_last;
  reg [16:0] n_left;
  reg step;
  reg streaming;
  wire strobe_last;
  wire tag_beat_a_top;
  wire tag_beat_w_top;
  wire tag_first;
  reg [3:0] w_bits;
  reg [2:0] w_plane;
  wire w_top;
  reg waiting;
  reg [3:0] way_left;
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
  assign n2 = ((job_a_bits == 8'd0) | ((job_a_bits >= 8'd2) & (job_a_bits <= 8'd8))) & ((job_w_bits == 8'd0) |
      ((job_w_bits >= 8'd2) & (job_w_bits <= 8'd8)));
  assign in_range = n1 & n2 & (job_reserved == 16'd0);
  assign start = job_valid & job_ready & in_range;
  assign k_last = k_left <= 15'd64;
  assign m_last = m_left <= 17'd8;
  assign n_last = n_left <= 17'd8;
  assign a_top = {1'b0, a_plane} + 4'd1 == a_bits;
  assign w_top = {1'b0, w_plane} + 4'd1 == w_bits;
  assign last_beat = a_top & w_top;
  assign first_beat = (a_plane == 3'd0) & (w_plane == 3'd0);
  assign last = k_last & last_beat;
  assign issue = a_full & w_full & (~last | cells_free) & step;
  assign captured = issue & last;
  assign a_take = issue & last_beat;
  assign w_take = issue & last_beat;
  assign tag_first = k_first & first_beat;
  assign tag_beat_a_top = {1'b0, a_plane} + 4'd1 == a_bits;
  assign tag_beat_w_top = {1'b0, w_plane} + 4'd1 == w_bits;
  assign a_enable = streaming & ~(a_full & k_last & m_last & n_last);
  assign w_enable = streaming & ~(w_full & k_last & m_last & n_last);
  assign drain_begin = waiting & (age == 3'd0) & step;
  assign pending = waiting | (|drain_left) | (|way_left);
  assign cells_free = ~waiting | drain_begin;
  assign outlet_tag = (|drain_left) & step;
  assign strobe_last = drain_left == 4'd1;
  assign strobe = {strobe_last, outlet_tag};
  assign tag = {tag_beat_w_top, w_plane, tag_beat_a_top, a_plane, last, tag_first, issue};
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
    if (rst) k_left <= 15'd0;
    else if (a_take) k_left <= k_last ? count : k_left - 15'd64;
    else if (start) k_left <= job_k[14:0];
    if (rst) m_left <= 17'd0;
    else if (a_take & k_last) m_left <= m_last ? m : m_left - 17'd8;
    else if (start) m_left <= job_m[16:0];
    if (rst) n_left <= 17'd0;
    else if (a_take & k_last & m_last) n_left <= n_last ? n : n_left - 17'd8;
    else if (start) n_left <= job_n[16:0];
    if (rst) a_plane <= 3'd0;
    else if (issue) a_plane <= a_top ? 3'd0 : a_plane + 3'd1;
    if (rst) a_bits <= 4'd0;
    else if (start) a_bits <= job_a_bits == 8'd0 ? 4'd8 : job_a_bits[3:0];
    if (rst) w_plane <= 3'd0;
    else if (issue & a_top) w_plane <= w_top ? 3'd0 : w_plane + 3'd1;
    if (rst) w_bits <= 4'd0;
    else if (start) w_bits <= job_w_bits == 8'd0 ? 4'd8 : job_w_bits[3:0];
    if (rst) k_first <= 1'b0;
    else if (start) k_first <= 1'b1;
    else if (a_take) k_first <= k_last;
    if (rst) streaming <= 1'b0;
    else if (start) streaming <= 1'b1;
    else if (a_take & k_last & m_last & n_last) streaming <= 1'b0;
    if (rst) way_left <= 4'd0;
    else if (outlet_tag) way_left <= 4'd9;
    else if (step & (|way_left)) way_left <= way_left - 4'd1;
    if (rst) drain_left <= 4'd0;
    else if (drain_begin) drain_left <= height;
    else if (outlet_tag) drain_left <= drain_left - 4'd1;
    if (rst) waiting <= 1'b0;
    else if (captured) waiting <= 1'b1;
    else if (drain_begin) waiting <= 1'b0;
    if (rst) age <= 3'd0;
    else if (captured) age <= 3'd7;
    else if ((|age) & step) age <= age - 3'd1;
    if (rst) height <= 4'd0;
    else if (captured) height <= m_last ? m_left[3:0] : 4'd8;
    if (rst) step <= 1'b0;
    else step <= advance;
  end
endmodule

// p_out = p_in + (+-popc(a & w) << a_plane + w_plane), modulo 2**p_width; combinational.
`ifdef SYNTHESIS
module bitplane_os8x8_core (
  input  wire [63:0] a,
  input  wire [63:0] w,
  input  wire [7:0] beat,
  input  wire [29:0] p_in,
  output wire [29:0] p_out
);
  wire [2:0] beat_a_plane;
  wire beat_a_top;
  wire [2:0] beat_w_plane;
  wire beat_w_top;
  wire [63:0] both;
  wire flip;
  wire [5:0] generate0;
  wire [21:0] generate0_149;
  wire [5:0] generate1;
  wire [21:0] generate1_151;
  wire [5:0] generate2;
  wire [21:0] generate2_153;
  wire [5:0] generate3;
  wire [21:0] generate3_155;
  wire [5:0] generate4;
  wire [21:0] generate4_157;
  wire [21:0] generate5;
  wire [21:0] generate6;
  wire [21:0] generate7;
  wire negative;
  wire [6:0] passes;
  wire passes1;
  wire passes2;
  wire passes3;
  wire passes4;
  wire passes5;
  wire passes6;
  wire [8:0] placed_by1;
  wire [10:0] placed_by2;
  wire [14:0] placed_by4;
  wire [21:0] placed_by8;
  wire [3:0] places;
  wire [6:0] propagate0;
  wire [21:0] propagate0_150;
  wire [5:0] propagate1;
  wire [21:0] propagate1_152;
  wire [21:0] propagate2_154;
  wire [21:0] propagate3_156;
  wire [21:0] row;
  wire [6:0] total;
  wire [21:0] total_165;
  wire tree1_0_carry;
  wire [21:0] tree1_0_carry_146;
  wire tree1_0_half;
  wire tree1_0_sum;
  wire [21:0] tree1_0_sum_145;
  wire tree1_1_carry;
  wire tree1_1_half;
  wire tree1_1_sum;
  wire tree1_2_carry;
  wire tree1_2_half;
  wire tree1_2_sum;
  wire tree1_3_carry;
  wire tree1_3_half;
  wire tree1_3_sum;
  wire tree1_4_carry;
  wire tree1_4_half;
  wire tree1_4_sum;
  wire tree1_5_carry;
  wire tree1_5_half;
  wire tree1_5_sum;
  wire tree1_6_carry;
  wire tree1_6_half;
  wire tree1_6_sum;
  wire tree1_7_carry;
  wire tree1_7_half;
  wire tree1_7_sum;
  wire tree1_8_carry;
  wire tree1_8_half;
  wire tree1_8_sum;
  wire tree1_9_carry;
  wire tree1_9_half;
  wire tree1_9_sum;
  wire tree1_10_carry;
  wire tree1_10_half;
  wire tree1_10_sum;
  wire tree1_11_carry;
  wire tree1_11_half;
  wire tree1_11_sum;
  wire tree1_12_carry;
  wire tree1_12_half;
  wire tree1_12_sum;
  wire tree1_13_carry;
  wire tree1_13_half;
  wire tree1_13_sum;
  wire tree1_14_carry;
  wire tree1_14_half;
  wire tree1_14_sum;
  wire tree1_15_carry;
  wire tree1_15_half;
  wire tree1_15_sum;
  wire tree1_16_carry;
  wire tree1_16_half;
  wire tree1_16_sum;
  wire tree1_17_carry;
  wire tree1_17_half;
  wire tree1_17_sum;
  wire tree1_18_carry;
  wire tree1_18_half;
  wire tree1_18_sum;
  wire tree1_19_carry;
  wire tree1_19_half;
  wire tree1_19_sum;
  wire tree1_20_carry;
  wire tree1_20_half;
  wire tree1_20_sum;
  wire [1:0] tree2_0_carry;
  wire [1:0] tree2_0_half;
  wire [1:0] tree2_0_sum;
  wire [1:0] tree2_1_carry;
  wire [1:0] tree2_1_half;
  wire [1:0] tree2_1_sum;
  wire [1:0] tree2_2_carry;
  wire [1:0] tree2_2_half;
  wire [1:0] tree2_2_sum;
  wire [1:0] tree2_3_carry;
  wire [1:0] tree2_3_half;
  wire [1:0] tree2_3_sum;
  wire [1:0] tree2_4_carry;
  wire [1:0] tree2_4_half;
  wire [1:0] tree2_4_sum;
  wire [1:0] tree2_5_carry;
  wire [1:0] tree2_5_half;
  wire [1:0] tree2_5_sum;
  wire [1:0] tree2_6_carry;
  wire [1:0] tree2_6_half;
  wire [1:0] tree2_6_sum;
  wire [2:0] tree3_0_carry;
  wire [2:0] tree3_0_half;
  wire [2:0] tree3_0_sum;
  wire [2:0] tree3_1_carry;
  wire [2:0] tree3_1_half;
  wire [2:0] tree3_1_sum;
  wire tree3_2_carry;
  wire tree3_2_half;
  wire tree3_2_sum;
  wire tree3_3_carry;
  wire tree3_3_half;
  wire tree3_3_sum;
  wire [2:0] tree4_0_carry;
  wire [2:0] tree4_0_half;
  wire [2:0] tree4_0_sum;
  wire [1:0] tree4_1_carry;
  wire [1:0] tree4_1_half;
  wire [1:0] tree4_1_sum;
  wire [2:0] tree5_0_carry;
  wire [2:0] tree5_0_half;
  wire [2:0] tree5_0_sum;
  wire [2:0] tree6_0_carry;
  wire [2:0] tree6_0_half;
  wire [2:0] tree6_0_sum;
  wire tree7_0_carry;
  wire tree7_0_half;
  wire tree7_0_sum;
  wire tree8_0_carry;
  wire tree8_0_half;
  wire tree8_0_sum;
  wire tree9_0_carry;
  wire tree9_0_half;
  wire tree9_0_sum;
  wire [2:0] n1;
  wire [2:0] n2;
  wire [2:0] n3;
  wire [2:0] n4;
  wire [2:0] n5;
  wire [5:0] n6;
  wire [5:0] n7;
  wire [21:0] n8;
  wire [21:0] n9;
  wire [21:0] n10;
  wire [21:0] n11;
  wire [21:0] n12;
  wire [21:0] n13;
  wire [7:0] n14;
  assign beat_a_plane = beat[2:0];
  assign beat_a_top = beat[3];
  assign beat_w_plane = beat[6:4];
  assign beat_w_top = beat[7];
  assign tree1_0_half = both[0] ^ both[1];
  assign tree1_0_sum = tree1_0_half ^ both[2];
  assign tree1_0_carry = (both[0] & both[1]) | (tree1_0_half & both[2]);
  assign tree1_1_half = both[3] ^ both[4];
  assign tree1_1_sum = tree1_1_half ^ both[5];
  assign tree1_1_carry = (both[3] & both[4]) | (tree1_1_half & both[5]);
  assign tree1_2_half = both[6] ^ both[7];
  assign tree1_2_sum = tree1_2_half ^ both[8];
  assign tree1_2_carry = (both[6] & both[7]) | (tree1_2_half & both[8]);
  assign tree1_3_half = both[9] ^ both[10];
  assign tree1_3_sum = tree1_3_half ^ both[11];
  assign tree1_3_carry = (both[9] & both[10]) | (tree1_3_half & both[11]);
  assign tree1_4_half = both[12] ^ both[13];
  assign tree1_4_sum = tree1_4_half ^ both[14];
  assign tree1_4_carry = (both[12] & both[13]) | (tree1_4_half & both[14]);
  assign tree1_5_half = both[15] ^ both[16];
  assign tree1_5_sum = tree1_5_half ^ both[17];
  assign tree1_5_carry = (both[15] & both[16]) | (tree1_5_half & both[17]);
  assign tree1_6_half = both[18] ^ both[19];
  assign tree1_6_sum = tree1_6_half ^ both[20];
  assign tree1_6_carry = (both[18] & both[19]) | (tree1_6_half & both[20]);
  assign tree1_7_half = both[21] ^ both[22];
  assign tree1_7_sum = tree1_7_half ^ both[23];
  assign tree1_7_carry = (both[21] & both[22]) | (tree1_7_half & both[23]);
  assign tree1_8_half = both[24] ^ both[25];
  assign tree1_8_sum = tree1_8_half ^ both[26];
  assign tree1_8_carry = (both[24] & both[25]) | (tree1_8_half & both[26]);
  assign tree1_9_half = both[27] ^ both[28];
  assign tree1_9_sum = tree1_9_half ^ both[29];
  assign tree1_9_carry = (both[27] & both[28]) | (tree1_9_half & both[29]);
  assign tree1_10_half = both[30] ^ both[31];
  assign tree1_10_sum = tree1_10_half ^ both[32];
  assign tree1_10_carry = (both[30] & both[31]) | (tree1_10_half & both[32]);
  assign tree1_11_half = both[33] ^ both[34];
  assign tree1_11_sum = tree1_11_half ^ both[35];
  assign tree1_11_carry = (both[33] & both[34]) | (tree1_11_half & both[35]);
  assign tree1_12_half = both[36] ^ both[37];
  assign tree1_12_sum = tree1_12_half ^ both[38];
  assign tree1_12_carry = (both[36] & both[37]) | (tree1_12_half & both[38]);
  assign tree1_13_half = both[39] ^ both[40];
  assign tree1_13_sum = tree1_13_half ^ both[41];
  assign tree1_13_carry = (both[39] & both[40]) | (tree1_13_half & both[41]);
  assign tree1_14_half = both[42] ^ both[43];
  assign tree1_14_sum = tree1_14_half ^ both[44];
  assign tree1_14_carry = (both[42] & both[43]) | (tree1_14_half & both[44]);
  assign tree1_15_half = both[45] ^ both[46];
  assign tree1_15_sum = tree1_15_half ^ both[47];
  assign tree1_15_carry = (both[45] & both[46]) | (tree1_15_half & both[47]);
  assign tree1_16_half = both[48] ^ both[49];
  assign tree1_16_sum = tree1_16_half ^ both[50];
  assign tree1_16_carry = (both[48] & both[49]) | (tree1_16_half & both[50]);
  assign tree1_17_half = both[51] ^ both[52];
  assign tree1_17_sum = tree1_17_half ^ both[53];
  assign tree1_17_carry = (both[51] & both[52]) | (tree1_17_half & both[53]);
  assign tree1_18_half = both[54] ^ both[55];
  assign tree1_18_sum = tree1_18_half ^ both[56];
  assign tree1_18_carry = (both[54] & both[55]) | (tree1_18_half & both[56]);
  assign tree1_19_half = both[57] ^ both[58];
  assign tree1_19_sum = tree1_19_half ^ both[59];
  assign tree1_19_carry = (both[57] & both[58]) | (tree1_19_half & both[59]);
  assign tree1_20_half = both[60] ^ both[61];
  assign tree1_20_sum = tree1_20_half ^ both[62];
  assign tree1_20_carry = (both[60] & both[61]) | (tree1_20_half & both[62]);
  assign tree2_0_half = {tree1_0_carry, both[63]} ^ {tree1_1_carry, tree1_20_sum};
  assign tree2_0_sum = tree2_0_half ^ {tree1_2_carry, tree1_19_sum};
  assign tree2_0_carry = ({tree1_0_carry, both[63]} & {tree1_1_carry, tree1_20_sum}) | (tree2_0_half & {tree1_2_carry,
      tree1_19_sum});
  assign tree2_1_half = {tree1_3_carry, tree1_18_sum} ^ {tree1_4_carry, tree1_17_sum};
  assign tree2_1_sum = tree2_1_half ^ {tree1_5_carry, tree1_16_sum};
  assign tree2_1_carry = ({tree1_3_carry, tree1_18_sum} & {tree1_4_carry, tree1_17_sum}) | (tree2_1_half &
      {tree1_5_carry, tree1_16_sum});
  assign tree2_2_half = {tree1_6_carry, tree1_15_sum} ^ {tree1_7_carry, tree1_14_sum};
  assign tree2_2_sum = tree2_2_half ^ {tree1_8_carry, tree1_13_sum};
  assign tree2_2_carry = ({tree1_6_carry, tree1_15_sum} & {tree1_7_carry, tree1_14_sum}) | (tree2_2_half &
      {tree1_8_carry, tree1_13_sum});
  assign tree2_3_half = {tree1_9_carry, tree1_12_sum} ^ {tree1_10_carry, tree1_11_sum};
  assign tree2_3_sum = tree2_3_half ^ {tree1_11_carry, tree1_10_sum};
  assign tree2_3_carry = ({tree1_9_carry, tree1_12_sum} & {tree1_10_carry, tree1_11_sum}) | (tree2_3_half &
      {tree1_11_carry, tree1_10_sum});
  assign tree2_4_half = {tree1_12_carry, tree1_9_sum} ^ {tree1_13_carry, tree1_8_sum};
  assign tree2_4_sum = tree2_4_half ^ {tree1_14_carry, tree1_7_sum};
  assign tree2_4_carry = ({tree1_12_carry, tree1_9_sum} & {tree1_13_carry, tree1_8_sum}) | (tree2_4_half &
      {tree1_14_carry, tree1_7_sum});
  assign tree2_5_half = {tree1_15_carry, tree1_6_sum} ^ {tree1_16_carry, tree1_5_sum};
  assign tree2_5_sum = tree2_5_half ^ {tree1_17_carry, tree1_4_sum};
  assign tree2_5_carry = ({tree1_15_carry, tree1_6_sum} & {tree1_16_carry, tree1_5_sum}) | (tree2_5_half &
      {tree1_17_carry, tree1_4_sum});
  assign tree2_6_half = {tree1_18_carry, tree1_3_sum} ^ {tree1_19_carry, tree1_2_sum};
  assign tree2_6_sum = tree2_6_half ^ {tree1_20_carry, tree1_1_sum};
  assign tree2_6_carry = ({tree1_18_carry, tree1_3_sum} & {tree1_19_carry, tree1_2_sum}) | (tree2_6_half &
      {tree1_20_carry, tree1_1_sum});
  assign tree3_0_half = {tree2_0_carry[1], tree2_6_sum[1], tree1_0_sum} ^ {tree2_1_carry[1], tree2_5_sum[1],
      tree2_6_sum[0]};
  assign tree3_0_sum = tree3_0_half ^ {tree2_2_carry[1], tree2_4_sum[1], tree2_5_sum[0]};
  assign n1 = {tree2_0_carry[1], tree2_6_sum[1], tree1_0_sum} & {tree2_1_carry[1], tree2_5_sum[1], tree2_6_sum[0]};
  assign tree3_0_carry = n1 | (tree3_0_half & {tree2_2_carry[1], tree2_4_sum[1], tree2_5_sum[0]});
  assign tree3_1_half = {tree2_3_carry[1], tree2_3_sum[1], tree2_4_sum[0]} ^ {tree2_4_carry[1], tree2_2_sum[1],
      tree2_3_sum[0]};
  assign tree3_1_sum = tree3_1_half ^ {tree2_5_carry[1], tree2_1_sum[1], tree2_2_sum[0]};
  assign n2 = {tree2_3_carry[1], tree2_3_sum[1], tree2_4_sum[0]} & {tree2_4_carry[1], tree2_2_sum[1], tree2_3_sum[0]};
  assign tree3_1_carry = n2 | (tree3_1_half & {tree2_5_carry[1], tree2_1_sum[1], tree2_2_sum[0]});
  assign tree3_2_half = tree2_0_sum[1] ^ tree2_0_carry[0];
  assign tree3_2_sum = tree3_2_half ^ tree2_1_carry[0];
  assign tree3_2_carry = (tree2_0_sum[1] & tree2_0_carry[0]) | (tree3_2_half & tree2_1_carry[0]);
  assign tree3_3_half = tree2_2_carry[0] ^ tree2_3_carry[0];
  assign tree3_3_sum = tree3_3_half ^ tree2_4_carry[0];
  assign tree3_3_carry = (tree2_2_carry[0] & tree2_3_carry[0]) | (tree3_3_half & tree2_4_carry[0]);
  assign tree4_0_half = {tree2_6_carry[1], tree2_5_carry[0], tree2_1_sum[0]} ^ {tree3_1_sum[2], tree2_6_carry[0],
      tree2_0_sum[0]};
  assign tree4_0_sum = tree4_0_half ^ {tree3_0_sum[2], tree3_3_sum, tree3_1_sum[0]};
  assign n3 = {tree2_6_carry[1], tree2_5_carry[0], tree2_1_sum[0]} & {tree3_1_sum[2], tree2_6_carry[0], tree2_0_sum[0]};
  assign tree4_0_carry = n3 | (tree4_0_half & {tree3_0_sum[2], tree3_3_sum, tree3_1_sum[0]});
  assign tree4_1_half = {tree3_0_carry[1], tree3_2_sum} ^ {tree3_1_carry[1], tree3_1_sum[1]};
  assign tree4_1_sum = tree4_1_half ^ {tree3_2_carry, tree3_0_sum[1]};
  assign tree4_1_carry = ({tree3_0_carry[1], tree3_2_sum} & {tree3_1_carry[1], tree3_1_sum[1]}) | (tree4_1_half &
      {tree3_2_carry, tree3_0_sum[1]});
  assign tree5_0_half = {tree3_0_carry[2], tree3_3_carry, tree3_0_carry[0]} ^ {tree3_1_carry[2], tree4_0_carry[1],
      tree3_1_carry[0]};
  assign tree5_0_sum = tree5_0_half ^ {tree4_0_carry[2], tree4_1_sum[1], tree4_0_sum[1]};
  assign n4 = {tree3_0_carry[2], tree3_3_carry, tree3_0_carry[0]} & {tree3_1_carry[2], tree4_0_carry[1],
      tree3_1_carry[0]};
  assign tree5_0_carry = n4 | (tree5_0_half & {tree4_0_carry[2], tree4_1_sum[1], tree4_0_sum[1]});
  assign tree6_0_half = {tree4_1_carry[1], tree4_0_sum[2], tree4_0_carry[0]} ^ {tree5_0_carry[1], tree4_1_carry[0],
      tree5_0_sum[0]};
  assign tree6_0_sum = tree6_0_half ^ {tree5_0_sum[2], tree5_0_carry[0], tree4_1_sum[0]};
  assign n5 = {tree4_1_carry[1], tree4_0_sum[2], tree4_0_carry[0]} & {tree5_0_carry[1], tree4_1_carry[0],
      tree5_0_sum[0]};
  assign tree6_0_carry = n5 | (tree6_0_half & {tree5_0_sum[2], tree5_0_carry[0], tree4_1_sum[0]});
  assign tree7_0_half = tree5_0_sum[1] ^ tree6_0_carry[0];
  assign tree7_0_sum = tree7_0_half ^ tree6_0_sum[1];
  assign tree7_0_carry = (tree5_0_sum[1] & tree6_0_carry[0]) | (tree7_0_half & tree6_0_sum[1]);
  assign tree8_0_half = tree6_0_carry[1] ^ tree6_0_sum[2];
  assign tree8_0_sum = tree8_0_half ^ tree7_0_carry;
  assign tree8_0_carry = (tree6_0_carry[1] & tree6_0_sum[2]) | (tree8_0_half & tree7_0_carry);
  assign tree9_0_half = tree5_0_carry[2] ^ tree6_0_carry[2];
  assign tree9_0_sum = tree9_0_half ^ tree8_0_carry;
  assign tree9_0_carry = (tree5_0_carry[2] & tree6_0_carry[2]) | (tree9_0_half & tree8_0_carry);
  assign generate0 = {tree9_0_carry, tree9_0_sum, tree8_0_sum, tree7_0_sum, tree6_0_sum[0], tree4_0_sum[0]} & {5'd0,
      tree3_0_sum[0]};
  assign propagate0 = {1'b0, tree9_0_carry, tree9_0_sum, tree8_0_sum, tree7_0_sum, tree6_0_sum[0], tree4_0_sum[0]} ^
      {6'd0, tree3_0_sum[0]};
  assign n6 = propagate0[5:0] & {generate0[4], 1'b0, generate0[2], 1'b0, generate0[0], 1'b0};
  assign generate1 = generate0 | n6;
  assign propagate1 = propagate0[5:0] & {propagate0[4], 1'b1, propagate0[2], 3'd4};
  assign generate2 = generate1 | (propagate1 & {2'd0, generate1[1], 3'd0});
  assign generate3 = generate2 | ({propagate1[5:4], 1'b0, propagate1[2], 2'd0} & {generate2[3], 5'd0});
  assign n7 = {1'b0, propagate1[4], 1'b0, propagate1[2], 2'd0} & {1'b0, generate3[3], 1'b0, generate3[1], 2'd0};
  assign generate4 = generate3 | n7;
  assign total = propagate0 ^ {generate4, 1'b0};
  assign both = a & w;
  assign negative = beat_a_top ^ beat_w_top;
  assign places = {1'b0, beat_a_plane} + {1'b0, beat_w_plane};
  assign placed_by1 = places[0] ? {1'b0, total, 1'b0} : {2'd0, total};
  assign placed_by2 = places[1] ? {placed_by1, 2'd0} : {{2{placed_by1[8]}}, placed_by1};
  assign placed_by4 = places[2] ? {placed_by2, 4'd0} : {{4{placed_by2[10]}}, placed_by2};
  assign placed_by8 = places[3] ? {placed_by4[13:0], 8'd0} : {{7{placed_by4[14]}}, placed_by4};
  assign row = placed_by8 ^ {22{negative}};
  assign tree1_0_sum_145 = {~p_in[21], p_in[20:1], negative} ^ {~row[21], row[20:1], p_in[0]};
  assign tree1_0_carry_146 = {~p_in[21], p_in[20:1], negative} & {~row[21], row[20:1], p_in[0]};
  assign generate0_149 = {tree1_0_carry_146[20:0], tree1_0_sum_145[0]} & {tree1_0_sum_145[21:1], row[0]};
  assign propagate0_150 = {tree1_0_carry_146[20:0], tree1_0_sum_145[0]} ^ {tree1_0_sum_145[21:1], row[0]};
  assign n8 = propagate0_150 & {generate0_149[20], 1'b0, generate0_149[18], 1'b0, generate0_149[16], 1'b0,
      generate0_149[14], 1'b0, generate0_149[12], 1'b0, generate0_149[10], 1'b0, generate0_149[8], 1'b0,
      generate0_149[6], 1'b0, generate0_149[4], 1'b0, generate0_149[2], 1'b0, generate0_149[0], 1'b0};
  assign generate1_151 = generate0_149 | n8;
  assign propagate1_152 = propagate0_150 & {propagate0_150[20], 1'b1, propagate0_150[18], 1'b1, propagate0_150[16],
      1'b1, propagate0_150[14], 1'b1, propagate0_150[12], 1'b1, propagate0_150[10], 1'b1, propagate0_150[8], 1'b1,
      propagate0_150[6], 1'b1, propagate0_150[4], 1'b1, propagate0_150[2], 3'd4};
  assign n9 = propagate1_152 & {2'd0, generate1_151[17], 3'd0, generate1_151[13], 3'd0, generate1_151[9], 3'd0,
      generate1_151[5], 3'd0, generate1_151[1], 3'd0};
  assign generate2_153 = generate1_151 | n9;
  assign propagate2_154 = propagate1_152 & {2'd3, propagate1_152[17], 3'd7, propagate1_152[13], 3'd7, propagate1_152[9],
      3'd7, propagate1_152[5], 7'd116};
  assign n10 = propagate2_154 & {6'd0, generate2_153[11], 7'd0, generate2_153[3], 7'd0};
  assign generate3_155 = generate2_153 | n10;
  assign propagate3_156 = propagate2_154 & {6'd63, propagate2_154[11], 15'h7f74};
  assign generate4_157 = generate3_155 | (propagate3_156 & {6'd0, generate3_155[7], 15'd0});
  assign n11 = {propagate3_156[21:16], 1'b0, propagate3_156[14:8], 1'b0, propagate3_156[6:4], 1'b0, propagate3_156[2],
      2'd0} & {2'd0, generate4_157[15], 7'd0, generate4_157[7], 11'd0};
  assign generate5 = generate4_157 | n11;
  assign n12 = {propagate3_156[21:20], 1'b0, propagate3_156[18:16], 1'b0, propagate3_156[14:12], 1'b0,
      propagate3_156[10:8], 1'b0, propagate3_156[6:4], 1'b0, propagate3_156[2], 2'd0} & {generate5[19], 3'd0,
      generate5[15], 3'd0, generate5[11], 3'd0, generate5[7], 3'd0, generate5[3], 5'd0};
  assign generate6 = generate5 | n12;
  assign n13 = {1'b0, propagate3_156[20], 1'b0, propagate3_156[18], 1'b0, propagate3_156[16], 1'b0, propagate3_156[14],
      1'b0, propagate3_156[12], 1'b0, propagate3_156[10], 1'b0, propagate3_156[8], 1'b0, propagate3_156[6], 1'b0,
      propagate3_156[4], 1'b0, propagate3_156[2], 2'd0} & {1'b0, generate6[19], 1'b0, generate6[17], 1'b0,
      generate6[15], 1'b0, generate6[13], 1'b0, generate6[11], 1'b0, generate6[9], 1'b0, generate6[7], 1'b0,
      generate6[5], 1'b0, generate6[3], 1'b0, generate6[1], 2'd0};
  assign generate7 = generate6 | n13;
  assign total_165 = propagate0_150 ^ {generate7[20:0], 1'b0};
  assign passes = p_in[28:22] ^ ~{7{p_in[21]}};
  assign passes1 = passes[1] & passes[0];
  assign passes2 = passes[2] & passes1;
  assign passes3 = passes[3] & passes2;
  assign passes4 = passes[4] & passes3;
  assign passes5 = passes[5] & passes4;
  assign passes6 = passes[6] & passes5;
  assign flip = ~((generate7[21] | tree1_0_carry_146[21]) ^ p_in[21]);
  assign n14 = {passes6, passes5, passes4, passes3, passes2, passes1, passes[0], 1'b1} & {8{flip}};
  assign p_out = {p_in[29:22] ^ n14, total_165};
endmodule
`else
module bitplane_os8x8_core (
  input  wire [63:0] a,
  input  wire [63:0] w,
  input  wire [7:0] beat,
  input  wire [29:0] p_in,
  output wire [29:0] p_out
);
  wire [2:0] beat_a_plane;
  wire beat_a_top;
  wire [2:0] beat_w_plane;
  wire beat_w_top;
  wire [63:0] both;
  wire negative;
  wire [6:0] ones2_0;
  wire [5:0] ones4_0;
  wire [5:0] ones4_1;
  wire [4:0] ones8_0;
  wire [4:0] ones8_1;
  wire [4:0] ones8_2;
  wire [4:0] ones8_3;
  wire [3:0] ones16_0;
  wire [3:0] ones16_1;
  wire [3:0] ones16_2;
  wire [3:0] ones16_3;
  wire [3:0] ones16_4;
  wire [3:0] ones16_5;
  wire [3:0] ones16_6;
  wire [3:0] ones16_7;
  wire [2:0] ones32_0;
  wire [2:0] ones32_1;
  wire [2:0] ones32_2;
  wire [2:0] ones32_3;
  wire [2:0] ones32_4;
  wire [2:0] ones32_5;
  wire [2:0] ones32_6;
  wire [2:0] ones32_7;
  wire [2:0] ones32_8;
  wire [2:0] ones32_9;
  wire [2:0] ones32_10;
  wire [2:0] ones32_11;
  wire [2:0] ones32_12;
  wire [2:0] ones32_13;
  wire [2:0] ones32_14;
  wire [2:0] ones32_15;
  wire [1:0] ones64_0;
  wire [1:0] ones64_1;
  wire [1:0] ones64_2;
  wire [1:0] ones64_3;
  wire [1:0] ones64_4;
  wire [1:0] ones64_5;
  wire [1:0] ones64_6;
  wire [1:0] ones64_7;
  wire [1:0] ones64_8;
  wire [1:0] ones64_9;
  wire [1:0] ones64_10;
  wire [1:0] ones64_11;
  wire [1:0] ones64_12;
  wire [1:0] ones64_13;
  wire [1:0] ones64_14;
  wire [1:0] ones64_15;
  wire [1:0] ones64_16;
  wire [1:0] ones64_17;
  wire [1:0] ones64_18;
  wire [1:0] ones64_19;
  wire [1:0] ones64_20;
  wire [1:0] ones64_21;
  wire [1:0] ones64_22;
  wire [1:0] ones64_23;
  wire [1:0] ones64_24;
  wire [1:0] ones64_25;
  wire [1:0] ones64_26;
  wire [1:0] ones64_27;
  wire [1:0] ones64_28;
  wire [1:0] ones64_29;
  wire [1:0] ones64_30;
  wire [1:0] ones64_31;
  wire [8:0] placed_by1;
  wire [10:0] placed_by2;
  wire [14:0] placed_by4;
  wire [21:0] placed_by8;
  wire [3:0] places;
  wire [7:0] signed_value;
  assign signed_value = negative ? (-{1'b0, ones2_0}) : {1'b0, ones2_0};
  assign beat_w_top = beat[7];
  assign beat_w_plane = beat[6:4];
  assign beat_a_top = beat[3];
  assign beat_a_plane = beat[2:0];
  assign ones64_6 = {1'b0, both[12]} + {1'b0, both[13]};
  assign ones64_7 = {1'b0, both[14]} + {1'b0, both[15]};
  assign ones64_8 = {1'b0, both[16]} + {1'b0, both[17]};
  assign ones64_9 = {1'b0, both[18]} + {1'b0, both[19]};
  assign ones64_10 = {1'b0, both[20]} + {1'b0, both[21]};
  assign ones64_11 = {1'b0, both[22]} + {1'b0, both[23]};
  assign ones64_12 = {1'b0, both[24]} + {1'b0, both[25]};
  assign ones64_13 = {1'b0, both[26]} + {1'b0, both[27]};
  assign ones64_14 = {1'b0, both[28]} + {1'b0, both[29]};
  assign ones64_15 = {1'b0, both[30]} + {1'b0, both[31]};
  assign ones64_16 = {1'b0, both[32]} + {1'b0, both[33]};
  assign ones64_17 = {1'b0, both[34]} + {1'b0, both[35]};
  assign ones64_18 = {1'b0, both[36]} + {1'b0, both[37]};
  assign ones64_19 = {1'b0, both[38]} + {1'b0, both[39]};
  assign ones64_20 = {1'b0, both[40]} + {1'b0, both[41]};
  assign ones64_21 = {1'b0, both[42]} + {1'b0, both[43]};
  assign ones64_22 = {1'b0, both[44]} + {1'b0, both[45]};
  assign ones64_23 = {1'b0, both[46]} + {1'b0, both[47]};
  assign ones64_24 = {1'b0, both[48]} + {1'b0, both[49]};
  assign ones64_25 = {1'b0, both[50]} + {1'b0, both[51]};
  assign ones64_26 = {1'b0, both[52]} + {1'b0, both[53]};
  assign ones64_27 = {1'b0, both[54]} + {1'b0, both[55]};
  assign ones64_28 = {1'b0, both[56]} + {1'b0, both[57]};
  assign ones64_29 = {1'b0, both[58]} + {1'b0, both[59]};
  assign ones64_30 = {1'b0, both[60]} + {1'b0, both[61]};
  assign ones64_31 = {1'b0, both[62]} + {1'b0, both[63]};
  assign ones32_0 = {1'b0, ones64_0} + {1'b0, ones64_1};
  assign ones32_1 = {1'b0, ones64_2} + {1'b0, ones64_3};
  assign ones32_2 = {1'b0, ones64_4} + {1'b0, ones64_5};
  assign ones32_3 = {1'b0, ones64_6} + {1'b0, ones64_7};
  assign ones64_0 = {1'b0, both[0]} + {1'b0, both[1]};
  assign ones32_4 = {1'b0, ones64_8} + {1'b0, ones64_9};
  assign ones32_5 = {1'b0, ones64_10} + {1'b0, ones64_11};
  assign ones32_6 = {1'b0, ones64_12} + {1'b0, ones64_13};
  assign ones32_7 = {1'b0, ones64_14} + {1'b0, ones64_15};
  assign ones32_8 = {1'b0, ones64_16} + {1'b0, ones64_17};
  assign ones32_9 = {1'b0, ones64_18} + {1'b0, ones64_19};
  assign ones32_10 = {1'b0, ones64_20} + {1'b0, ones64_21};
  assign ones32_11 = {1'b0, ones64_22} + {1'b0, ones64_23};
  assign ones32_12 = {1'b0, ones64_24} + {1'b0, ones64_25};
  assign ones32_13 = {1'b0, ones64_26} + {1'b0, ones64_27};
  assign ones64_1 = {1'b0, both[2]} + {1'b0, both[3]};
  assign ones32_14 = {1'b0, ones64_28} + {1'b0, ones64_29};
  assign ones32_15 = {1'b0, ones64_30} + {1'b0, ones64_31};
  assign ones16_0 = {1'b0, ones32_0} + {1'b0, ones32_1};
  assign ones16_1 = {1'b0, ones32_2} + {1'b0, ones32_3};
  assign ones16_2 = {1'b0, ones32_4} + {1'b0, ones32_5};
  assign ones16_3 = {1'b0, ones32_6} + {1'b0, ones32_7};
  assign ones16_4 = {1'b0, ones32_8} + {1'b0, ones32_9};
  assign ones16_5 = {1'b0, ones32_10} + {1'b0, ones32_11};
  assign ones16_6 = {1'b0, ones32_12} + {1'b0, ones32_13};
  assign ones16_7 = {1'b0, ones32_14} + {1'b0, ones32_15};
  assign ones64_2 = {1'b0, both[4]} + {1'b0, both[5]};
  assign ones8_0 = {1'b0, ones16_0} + {1'b0, ones16_1};
  assign ones8_1 = {1'b0, ones16_2} + {1'b0, ones16_3};
  assign ones8_2 = {1'b0, ones16_4} + {1'b0, ones16_5};
  assign ones8_3 = {1'b0, ones16_6} + {1'b0, ones16_7};
  assign ones4_0 = {1'b0, ones8_0} + {1'b0, ones8_1};
  assign ones4_1 = {1'b0, ones8_2} + {1'b0, ones8_3};
  assign ones2_0 = {1'b0, ones4_0} + {1'b0, ones4_1};
  assign both = a & w;
  assign negative = beat_a_top ^ beat_w_top;
  assign places = {1'b0, beat_a_plane} + {1'b0, beat_w_plane};
  assign ones64_3 = {1'b0, both[6]} + {1'b0, both[7]};
  assign placed_by1 = places[0] ? {signed_value, 1'b0} : {signed_value[7], signed_value};
  assign placed_by2 = places[1] ? {placed_by1, 2'd0} : {{2{placed_by1[8]}}, placed_by1};
  assign placed_by4 = places[2] ? {placed_by2, 4'd0} : {{4{placed_by2[10]}}, placed_by2};
  assign placed_by8 = places[3] ? {placed_by4[13:0], 8'd0} : {{7{placed_by4[14]}}, placed_by4};
  assign p_out = p_in + {{8{placed_by8[21]}}, placed_by8};
  assign ones64_4 = {1'b0, both[8]} + {1'b0, both[9]};
  assign ones64_5 = {1'b0, both[10]} + {1'b0, both[11]};
endmodule
`endif

// Lets a row take the strobes of a burst that are meant for it; reach walks one row nearer per strobe.
module bitplane_os8x8_drain_edge (
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
module bitplane_os8x8_edge (
  input  wire clk,
  input  wire rst,
  input  wire [4095:0] a,
  input  wire [4095:0] w,
  input  wire [10:0] tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output reg  [511:0] a_rows,
  output reg  [511:0] w_cols,
  output wire [87:0] tags,
  output wire [7:0] strobes
);
  wire reach1;
  wire reach2;
  wire reach3;
  wire reach4;
  wire reach5;
  wire reach6;
  wire reach7;
  wire strobe0;
  wire strobe1;
  wire strobe2;
  wire strobe3;
  wire strobe4;
  wire strobe5;
  wire strobe6;
  wire strobe7;
  wire [2:0] tag_beat_a_plane;
  wire [2:0] tag_beat_w_plane;
  reg [76:0] tag_line;
  reg [10:0] tag_stage;
  wire [15:0] tree;
  wire [63:0] n1;
  wire [63:0] n2;
  wire [63:0] n3;
  wire [63:0] n4;
  wire [63:0] n5;
  wire [63:0] n6;
  wire [63:0] n7;
  wire [63:0] n8;
  wire [63:0] n9;
  wire [63:0] n10;
  wire [63:0] n11;
  wire [63:0] n12;
  wire [63:0] n13;
  wire [63:0] n14;
  wire [63:0] n15;
  wire [63:0] n16;
  wire [63:0] n17;
  wire [63:0] n18;
  wire [63:0] n19;
  wire [63:0] n20;
  wire [63:0] n21;
  wire [63:0] n22;
  wire [63:0] n23;
  wire [63:0] n24;
  wire [63:0] n25;
  wire [63:0] n26;
  wire [63:0] n27;
  wire [63:0] n28;
  wire [63:0] n29;
  wire [63:0] n30;
  wire [63:0] n31;
  wire [63:0] n32;
  wire [63:0] n33;
  wire [63:0] n34;
  wire [63:0] n35;
  wire [63:0] n36;
  wire [63:0] n37;
  wire [63:0] n38;
  wire [63:0] n39;
  wire [63:0] n40;
  wire [63:0] n41;
  wire [63:0] n42;
  wire [63:0] n43;
  wire [63:0] n44;
  wire [63:0] n45;
  wire [63:0] n46;
  wire [63:0] n47;
  wire [63:0] n48;
  wire [63:0] n49;
  wire [63:0] n50;
  wire [63:0] n51;
  wire [63:0] n52;
  wire [63:0] n53;
  wire [63:0] n54;
  wire [63:0] n55;
  wire [63:0] n56;
  wire [63:0] n57;
  wire [63:0] n58;
  wire [63:0] n59;
  wire [63:0] n60;
  wire [63:0] n61;
  wire [63:0] n62;
  wire [63:0] n63;
  wire [63:0] n64;
  wire unused_reach_out;
  assign tag_beat_w_plane = tag[9:7];
  assign tag_beat_a_plane = tag[5:3];
  assign n29 = tag_beat_a_plane[0] ? {a[511], a[503], a[495], a[487], a[479], a[471], a[463], a[455], a[447], a[439],
      a[431], a[423], a[415], a[407], a[399], a[391], a[383], a[375], a[367], a[359], a[351], a[343], a[335], a[327],
      a[319], a[311], a[303], a[295], a[287], a[279], a[271], a[263], a[255], a[247], a[239], a[231], a[223], a[215],
      a[207], a[199], a[191], a[183], a[175], a[167], a[159], a[151], a[143], a[135], a[127], a[119], a[111], a[103],
      a[95], a[87], a[79], a[71], a[63], a[55], a[47], a[39], a[31], a[23], a[15], a[7]} : {a[510], a[502], a[494],
      a[486], a[478], a[470], a[462], a[454], a[446], a[438], a[430], a[422], a[414], a[406], a[398], a[390], a[382],
      a[374], a[366], a[358], a[350], a[342], a[334], a[326], a[318], a[310], a[302], a[294], a[286], a[278], a[270],
      a[262], a[254], a[246], a[238], a[230], a[222], a[214], a[206], a[198], a[190], a[182], a[174], a[166], a[158],
      a[150], a[142], a[134], a[126], a[118], a[110], a[102], a[94], a[86], a[78], a[70], a[62], a[54], a[46], a[38],
      a[30], a[22], a[14], a[6]};
  assign n30 = tag_beat_a_plane[0] ? {a[509], a[501], a[493], a[485], a[477], a[469], a[461], a[453], a[445], a[437],
      a[429], a[421], a[413], a[405], a[397], a[389], a[381], a[373], a[365], a[357], a[349], a[341], a[333], a[325],
      a[317], a[309], a[301], a[293], a[285], a[277], a[269], a[261], a[253], a[245], a[237], a[229], a[221], a[213],
      a[205], a[197], a[189], a[181], a[173], a[165], a[157], a[149], a[141], a[133], a[125], a[117], a[109], a[101],
      a[93], a[85], a[77], a[69], a[61], a[53], a[45], a[37], a[29], a[21], a[13], a[5]} : {a[508], a[500], a[492],
      a[484], a[476], a[468], a[460], a[452], a[444], a[436], a[428], a[420], a[412], a[404], a[396], a[388], a[380],
      a[372], a[364], a[356], a[348], a[340], a[332], a[324], a[316], a[308], a[300], a[292], a[284], a[276], a[268],
      a[260], a[252], a[244], a[236], a[228], a[220], a[212], a[204], a[196], a[188], a[180], a[172], a[164], a[156],
      a[148], a[140], a[132], a[124], a[116], a[108], a[100], a[92], a[84], a[76], a[68], a[60], a[52], a[44], a[36],
      a[28], a[20], a[12], a[4]};
  assign n31 = tag_beat_a_plane[0] ? {a[507], a[499], a[491], a[483], a[475], a[467], a[459], a[451], a[443], a[435],
      a[427], a[419], a[411], a[403], a[395], a[387], a[379], a[371], a[363], a[355], a[347], a[339], a[331], a[323],
      a[315], a[307], a[299], a[291], a[283], a[275], a[267], a[259], a[251], a[243], a[235], a[227], a[219], a[211],
      a[203], a[195], a[187], a[179], a[171], a[163], a[155], a[147], a[139], a[131], a[123], a[115], a[107], a[99],
      a[91], a[83], a[75], a[67], a[59], a[51], a[43], a[35], a[27], a[19], a[11], a[3]} : {a[506], a[498], a[490],
      a[482], a[474], a[466], a[458], a[450], a[442], a[434], a[426], a[418], a[410], a[402], a[394], a[386], a[378],
      a[370], a[362], a[354], a[346], a[338], a[330], a[322], a[314], a[306], a[298], a[290], a[282], a[274], a[266],
      a[258], a[250], a[242], a[234], a[226], a[218], a[210], a[202], a[194], a[186], a[178], a[170], a[162], a[154],
      a[146], a[138], a[130], a[122], a[114], a[106], a[98], a[90], a[82], a[74], a[66], a[58], a[50], a[42], a[34],
      a[26], a[18], a[10], a[2]};
  assign n32 = tag_beat_a_plane[0] ? {a[505], a[497], a[489], a[481], a[473], a[465], a[457], a[449], a[441], a[433],
      a[425], a[417], a[409], a[401], a[393], a[385], a[377], a[369], a[361], a[353], a[345], a[337], a[329], a[321],
      a[313], a[305], a[297], a[289], a[281], a[273], a[265], a[257], a[249], a[241], a[233], a[225], a[217], a[209],
      a[201], a[193], a[185], a[177], a[169], a[161], a[153], a[145], a[137], a[129], a[121], a[113], a[105], a[97],
      a[89], a[81], a[73], a[65], a[57], a[49], a[41], a[33], a[25], a[17], a[9], a[1]} : {a[504], a[496], a[488],
      a[480], a[472], a[464], a[456], a[448], a[440], a[432], a[424], a[416], a[408], a[400], a[392], a[384], a[376],
      a[368], a[360], a[352], a[344], a[336], a[328], a[320], a[312], a[304], a[296], a[288], a[280], a[272], a[264],
      a[256], a[248], a[240], a[232], a[224], a[216], a[208], a[200], a[192], a[184], a[176], a[168], a[160], a[152],
      a[144], a[136], a[128], a[120], a[112], a[104], a[96], a[88], a[80], a[72], a[64], a[56], a[48], a[40], a[32],
      a[24], a[16], a[8], a[0]};
  assign n25 = tag_beat_a_plane[0] ? {a[1023], a[1015], a[1007], a[999], a[991], a[983], a[975], a[967], a[959], a[951],
      a[943], a[935], a[927], a[919], a[911], a[903], a[895], a[887], a[879], a[871], a[863], a[855], a[847], a[839],
      a[831], a[823], a[815], a[807], a[799], a[791], a[783], a[775], a[767], a[759], a[751], a[743], a[735], a[727],
      a[719], a[711], a[703], a[695], a[687], a[679], a[671], a[663], a[655], a[647], a[639], a[631], a[623], a[615],
      a[607], a[599], a[591], a[583], a[575], a[567], a[559], a[551], a[543], a[535], a[527], a[519]} : {a[1022],
      a[1014], a[1006], a[998], a[990], a[982], a[974], a[966], a[958], a[950], a[942], a[934], a[926], a[918], a[910],
      a[902], a[894], a[886], a[878], a[870], a[862], a[854], a[846], a[838], a[830], a[822], a[814], a[806], a[798],
      a[790], a[782], a[774], a[766], a[758], a[750], a[742], a[734], a[726], a[718], a[710], a[702], a[694], a[686],
      a[678], a[670], a[662], a[654], a[646], a[638], a[630], a[622], a[614], a[606], a[598], a[590], a[582], a[574],
      a[566], a[558], a[550], a[542], a[534], a[526], a[518]};
  assign n26 = tag_beat_a_plane[0] ? {a[1021], a[1013], a[1005], a[997], a[989], a[981], a[973], a[965], a[957], a[949],
      a[941], a[933], a[925], a[917], a[909], a[901], a[893], a[885], a[877], a[869], a[861], a[853], a[845], a[837],
      a[829], a[821], a[813], a[805], a[797], a[789], a[781], a[773], a[765], a[757], a[749], a[741], a[733], a[725],
      a[717], a[709], a[701], a[693], a[685], a[677], a[669], a[661], a[653], a[645], a[637], a[629], a[621], a[613],
      a[605], a[597], a[589], a[581], a[573], a[565], a[557], a[549], a[541], a[533], a[525], a[517]} : {a[1020],
      a[1012], a[1004], a[996], a[988], a[980], a[972], a[964], a[956], a[948], a[940], a[932], a[924], a[916], a[908],
      a[900], a[892], a[884], a[876], a[868], a[860], a[852], a[844], a[836], a[828], a[820], a[812], a[804], a[796],
      a[788], a[780], a[772], a[764], a[756], a[748], a[740], a[732], a[724], a[716], a[708], a[700], a[692], a[684],
      a[676], a[668], a[660], a[652], a[644], a[636], a[628], a[620], a[612], a[604], a[596], a[588], a[580], a[572],
      a[564], a[556], a[548], a[540], a[532], a[524], a[516]};
  assign n27 = tag_beat_a_plane[0] ? {a[1019], a[1011], a[1003], a[995], a[987], a[979], a[971], a[963], a[955], a[947],
      a[939], a[931], a[923], a[915], a[907], a[899], a[891], a[883], a[875], a[867], a[859], a[851], a[843], a[835],
      a[827], a[819], a[811], a[803], a[795], a[787], a[779], a[771], a[763], a[755], a[747], a[739], a[731], a[723],
      a[715], a[707], a[699], a[691], a[683], a[675], a[667], a[659], a[651], a[643], a[635], a[627], a[619], a[611],
      a[603], a[595], a[587], a[579], a[571], a[563], a[555], a[547], a[539], a[531], a[523], a[515]} : {a[1018],
      a[1010], a[1002], a[994], a[986], a[978], a[970], a[962], a[954], a[946], a[938], a[930], a[922], a[914], a[906],
      a[898], a[890], a[882], a[874], a[866], a[858], a[850], a[842], a[834], a[826], a[818], a[810], a[802], a[794],
      a[786], a[778], a[770], a[762], a[754], a[746], a[738], a[730], a[722], a[714], a[706], a[698], a[690], a[682],
      a[674], a[666], a[658], a[650], a[642], a[634], a[626], a[618], a[610], a[602], a[594], a[586], a[578], a[570],
      a[562], a[554], a[546], a[538], a[530], a[522], a[514]};
  assign n28 = tag_beat_a_plane[0] ? {a[1017], a[1009], a[1001], a[993], a[985], a[977], a[969], a[961], a[953], a[945],
      a[937], a[929], a[921], a[913], a[905], a[897], a[889], a[881], a[873], a[865], a[857], a[849], a[841], a[833],
      a[825], a[817], a[809], a[801], a[793], a[785], a[777], a[769], a[761], a[753], a[745], a[737], a[729], a[721],
      a[713], a[705], a[697], a[689], a[681], a[673], a[665], a[657], a[649], a[641], a[633], a[625], a[617], a[609],
      a[601], a[593], a[585], a[577], a[569], a[561], a[553], a[545], a[537], a[529], a[521], a[513]} : {a[1016],
      a[1008], a[1000], a[992], a[984], a[976], a[968], a[960], a[952], a[944], a[936], a[928], a[920], a[912], a[904],
      a[896], a[888], a[880], a[872], a[864], a[856], a[848], a[840], a[832], a[824], a[816], a[808], a[800], a[792],
      a[784], a[776], a[768], a[760], a[752], a[744], a[736], a[728], a[720], a[712], a[704], a[696], a[688], a[680],
      a[672], a[664], a[656], a[648], a[640], a[632], a[624], a[616], a[608], a[600], a[592], a[584], a[576], a[568],
      a[560], a[552], a[544], a[536], a[528], a[520], a[512]};
  assign n21 = tag_beat_a_plane[0] ? {a[1535], a[1527], a[1519], a[1511], a[1503], a[1495], a[1487], a[1479], a[1471],
      a[1463], a[1455], a[1447], a[1439], a[1431], a[1423], a[1415], a[1407], a[1399], a[1391], a[1383], a[1375],
      a[1367], a[1359], a[1351], a[1343], a[1335], a[1327], a[1319], a[1311], a[1303], a[1295], a[1287], a[1279],
      a[1271], a[1263], a[1255], a[1247], a[1239], a[1231], a[1223], a[1215], a[1207], a[1199], a[1191], a[1183],
      a[1175], a[1167], a[1159], a[1151], a[1143], a[1135], a[1127], a[1119], a[1111], a[1103], a[1095], a[1087],
      a[1079], a[1071], a[1063], a[1055], a[1047], a[1039], a[1031]} : {a[1534], a[1526], a[1518], a[1510], a[1502],
      a[1494], a[1486], a[1478], a[1470], a[1462], a[1454], a[1446], a[1438], a[1430], a[1422], a[1414], a[1406],
      a[1398], a[1390], a[1382], a[1374], a[1366], a[1358], a[1350], a[1342], a[1334], a[1326], a[1318], a[1310],
      a[1302], a[1294], a[1286], a[1278], a[1270], a[1262], a[1254], a[1246], a[1238], a[1230], a[1222], a[1214],
      a[1206], a[1198], a[1190], a[1182], a[1174], a[1166], a[1158], a[1150], a[1142], a[1134], a[1126], a[1118],
      a[1110], a[1102], a[1094], a[1086], a[1078], a[1070], a[1062], a[1054], a[1046], a[1038], a[1030]};
  assign n22 = tag_beat_a_plane[0] ? {a[1533], a[1525], a[1517], a[1509], a[1501], a[1493], a[1485], a[1477], a[1469],
      a[1461], a[1453], a[1445], a[1437], a[1429], a[1421], a[1413], a[1405], a[1397], a[1389], a[1381], a[1373],
      a[1365], a[1357], a[1349], a[1341], a[1333], a[1325], a[1317], a[1309], a[1301], a[1293], a[1285], a[1277],
      a[1269], a[1261], a[1253], a[1245], a[1237], a[1229], a[1221], a[1213], a[1205], a[1197], a[1189], a[1181],
      a[1173], a[1165], a[1157], a[1149], a[1141], a[1133], a[1125], a[1117], a[1109], a[1101], a[1093], a[1085],
      a[1077], a[1069], a[1061], a[1053], a[1045], a[1037], a[1029]} : {a[1532], a[1524], a[1516], a[1508], a[1500],
      a[1492], a[1484], a[1476], a[1468], a[1460], a[1452], a[1444], a[1436], a[1428], a[1420], a[1412], a[1404],
      a[1396], a[1388], a[1380], a[1372], a[1364], a[1356], a[1348], a[1340], a[1332], a[1324], a[1316], a[1308],
      a[1300], a[1292], a[1284], a[1276], a[1268], a[1260], a[1252], a[1244], a[1236], a[1228], a[1220], a[1212],
      a[1204], a[1196], a[1188], a[1180], a[1172], a[1164], a[1156], a[1148], a[1140], a[1132], a[1124], a[1116],
      a[1108], a[1100], a[1092], a[1084], a[1076], a[1068], a[1060], a[1052], a[1044], a[1036], a[1028]};
  assign n23 = tag_beat_a_plane[0] ? {a[1531], a[1523], a[1515], a[1507], a[1499], a[1491], a[1483], a[1475], a[1467],
      a[1459], a[1451], a[1443], a[1435], a[1427], a[1419], a[1411], a[1403], a[1395], a[1387], a[1379], a[1371],
      a[1363], a[1355], a[1347], a[1339], a[1331], a[1323], a[1315], a[1307], a[1299], a[1291], a[1283], a[1275],
      a[1267], a[1259], a[1251], a[1243], a[1235], a[1227], a[1219], a[1211], a[1203], a[1195], a[1187], a[1179],
      a[1171], a[1163], a[1155], a[1147], a[1139], a[1131], a[1123], a[1115], a[1107], a[1099], a[1091], a[1083],
      a[1075], a[1067], a[1059], a[1051], a[1043], a[1035], a[1027]} : {a[1530], a[1522], a[1514], a[1506], a[1498],
      a[1490], a[1482], a[1474], a[1466], a[1458], a[1450], a[1442], a[1434], a[1426], a[1418], a[1410], a[1402],
      a[1394], a[1386], a[1378], a[1370], a[1362], a[1354], a[1346], a[1338], a[1330], a[1322], a[1314], a[1306],
      a[1298], a[1290], a[1282], a[1274], a[1266], a[1258], a[1250], a[1242], a[1234], a[1226], a[1218], a[1210],
      a[1202], a[1194], a[1186], a[1178], a[1170], a[1162], a[1154], a[1146], a[1138], a[1130], a[1122], a[1114],
      a[1106], a[1098], a[1090], a[1082], a[1074], a[1066], a[1058], a[1050], a[1042], a[1034], a[1026]};
  assign n24 = tag_beat_a_plane[0] ? {a[1529], a[1521], a[1513], a[1505], a[1497], a[1489], a[1481], a[1473], a[1465],
      a[1457], a[1449], a[1441], a[1433], a[1425], a[1417], a[1409], a[1401], a[1393], a[1385], a[1377], a[1369],
      a[1361], a[1353], a[1345], a[1337], a[1329], a[1321], a[1313], a[1305], a[1297], a[1289], a[1281], a[1273],
      a[1265], a[1257], a[1249], a[1241], a[1233], a[1225], a[1217], a[1209], a[1201], a[1193], a[1185], a[1177],
      a[1169], a[1161], a[1153], a[1145], a[1137], a[1129], a[1121], a[1113], a[1105], a[1097], a[1089], a[1081],
      a[1073], a[1065], a[1057], a[1049], a[1041], a[1033], a[1025]} : {a[1528], a[1520], a[1512], a[1504], a[1496],
      a[1488], a[1480], a[1472], a[1464], a[1456], a[1448], a[1440], a[1432], a[1424], a[1416], a[1408], a[1400],
      a[1392], a[1384], a[1376], a[1368], a[1360], a[1352], a[1344], a[1336], a[1328], a[1320], a[1312], a[1304],
      a[1296], a[1288], a[1280], a[1272], a[1264], a[1256], a[1248], a[1240], a[1232], a[1224], a[1216], a[1208],
      a[1200], a[1192], a[1184], a[1176], a[1168], a[1160], a[1152], a[1144], a[1136], a[1128], a[1120], a[1112],
      a[1104], a[1096], a[1088], a[1080], a[1072], a[1064], a[1056], a[1048], a[1040], a[1032], a[1024]};
  assign n17 = tag_beat_a_plane[0] ? {a[2047], a[2039], a[2031], a[2023], a[2015], a[2007], a[1999], a[1991], a[1983],
      a[1975], a[1967], a[1959], a[1951], a[1943], a[1935], a[1927], a[1919], a[1911], a[1903], a[1895], a[1887],
      a[1879], a[1871], a[1863], a[1855], a[1847], a[1839], a[1831], a[1823], a[1815], a[1807], a[1799], a[1791],
      a[1783], a[1775], a[1767], a[1759], a[1751], a[1743], a[1735], a[1727], a[1719], a[1711], a[1703], a[1695],
      a[1687], a[1679], a[1671], a[1663], a[1655], a[1647], a[1639], a[1631], a[1623], a[1615], a[1607], a[1599],
      a[1591], a[1583], a[1575], a[1567], a[1559], a[1551], a[1543]} : {a[2046], a[2038], a[2030], a[2022], a[2014],
      a[2006], a[1998], a[1990], a[1982], a[1974], a[1966], a[1958], a[1950], a[1942], a[1934], a[1926], a[1918],
      a[1910], a[1902], a[1894], a[1886], a[1878], a[1870], a[1862], a[1854], a[1846], a[1838], a[1830], a[1822],
      a[1814], a[1806], a[1798], a[1790], a[1782], a[1774], a[1766], a[1758], a[1750], a[1742], a[1734], a[1726],
      a[1718], a[1710], a[1702], a[1694], a[1686], a[1678], a[1670], a[1662], a[1654], a[1646], a[1638], a[1630],
      a[1622], a[1614], a[1606], a[1598], a[1590], a[1582], a[1574], a[1566], a[1558], a[1550], a[1542]};
  assign n18 = tag_beat_a_plane[0] ? {a[2045], a[2037], a[2029], a[2021], a[2013], a[2005], a[1997], a[1989], a[1981],
      a[1973], a[1965], a[1957], a[1949], a[1941], a[1933], a[1925], a[1917], a[1909], a[1901], a[1893], a[1885],
      a[1877], a[1869], a[1861], a[1853], a[1845], a[1837], a[1829], a[1821], a[1813], a[1805], a[1797], a[1789],
      a[1781], a[1773], a[1765], a[1757], a[1749], a[1741], a[1733], a[1725], a[1717], a[1709], a[1701], a[1693],
      a[1685], a[1677], a[1669], a[1661], a[1653], a[1645], a[1637], a[1629], a[1621], a[1613], a[1605], a[1597],
      a[1589], a[1581], a[1573], a[1565], a[1557], a[1549], a[1541]} : {a[2044], a[2036], a[2028], a[2020], a[2012],
      a[2004], a[1996], a[1988], a[1980], a[1972], a[1964], a[1956], a[1948], a[1940], a[1932], a[1924], a[1916],
      a[1908], a[1900], a[1892], a[1884], a[1876], a[1868], a[1860], a[1852], a[1844], a[1836], a[1828], a[1820],
      a[1812], a[1804], a[1796], a[1788], a[1780], a[1772], a[1764], a[1756], a[1748], a[1740], a[1732], a[1724],
      a[1716], a[1708], a[1700], a[1692], a[1684], a[1676], a[1668], a[1660], a[1652], a[1644], a[1636], a[1628],
      a[1620], a[1612], a[1604], a[1596], a[1588], a[1580], a[1572], a[1564], a[1556], a[1548], a[1540]};
  assign n19 = tag_beat_a_plane[0] ? {a[2043], a[2035], a[2027], a[2019], a[2011], a[2003], a[1995], a[1987], a[1979],
      a[1971], a[1963], a[1955], a[1947], a[1939], a[1931], a[1923], a[1915], a[1907], a[1899], a[1891], a[1883],
      a[1875], a[1867], a[1859], a[1851], a[1843], a[1835], a[1827], a[1819], a[1811], a[1803], a[1795], a[1787],
      a[1779], a[1771], a[1763], a[1755], a[1747], a[1739], a[1731], a[1723], a[1715], a[1707], a[1699], a[1691],
      a[1683], a[1675], a[1667], a[1659], a[1651], a[1643], a[1635], a[1627], a[1619], a[1611], a[1603], a[1595],
      a[1587], a[1579], a[1571], a[1563], a[1555], a[1547], a[1539]} : {a[2042], a[2034], a[2026], a[2018], a[2010],
      a[2002], a[1994], a[1986], a[1978], a[1970], a[1962], a[1954], a[1946], a[1938], a[1930], a[1922], a[1914],
      a[1906], a[1898], a[1890], a[1882], a[1874], a[1866], a[1858], a[1850], a[1842], a[1834], a[1826], a[1818],
      a[1810], a[1802], a[1794], a[1786], a[1778], a[1770], a[1762], a[1754], a[1746], a[1738], a[1730], a[1722],
      a[1714], a[1706], a[1698], a[1690], a[1682], a[1674], a[1666], a[1658], a[1650], a[1642], a[1634], a[1626],
      a[1618], a[1610], a[1602], a[1594], a[1586], a[1578], a[1570], a[1562], a[1554], a[1546], a[1538]};
  assign n20 = tag_beat_a_plane[0] ? {a[2041], a[2033], a[2025], a[2017], a[2009], a[2001], a[1993], a[1985], a[1977],
      a[1969], a[1961], a[1953], a[1945], a[1937], a[1929], a[1921], a[1913], a[1905], a[1897], a[1889], a[1881],
      a[1873], a[1865], a[1857], a[1849], a[1841], a[1833], a[1825], a[1817], a[1809], a[1801], a[1793], a[1785],
      a[1777], a[1769], a[1761], a[1753], a[1745], a[1737], a[1729], a[1721], a[1713], a[1705], a[1697], a[1689],
      a[1681], a[1673], a[1665], a[1657], a[1649], a[1641], a[1633], a[1625], a[1617], a[1609], a[1601], a[1593],
      a[1585], a[1577], a[1569], a[1561], a[1553], a[1545], a[1537]} : {a[2040], a[2032], a[2024], a[2016], a[2008],
      a[2000], a[1992], a[1984], a[1976], a[1968], a[1960], a[1952], a[1944], a[1936], a[1928], a[1920], a[1912],
      a[1904], a[1896], a[1888], a[1880], a[1872], a[1864], a[1856], a[1848], a[1840], a[1832], a[1824], a[1816],
      a[1808], a[1800], a[1792], a[1784], a[1776], a[1768], a[1760], a[1752], a[1744], a[1736], a[1728], a[1720],
      a[1712], a[1704], a[1696], a[1688], a[1680], a[1672], a[1664], a[1656], a[1648], a[1640], a[1632], a[1624],
      a[1616], a[1608], a[1600], a[1592], a[1584], a[1576], a[1568], a[1560], a[1552], a[1544], a[1536]};
  assign n13 = tag_beat_a_plane[0] ? {a[2559], a[2551], a[2543], a[2535], a[2527], a[2519], a[2511], a[2503], a[2495],
      a[2487], a[2479], a[2471], a[2463], a[2455], a[2447], a[2439], a[2431], a[2423], a[2415], a[2407], a[2399],
      a[2391], a[2383], a[2375], a[2367], a[2359], a[2351], a[2343], a[2335], a[2327], a[2319], a[2311], a[2303],
      a[2295], a[2287], a[2279], a[2271], a[2263], a[2255], a[2247], a[2239], a[2231], a[2223], a[2215], a[2207],
      a[2199], a[2191], a[2183], a[2175], a[2167], a[2159], a[2151], a[2143], a[2135], a[2127], a[2119], a[2111],
      a[2103], a[2095], a[2087], a[2079], a[2071], a[2063], a[2055]} : {a[2558], a[2550], a[2542], a[2534], a[2526],
      a[2518], a[2510], a[2502], a[2494], a[2486], a[2478], a[2470], a[2462], a[2454], a[2446], a[2438], a[2430],
      a[2422], a[2414], a[2406], a[2398], a[2390], a[2382], a[2374], a[2366], a[2358], a[2350], a[2342], a[2334],
      a[2326], a[2318], a[2310], a[2302], a[2294], a[2286], a[2278], a[2270], a[2262], a[2254], a[2246], a[2238],
      a[2230], a[2222], a[2214], a[2206], a[2198], a[2190], a[2182], a[2174], a[2166], a[2158], a[2150], a[2142],
      a[2134], a[2126], a[2118], a[2110], a[2102], a[2094], a[2086], a[2078], a[2070], a[2062], a[2054]};
  assign n14 = tag_beat_a_plane[0] ? {a[2557], a[2549], a[2541], a[2533], a[2525], a[2517], a[2509], a[2501], a[2493],
      a[2485], a[2477], a[2469], a[2461], a[2453], a[2445], a[2437], a[2429], a[2421], a[2413], a[2405], a[2397],
      a[2389], a[2381], a[2373], a[2365], a[2357], a[2349], a[2341], a[2333], a[2325], a[2317], a[2309], a[2301],
      a[2293], a[2285], a[2277], a[2269], a[2261], a[2253], a[2245], a[2237], a[2229], a[2221], a[2213], a[2205],
      a[2197], a[2189], a[2181], a[2173], a[2165], a[2157], a[2149], a[2141], a[2133], a[2125], a[2117], a[2109],
      a[2101], a[2093], a[2085], a[2077], a[2069], a[2061], a[2053]} : {a[2556], a[2548], a[2540], a[2532], a[2524],
      a[2516], a[2508], a[2500], a[2492], a[2484], a[2476], a[2468], a[2460], a[2452], a[2444], a[2436], a[2428],
      a[2420], a[2412], a[2404], a[2396], a[2388], a[2380], a[2372], a[2364], a[2356], a[2348], a[2340], a[2332],
      a[2324], a[2316], a[2308], a[2300], a[2292], a[2284], a[2276], a[2268], a[2260], a[2252], a[2244], a[2236],
      a[2228], a[2220], a[2212], a[2204], a[2196], a[2188], a[2180], a[2172], a[2164], a[2156], a[2148], a[2140],
      a[2132], a[2124], a[2116], a[2108], a[2100], a[2092], a[2084], a[2076], a[2068], a[2060], a[2052]};
  assign n15 = tag_beat_a_plane[0] ? {a[2555], a[2547], a[2539], a[2531], a[2523], a[2515], a[2507], a[2499], a[2491],
      a[2483], a[2475], a[2467], a[2459], a[2451], a[2443], a[2435], a[2427], a[2419], a[2411], a[2403], a[2395],
      a[2387], a[2379], a[2371], a[2363], a[2355], a[2347], a[2339], a[2331], a[2323], a[2315], a[2307], a[2299],
      a[2291], a[2283], a[2275], a[2267], a[2259], a[2251], a[2243], a[2235], a[2227], a[2219], a[2211], a[2203],
      a[2195], a[2187], a[2179], a[2171], a[2163], a[2155], a[2147], a[2139], a[2131], a[2123], a[2115], a[2107],
      a[2099], a[2091], a[2083], a[2075], a[2067], a[2059], a[2051]} : {a[2554], a[2546], a[2538], a[2530], a[2522],
      a[2514], a[2506], a[2498], a[2490], a[2482], a[2474], a[2466], a[2458], a[2450], a[2442], a[2434], a[2426],
      a[2418], a[2410], a[2402], a[2394], a[2386], a[2378], a[2370], a[2362], a[2354], a[2346], a[2338], a[2330],
      a[2322], a[2314], a[2306], a[2298], a[2290], a[2282], a[2274], a[2266], a[2258], a[2250], a[2242], a[2234],
      a[2226], a[2218], a[2210], a[2202], a[2194], a[2186], a[2178], a[2170], a[2162], a[2154], a[2146], a[2138],
      a[2130], a[2122], a[2114], a[2106], a[2098], a[2090], a[2082], a[2074], a[2066], a[2058], a[2050]};
  assign n16 = tag_beat_a_plane[0] ? {a[2553], a[2545], a[2537], a[2529], a[2521], a[2513], a[2505], a[2497], a[2489],
      a[2481], a[2473], a[2465], a[2457], a[2449], a[2441], a[2433], a[2425], a[2417], a[2409], a[2401], a[2393],
      a[2385], a[2377], a[2369], a[2361], a[2353], a[2345], a[2337], a[2329], a[2321], a[2313], a[2305], a[2297],
      a[2289], a[2281], a[2273], a[2265], a[2257], a[2249], a[2241], a[2233], a[2225], a[2217], a[2209], a[2201],
      a[2193], a[2185], a[2177], a[2169], a[2161], a[2153], a[2145], a[2137], a[2129], a[2121], a[2113], a[2105],
      a[2097], a[2089], a[2081], a[2073], a[2065], a[2057], a[2049]} : {a[2552], a[2544], a[2536], a[2528], a[2520],
      a[2512], a[2504], a[2496], a[2488], a[2480], a[2472], a[2464], a[2456], a[2448], a[2440], a[2432], a[2424],
      a[2416], a[2408], a[2400], a[2392], a[2384], a[2376], a[2368], a[2360], a[2352], a[2344], a[2336], a[2328],
      a[2320], a[2312], a[2304], a[2296], a[2288], a[2280], a[2272], a[2264], a[2256], a[2248], a[2240], a[2232],
      a[2224], a[2216], a[2208], a[2200], a[2192], a[2184], a[2176], a[2168], a[2160], a[2152], a[2144], a[2136],
      a[2128], a[2120], a[2112], a[2104], a[2096], a[2088], a[2080], a[2072], a[2064], a[2056], a[2048]};
  assign n9 = tag_beat_a_plane[0] ? {a[3071], a[3063], a[3055], a[3047], a[3039], a[3031], a[3023], a[3015], a[3007],
      a[2999], a[2991], a[2983], a[2975], a[2967], a[2959], a[2951], a[2943], a[2935], a[2927], a[2919], a[2911],
      a[2903], a[2895], a[2887], a[2879], a[2871], a[2863], a[2855], a[2847], a[2839], a[2831], a[2823], a[2815],
      a[2807], a[2799], a[2791], a[2783], a[2775], a[2767], a[2759], a[2751], a[2743], a[2735], a[2727], a[2719],
      a[2711], a[2703], a[2695], a[2687], a[2679], a[2671], a[2663], a[2655], a[2647], a[2639], a[2631], a[2623],
      a[2615], a[2607], a[2599], a[2591], a[2583], a[2575], a[2567]} : {a[3070], a[3062], a[3054], a[3046], a[3038],
      a[3030], a[3022], a[3014], a[3006], a[2998], a[2990], a[2982], a[2974], a[2966], a[2958], a[2950], a[2942],
      a[2934], a[2926], a[2918], a[2910], a[2902], a[2894], a[2886], a[2878], a[2870], a[2862], a[2854], a[2846],
      a[2838], a[2830], a[2822], a[2814], a[2806], a[2798], a[2790], a[2782], a[2774], a[2766], a[2758], a[2750],
      a[2742], a[2734], a[2726], a[2718], a[2710], a[2702], a[2694], a[2686], a[2678], a[2670], a[2662], a[2654],
      a[2646], a[2638], a[2630], a[2622], a[2614], a[2606], a[2598], a[2590], a[2582], a[2574], a[2566]};
  assign n10 = tag_beat_a_plane[0] ? {a[3069], a[3061], a[3053], a[3045], a[3037], a[3029], a[3021], a[3013], a[3005],
      a[2997], a[2989], a[2981], a[2973], a[2965], a[2957], a[2949], a[2941], a[2933], a[2925], a[2917], a[2909],
      a[2901], a[2893], a[2885], a[2877], a[2869], a[2861], a[2853], a[2845], a[2837], a[2829], a[2821], a[2813],
      a[2805], a[2797], a[2789], a[2781], a[2773], a[2765], a[2757], a[2749], a[2741], a[2733], a[2725], a[2717],
      a[2709], a[2701], a[2693], a[2685], a[2677], a[2669], a[2661], a[2653], a[2645], a[2637], a[2629], a[2621],
      a[2613], a[2605], a[2597], a[2589], a[2581], a[2573], a[2565]} : {a[3068], a[3060], a[3052], a[3044], a[3036],
      a[3028], a[3020], a[3012], a[3004], a[2996], a[2988], a[2980], a[2972], a[2964], a[2956], a[2948], a[2940],
      a[2932], a[2924], a[2916], a[2908], a[2900], a[2892], a[2884], a[2876], a[2868], a[2860], a[2852], a[2844],
      a[2836], a[2828], a[2820], a[2812], a[2804], a[2796], a[2788], a[2780], a[2772], a[2764], a[2756], a[2748],
      a[2740], a[2732], a[2724], a[2716], a[2708], a[2700], a[2692], a[2684], a[2676], a[2668], a[2660], a[2652],
      a[2644], a[2636], a[2628], a[2620], a[2612], a[2604], a[2596], a[2588], a[2580], a[2572], a[2564]};
  assign n11 = tag_beat_a_plane[0] ? {a[3067], a[3059], a[3051], a[3043], a[3035], a[3027], a[3019], a[3011], a[3003],
      a[2995], a[2987], a[2979], a[2971], a[2963], a[2955], a[2947], a[2939], a[2931], a[2923], a[2915], a[2907],
      a[2899], a[2891], a[2883], a[2875], a[2867], a[2859], a[2851], a[2843], a[2835], a[2827], a[2819], a[2811],
      a[2803], a[2795], a[2787], a[2779], a[2771], a[2763], a[2755], a[2747], a[2739], a[2731], a[2723], a[2715],
      a[2707], a[2699], a[2691], a[2683], a[2675], a[2667], a[2659], a[2651], a[2643], a[2635], a[2627], a[2619],
      a[2611], a[2603], a[2595], a[2587], a[2579], a[2571], a[2563]} : {a[3066], a[3058], a[3050], a[3042], a[3034],
      a[3026], a[3018], a[3010], a[3002], a[2994], a[2986], a[2978], a[2970], a[2962], a[2954], a[2946], a[2938],
      a[2930], a[2922], a[2914], a[2906], a[2898], a[2890], a[2882], a[2874], a[2866], a[2858], a[2850], a[2842],
      a[2834], a[2826], a[2818], a[2810], a[2802], a[2794], a[2786], a[2778], a[2770], a[2762], a[2754], a[2746],
      a[2738], a[2730], a[2722], a[2714], a[2706], a[2698], a[2690], a[2682], a[2674], a[2666], a[2658], a[2650],
      a[2642], a[2634], a[2626], a[2618], a[2610], a[2602], a[2594], a[2586], a[2578], a[2570], a[2562]};
  assign n12 = tag_beat_a_plane[0] ? {a[3065], a[3057], a[3049], a[3041], a[3033], a[3025], a[3017], a[3009], a[3001],
      a[2993], a[2985], a[2977], a[2969], a[2961], a[2953], a[2945], a[2937], a[2929], a[2921], a[2913], a[2905],
      a[2897], a[2889], a[2881], a[2873], a[2865], a[2857], a[2849], a[2841], a[2833], a[2825], a[2817], a[2809],
      a[2801], a[2793], a[2785], a[2777], a[2769], a[2761], a[2753], a[2745], a[2737], a[2729], a[2721], a[2713],
      a[2705], a[2697], a[2689], a[2681], a[2673], a[2665], a[2657], a[2649], a[2641], a[2633], a[2625], a[2617],
      a[2609], a[2601], a[2593], a[2585], a[2577], a[2569], a[2561]} : {a[3064], a[3056], a[3048], a[3040], a[3032],
      a[3024], a[3016], a[3008], a[3000], a[2992], a[2984], a[2976], a[2968], a[2960], a[2952], a[2944], a[2936],
      a[2928], a[2920], a[2912], a[2904], a[2896], a[2888], a[2880], a[2872], a[2864], a[2856], a[2848], a[2840],
      a[2832], a[2824], a[2816], a[2808], a[2800], a[2792], a[2784], a[2776], a[2768], a[2760], a[2752], a[2744],
      a[2736], a[2728], a[2720], a[2712], a[2704], a[2696], a[2688], a[2680], a[2672], a[2664], a[2656], a[2648],
      a[2640], a[2632], a[2624], a[2616], a[2608], a[2600], a[2592], a[2584], a[2576], a[2568], a[2560]};
  assign n5 = tag_beat_a_plane[0] ? {a[3583], a[3575], a[3567], a[3559], a[3551], a[3543], a[3535], a[3527], a[3519],
      a[3511], a[3503], a[3495], a[3487], a[3479], a[3471], a[3463], a[3455], a[3447], a[3439], a[3431], a[3423],
      a[3415], a[3407], a[3399], a[3391], a[3383], a[3375], a[3367], a[3359], a[3351], a[3343], a[3335], a[3327],
      a[3319], a[3311], a[3303], a[3295], a[3287], a[3279], a[3271], a[3263], a[3255], a[3247], a[3239], a[3231],
      a[3223], a[3215], a[3207], a[3199], a[3191], a[3183], a[3175], a[3167], a[3159], a[3151], a[3143], a[3135],
      a[3127], a[3119], a[3111], a[3103], a[3095], a[3087], a[3079]} : {a[3582], a[3574], a[3566], a[3558], a[3550],
      a[3542], a[3534], a[3526], a[3518], a[3510], a[3502], a[3494], a[3486], a[3478], a[3470], a[3462], a[3454],
      a[3446], a[3438], a[3430], a[3422], a[3414], a[3406], a[3398], a[3390], a[3382], a[3374], a[3366], a[3358],
      a[3350], a[3342], a[3334], a[3326], a[3318], a[3310], a[3302], a[3294], a[3286], a[3278], a[3270], a[3262],
      a[3254], a[3246], a[3238], a[3230], a[3222], a[3214], a[3206], a[3198], a[3190], a[3182], a[3174], a[3166],
      a[3158], a[3150], a[3142], a[3134], a[3126], a[3118], a[3110], a[3102], a[3094], a[3086], a[3078]};
  assign n6 = tag_beat_a_plane[0] ? {a[3581], a[3573], a[3565], a[3557], a[3549], a[3541], a[3533], a[3525], a[3517],
      a[3509], a[3501], a[3493], a[3485], a[3477], a[3469], a[3461], a[3453], a[3445], a[3437], a[3429], a[3421],
      a[3413], a[3405], a[3397], a[3389], a[3381], a[3373], a[3365], a[3357], a[3349], a[3341], a[3333], a[3325],
      a[3317], a[3309], a[3301], a[3293], a[3285], a[3277], a[3269], a[3261], a[3253], a[3245], a[3237], a[3229],
      a[3221], a[3213], a[3205], a[3197], a[3189], a[3181], a[3173], a[3165], a[3157], a[3149], a[3141], a[3133],
      a[3125], a[3117], a[3109], a[3101], a[3093], a[3085], a[3077]} : {a[3580], a[3572], a[3564], a[3556], a[3548],
      a[3540], a[3532], a[3524], a[3516], a[3508], a[3500], a[3492], a[3484], a[3476], a[3468], a[3460], a[3452],
      a[3444], a[3436], a[3428], a[3420], a[3412], a[3404], a[3396], a[3388], a[3380], a[3372], a[3364], a[3356],
      a[3348], a[3340], a[3332], a[3324], a[3316], a[3308], a[3300], a[3292], a[3284], a[3276], a[3268], a[3260],
      a[3252], a[3244], a[3236], a[3228], a[3220], a[3212], a[3204], a[3196], a[3188], a[3180], a[3172], a[3164],
      a[3156], a[3148], a[3140], a[3132], a[3124], a[3116], a[3108], a[3100], a[3092], a[3084], a[3076]};
  assign n7 = tag_beat_a_plane[0] ? {a[3579], a[3571], a[3563], a[3555], a[3547], a[3539], a[3531], a[3523], a[3515],
      a[3507], a[3499], a[3491], a[3483], a[3475], a[3467], a[3459], a[3451], a[3443], a[3435], a[3427], a[3419],
      a[3411], a[3403], a[3395], a[3387], a[3379], a[3371], a[3363], a[3355], a[3347], a[3339], a[3331], a[3323],
      a[3315], a[3307], a[3299], a[3291], a[3283], a[3275], a[3267], a[3259], a[3251], a[3243], a[3235], a[3227],
      a[3219], a[3211], a[3203], a[3195], a[3187], a[3179], a[3171], a[3163], a[3155], a[3147], a[3139], a[3131],
      a[3123], a[3115], a[3107], a[3099], a[3091], a[3083], a[3075]} : {a[3578], a[3570], a[3562], a[3554], a[3546],
      a[3538], a[3530], a[3522], a[3514], a[3506], a[3498], a[3490], a[3482], a[3474], a[3466], a[3458], a[3450],
      a[3442], a[3434], a[3426], a[3418], a[3410], a[3402], a[3394], a[3386], a[3378], a[3370], a[3362], a[3354],
      a[3346], a[3338], a[3330], a[3322], a[3314], a[3306], a[3298], a[3290], a[3282], a[3274], a[3266], a[3258],
      a[3250], a[3242], a[3234], a[3226], a[3218], a[3210], a[3202], a[3194], a[3186], a[3178], a[3170], a[3162],
      a[3154], a[3146], a[3138], a[3130], a[3122], a[3114], a[3106], a[3098], a[3090], a[3082], a[3074]};
  assign n8 = tag_beat_a_plane[0] ? {a[3577], a[3569], a[3561], a[3553], a[3545], a[3537], a[3529], a[3521], a[3513],
      a[3505], a[3497], a[3489], a[3481], a[3473], a[3465], a[3457], a[3449], a[3441], a[3433], a[3425], a[3417],
      a[3409], a[3401], a[3393], a[3385], a[3377], a[3369], a[3361], a[3353], a[3345], a[3337], a[3329], a[3321],
      a[3313], a[3305], a[3297], a[3289], a[3281], a[3273], a[3265], a[3257], a[3249], a[3241], a[3233], a[3225],
      a[3217], a[3209], a[3201], a[3193], a[3185], a[3177], a[3169], a[3161], a[3153], a[3145], a[3137], a[3129],
      a[3121], a[3113], a[3105], a[3097], a[3089], a[3081], a[3073]} : {a[3576], a[3568], a[3560], a[3552], a[3544],
      a[3536], a[3528], a[3520], a[3512], a[3504], a[3496], a[3488], a[3480], a[3472], a[3464], a[3456], a[3448],
      a[3440], a[3432], a[3424], a[3416], a[3408], a[3400], a[3392], a[3384], a[3376], a[3368], a[3360], a[3352],
      a[3344], a[3336], a[3328], a[3320], a[3312], a[3304], a[3296], a[3288], a[3280], a[3272], a[3264], a[3256],
      a[3248], a[3240], a[3232], a[3224], a[3216], a[3208], a[3200], a[3192], a[3184], a[3176], a[3168], a[3160],
      a[3152], a[3144], a[3136], a[3128], a[3120], a[3112], a[3104], a[3096], a[3088], a[3080], a[3072]};
  assign n1 = tag_beat_a_plane[0] ? {a[4095], a[4087], a[4079], a[4071], a[4063], a[4055], a[4047], a[4039], a[4031],
      a[4023], a[4015], a[4007], a[3999], a[3991], a[3983], a[3975], a[3967], a[3959], a[3951], a[3943], a[3935],
      a[3927], a[3919], a[3911], a[3903], a[3895], a[3887], a[3879], a[3871], a[3863], a[3855], a[3847], a[3839],
      a[3831], a[3823], a[3815], a[3807], a[3799], a[3791], a[3783], a[3775], a[3767], a[3759], a[3751], a[3743],
      a[3735], a[3727], a[3719], a[3711], a[3703], a[3695], a[3687], a[3679], a[3671], a[3663], a[3655], a[3647],
      a[3639], a[3631], a[3623], a[3615], a[3607], a[3599], a[3591]} : {a[4094], a[4086], a[4078], a[4070], a[4062],
      a[4054], a[4046], a[4038], a[4030], a[4022], a[4014], a[4006], a[3998], a[3990], a[3982], a[3974], a[3966],
      a[3958], a[3950], a[3942], a[3934], a[3926], a[3918], a[3910], a[3902], a[3894], a[3886], a[3878], a[3870],
      a[3862], a[3854], a[3846], a[3838], a[3830], a[3822], a[3814], a[3806], a[3798], a[3790], a[3782], a[3774],
      a[3766], a[3758], a[3750], a[3742], a[3734], a[3726], a[3718], a[3710], a[3702], a[3694], a[3686], a[3678],
      a[3670], a[3662], a[3654], a[3646], a[3638], a[3630], a[3622], a[3614], a[3606], a[3598], a[3590]};
  assign n2 = tag_beat_a_plane[0] ? {a[4093], a[4085], a[4077], a[4069], a[4061], a[4053], a[4045], a[4037], a[4029],
      a[4021], a[4013], a[4005], a[3997], a[3989], a[3981], a[3973], a[3965], a[3957], a[3949], a[3941], a[3933],
      a[3925], a[3917], a[3909], a[3901], a[3893], a[3885], a[3877], a[3869], a[3861], a[3853], a[3845], a[3837],
      a[3829], a[3821], a[3813], a[3805], a[3797], a[3789], a[3781], a[3773], a[3765], a[3757], a[3749], a[3741],
      a[3733], a[3725], a[3717], a[3709], a[3701], a[3693], a[3685], a[3677], a[3669], a[3661], a[3653], a[3645],
      a[3637], a[3629], a[3621], a[3613], a[3605], a[3597], a[3589]} : {a[4092], a[4084], a[4076], a[4068], a[4060],
      a[4052], a[4044], a[4036], a[4028], a[4020], a[4012], a[4004], a[3996], a[3988], a[3980], a[3972], a[3964],
      a[3956], a[3948], a[3940], a[3932], a[3924], a[3916], a[3908], a[3900], a[3892], a[3884], a[3876], a[3868],
      a[3860], a[3852], a[3844], a[3836], a[3828], a[3820], a[3812], a[3804], a[3796], a[3788], a[3780], a[3772],
      a[3764], a[3756], a[3748], a[3740], a[3732], a[3724], a[3716], a[3708], a[3700], a[3692], a[3684], a[3676],
      a[3668], a[3660], a[3652], a[3644], a[3636], a[3628], a[3620], a[3612], a[3604], a[3596], a[3588]};
  assign n3 = tag_beat_a_plane[0] ? {a[4091], a[4083], a[4075], a[4067], a[4059], a[4051], a[4043], a[4035], a[4027],
      a[4019], a[4011], a[4003], a[3995], a[3987], a[3979], a[3971], a[3963], a[3955], a[3947], a[3939], a[3931],
      a[3923], a[3915], a[3907], a[3899], a[3891], a[3883], a[3875], a[3867], a[3859], a[3851], a[3843], a[3835],
      a[3827], a[3819], a[3811], a[3803], a[3795], a[3787], a[3779], a[3771], a[3763], a[3755], a[3747], a[3739],
      a[3731], a[3723], a[3715], a[3707], a[3699], a[3691], a[3683], a[3675], a[3667], a[3659], a[3651], a[3643],
      a[3635], a[3627], a[3619], a[3611], a[3603], a[3595], a[3587]} : {a[4090], a[4082], a[4074], a[4066], a[4058],
      a[4050], a[4042], a[4034], a[4026], a[4018], a[4010], a[4002], a[3994], a[3986], a[3978], a[3970], a[3962],
      a[3954], a[3946], a[3938], a[3930], a[3922], a[3914], a[3906], a[3898], a[3890], a[3882], a[3874], a[3866],
      a[3858], a[3850], a[3842], a[3834], a[3826], a[3818], a[3810], a[3802], a[3794], a[3786], a[3778], a[3770],
      a[3762], a[3754], a[3746], a[3738], a[3730], a[3722], a[3714], a[3706], a[3698], a[3690], a[3682], a[3674],
      a[3666], a[3658], a[3650], a[3642], a[3634], a[3626], a[3618], a[3610], a[3602], a[3594], a[3586]};
  assign n4 = tag_beat_a_plane[0] ? {a[4089], a[4081], a[4073], a[4065], a[4057], a[4049], a[4041], a[4033], a[4025],
      a[4017], a[4009], a[4001], a[3993], a[3985], a[3977], a[3969], a[3961], a[3953], a[3945], a[3937], a[3929],
      a[3921], a[3913], a[3905], a[3897], a[3889], a[3881], a[3873], a[3865], a[3857], a[3849], a[3841], a[3833],
      a[3825], a[3817], a[3809], a[3801], a[3793], a[3785], a[3777], a[3769], a[3761], a[3753], a[3745], a[3737],
      a[3729], a[3721], a[3713], a[3705], a[3697], a[3689], a[3681], a[3673], a[3665], a[3657], a[3649], a[3641],
      a[3633], a[3625], a[3617], a[3609], a[3601], a[3593], a[3585]} : {a[4088], a[4080], a[4072], a[4064], a[4056],
      a[4048], a[4040], a[4032], a[4024], a[4016], a[4008], a[4000], a[3992], a[3984], a[3976], a[3968], a[3960],
      a[3952], a[3944], a[3936], a[3928], a[3920], a[3912], a[3904], a[3896], a[3888], a[3880], a[3872], a[3864],
      a[3856], a[3848], a[3840], a[3832], a[3824], a[3816], a[3808], a[3800], a[3792], a[3784], a[3776], a[3768],
      a[3760], a[3752], a[3744], a[3736], a[3728], a[3720], a[3712], a[3704], a[3696], a[3688], a[3680], a[3672],
      a[3664], a[3656], a[3648], a[3640], a[3632], a[3624], a[3616], a[3608], a[3600], a[3592], a[3584]};
  assign n61 = tag_beat_w_plane[0] ? {w[511], w[503], w[495], w[487], w[479], w[471], w[463], w[455], w[447], w[439],
      w[431], w[423], w[415], w[407], w[399], w[391], w[383], w[375], w[367], w[359], w[351], w[343], w[335], w[327],
      w[319], w[311], w[303], w[295], w[287], w[279], w[271], w[263], w[255], w[247], w[239], w[231], w[223], w[215],
      w[207], w[199], w[191], w[183], w[175], w[167], w[159], w[151], w[143], w[135], w[127], w[119], w[111], w[103],
      w[95], w[87], w[79], w[71], w[63], w[55], w[47], w[39], w[31], w[23], w[15], w[7]} : {w[510], w[502], w[494],
      w[486], w[478], w[470], w[462], w[454], w[446], w[438], w[430], w[422], w[414], w[406], w[398], w[390], w[382],
      w[374], w[366], w[358], w[350], w[342], w[334], w[326], w[318], w[310], w[302], w[294], w[286], w[278], w[270],
      w[262], w[254], w[246], w[238], w[230], w[222], w[214], w[206], w[198], w[190], w[182], w[174], w[166], w[158],
      w[150], w[142], w[134], w[126], w[118], w[110], w[102], w[94], w[86], w[78], w[70], w[62], w[54], w[46], w[38],
      w[30], w[22], w[14], w[6]};
  assign n62 = tag_beat_w_plane[0] ? {w[509], w[501], w[493], w[485], w[477], w[469], w[461], w[453], w[445], w[437],
      w[429], w[421], w[413], w[405], w[397], w[389], w[381], w[373], w[365], w[357], w[349], w[341], w[333], w[325],
      w[317], w[309], w[301], w[293], w[285], w[277], w[269], w[261], w[253], w[245], w[237], w[229], w[221], w[213],
      w[205], w[197], w[189], w[181], w[173], w[165], w[157], w[149], w[141], w[133], w[125], w[117], w[109], w[101],
      w[93], w[85], w[77], w[69], w[61], w[53], w[45], w[37], w[29], w[21], w[13], w[5]} : {w[508], w[500], w[492],
      w[484], w[476], w[468], w[460], w[452], w[444], w[436], w[428], w[420], w[412], w[404], w[396], w[388], w[380],
      w[372], w[364], w[356], w[348], w[340], w[332], w[324], w[316], w[308], w[300], w[292], w[284], w[276], w[268],
      w[260], w[252], w[244], w[236], w[228], w[220], w[212], w[204], w[196], w[188], w[180], w[172], w[164], w[156],
      w[148], w[140], w[132], w[124], w[116], w[108], w[100], w[92], w[84], w[76], w[68], w[60], w[52], w[44], w[36],
      w[28], w[20], w[12], w[4]};
  assign n63 = tag_beat_w_plane[0] ? {w[507], w[499], w[491], w[483], w[475], w[467], w[459], w[451], w[443], w[435],
      w[427], w[419], w[411], w[403], w[395], w[387], w[379], w[371], w[363], w[355], w[347], w[339], w[331], w[323],
      w[315], w[307], w[299], w[291], w[283], w[275], w[267], w[259], w[251], w[243], w[235], w[227], w[219], w[211],
      w[203], w[195], w[187], w[179], w[171], w[163], w[155], w[147], w[139], w[131], w[123], w[115], w[107], w[99],
      w[91], w[83], w[75], w[67], w[59], w[51], w[43], w[35], w[27], w[19], w[11], w[3]} : {w[506], w[498], w[490],
      w[482], w[474], w[466], w[458], w[450], w[442], w[434], w[426], w[418], w[410], w[402], w[394], w[386], w[378],
      w[370], w[362], w[354], w[346], w[338], w[330], w[322], w[314], w[306], w[298], w[290], w[282], w[274], w[266],
      w[258], w[250], w[242], w[234], w[226], w[218], w[210], w[202], w[194], w[186], w[178], w[170], w[162], w[154],
      w[146], w[138], w[130], w[122], w[114], w[106], w[98], w[90], w[82], w[74], w[66], w[58], w[50], w[42], w[34],
      w[26], w[18], w[10], w[2]};
  assign n64 = tag_beat_w_plane[0] ? {w[505], w[497], w[489], w[481], w[473], w[465], w[457], w[449], w[441], w[433],
      w[425], w[417], w[409], w[401], w[393], w[385], w[377], w[369], w[361], w[353], w[345], w[337], w[329], w[321],
      w[313], w[305], w[297], w[289], w[281], w[273], w[265], w[257], w[249], w[241], w[233], w[225], w[217], w[209],
      w[201], w[193], w[185], w[177], w[169], w[161], w[153], w[145], w[137], w[129], w[121], w[113], w[105], w[97],
      w[89], w[81], w[73], w[65], w[57], w[49], w[41], w[33], w[25], w[17], w[9], w[1]} : {w[504], w[496], w[488],
      w[480], w[472], w[464], w[456], w[448], w[440], w[432], w[424], w[416], w[408], w[400], w[392], w[384], w[376],
      w[368], w[360], w[352], w[344], w[336], w[328], w[320], w[312], w[304], w[296], w[288], w[280], w[272], w[264],
      w[256], w[248], w[240], w[232], w[224], w[216], w[208], w[200], w[192], w[184], w[176], w[168], w[160], w[152],
      w[144], w[136], w[128], w[120], w[112], w[104], w[96], w[88], w[80], w[72], w[64], w[56], w[48], w[40], w[32],
      w[24], w[16], w[8], w[0]};
  assign n57 = tag_beat_w_plane[0] ? {w[1023], w[1015], w[1007], w[999], w[991], w[983], w[975], w[967], w[959], w[951],
      w[943], w[935], w[927], w[919], w[911], w[903], w[895], w[887], w[879], w[871], w[863], w[855], w[847], w[839],
      w[831], w[823], w[815], w[807], w[799], w[791], w[783], w[775], w[767], w[759], w[751], w[743], w[735], w[727],
      w[719], w[711], w[703], w[695], w[687], w[679], w[671], w[663], w[655], w[647], w[639], w[631], w[623], w[615],
      w[607], w[599], w[591], w[583], w[575], w[567], w[559], w[551], w[543], w[535], w[527], w[519]} : {w[1022],
      w[1014], w[1006], w[998], w[990], w[982], w[974], w[966], w[958], w[950], w[942], w[934], w[926], w[918], w[910],
      w[902], w[894], w[886], w[878], w[870], w[862], w[854], w[846], w[838], w[830], w[822], w[814], w[806], w[798],
      w[790], w[782], w[774], w[766], w[758], w[750], w[742], w[734], w[726], w[718], w[710], w[702], w[694], w[686],
      w[678], w[670], w[662], w[654], w[646], w[638], w[630], w[622], w[614], w[606], w[598], w[590], w[582], w[574],
      w[566], w[558], w[550], w[542], w[534], w[526], w[518]};
  assign n58 = tag_beat_w_plane[0] ? {w[1021], w[1013], w[1005], w[997], w[989], w[981], w[973], w[965], w[957], w[949],
      w[941], w[933], w[925], w[917], w[909], w[901], w[893], w[885], w[877], w[869], w[861], w[853], w[845], w[837],
      w[829], w[821], w[813], w[805], w[797], w[789], w[781], w[773], w[765], w[757], w[749], w[741], w[733], w[725],
      w[717], w[709], w[701], w[693], w[685], w[677], w[669], w[661], w[653], w[645], w[637], w[629], w[621], w[613],
      w[605], w[597], w[589], w[581], w[573], w[565], w[557], w[549], w[541], w[533], w[525], w[517]} : {w[1020],
      w[1012], w[1004], w[996], w[988], w[980], w[972], w[964], w[956], w[948], w[940], w[932], w[924], w[916], w[908],
      w[900], w[892], w[884], w[876], w[868], w[860], w[852], w[844], w[836], w[828], w[820], w[812], w[804], w[796],
      w[788], w[780], w[772], w[764], w[756], w[748], w[740], w[732], w[724], w[716], w[708], w[700], w[692], w[684],
      w[676], w[668], w[660], w[652], w[644], w[636], w[628], w[620], w[612], w[604], w[596], w[588], w[580], w[572],
      w[564], w[556], w[548], w[540], w[532], w[524], w[516]};
  assign n59 = tag_beat_w_plane[0] ? {w[1019], w[1011], w[1003], w[995], w[987], w[979], w[971], w[963], w[955], w[947],
      w[939], w[931], w[923], w[915], w[907], w[899], w[891], w[883], w[875], w[867], w[859], w[851], w[843], w[835],
      w[827], w[819], w[811], w[803], w[795], w[787], w[779], w[771], w[763], w[755], w[747], w[739], w[731], w[723],
      w[715], w[707], w[699], w[691], w[683], w[675], w[667], w[659], w[651], w[643], w[635], w[627], w[619], w[611],
      w[603], w[595], w[587], w[579], w[571], w[563], w[555], w[547], w[539], w[531], w[523], w[515]} : {w[1018],
      w[1010], w[1002], w[994], w[986], w[978], w[970], w[962], w[954], w[946], w[938], w[930], w[922], w[914], w[906],
      w[898], w[890], w[882], w[874], w[866], w[858], w[850], w[842], w[834], w[826], w[818], w[810], w[802], w[794],
      w[786], w[778], w[770], w[762], w[754], w[746], w[738], w[730], w[722], w[714], w[706], w[698], w[690], w[682],
      w[674], w[666], w[658], w[650], w[642], w[634], w[626], w[618], w[610], w[602], w[594], w[586], w[578], w[570],
      w[562], w[554], w[546], w[538], w[530], w[522], w[514]};
  assign n60 = tag_beat_w_plane[0] ? {w[1017], w[1009], w[1001], w[993], w[985], w[977], w[969], w[961], w[953], w[945],
      w[937], w[929], w[921], w[913], w[905], w[897], w[889], w[881], w[873], w[865], w[857], w[849], w[841], w[833],
      w[825], w[817], w[809], w[801], w[793], w[785], w[777], w[769], w[761], w[753], w[745], w[737], w[729], w[721],
      w[713], w[705], w[697], w[689], w[681], w[673], w[665], w[657], w[649], w[641], w[633], w[625], w[617], w[609],
      w[601], w[593], w[585], w[577], w[569], w[561], w[553], w[545], w[537], w[529], w[521], w[513]} : {w[1016],
      w[1008], w[1000], w[992], w[984], w[976], w[968], w[960], w[952], w[944], w[936], w[928], w[920], w[912], w[904],
      w[896], w[888], w[880], w[872], w[864], w[856], w[848], w[840], w[832], w[824], w[816], w[808], w[800], w[792],
      w[784], w[776], w[768], w[760], w[752], w[744], w[736], w[728], w[720], w[712], w[704], w[696], w[688], w[680],
      w[672], w[664], w[656], w[648], w[640], w[632], w[624], w[616], w[608], w[600], w[592], w[584], w[576], w[568],
      w[560], w[552], w[544], w[536], w[528], w[520], w[512]};
  assign n53 = tag_beat_w_plane[0] ? {w[1535], w[1527], w[1519], w[1511], w[1503], w[1495], w[1487], w[1479], w[1471],
      w[1463], w[1455], w[1447], w[1439], w[1431], w[1423], w[1415], w[1407], w[1399], w[1391], w[1383], w[1375],
      w[1367], w[1359], w[1351], w[1343], w[1335], w[1327], w[1319], w[1311], w[1303], w[1295], w[1287], w[1279],
      w[1271], w[1263], w[1255], w[1247], w[1239], w[1231], w[1223], w[1215], w[1207], w[1199], w[1191], w[1183],
      w[1175], w[1167], w[1159], w[1151], w[1143], w[1135], w[1127], w[1119], w[1111], w[1103], w[1095], w[1087],
      w[1079], w[1071], w[1063], w[1055], w[1047], w[1039], w[1031]} : {w[1534], w[1526], w[1518], w[1510], w[1502],
      w[1494], w[1486], w[1478], w[1470], w[1462], w[1454], w[1446], w[1438], w[1430], w[1422], w[1414], w[1406],
      w[1398], w[1390], w[1382], w[1374], w[1366], w[1358], w[1350], w[1342], w[1334], w[1326], w[1318], w[1310],
      w[1302], w[1294], w[1286], w[1278], w[1270], w[1262], w[1254], w[1246], w[1238], w[1230], w[1222], w[1214],
      w[1206], w[1198], w[1190], w[1182], w[1174], w[1166], w[1158], w[1150], w[1142], w[1134], w[1126], w[1118],
      w[1110], w[1102], w[1094], w[1086], w[1078], w[1070], w[1062], w[1054], w[1046], w[1038], w[1030]};
  assign n54 = tag_beat_w_plane[0] ? {w[1533], w[1525], w[1517], w[1509], w[1501], w[1493], w[1485], w[1477], w[1469],
      w[1461], w[1453], w[1445], w[1437], w[1429], w[1421], w[1413], w[1405], w[1397], w[1389], w[1381], w[1373],
      w[1365], w[1357], w[1349], w[1341], w[1333], w[1325], w[1317], w[1309], w[1301], w[1293], w[1285], w[1277],
      w[1269], w[1261], w[1253], w[1245], w[1237], w[1229], w[1221], w[1213], w[1205], w[1197], w[1189], w[1181],
      w[1173], w[1165], w[1157], w[1149], w[1141], w[1133], w[1125], w[1117], w[1109], w[1101], w[1093], w[1085],
      w[1077], w[1069], w[1061], w[1053], w[1045], w[1037], w[1029]} : {w[1532], w[1524], w[1516], w[1508], w[1500],
      w[1492], w[1484], w[1476], w[1468], w[1460], w[1452], w[1444], w[1436], w[1428], w[1420], w[1412], w[1404],
      w[1396], w[1388], w[1380], w[1372], w[1364], w[1356], w[1348], w[1340], w[1332], w[1324], w[1316], w[1308],
      w[1300], w[1292], w[1284], w[1276], w[1268], w[1260], w[1252], w[1244], w[1236], w[1228], w[1220], w[1212],
      w[1204], w[1196], w[1188], w[1180], w[1172], w[1164], w[1156], w[1148], w[1140], w[1132], w[1124], w[1116],
      w[1108], w[1100], w[1092], w[1084], w[1076], w[1068], w[1060], w[1052], w[1044], w[1036], w[1028]};
  assign n55 = tag_beat_w_plane[0] ? {w[1531], w[1523], w[1515], w[1507], w[1499], w[1491], w[1483], w[1475], w[1467],
      w[1459], w[1451], w[1443], w[1435], w[1427], w[1419], w[1411], w[1403], w[1395], w[1387], w[1379], w[1371],
      w[1363], w[1355], w[1347], w[1339], w[1331], w[1323], w[1315], w[1307], w[1299], w[1291], w[1283], w[1275],
      w[1267], w[1259], w[1251], w[1243], w[1235], w[1227], w[1219], w[1211], w[1203], w[1195], w[1187], w[1179],
      w[1171], w[1163], w[1155], w[1147], w[1139], w[1131], w[1123], w[1115], w[1107], w[1099], w[1091], w[1083],
      w[1075], w[1067], w[1059], w[1051], w[1043], w[1035], w[1027]} : {w[1530], w[1522], w[1514], w[1506], w[1498],
      w[1490], w[1482], w[1474], w[1466], w[1458], w[1450], w[1442], w[1434], w[1426], w[1418], w[1410], w[1402],
      w[1394], w[1386], w[1378], w[1370], w[1362], w[1354], w[1346], w[1338], w[1330], w[1322], w[1314], w[1306],
      w[1298], w[1290], w[1282], w[1274], w[1266], w[1258], w[1250], w[1242], w[1234], w[1226], w[1218], w[1210],
      w[1202], w[1194], w[1186], w[1178], w[1170], w[1162], w[1154], w[1146], w[1138], w[1130], w[1122], w[1114],
      w[1106], w[1098], w[1090], w[1082], w[1074], w[1066], w[1058], w[1050], w[1042], w[1034], w[1026]};
  assign n56 = tag_beat_w_plane[0] ? {w[1529], w[1521], w[1513], w[1505], w[1497], w[1489], w[1481], w[1473], w[1465],
      w[1457], w[1449], w[1441], w[1433], w[1425], w[1417], w[1409], w[1401], w[1393], w[1385], w[1377], w[1369],
      w[1361], w[1353], w[1345], w[1337], w[1329], w[1321], w[1313], w[1305], w[1297], w[1289], w[1281], w[1273],
      w[1265], w[1257], w[1249], w[1241], w[1233], w[1225], w[1217], w[1209], w[1201], w[1193], w[1185], w[1177],
      w[1169], w[1161], w[1153], w[1145], w[1137], w[1129], w[1121], w[1113], w[1105], w[1097], w[1089], w[1081],
      w[1073], w[1065], w[1057], w[1049], w[1041], w[1033], w[1025]} : {w[1528], w[1520], w[1512], w[1504], w[1496],
      w[1488], w[1480], w[1472], w[1464], w[1456], w[1448], w[1440], w[1432], w[1424], w[1416], w[1408], w[1400],
      w[1392], w[1384], w[1376], w[1368], w[1360], w[1352], w[1344], w[1336], w[1328], w[1320], w[1312], w[1304],
      w[1296], w[1288], w[1280], w[1272], w[1264], w[1256], w[1248], w[1240], w[1232], w[1224], w[1216], w[1208],
      w[1200], w[1192], w[1184], w[1176], w[1168], w[1160], w[1152], w[1144], w[1136], w[1128], w[1120], w[1112],
      w[1104], w[1096], w[1088], w[1080], w[1072], w[1064], w[1056], w[1048], w[1040], w[1032], w[1024]};
  assign n49 = tag_beat_w_plane[0] ? {w[2047], w[2039], w[2031], w[2023], w[2015], w[2007], w[1999], w[1991], w[1983],
      w[1975], w[1967], w[1959], w[1951], w[1943], w[1935], w[1927], w[1919], w[1911], w[1903], w[1895], w[1887],
      w[1879], w[1871], w[1863], w[1855], w[1847], w[1839], w[1831], w[1823], w[1815], w[1807], w[1799], w[1791],
      w[1783], w[1775], w[1767], w[1759], w[1751], w[1743], w[1735], w[1727], w[1719], w[1711], w[1703], w[1695],
      w[1687], w[1679], w[1671], w[1663], w[1655], w[1647], w[1639], w[1631], w[1623], w[1615], w[1607], w[1599],
      w[1591], w[1583], w[1575], w[1567], w[1559], w[1551], w[1543]} : {w[2046], w[2038], w[2030], w[2022], w[2014],
      w[2006], w[1998], w[1990], w[1982], w[1974], w[1966], w[1958], w[1950], w[1942], w[1934], w[1926], w[1918],
      w[1910], w[1902], w[1894], w[1886], w[1878], w[1870], w[1862], w[1854], w[1846], w[1838], w[1830], w[1822],
      w[1814], w[1806], w[1798], w[1790], w[1782], w[1774], w[1766], w[1758], w[1750], w[1742], w[1734], w[1726],
      w[1718], w[1710], w[1702], w[1694], w[1686], w[1678], w[1670], w[1662], w[1654], w[1646], w[1638], w[1630],
      w[1622], w[1614], w[1606], w[1598], w[1590], w[1582], w[1574], w[1566], w[1558], w[1550], w[1542]};
  assign n50 = tag_beat_w_plane[0] ? {w[2045], w[2037], w[2029], w[2021], w[2013], w[2005], w[1997], w[1989], w[1981],
      w[1973], w[1965], w[1957], w[1949], w[1941], w[1933], w[1925], w[1917], w[1909], w[1901], w[1893], w[1885],
      w[1877], w[1869], w[1861], w[1853], w[1845], w[1837], w[1829], w[1821], w[1813], w[1805], w[1797], w[1789],
      w[1781], w[1773], w[1765], w[1757], w[1749], w[1741], w[1733], w[1725], w[1717], w[1709], w[1701], w[1693],
      w[1685], w[1677], w[1669], w[1661], w[1653], w[1645], w[1637], w[1629], w[1621], w[1613], w[1605], w[1597],
      w[1589], w[1581], w[1573], w[1565], w[1557], w[1549], w[1541]} : {w[2044], w[2036], w[2028], w[2020], w[2012],
      w[2004], w[1996], w[1988], w[1980], w[1972], w[1964], w[1956], w[1948], w[1940], w[1932], w[1924], w[1916],
      w[1908], w[1900], w[1892], w[1884], w[1876], w[1868], w[1860], w[1852], w[1844], w[1836], w[1828], w[1820],
      w[1812], w[1804], w[1796], w[1788], w[1780], w[1772], w[1764], w[1756], w[1748], w[1740], w[1732], w[1724],
      w[1716], w[1708], w[1700], w[1692], w[1684], w[1676], w[1668], w[1660], w[1652], w[1644], w[1636], w[1628],
      w[1620], w[1612], w[1604], w[1596], w[1588], w[1580], w[1572], w[1564], w[1556], w[1548], w[1540]};
  assign n51 = tag_beat_w_plane[0] ? {w[2043], w[2035], w[2027], w[2019], w[2011], w[2003], w[1995], w[1987], w[1979],
      w[1971], w[1963], w[1955], w[1947], w[1939], w[1931], w[1923], w[1915], w[1907], w[1899], w[1891], w[1883],
      w[1875], w[1867], w[1859], w[1851], w[1843], w[1835], w[1827], w[1819], w[1811], w[1803], w[1795], w[1787],
      w[1779], w[1771], w[1763], w[1755], w[1747], w[1739], w[1731], w[1723], w[1715], w[1707], w[1699], w[1691],
      w[1683], w[1675], w[1667], w[1659], w[1651], w[1643], w[1635], w[1627], w[1619], w[1611], w[1603], w[1595],
      w[1587], w[1579], w[1571], w[1563], w[1555], w[1547], w[1539]} : {w[2042], w[2034], w[2026], w[2018], w[2010],
      w[2002], w[1994], w[1986], w[1978], w[1970], w[1962], w[1954], w[1946], w[1938], w[1930], w[1922], w[1914],
      w[1906], w[1898], w[1890], w[1882], w[1874], w[1866], w[1858], w[1850], w[1842], w[1834], w[1826], w[1818],
      w[1810], w[1802], w[1794], w[1786], w[1778], w[1770], w[1762], w[1754], w[1746], w[1738], w[1730], w[1722],
      w[1714], w[1706], w[1698], w[1690], w[1682], w[1674], w[1666], w[1658], w[1650], w[1642], w[1634], w[1626],
      w[1618], w[1610], w[1602], w[1594], w[1586], w[1578], w[1570], w[1562], w[1554], w[1546], w[1538]};
  assign n52 = tag_beat_w_plane[0] ? {w[2041], w[2033], w[2025], w[2017], w[2009], w[2001], w[1993], w[1985], w[1977],
      w[1969], w[1961], w[1953], w[1945], w[1937], w[1929], w[1921], w[1913], w[1905], w[1897], w[1889], w[1881],
      w[1873], w[1865], w[1857], w[1849], w[1841], w[1833], w[1825], w[1817], w[1809], w[1801], w[1793], w[1785],
      w[1777], w[1769], w[1761], w[1753], w[1745], w[1737], w[1729], w[1721], w[1713], w[1705], w[1697], w[1689],
      w[1681], w[1673], w[1665], w[1657], w[1649], w[1641], w[1633], w[1625], w[1617], w[1609], w[1601], w[1593],
      w[1585], w[1577], w[1569], w[1561], w[1553], w[1545], w[1537]} : {w[2040], w[2032], w[2024], w[2016], w[2008],
      w[2000], w[1992], w[1984], w[1976], w[1968], w[1960], w[1952], w[1944], w[1936], w[1928], w[1920], w[1912],
      w[1904], w[1896], w[1888], w[1880], w[1872], w[1864], w[1856], w[1848], w[1840], w[1832], w[1824], w[1816],
      w[1808], w[1800], w[1792], w[1784], w[1776], w[1768], w[1760], w[1752], w[1744], w[1736], w[1728], w[1720],
      w[1712], w[1704], w[1696], w[1688], w[1680], w[1672], w[1664], w[1656], w[1648], w[1640], w[1632], w[1624],
      w[1616], w[1608], w[1600], w[1592], w[1584], w[1576], w[1568], w[1560], w[1552], w[1544], w[1536]};
  assign n45 = tag_beat_w_plane[0] ? {w[2559], w[2551], w[2543], w[2535], w[2527], w[2519], w[2511], w[2503], w[2495],
      w[2487], w[2479], w[2471], w[2463], w[2455], w[2447], w[2439], w[2431], w[2423], w[2415], w[2407], w[2399],
      w[2391], w[2383], w[2375], w[2367], w[2359], w[2351], w[2343], w[2335], w[2327], w[2319], w[2311], w[2303],
      w[2295], w[2287], w[2279], w[2271], w[2263], w[2255], w[2247], w[2239], w[2231], w[2223], w[2215], w[2207],
      w[2199], w[2191], w[2183], w[2175], w[2167], w[2159], w[2151], w[2143], w[2135], w[2127], w[2119], w[2111],
      w[2103], w[2095], w[2087], w[2079], w[2071], w[2063], w[2055]} : {w[2558], w[2550], w[2542], w[2534], w[2526],
      w[2518], w[2510], w[2502], w[2494], w[2486], w[2478], w[2470], w[2462], w[2454], w[2446], w[2438], w[2430],
      w[2422], w[2414], w[2406], w[2398], w[2390], w[2382], w[2374], w[2366], w[2358], w[2350], w[2342], w[2334],
      w[2326], w[2318], w[2310], w[2302], w[2294], w[2286], w[2278], w[2270], w[2262], w[2254], w[2246], w[2238],
      w[2230], w[2222], w[2214], w[2206], w[2198], w[2190], w[2182], w[2174], w[2166], w[2158], w[2150], w[2142],
      w[2134], w[2126], w[2118], w[2110], w[2102], w[2094], w[2086], w[2078], w[2070], w[2062], w[2054]};
  assign n46 = tag_beat_w_plane[0] ? {w[2557], w[2549], w[2541], w[2533], w[2525], w[2517], w[2509], w[2501], w[2493],
      w[2485], w[2477], w[2469], w[2461], w[2453], w[2445], w[2437], w[2429], w[2421], w[2413], w[2405], w[2397],
      w[2389], w[2381], w[2373], w[2365], w[2357], w[2349], w[2341], w[2333], w[2325], w[2317], w[2309], w[2301],
      w[2293], w[2285], w[2277], w[2269], w[2261], w[2253], w[2245], w[2237], w[2229], w[2221], w[2213], w[2205],
      w[2197], w[2189], w[2181], w[2173], w[2165], w[2157], w[2149], w[2141], w[2133], w[2125], w[2117], w[2109],
      w[2101], w[2093], w[2085], w[2077], w[2069], w[2061], w[2053]} : {w[2556], w[2548], w[2540], w[2532], w[2524],
      w[2516], w[2508], w[2500], w[2492], w[2484], w[2476], w[2468], w[2460], w[2452], w[2444], w[2436], w[2428],
      w[2420], w[2412], w[2404], w[2396], w[2388], w[2380], w[2372], w[2364], w[2356], w[2348], w[2340], w[2332],
      w[2324], w[2316], w[2308], w[2300], w[2292], w[2284], w[2276], w[2268], w[2260], w[2252], w[2244], w[2236],
      w[2228], w[2220], w[2212], w[2204], w[2196], w[2188], w[2180], w[2172], w[2164], w[2156], w[2148], w[2140],
      w[2132], w[2124], w[2116], w[2108], w[2100], w[2092], w[2084], w[2076], w[2068], w[2060], w[2052]};
  assign n47 = tag_beat_w_plane[0] ? {w[2555], w[2547], w[2539], w[2531], w[2523], w[2515], w[2507], w[2499], w[2491],
      w[2483], w[2475], w[2467], w[2459], w[2451], w[2443], w[2435], w[2427], w[2419], w[2411], w[2403], w[2395],
      w[2387], w[2379], w[2371], w[2363], w[2355], w[2347], w[2339], w[2331], w[2323], w[2315], w[2307], w[2299],
      w[2291], w[2283], w[2275], w[2267], w[2259], w[2251], w[2243], w[2235], w[2227], w[2219], w[2211], w[2203],
      w[2195], w[2187], w[2179], w[2171], w[2163], w[2155], w[2147], w[2139], w[2131], w[2123], w[2115], w[2107],
      w[2099], w[2091], w[2083], w[2075], w[2067], w[2059], w[2051]} : {w[2554], w[2546], w[2538], w[2530], w[2522],
      w[2514], w[2506], w[2498], w[2490], w[2482], w[2474], w[2466], w[2458], w[2450], w[2442], w[2434], w[2426],
      w[2418], w[2410], w[2402], w[2394], w[2386], w[2378], w[2370], w[2362], w[2354], w[2346], w[2338], w[2330],
      w[2322], w[2314], w[2306], w[2298], w[2290], w[2282], w[2274], w[2266], w[2258], w[2250], w[2242], w[2234],
      w[2226], w[2218], w[2210], w[2202], w[2194], w[2186], w[2178], w[2170], w[2162], w[2154], w[2146], w[2138],
      w[2130], w[2122], w[2114], w[2106], w[2098], w[2090], w[2082], w[2074], w[2066], w[2058], w[2050]};
  assign n48 = tag_beat_w_plane[0] ? {w[2553], w[2545], w[2537], w[2529], w[2521], w[2513], w[2505], w[2497], w[2489],
      w[2481], w[2473], w[2465], w[2457], w[2449], w[2441], w[2433], w[2425], w[2417], w[2409], w[2401], w[2393],
      w[2385], w[2377], w[2369], w[2361], w[2353], w[2345], w[2337], w[2329], w[2321], w[2313], w[2305], w[2297],
      w[2289], w[2281], w[2273], w[2265], w[2257], w[2249], w[2241], w[2233], w[2225], w[2217], w[2209], w[2201],
      w[2193], w[2185], w[2177], w[2169], w[2161], w[2153], w[2145], w[2137], w[2129], w[2121], w[2113], w[2105],
      w[2097], w[2089], w[2081], w[2073], w[2065], w[2057], w[2049]} : {w[2552], w[2544], w[2536], w[2528], w[2520],
      w[2512], w[2504], w[2496], w[2488], w[2480], w[2472], w[2464], w[2456], w[2448], w[2440], w[2432], w[2424],
      w[2416], w[2408], w[2400], w[2392], w[2384], w[2376], w[2368], w[2360], w[2352], w[2344], w[2336], w[2328],
      w[2320], w[2312], w[2304], w[2296], w[2288], w[2280], w[2272], w[2264], w[2256], w[2248], w[2240], w[2232],
      w[2224], w[2216], w[2208], w[2200], w[2192], w[2184], w[2176], w[2168], w[2160], w[2152], w[2144], w[2136],
      w[2128], w[2120], w[2112], w[2104], w[2096], w[2088], w[2080], w[2072], w[2064], w[2056], w[2048]};
  assign n41 = tag_beat_w_plane[0] ? {w[3071], w[3063], w[3055], w[3047], w[3039], w[3031], w[3023], w[3015], w[3007],
      w[2999], w[2991], w[2983], w[2975], w[2967], w[2959], w[2951], w[2943], w[2935], w[2927], w[2919], w[2911],
      w[2903], w[2895], w[2887], w[2879], w[2871], w[2863], w[2855], w[2847], w[2839], w[2831], w[2823], w[2815],
      w[2807], w[2799], w[2791], w[2783], w[2775], w[2767], w[2759], w[2751], w[2743], w[2735], w[2727], w[2719],
      w[2711], w[2703], w[2695], w[2687], w[2679], w[2671], w[2663], w[2655], w[2647], w[2639], w[2631], w[2623],
      w[2615], w[2607], w[2599], w[2591], w[2583], w[2575], w[2567]} : {w[3070], w[3062], w[3054], w[3046], w[3038],
      w[3030], w[3022], w[3014], w[3006], w[2998], w[2990], w[2982], w[2974], w[2966], w[2958], w[2950], w[2942],
      w[2934], w[2926], w[2918], w[2910], w[2902], w[2894], w[2886], w[2878], w[2870], w[2862], w[2854], w[2846],
      w[2838], w[2830], w[2822], w[2814], w[2806], w[2798], w[2790], w[2782], w[2774], w[2766], w[2758], w[2750],
      w[2742], w[2734], w[2726], w[2718], w[2710], w[2702], w[2694], w[2686], w[2678], w[2670], w[2662], w[2654],
      w[2646], w[2638], w[2630], w[2622], w[2614], w[2606], w[2598], w[2590], w[2582], w[2574], w[2566]};
  assign n42 = tag_beat_w_plane[0] ? {w[3069], w[3061], w[3053], w[3045], w[3037], w[3029], w[3021], w[3013], w[3005],
      w[2997], w[2989], w[2981], w[2973], w[2965], w[2957], w[2949], w[2941], w[2933], w[2925], w[2917], w[2909],
      w[2901], w[2893], w[2885], w[2877], w[2869], w[2861], w[2853], w[2845], w[2837], w[2829], w[2821], w[2813],
      w[2805], w[2797], w[2789], w[2781], w[2773], w[2765], w[2757], w[2749], w[2741], w[2733], w[2725], w[2717],
      w[2709], w[2701], w[2693], w[2685], w[2677], w[2669], w[2661], w[2653], w[2645], w[2637], w[2629], w[2621],
      w[2613], w[2605], w[2597], w[2589], w[2581], w[2573], w[2565]} : {w[3068], w[3060], w[3052], w[3044], w[3036],
      w[3028], w[3020], w[3012], w[3004], w[2996], w[2988], w[2980], w[2972], w[2964], w[2956], w[2948], w[2940],
      w[2932], w[2924], w[2916], w[2908], w[2900], w[2892], w[2884], w[2876], w[2868], w[2860], w[2852], w[2844],
      w[2836], w[2828], w[2820], w[2812], w[2804], w[2796], w[2788], w[2780], w[2772], w[2764], w[2756], w[2748],
      w[2740], w[2732], w[2724], w[2716], w[2708], w[2700], w[2692], w[2684], w[2676], w[2668], w[2660], w[2652],
      w[2644], w[2636], w[2628], w[2620], w[2612], w[2604], w[2596], w[2588], w[2580], w[2572], w[2564]};
  assign n43 = tag_beat_w_plane[0] ? {w[3067], w[3059], w[3051], w[3043], w[3035], w[3027], w[3019], w[3011], w[3003],
      w[2995], w[2987], w[2979], w[2971], w[2963], w[2955], w[2947], w[2939], w[2931], w[2923], w[2915], w[2907],
      w[2899], w[2891], w[2883], w[2875], w[2867], w[2859], w[2851], w[2843], w[2835], w[2827], w[2819], w[2811],
      w[2803], w[2795], w[2787], w[2779], w[2771], w[2763], w[2755], w[2747], w[2739], w[2731], w[2723], w[2715],
      w[2707], w[2699], w[2691], w[2683], w[2675], w[2667], w[2659], w[2651], w[2643], w[2635], w[2627], w[2619],
      w[2611], w[2603], w[2595], w[2587], w[2579], w[2571], w[2563]} : {w[3066], w[3058], w[3050], w[3042], w[3034],
      w[3026], w[3018], w[3010], w[3002], w[2994], w[2986], w[2978], w[2970], w[2962], w[2954], w[2946], w[2938],
      w[2930], w[2922], w[2914], w[2906], w[2898], w[2890], w[2882], w[2874], w[2866], w[2858], w[2850], w[2842],
      w[2834], w[2826], w[2818], w[2810], w[2802], w[2794], w[2786], w[2778], w[2770], w[2762], w[2754], w[2746],
      w[2738], w[2730], w[2722], w[2714], w[2706], w[2698], w[2690], w[2682], w[2674], w[2666], w[2658], w[2650],
      w[2642], w[2634], w[2626], w[2618], w[2610], w[2602], w[2594], w[2586], w[2578], w[2570], w[2562]};
  assign n44 = tag_beat_w_plane[0] ? {w[3065], w[3057], w[3049], w[3041], w[3033], w[3025], w[3017], w[3009], w[3001],
      w[2993], w[2985], w[2977], w[2969], w[2961], w[2953], w[2945], w[2937], w[2929], w[2921], w[2913], w[2905],
      w[2897], w[2889], w[2881], w[2873], w[2865], w[2857], w[2849], w[2841], w[2833], w[2825], w[2817], w[2809],
      w[2801], w[2793], w[2785], w[2777], w[2769], w[2761], w[2753], w[2745], w[2737], w[2729], w[2721], w[2713],
      w[2705], w[2697], w[2689], w[2681], w[2673], w[2665], w[2657], w[2649], w[2641], w[2633], w[2625], w[2617],
      w[2609], w[2601], w[2593], w[2585], w[2577], w[2569], w[2561]} : {w[3064], w[3056], w[3048], w[3040], w[3032],
      w[3024], w[3016], w[3008], w[3000], w[2992], w[2984], w[2976], w[2968], w[2960], w[2952], w[2944], w[2936],
      w[2928], w[2920], w[2912], w[2904], w[2896], w[2888], w[2880], w[2872], w[2864], w[2856], w[2848], w[2840],
      w[2832], w[2824], w[2816], w[2808], w[2800], w[2792], w[2784], w[2776], w[2768], w[2760], w[2752], w[2744],
      w[2736], w[2728], w[2720], w[2712], w[2704], w[2696], w[2688], w[2680], w[2672], w[2664], w[2656], w[2648],
      w[2640], w[2632], w[2624], w[2616], w[2608], w[2600], w[2592], w[2584], w[2576], w[2568], w[2560]};
  assign n37 = tag_beat_w_plane[0] ? {w[3583], w[3575], w[3567], w[3559], w[3551], w[3543], w[3535], w[3527], w[3519],
      w[3511], w[3503], w[3495], w[3487], w[3479], w[3471], w[3463], w[3455], w[3447], w[3439], w[3431], w[3423],
      w[3415], w[3407], w[3399], w[3391], w[3383], w[3375], w[3367], w[3359], w[3351], w[3343], w[3335], w[3327],
      w[3319], w[3311], w[3303], w[3295], w[3287], w[3279], w[3271], w[3263], w[3255], w[3247], w[3239], w[3231],
      w[3223], w[3215], w[3207], w[3199], w[3191], w[3183], w[3175], w[3167], w[3159], w[3151], w[3143], w[3135],
      w[3127], w[3119], w[3111], w[3103], w[3095], w[3087], w[3079]} : {w[3582], w[3574], w[3566], w[3558], w[3550],
      w[3542], w[3534], w[3526], w[3518], w[3510], w[3502], w[3494], w[3486], w[3478], w[3470], w[3462], w[3454],
      w[3446], w[3438], w[3430], w[3422], w[3414], w[3406], w[3398], w[3390], w[3382], w[3374], w[3366], w[3358],
      w[3350], w[3342], w[3334], w[3326], w[3318], w[3310], w[3302], w[3294], w[3286], w[3278], w[3270], w[3262],
      w[3254], w[3246], w[3238], w[3230], w[3222], w[3214], w[3206], w[3198], w[3190], w[3182], w[3174], w[3166],
      w[3158], w[3150], w[3142], w[3134], w[3126], w[3118], w[3110], w[3102], w[3094], w[3086], w[3078]};
  assign n38 = tag_beat_w_plane[0] ? {w[3581], w[3573], w[3565], w[3557], w[3549], w[3541], w[3533], w[3525], w[3517],
      w[3509], w[3501], w[3493], w[3485], w[3477], w[3469], w[3461], w[3453], w[3445], w[3437], w[3429], w[3421],
      w[3413], w[3405], w[3397], w[3389], w[3381], w[3373], w[3365], w[3357], w[3349], w[3341], w[3333], w[3325],
      w[3317], w[3309], w[3301], w[3293], w[3285], w[3277], w[3269], w[3261], w[3253], w[3245], w[3237], w[3229],
      w[3221], w[3213], w[3205], w[3197], w[3189], w[3181], w[3173], w[3165], w[3157], w[3149], w[3141], w[3133],
      w[3125], w[3117], w[3109], w[3101], w[3093], w[3085], w[3077]} : {w[3580], w[3572], w[3564], w[3556], w[3548],
      w[3540], w[3532], w[3524], w[3516], w[3508], w[3500], w[3492], w[3484], w[3476], w[3468], w[3460], w[3452],
      w[3444], w[3436], w[3428], w[3420], w[3412], w[3404], w[3396], w[3388], w[3380], w[3372], w[3364], w[3356],
      w[3348], w[3340], w[3332], w[3324], w[3316], w[3308], w[3300], w[3292], w[3284], w[3276], w[3268], w[3260],
      w[3252], w[3244], w[3236], w[3228], w[3220], w[3212], w[3204], w[3196], w[3188], w[3180], w[3172], w[3164],
      w[3156], w[3148], w[3140], w[3132], w[3124], w[3116], w[3108], w[3100], w[3092], w[3084], w[3076]};
  assign n39 = tag_beat_w_plane[0] ? {w[3579], w[3571], w[3563], w[3555], w[3547], w[3539], w[3531], w[3523], w[3515],
      w[3507], w[3499], w[3491], w[3483], w[3475], w[3467], w[3459], w[3451], w[3443], w[3435], w[3427], w[3419],
      w[3411], w[3403], w[3395], w[3387], w[3379], w[3371], w[3363], w[3355], w[3347], w[3339], w[3331], w[3323],
      w[3315], w[3307], w[3299], w[3291], w[3283], w[3275], w[3267], w[3259], w[3251], w[3243], w[3235], w[3227],
      w[3219], w[3211], w[3203], w[3195], w[3187], w[3179], w[3171], w[3163], w[3155], w[3147], w[3139], w[3131],
      w[3123], w[3115], w[3107], w[3099], w[3091], w[3083], w[3075]} : {w[3578], w[3570], w[3562], w[3554], w[3546],
      w[3538], w[3530], w[3522], w[3514], w[3506], w[3498], w[3490], w[3482], w[3474], w[3466], w[3458], w[3450],
      w[3442], w[3434], w[3426], w[3418], w[3410], w[3402], w[3394], w[3386], w[3378], w[3370], w[3362], w[3354],
      w[3346], w[3338], w[3330], w[3322], w[3314], w[3306], w[3298], w[3290], w[3282], w[3274], w[3266], w[3258],
      w[3250], w[3242], w[3234], w[3226], w[3218], w[3210], w[3202], w[3194], w[3186], w[3178], w[3170], w[3162],
      w[3154], w[3146], w[3138], w[3130], w[3122], w[3114], w[3106], w[3098], w[3090], w[3082], w[3074]};
  assign n40 = tag_beat_w_plane[0] ? {w[3577], w[3569], w[3561], w[3553], w[3545], w[3537], w[3529], w[3521], w[3513],
      w[3505], w[3497], w[3489], w[3481], w[3473], w[3465], w[3457], w[3449], w[3441], w[3433], w[3425], w[3417],
      w[3409], w[3401], w[3393], w[3385], w[3377], w[3369], w[3361], w[3353], w[3345], w[3337], w[3329], w[3321],
      w[3313], w[3305], w[3297], w[3289], w[3281], w[3273], w[3265], w[3257], w[3249], w[3241], w[3233], w[3225],
      w[3217], w[3209], w[3201], w[3193], w[3185], w[3177], w[3169], w[3161], w[3153], w[3145], w[3137], w[3129],
      w[3121], w[3113], w[3105], w[3097], w[3089], w[3081], w[3073]} : {w[3576], w[3568], w[3560], w[3552], w[3544],
      w[3536], w[3528], w[3520], w[3512], w[3504], w[3496], w[3488], w[3480], w[3472], w[3464], w[3456], w[3448],
      w[3440], w[3432], w[3424], w[3416], w[3408], w[3400], w[3392], w[3384], w[3376], w[3368], w[3360], w[3352],
      w[3344], w[3336], w[3328], w[3320], w[3312], w[3304], w[3296], w[3288], w[3280], w[3272], w[3264], w[3256],
      w[3248], w[3240], w[3232], w[3224], w[3216], w[3208], w[3200], w[3192], w[3184], w[3176], w[3168], w[3160],
      w[3152], w[3144], w[3136], w[3128], w[3120], w[3112], w[3104], w[3096], w[3088], w[3080], w[3072]};
  assign n33 = tag_beat_w_plane[0] ? {w[4095], w[4087], w[4079], w[4071], w[4063], w[4055], w[4047], w[4039], w[4031],
      w[4023], w[4015], w[4007], w[3999], w[3991], w[3983], w[3975], w[3967], w[3959], w[3951], w[3943], w[3935],
      w[3927], w[3919], w[3911], w[3903], w[3895], w[3887], w[3879], w[3871], w[3863], w[3855], w[3847], w[3839],
      w[3831], w[3823], w[3815], w[3807], w[3799], w[3791], w[3783], w[3775], w[3767], w[3759], w[3751], w[3743],
      w[3735], w[3727], w[3719], w[3711], w[3703], w[3695], w[3687], w[3679], w[3671], w[3663], w[3655], w[3647],
      w[3639], w[3631], w[3623], w[3615], w[3607], w[3599], w[3591]} : {w[4094], w[4086], w[4078], w[4070], w[4062],
      w[4054], w[4046], w[4038], w[4030], w[4022], w[4014], w[4006], w[3998], w[3990], w[3982], w[3974], w[3966],
      w[3958], w[3950], w[3942], w[3934], w[3926], w[3918], w[3910], w[3902], w[3894], w[3886], w[3878], w[3870],
      w[3862], w[3854], w[3846], w[3838], w[3830], w[3822], w[3814], w[3806], w[3798], w[3790], w[3782], w[3774],
      w[3766], w[3758], w[3750], w[3742], w[3734], w[3726], w[3718], w[3710], w[3702], w[3694], w[3686], w[3678],
      w[3670], w[3662], w[3654], w[3646], w[3638], w[3630], w[3622], w[3614], w[3606], w[3598], w[3590]};
  assign n34 = tag_beat_w_plane[0] ? {w[4093], w[4085], w[4077], w[4069], w[4061], w[4053], w[4045], w[4037], w[4029],
      w[4021], w[4013], w[4005], w[3997], w[3989], w[3981], w[3973], w[3965], w[3957], w[3949], w[3941], w[3933],
      w[3925], w[3917], w[3909], w[3901], w[3893], w[3885], w[3877], w[3869], w[3861], w[3853], w[3845], w[3837],
      w[3829], w[3821], w[3813], w[3805], w[3797], w[3789], w[3781], w[3773], w[3765], w[3757], w[3749], w[3741],
      w[3733], w[3725], w[3717], w[3709], w[3701], w[3693], w[3685], w[3677], w[3669], w[3661], w[3653], w[3645],
      w[3637], w[3629], w[3621], w[3613], w[3605], w[3597], w[3589]} : {w[4092], w[4084], w[4076], w[4068], w[4060],
      w[4052], w[4044], w[4036], w[4028], w[4020], w[4012], w[4004], w[3996], w[3988], w[3980], w[3972], w[3964],
      w[3956], w[3948], w[3940], w[3932], w[3924], w[3916], w[3908], w[3900], w[3892], w[3884], w[3876], w[3868],
      w[3860], w[3852], w[3844], w[3836], w[3828], w[3820], w[3812], w[3804], w[3796], w[3788], w[3780], w[3772],
      w[3764], w[3756], w[3748], w[3740], w[3732], w[3724], w[3716], w[3708], w[3700], w[3692], w[3684], w[3676],
      w[3668], w[3660], w[3652], w[3644], w[3636], w[3628], w[3620], w[3612], w[3604], w[3596], w[3588]};
  assign n35 = tag_beat_w_plane[0] ? {w[4091], w[4083], w[4075], w[4067], w[4059], w[4051], w[4043], w[4035], w[4027],
      w[4019], w[4011], w[4003], w[3995], w[3987], w[3979], w[3971], w[3963], w[3955], w[3947], w[3939], w[3931],
      w[3923], w[3915], w[3907], w[3899], w[3891], w[3883], w[3875], w[3867], w[3859], w[3851], w[3843], w[3835],
      w[3827], w[3819], w[3811], w[3803], w[3795], w[3787], w[3779], w[3771], w[3763], w[3755], w[3747], w[3739],
      w[3731], w[3723], w[3715], w[3707], w[3699], w[3691], w[3683], w[3675], w[3667], w[3659], w[3651], w[3643],
      w[3635], w[3627], w[3619], w[3611], w[3603], w[3595], w[3587]} : {w[4090], w[4082], w[4074], w[4066], w[4058],
      w[4050], w[4042], w[4034], w[4026], w[4018], w[4010], w[4002], w[3994], w[3986], w[3978], w[3970], w[3962],
      w[3954], w[3946], w[3938], w[3930], w[3922], w[3914], w[3906], w[3898], w[3890], w[3882], w[3874], w[3866],
      w[3858], w[3850], w[3842], w[3834], w[3826], w[3818], w[3810], w[3802], w[3794], w[3786], w[3778], w[3770],
      w[3762], w[3754], w[3746], w[3738], w[3730], w[3722], w[3714], w[3706], w[3698], w[3690], w[3682], w[3674],
      w[3666], w[3658], w[3650], w[3642], w[3634], w[3626], w[3618], w[3610], w[3602], w[3594], w[3586]};
  assign n36 = tag_beat_w_plane[0] ? {w[4089], w[4081], w[4073], w[4065], w[4057], w[4049], w[4041], w[4033], w[4025],
      w[4017], w[4009], w[4001], w[3993], w[3985], w[3977], w[3969], w[3961], w[3953], w[3945], w[3937], w[3929],
      w[3921], w[3913], w[3905], w[3897], w[3889], w[3881], w[3873], w[3865], w[3857], w[3849], w[3841], w[3833],
      w[3825], w[3817], w[3809], w[3801], w[3793], w[3785], w[3777], w[3769], w[3761], w[3753], w[3745], w[3737],
      w[3729], w[3721], w[3713], w[3705], w[3697], w[3689], w[3681], w[3673], w[3665], w[3657], w[3649], w[3641],
      w[3633], w[3625], w[3617], w[3609], w[3601], w[3593], w[3585]} : {w[4088], w[4080], w[4072], w[4064], w[4056],
      w[4048], w[4040], w[4032], w[4024], w[4016], w[4008], w[4000], w[3992], w[3984], w[3976], w[3968], w[3960],
      w[3952], w[3944], w[3936], w[3928], w[3920], w[3912], w[3904], w[3896], w[3888], w[3880], w[3872], w[3864],
      w[3856], w[3848], w[3840], w[3832], w[3824], w[3816], w[3808], w[3800], w[3792], w[3784], w[3776], w[3768],
      w[3760], w[3752], w[3744], w[3736], w[3728], w[3720], w[3712], w[3704], w[3696], w[3688], w[3680], w[3672],
      w[3664], w[3656], w[3648], w[3640], w[3632], w[3624], w[3616], w[3608], w[3600], w[3592], w[3584]};
  assign strobes = {strobe7, strobe6, strobe5, strobe4, strobe3, strobe2, strobe1, strobe0};
  assign tags = {tag_stage, tag_line[10:0], tag_line[21:11], tag_line[32:22], tag_line[43:33], tag_line[54:44],
      tag_line[65:55], tag_line[76:66]};
  always @(posedge clk) begin
    if (rst) tag_stage <= 11'd0;
    else tag_stage <= tag;
    if (rst) tag_line <= 77'd0;
    else if (advance) tag_line <= {tag_line[65:0], tag_stage};
    if (rst) a_rows <= 512'd0;
    else
      a_rows <= tag_beat_a_plane[2] ? {tag_beat_a_plane[1] ? n1 : n2, tag_beat_a_plane[1] ? n5 : n6, tag_beat_a_plane[1]
          ? n9 : n10, tag_beat_a_plane[1] ? n13 : n14, tag_beat_a_plane[1] ? n17 : n18, tag_beat_a_plane[1] ? n21 : n22,
          tag_beat_a_plane[1] ? n25 : n26, tag_beat_a_plane[1] ? n29 : n30} : {tag_beat_a_plane[1] ? n3 : n4,
          tag_beat_a_plane[1] ? n7 : n8, tag_beat_a_plane[1] ? n11 : n12, tag_beat_a_plane[1] ? n15 : n16,
          tag_beat_a_plane[1] ? n19 : n20, tag_beat_a_plane[1] ? n23 : n24, tag_beat_a_plane[1] ? n27 : n28,
          tag_beat_a_plane[1] ? n31 : n32};
    if (rst) w_cols <= 512'd0;
    else
      w_cols <= tag_beat_w_plane[2] ? {tag_beat_w_plane[1] ? n33 : n34, tag_beat_w_plane[1] ? n37 : n38,
          tag_beat_w_plane[1] ? n41 : n42, tag_beat_w_plane[1] ? n45 : n46, tag_beat_w_plane[1] ? n49 : n50,
          tag_beat_w_plane[1] ? n53 : n54, tag_beat_w_plane[1] ? n57 : n58, tag_beat_w_plane[1] ? n61 : n62} :
          {tag_beat_w_plane[1] ? n35 : n36, tag_beat_w_plane[1] ? n39 : n40, tag_beat_w_plane[1] ? n43 : n44,
          tag_beat_w_plane[1] ? n47 : n48, tag_beat_w_plane[1] ? n51 : n52, tag_beat_w_plane[1] ? n55 : n56,
          tag_beat_w_plane[1] ? n59 : n60, tag_beat_w_plane[1] ? n63 : n64};
  end
  bitplane_os8x8_drain_edge edge0 (.clk(clk), .rst(rst), .reach(reach1), .reach_out(unused_reach_out), .strobe(strobe0),
      .tree(tree[1:0]));
  bitplane_os8x8_drain_edge edge1 (.clk(clk), .rst(rst), .reach(reach2), .reach_out(reach1), .strobe(strobe1),
      .tree(tree[3:2]));
  bitplane_os8x8_drain_edge edge2 (.clk(clk), .rst(rst), .reach(reach3), .reach_out(reach2), .strobe(strobe2),
      .tree(tree[5:4]));
  bitplane_os8x8_drain_edge edge3 (.clk(clk), .rst(rst), .reach(reach4), .reach_out(reach3), .strobe(strobe3),
      .tree(tree[7:6]));
  bitplane_os8x8_drain_edge edge4 (.clk(clk), .rst(rst), .reach(reach5), .reach_out(reach4), .strobe(strobe4),
      .tree(tree[9:8]));
  bitplane_os8x8_drain_edge edge5 (.clk(clk), .rst(rst), .reach(reach6), .reach_out(reach5), .strobe(strobe5),
      .tree(tree[11:10]));
  bitplane_os8x8_drain_edge edge6 (.clk(clk), .rst(rst), .reach(reach7), .reach_out(reach6), .strobe(strobe6),
      .tree(tree[13:12]));
  bitplane_os8x8_drain_edge edge7 (.clk(clk), .rst(rst), .reach(1'b1), .reach_out(reach7), .strobe(strobe7),
      .tree(tree[15:14]));
  bitplane_os8x8_strobe_tree strobe_tree (.clk(clk), .rst(rst), .d(strobe), .q(tree));
endmodule

// One-beat register behind an AXI4-Stream slave.
module bitplane_os8x8_inlet_a (
  input  wire clk,
  input  wire rst,
  input  wire [4095:0] tdata,
  input  wire tlast,
  input  wire tvalid,
  output wire tready,
  input  wire enable,
  input  wire take,
  output reg  full,
  output reg  [4095:0] data,
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
module bitplane_os8x8_inlet_w (
  input  wire clk,
  input  wire rst,
  input  wire [4095:0] tdata,
  input  wire tlast,
  input  wire tvalid,
  output wire tready,
  input  wire enable,
  input  wire take,
  output reg  full,
  output reg  [4095:0] data,
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
module bitplane_os8x8_outlet (
  input  wire clk,
  input  wire rst,
  input  wire [239:0] p,
  input  wire tag,
  input  wire start,
  input  wire [16:0] m,
  input  wire [16:0] n,
  output wire advance,
  input  wire pending,
  output wire job_done,
  output wire [239:0] tdata,
  output reg  tvalid,
  output reg  tlast,
  input  wire tready
);
  reg advance_line;
  wire [7:0] advances;
  wire [29:0] c0;
  wire [29:0] c1;
  wire [29:0] c2;
  wire [29:0] c3;
  wire [29:0] c4;
  wire [29:0] c5;
  wire [29:0] c6;
  wire [29:0] c7;
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
  reg tag_line;
  reg wrote;
  wire wrote7;
  wire n1;
  wire unused_tag_out;
  wire unused_wrote;
  wire unused_wrote_2;
  wire unused_wrote_3;
  wire unused_wrote_4;
  wire unused_wrote_5;
  wire unused_wrote_6;
  wire unused_wrote_7;
  assign advance = (rows < 3'd2) | ~pending;
  assign job_done = pop & tlast;
  assign pop = tvalid & tready;
  assign last_row_next = (started | last_row) ? m == 17'd1 : {1'b0, row} + 18'd2 == {1'b0, m};
  assign last_sweep_next = started ? n <= 17'd8 : last_row ? n_left <= 17'd16 : last_sweep;
  assign n1 = started | pop;
  assign tdata = {c7, c6, c5, c4, c3, c2, c1, c0};
  always @(posedge clk) begin
    if (rst) advance_line <= 1'b0;
    else advance_line <= advance;
    if (rst) tag_line <= 1'b0;
    else tag_line <= tag;
    if (rst) wrote <= 1'b0;
    else wrote <= wrote7;
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
    else if (pop & last_row) n_left <= n_left - 17'd8;
  end
  bitplane_os8x8_outlet_advance_tree advance_tree (.clk(clk), .rst(rst), .d(advance_line), .q(advances));
  bitplane_os8x8_outlet_column_0 column0 (.clk(clk), .rst(rst), .advance(advances[0]), .c(c0), .p(p[29:0]), .pop(pop),
      .tag(tag_line), .tag_out(tag0), .wrote(unused_wrote));
  bitplane_os8x8_outlet_column_1 column1 (.clk(clk), .rst(rst), .advance(advances[1]), .c(c1), .p(p[59:30]), .pop(pop),
      .tag(tag0), .tag_out(tag1), .wrote(unused_wrote_2));
  bitplane_os8x8_outlet_column_2 column2 (.clk(clk), .rst(rst), .advance(advances[2]), .c(c2), .p(p[89:60]), .pop(pop),
      .tag(tag1), .tag_out(tag2), .wrote(unused_wrote_3));
  bitplane_os8x8_outlet_column_3 column3 (.clk(clk), .rst(rst), .advance(advances[3]), .c(c3), .p(p[119:90]), .pop(pop),
      .tag(tag2), .tag_out(tag3), .wrote(unused_wrote_4));
  bitplane_os8x8_outlet_column_4 column4 (.clk(clk), .rst(rst), .advance(advances[4]), .c(c4), .p(p[149:120]),
      .pop(pop), .tag(tag3), .tag_out(tag4), .wrote(unused_wrote_5));
  bitplane_os8x8_outlet_column_5 column5 (.clk(clk), .rst(rst), .advance(advances[5]), .c(c5), .p(p[179:150]),
      .pop(pop), .tag(tag4), .tag_out(tag5), .wrote(unused_wrote_6));
  bitplane_os8x8_outlet_column_6 column6 (.clk(clk), .rst(rst), .advance(advances[6]), .c(c6), .p(p[209:180]),
      .pop(pop), .tag(tag5), .tag_out(tag6), .wrote(unused_wrote_7));
  bitplane_os8x8_outlet_column_7 column7 (.clk(clk), .rst(rst), .advance(advances[7]), .c(c7), .p(p[239:210]),
      .pop(pop), .tag(tag6), .tag_out(unused_tag_out), .wrote(wrote7));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module bitplane_os8x8_outlet_advance_tree (
  input  wire clk,
  input  wire rst,
  input  wire d,
  output wire [7:0] q
);
  reg level0_0;
  assign q = {8{level0_0}};
  always @(posedge clk)
    if (rst) level0_0 <= 1'b0;
    else level0_0 <= d;
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module bitplane_os8x8_outlet_column_0 (
  input  wire clk,
  input  wire rst,
  input  wire [29:0] p,
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
  reg [29:0] p_q;
  reg [29:0] queue [12:0];
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
module bitplane_os8x8_outlet_column_1 (
  input  wire clk,
  input  wire rst,
  input  wire [29:0] p,
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
  reg [29:0] p_q;
  reg [29:0] queue [11:0];
  assign oldest_next = pop ? (oldest == 4'd11 ? 4'd0 : oldest + 4'd1) : oldest;
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
    else if (wrote) free <= free == 4'd11 ? 4'd0 : free + 4'd1;
  end
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module bitplane_os8x8_outlet_column_2 (
  input  wire clk,
  input  wire rst,
  input  wire [29:0] p,
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
  reg [29:0] p_q;
  reg [29:0] queue [10:0];
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
module bitplane_os8x8_outlet_column_3 (
  input  wire clk,
  input  wire rst,
  input  wire [29:0] p,
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
  reg [29:0] p_q;
  reg [29:0] queue [9:0];
  assign oldest_next = pop ? (oldest == 4'd9 ? 4'd0 : oldest + 4'd1) : oldest;
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
    else if (wrote) free <= free == 4'd9 ? 4'd0 : free + 4'd1;
  end
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module bitplane_os8x8_outlet_column_4 (
  input  wire clk,
  input  wire rst,
  input  wire [29:0] p,
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
  reg [29:0] p_q;
  reg [29:0] queue [8:0];
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
module bitplane_os8x8_outlet_column_5 (
  input  wire clk,
  input  wire rst,
  input  wire [29:0] p,
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
  reg [29:0] p_q;
  reg [29:0] queue [7:0];
  assign oldest_next = pop ? (oldest == 3'd7 ? 3'd0 : oldest + 3'd1) : oldest;
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
    else if (wrote) free <= free == 3'd7 ? 3'd0 : free + 3'd1;
  end
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module bitplane_os8x8_outlet_column_6 (
  input  wire clk,
  input  wire rst,
  input  wire [29:0] p,
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
  reg [29:0] p_q;
  reg [29:0] queue [6:0];
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

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module bitplane_os8x8_outlet_column_7 (
  input  wire clk,
  input  wire rst,
  input  wire [29:0] p,
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
  reg [29:0] p_q;
  reg [29:0] queue [5:0];
  assign oldest_next = pop ? (oldest == 3'd5 ? 3'd0 : oldest + 3'd1) : oldest;
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
    else if (wrote) free <= free == 3'd5 ? 3'd0 : free + 3'd1;
  end
endmodule

// cols cells in a row, and the one that counts its activations where these are counted.
module bitplane_os8x8_row (
  input  wire clk,
  input  wire rst,
  input  wire [63:0] a,
  input  wire [10:0] tag,
  input  wire strobe,
  input  wire [511:0] w,
  input  wire [239:0] p,
  output wire [511:0] w_out,
  output wire [239:0] p_out,
  input  wire advance,
  output wire advance_out
);
  wire [63:0] a0;
  wire [63:0] a1;
  wire [63:0] a2;
  wire [63:0] a3;
  wire [63:0] a4;
  wire [63:0] a5;
  wire [63:0] a6;
  wire [7:0] advances;
  wire [29:0] p0;
  wire [29:0] p1;
  wire [29:0] p2;
  wire [29:0] p3;
  wire [29:0] p4;
  wire [29:0] p5;
  wire [29:0] p6;
  wire [29:0] p7;
  wire strobe0;
  wire strobe1;
  wire strobe2;
  wire strobe3;
  wire strobe4;
  wire strobe5;
  wire strobe6;
  wire [10:0] tag0;
  wire [10:0] tag1;
  wire [10:0] tag2;
  wire [10:0] tag3;
  wire [10:0] tag4;
  wire [10:0] tag5;
  wire [10:0] tag6;
  wire [63:0] w0;
  wire [63:0] w1;
  wire [63:0] w2;
  wire [63:0] w3;
  wire [63:0] w4;
  wire [63:0] w5;
  wire [63:0] w6;
  wire [63:0] w7;
  wire [63:0] unused_a_out;
  wire unused_strobe_out;
  wire [10:0] unused_tag_out;
  assign advance_out = advances[0];
  assign p_out = {p7, p6, p5, p4, p3, p2, p1, p0};
  assign w_out = {w7, w6, w5, w4, w3, w2, w1, w0};
  bitplane_os8x8_advance_cols advance_tree (.clk(clk), .rst(rst), .d(advance), .q(advances));
  bitplane_os8x8_cell cell0 (.clk(clk), .a(a), .a_out(a0), .advance(advances[0]), .p(p[29:0]), .p_out(p0),
      .strobe(strobe), .strobe_out(strobe0), .tag(tag), .tag_out(tag0), .w(w[63:0]), .w_out(w0));
  bitplane_os8x8_cell cell1 (.clk(clk), .a(a0), .a_out(a1), .advance(advances[1]), .p(p[59:30]), .p_out(p1),
      .strobe(strobe0), .strobe_out(strobe1), .tag(tag0), .tag_out(tag1), .w(w[127:64]), .w_out(w1));
  bitplane_os8x8_cell cell2 (.clk(clk), .a(a1), .a_out(a2), .advance(advances[2]), .p(p[89:60]), .p_out(p2),
      .strobe(strobe1), .strobe_out(strobe2), .tag(tag1), .tag_out(tag2), .w(w[191:128]), .w_out(w2));
  bitplane_os8x8_cell cell3 (.clk(clk), .a(a2), .a_out(a3), .advance(advances[3]), .p(p[119:90]), .p_out(p3),
      .strobe(strobe2), .strobe_out(strobe3), .tag(tag2), .tag_out(tag3), .w(w[255:192]), .w_out(w3));
  bitplane_os8x8_cell cell4 (.clk(clk), .a(a3), .a_out(a4), .advance(advances[4]), .p(p[149:120]), .p_out(p4),
      .strobe(strobe3), .strobe_out(strobe4), .tag(tag3), .tag_out(tag4), .w(w[319:256]), .w_out(w4));
  bitplane_os8x8_cell cell5 (.clk(clk), .a(a4), .a_out(a5), .advance(advances[5]), .p(p[179:150]), .p_out(p5),
      .strobe(strobe4), .strobe_out(strobe5), .tag(tag4), .tag_out(tag5), .w(w[383:320]), .w_out(w5));
  bitplane_os8x8_cell cell6 (.clk(clk), .a(a5), .a_out(a6), .advance(advances[6]), .p(p[209:180]), .p_out(p6),
      .strobe(strobe5), .strobe_out(strobe6), .tag(tag5), .tag_out(tag6), .w(w[447:384]), .w_out(w6));
  bitplane_os8x8_cell cell7 (.clk(clk), .a(a6), .a_out(unused_a_out), .advance(advances[7]), .p(p[239:210]), .p_out(p7),
      .strobe(strobe6), .strobe_out(unused_strobe_out), .tag(tag6), .tag_out(unused_tag_out), .w(w[511:448]),
      .w_out(w7));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module bitplane_os8x8_strobe_tree (
  input  wire clk,
  input  wire rst,
  input  wire [1:0] d,
  output wire [15:0] q
);
  reg [1:0] level0_0;
  assign q = {level0_0, level0_0, level0_0, level0_0, level0_0, level0_0, level0_0, level0_0};
  always @(posedge clk)
    if (rst) level0_0 <= 2'd0;
    else level0_0 <= d;
endmodule

// The edge, the skews and rows rows.
module bitplane_os8x8_array (
  input  wire clk,
  input  wire rst,
  input  wire [4095:0] a,
  input  wire [4095:0] w,
  input  wire [10:0] tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output wire [239:0] p
);
  wire [511:0] a_rows;
  wire [511:0] w_cols;
  wire [87:0] tags;
  wire [7:0] strobes;
  wire [7:0] advances;
  wire [7:0] row_advances;
  wire [7:0] col_advances;
  bitplane_os8x8_advance_rows advance_rows (.clk(clk), .rst(rst), .d(advance), .q(advances));
  bitplane_os8x8_advance_cols advance_cols (.clk(clk), .rst(rst), .d(advances[7]), .q(col_advances));
  bitplane_os8x8_edge edge_regs (.clk(clk), .rst(rst), .a(a), .w(w), .tag(tag), .strobe(strobe), .advance(col_advances[0]), .a_rows(a_rows), .w_cols(w_cols), .tags(tags), .strobes(strobes));
  wire [511:0] a_skewed;
  bitplane_os8x8_a_skew a_skew (.clk(clk), .d(a_rows), .q(a_skewed), .advance(row_advances));
  wire [511:0] w8;
  bitplane_os8x8_w_skew w_skew (.clk(clk), .d(w_cols), .q(w8), .advance(col_advances));
  wire [239:0] p8 = 0;
  wire [511:0] w7;
  wire [239:0] p7;
  bitplane_os8x8_row row7 (.clk(clk), .rst(rst), .advance(advances[7]), .advance_out(row_advances[7]), .a(a_skewed[511:448]), .tag(tags[87:77]), .strobe(strobes[7]), .w(w8), .p(p8), .w_out(w7), .p_out(p7));
  wire [511:0] w6;
  wire [239:0] p6;
  bitplane_os8x8_row row6 (.clk(clk), .rst(rst), .advance(advances[6]), .advance_out(row_advances[6]), .a(a_skewed[447:384]), .tag(tags[76:66]), .strobe(strobes[6]), .w(w7), .p(p7), .w_out(w6), .p_out(p6));
  wire [511:0] w5;
  wire [239:0] p5;
  bitplane_os8x8_row row5 (.clk(clk), .rst(rst), .advance(advances[5]), .advance_out(row_advances[5]), .a(a_skewed[383:320]), .tag(tags[65:55]), .strobe(strobes[5]), .w(w6), .p(p6), .w_out(w5), .p_out(p5));
  wire [511:0] w4;
  wire [239:0] p4;
  bitplane_os8x8_row row4 (.clk(clk), .rst(rst), .advance(advances[4]), .advance_out(row_advances[4]), .a(a_skewed[319:256]), .tag(tags[54:44]), .strobe(strobes[4]), .w(w5), .p(p5), .w_out(w4), .p_out(p4));
  wire [511:0] w3;
  wire [239:0] p3;
  bitplane_os8x8_row row3 (.clk(clk), .rst(rst), .advance(advances[3]), .advance_out(row_advances[3]), .a(a_skewed[255:192]), .tag(tags[43:33]), .strobe(strobes[3]), .w(w4), .p(p4), .w_out(w3), .p_out(p3));
  wire [511:0] w2;
  wire [239:0] p2;
  bitplane_os8x8_row row2 (.clk(clk), .rst(rst), .advance(advances[2]), .advance_out(row_advances[2]), .a(a_skewed[191:128]), .tag(tags[32:22]), .strobe(strobes[2]), .w(w3), .p(p3), .w_out(w2), .p_out(p2));
  wire [511:0] w1;
  wire [239:0] p1;
  bitplane_os8x8_row row1 (.clk(clk), .rst(rst), .advance(advances[1]), .advance_out(row_advances[1]), .a(a_skewed[127:64]), .tag(tags[21:11]), .strobe(strobes[1]), .w(w2), .p(p2), .w_out(w1), .p_out(p1));
  wire [511:0] unused_w;
  wire [239:0] p0;
  bitplane_os8x8_row row0 (.clk(clk), .rst(rst), .advance(advances[0]), .advance_out(row_advances[0]), .a(a_skewed[63:0]), .tag(tags[10:0]), .strobe(strobes[0]), .w(w1), .p(p1), .w_out(unused_w), .p_out(p0));
  assign p = p0;
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module bitplane_os8x8_a_skew (
  input  wire clk,
  input  wire [511:0] d,
  input  wire [7:0] advance,
  output wire [511:0] q
);
  reg [447:0] line0;
  always @(posedge clk) if (advance[0]) line0 <= {line0[383:0], d[63:0]};
  assign q[63:0] = line0[447:384];
  reg [383:0] line1;
  always @(posedge clk) if (advance[1]) line1 <= {line1[319:0], d[127:64]};
  assign q[127:64] = line1[383:320];
  reg [319:0] line2;
  always @(posedge clk) if (advance[2]) line2 <= {line2[255:0], d[191:128]};
  assign q[191:128] = line2[319:256];
  reg [255:0] line3;
  always @(posedge clk) if (advance[3]) line3 <= {line3[191:0], d[255:192]};
  assign q[255:192] = line3[255:192];
  reg [191:0] line4;
  always @(posedge clk) if (advance[4]) line4 <= {line4[127:0], d[319:256]};
  assign q[319:256] = line4[191:128];
  reg [127:0] line5;
  always @(posedge clk) if (advance[5]) line5 <= {line5[63:0], d[383:320]};
  assign q[383:320] = line5[127:64];
  reg [63:0] line6;
  always @(posedge clk) if (advance[6]) line6 <= d[447:384];
  assign q[447:384] = line6;
  assign q[511:448] = d[511:448];
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module bitplane_os8x8_w_skew (
  input  wire clk,
  input  wire [511:0] d,
  input  wire [7:0] advance,
  output wire [511:0] q
);
  assign q[63:0] = d[63:0];
  reg [63:0] line1;
  always @(posedge clk) if (advance[1]) line1 <= d[127:64];
  assign q[127:64] = line1;
  reg [127:0] line2;
  always @(posedge clk) if (advance[2]) line2 <= {line2[63:0], d[191:128]};
  assign q[191:128] = line2[127:64];
  reg [191:0] line3;
  always @(posedge clk) if (advance[3]) line3 <= {line3[127:0], d[255:192]};
  assign q[255:192] = line3[191:128];
  reg [255:0] line4;
  always @(posedge clk) if (advance[4]) line4 <= {line4[191:0], d[319:256]};
  assign q[319:256] = line4[255:192];
  reg [319:0] line5;
  always @(posedge clk) if (advance[5]) line5 <= {line5[255:0], d[383:320]};
  assign q[383:320] = line5[319:256];
  reg [383:0] line6;
  always @(posedge clk) if (advance[6]) line6 <= {line6[319:0], d[447:384]};
  assign q[447:384] = line6[383:320];
  reg [447:0] line7;
  always @(posedge clk) if (advance[7]) line7 <= {line7[383:0], d[511:448]};
  assign q[511:448] = line7[447:384];
endmodule
