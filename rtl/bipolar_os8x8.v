// Written by hwsim; do not edit.
// bipolar_os8x8: bitplane bipolar4 x bipolar4 -> int8, os 8 x 8, lanes 64

// A whole GEMM engine: one architecture in one dataflow; the manifest states its interface.
module bipolar_os8x8 (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] s_axis_job_tdata,
  input  wire s_axis_job_tvalid,
  output wire s_axis_job_tready,
  input  wire [2047:0] s_axis_a_tdata,
  input  wire s_axis_a_tvalid,
  output wire s_axis_a_tready,
  input  wire s_axis_a_tlast,
  input  wire [2047:0] s_axis_w_tdata,
  input  wire s_axis_w_tvalid,
  output wire s_axis_w_tready,
  input  wire s_axis_w_tlast,
  input  wire [175:0] s_axis_s_tdata,
  input  wire s_axis_s_tvalid,
  output wire s_axis_s_tready,
  input  wire s_axis_s_tlast,
  output wire [63:0] m_axis_c_tdata,
  output wire m_axis_c_tvalid,
  input  wire m_axis_c_tready,
  output wire m_axis_c_tlast,
  output wire busy,
  output wire [47:0] cycles,
  output wire [3:0] error
);
  wire [2:0] a_bits;
  wire [2047:0] a_codes;
  wire a_enable;
  wire a_full;
  wire a_last;
  wire a_take;
  wire advance;
  wire job_done;
  wire [16:0] m;
  wire [16:0] n;
  wire [16:0] outlet_tag;
  wire [183:0] p;
  wire pending;
  wire [175:0] s_codes;
  wire s_enable;
  wire s_full;
  wire s_last;
  wire s_loaded;
  wire s_take;
  wire start;
  wire [1:0] strobe;
  wire [6:0] tag;
  wire [2:0] w_bits;
  wire [2047:0] w_codes;
  wire w_enable;
  wire w_full;
  wire w_last;
  wire w_take;
  bipolar_os8x8_array array (.clk(clk), .rst(rst), .a(a_codes), .advance(advance), .p(p), .strobe(strobe), .tag(tag),
      .w(w_codes));
  bipolar_os8x8_control control (.clk(clk), .rst(rst), .a_bits(a_bits), .a_enable(a_enable), .a_full(a_full),
      .a_last(a_last), .a_take(a_take), .advance(advance), .busy(busy), .cycles(cycles), .error(error),
      .job(s_axis_job_tdata), .job_done(job_done), .job_ready(s_axis_job_tready), .job_valid(s_axis_job_tvalid), .m(m),
      .n(n), .outlet_tag(outlet_tag), .pending(pending), .s_enable(s_enable), .s_full(s_full), .s_last(s_last),
      .s_loaded(s_loaded), .s_take(s_take), .start(start), .strobe(strobe), .tag(tag), .w_bits(w_bits),
      .w_enable(w_enable), .w_full(w_full), .w_last(w_last), .w_take(w_take));
  bipolar_os8x8_inlet_a inlet_a (.clk(clk), .rst(rst), .data(a_codes), .enable(a_enable), .full(a_full), .last(a_last),
      .take(a_take), .tdata(s_axis_a_tdata), .tlast(s_axis_a_tlast), .tready(s_axis_a_tready),
      .tvalid(s_axis_a_tvalid));
  bipolar_os8x8_inlet_s inlet_s (.clk(clk), .rst(rst), .data(s_codes), .enable(s_enable), .full(s_full), .last(s_last),
      .take(s_take), .tdata(s_axis_s_tdata), .tlast(s_axis_s_tlast), .tready(s_axis_s_tready),
      .tvalid(s_axis_s_tvalid));
  bipolar_os8x8_inlet_w inlet_w (.clk(clk), .rst(rst), .data(w_codes), .enable(w_enable), .full(w_full), .last(w_last),
      .take(w_take), .tdata(s_axis_w_tdata), .tlast(s_axis_w_tlast), .tready(s_axis_w_tready),
      .tvalid(s_axis_w_tvalid));
  bipolar_os8x8_outlet outlet (.clk(clk), .rst(rst), .a_bits(a_bits), .advance(advance), .job_done(job_done), .m(m),
      .n(n), .p(p), .pending(pending), .s(s_codes), .s_loaded(s_loaded), .s_take(s_take), .start(start),
      .tag(outlet_tag), .tdata(m_axis_c_tdata), .tlast(m_axis_c_tlast), .tready(m_axis_c_tready),
      .tvalid(m_axis_c_tvalid), .w_bits(w_bits));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module bipolar_os8x8_advance_cols (
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
module bipolar_os8x8_advance_rows (
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
module bipolar_os8x8_cell (
  input  wire clk,
  input  wire [63:0] a,
  input  wire [6:0] tag,
  input  wire strobe,
  input  wire [63:0] w,
  input  wire [22:0] p,
  output reg  [63:0] a_out,
  output reg  [6:0] tag_out,
  output reg  strobe_out,
  output reg  [63:0] w_out,
  output reg  [22:0] p_out,
  input  wire advance
);
  wire [22:0] base;
  wire [3:0] tag_beat;
  wire tag_first;
  wire tag_out_last;
  wire tag_out_valid;
  wire tag_valid;
  reg [22:0] total;
  wire [22:0] total_next;
  assign tag_out_last = tag_out[2];
  assign tag_out_valid = tag_out[0];
  assign tag_beat = tag[6:3];
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
  bipolar_os8x8_core core (.a(a), .beat(tag_beat), .p_in(base), .p_out(total_next), .w(w));
endmodule

// Drains with a burst of strobes; where the outlet has no room for a row, the array pauses, and the controller with it.
module bipolar_os8x8_control (
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
  output wire [6:0] tag,
  output wire [1:0] strobe,
  output wire [16:0] outlet_tag,
  input  wire job_done,
  output wire s_enable,
  input  wire s_full,
  input  wire s_last,
  output wire s_take,
  input  wire s_loaded,
  output reg  [2:0] a_bits,
  output reg  [2:0] w_bits,
  input  wire advance,
  output wire pending,
  output reg  busy,
  output reg  [47:0] cycles,
  output reg  [3:0] error
);
  reg [1:0] a_plane;
  wire a_top;
  reg [2:0] age;
  wire captured;
  wire cells_free;
  reg [14:0] count;
  wire drain_begin;
  reg [14:0] drain_count;
  reg [3:0] drain_left;
  reg [2:0] drain_row;
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
  wire outlet_tag_load;
  wire row_goes;
  wire s_k_last;
  reg [14:0] s_k_left;
  wire s_m_last;
  reg [16:0] s_m_left;
  wire s_n_last;
  reg [16:0] s_n_left;
  reg step;
  reg streaming;
  wire strobe_last;
  wire tag_first;
  reg taking_words;
  reg [1:0] w_plane;
  wire w_top;
  reg waiting;
  reg [14:0] waiting_count;
  reg [3:0] way_left;
  reg [1:0] word_room;
  reg [1:0] words;
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
  assign n2 = ((job_a_bits == 8'd0) | ((job_a_bits >= 8'd1) & (job_a_bits <= 8'd4))) & ((job_w_bits == 8'd0) |
      ((job_w_bits >= 8'd1) & (job_w_bits <= 8'd4)));
  assign in_range = n1 & n2 & (job_reserved == 16'd0);
  assign start = job_valid & job_ready & in_range;
  assign s_k_last = s_k_left <= 15'h4000;
  assign s_m_last = s_m_left <= 17'd8;
  assign s_n_last = s_n_left <= 17'd8;
  assign s_take = s_full & (|word_room);
  assign s_enable = taking_words & ~(s_full & s_k_last & s_m_last & s_n_last);
  assign k_last = k_left <= 15'd64;
  assign m_last = m_left <= 17'd8;
  assign n_last = n_left <= 17'd8;
  assign a_top = {1'b0, a_plane} + 3'd1 == a_bits;
  assign w_top = {1'b0, w_plane} + 3'd1 == w_bits;
  assign last_beat = a_top & w_top;
  assign first_beat = (a_plane == 2'd0) & (w_plane == 2'd0);
  assign last = k_last & last_beat;
  assign issue = a_full & w_full & (~last | cells_free) & step;
  assign captured = issue & last;
  assign a_take = issue & last_beat;
  assign w_take = issue & last_beat;
  assign tag_first = k_first & first_beat;
  assign a_enable = streaming & ~(a_full & k_last & m_last & n_last);
  assign w_enable = streaming & ~(w_full & k_last & m_last & n_last);
  assign drain_begin = waiting & (age == 3'd0) & (|words) & step;
  assign pending = waiting | (|drain_left) | (|way_left);
  assign cells_free = ~waiting | drain_begin;
  assign outlet_tag_load = drain_row == 3'd0;
  assign row_goes = (|drain_left) & step;
  assign strobe_last = drain_left == 4'd1;
  assign outlet_tag = {drain_count, outlet_tag_load, row_goes};
  assign strobe = {strobe_last, row_goes};
  assign tag = {w_plane, a_plane, last, tag_first, issue};
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
    if (rst) error <= 4'd0;
    else begin
      if (s_take & (s_last != (s_k_last & s_m_last & s_n_last))) error[3] <= 1'b1;
      if (job_valid & job_ready & ~in_range) error[2] <= 1'b1;
      if (w_take & (w_last != (k_last & m_last & n_last))) error[1] <= 1'b1;
      if (a_take & (a_last != (k_last & m_last & n_last))) error[0] <= 1'b1;
    end
    if (rst) s_k_left <= 15'd0;
    else if (s_take) s_k_left <= s_k_last ? count : s_k_left - 15'h4000;
    else if (start) s_k_left <= job_k[14:0];
    if (rst) s_m_left <= 17'd0;
    else if (s_take & s_k_last) s_m_left <= s_m_last ? m : s_m_left - 17'd8;
    else if (start) s_m_left <= job_m[16:0];
    if (rst) s_n_left <= 17'd0;
    else if (s_take & s_k_last & s_m_last) s_n_left <= s_n_last ? n : s_n_left - 17'd8;
    else if (start) s_n_left <= job_n[16:0];
    if (rst) words <= 2'd0;
    else words <= words + {1'b0, s_take} - {1'b0, drain_begin};
    if (rst) word_room <= 2'd2;
    else word_room <= word_room - {1'b0, s_take} + {1'b0, s_loaded};
    if (rst) taking_words <= 1'b0;
    else if (start) taking_words <= 1'b1;
    else if (s_take & s_k_last & s_m_last & s_n_last) taking_words <= 1'b0;
    if (rst) k_left <= 15'd0;
    else if (a_take) k_left <= k_last ? count : k_left - 15'd64;
    else if (start) k_left <= job_k[14:0];
    if (rst) m_left <= 17'd0;
    else if (a_take & k_last) m_left <= m_last ? m : m_left - 17'd8;
    else if (start) m_left <= job_m[16:0];
    if (rst) n_left <= 17'd0;
    else if (a_take & k_last & m_last) n_left <= n_last ? n : n_left - 17'd8;
    else if (start) n_left <= job_n[16:0];
    if (rst) a_plane <= 2'd0;
    else if (issue) a_plane <= a_top ? 2'd0 : a_plane + 2'd1;
    if (rst) a_bits <= 3'd0;
    else if (start) a_bits <= job_a_bits == 8'd0 ? 3'd4 : job_a_bits[2:0];
    if (rst) w_plane <= 2'd0;
    else if (issue & a_top) w_plane <= w_top ? 2'd0 : w_plane + 2'd1;
    if (rst) w_bits <= 3'd0;
    else if (start) w_bits <= job_w_bits == 8'd0 ? 3'd4 : job_w_bits[2:0];
    if (rst) k_first <= 1'b0;
    else if (start) k_first <= 1'b1;
    else if (a_take) k_first <= k_last;
    if (rst) streaming <= 1'b0;
    else if (start) streaming <= 1'b1;
    else if (a_take & k_last & m_last & n_last) streaming <= 1'b0;
    if (rst) way_left <= 4'd0;
    else if (row_goes) way_left <= 4'd9;
    else if (step & (|way_left)) way_left <= way_left - 4'd1;
    if (rst) drain_left <= 4'd0;
    else if (drain_begin) drain_left <= height;
    else if (row_goes) drain_left <= drain_left - 4'd1;
    if (rst) waiting <= 1'b0;
    else if (captured) waiting <= 1'b1;
    else if (drain_begin) waiting <= 1'b0;
    if (rst) age <= 3'd0;
    else if (captured) age <= 3'd7;
    else if ((|age) & step) age <= age - 3'd1;
    if (rst) height <= 4'd0;
    else if (captured) height <= m_last ? m_left[3:0] : 4'd8;
    if (rst) waiting_count <= 15'd0;
    else if (captured) waiting_count <= count;
    if (rst) drain_count <= 15'd0;
    else if (drain_begin) drain_count <= waiting_count;
    if (rst) drain_row <= 3'd0;
    else if (drain_begin) drain_row <= 3'd0;
    else if (row_goes) drain_row <= drain_row + 3'd1;
    if (rst) step <= 1'b0;
    else step <= advance;
  end
endmodule

// p_out = p_in + (+-popc(a & w) << a_plane + w_plane), modulo 2**p_width; combinational.
`ifdef SYNTHESIS
module bipolar_os8x8_core (
  input  wire [63:0] a,
  input  wire [63:0] w,
  input  wire [3:0] beat,
  input  wire [22:0] p_in,
  output wire [22:0] p_out
);
  wire [1:0] beat_a_plane;
  wire [1:0] beat_w_plane;
  wire [63:0] both;
  wire flip;
  wire [5:0] generate0;
  wire [13:0] generate0_148;
  wire [5:0] generate1;
  wire [13:0] generate1_150;
  wire [5:0] generate2;
  wire [13:0] generate2_152;
  wire [5:0] generate3;
  wire [13:0] generate3_154;
  wire [5:0] generate4;
  wire [13:0] generate4_156;
  wire [13:0] generate5;
  wire [13:0] generate6;
  wire [7:0] passes;
  wire passes1;
  wire passes2;
  wire passes3;
  wire passes4;
  wire passes5;
  wire passes6;
  wire passes7;
  wire [8:0] placed_by1;
  wire [10:0] placed_by2;
  wire [13:0] placed_by4;
  wire [2:0] places;
  wire [6:0] propagate0;
  wire [13:0] propagate0_149;
  wire [5:0] propagate1;
  wire [13:0] propagate1_151;
  wire [13:0] propagate2_153;
  wire [6:0] total;
  wire [13:0] total_162;
  wire tree1_0_carry;
  wire [13:0] tree1_0_carry_145;
  wire tree1_0_half;
  wire tree1_0_sum;
  wire [13:0] tree1_0_sum_144;
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
  wire [13:0] n8;
  wire [13:0] n9;
  wire [13:0] n10;
  wire [13:0] n11;
  wire [13:0] n12;
  wire [8:0] n13;
  assign beat_a_plane = beat[1:0];
  assign beat_w_plane = beat[3:2];
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
  assign both = ~(a ^ w);
  assign places = {1'b0, beat_a_plane} + {1'b0, beat_w_plane};
  assign placed_by1 = places[0] ? {1'b0, total, 1'b0} : {2'd0, total};
  assign placed_by2 = places[1] ? {placed_by1, 2'd0} : {{2{placed_by1[8]}}, placed_by1};
  assign placed_by4 = places[2] ? {placed_by2[9:0], 4'd0} : {{3{placed_by2[10]}}, placed_by2};
  assign tree1_0_sum_144 = {~p_in[13], p_in[12:1], 1'b0} ^ {~placed_by4[13], placed_by4[12:1], p_in[0]};
  assign tree1_0_carry_145 = {~p_in[13], p_in[12:1], 1'b0} & {~placed_by4[13], placed_by4[12:1], p_in[0]};
  assign generate0_148 = {tree1_0_carry_145[12:0], tree1_0_sum_144[0]} & {tree1_0_sum_144[13:1], placed_by4[0]};
  assign propagate0_149 = {tree1_0_carry_145[12:0], tree1_0_sum_144[0]} ^ {tree1_0_sum_144[13:1], placed_by4[0]};
  assign n8 = propagate0_149 & {generate0_148[12], 1'b0, generate0_148[10], 1'b0, generate0_148[8], 1'b0,
      generate0_148[6], 1'b0, generate0_148[4], 1'b0, generate0_148[2], 1'b0, generate0_148[0], 1'b0};
  assign generate1_150 = generate0_148 | n8;
  assign propagate1_151 = propagate0_149 & {propagate0_149[12], 1'b1, propagate0_149[10], 1'b1, propagate0_149[8], 1'b1,
      propagate0_149[6], 1'b1, propagate0_149[4], 1'b1, propagate0_149[2], 3'd4};
  assign n9 = propagate1_151 & {2'd0, generate1_150[9], 3'd0, generate1_150[5], 3'd0, generate1_150[1], 3'd0};
  assign generate2_152 = generate1_150 | n9;
  assign propagate2_153 = propagate1_151 & {2'd3, propagate1_151[9], 3'd7, propagate1_151[5], 7'd116};
  assign generate3_154 = generate2_152 | (propagate2_153 & {6'd0, generate2_152[3], 7'd0});
  assign n10 = {propagate2_153[13:8], 1'b0, propagate2_153[6:4], 1'b0, propagate2_153[2], 2'd0} & {2'd0,
      generate3_154[7], 11'd0};
  assign generate4_156 = generate3_154 | n10;
  assign n11 = {propagate2_153[13:12], 1'b0, propagate2_153[10:8], 1'b0, propagate2_153[6:4], 1'b0, propagate2_153[2],
      2'd0} & {generate4_156[11], 3'd0, generate4_156[7], 3'd0, generate4_156[3], 5'd0};
  assign generate5 = generate4_156 | n11;
  assign n12 = {1'b0, propagate2_153[12], 1'b0, propagate2_153[10], 1'b0, propagate2_153[8], 1'b0, propagate2_153[6],
      1'b0, propagate2_153[4], 1'b0, propagate2_153[2], 2'd0} & {1'b0, generate5[11], 1'b0, generate5[9], 1'b0,
      generate5[7], 1'b0, generate5[5], 1'b0, generate5[3], 1'b0, generate5[1], 2'd0};
  assign generate6 = generate5 | n12;
  assign total_162 = propagate0_149 ^ {generate6[12:0], 1'b0};
  assign passes = p_in[21:14] ^ ~{8{p_in[13]}};
  assign passes1 = passes[1] & passes[0];
  assign passes2 = passes[2] & passes1;
  assign passes3 = passes[3] & passes2;
  assign passes4 = passes[4] & passes3;
  assign passes5 = passes[5] & passes4;
  assign passes6 = passes[6] & passes5;
  assign passes7 = passes[7] & passes6;
  assign flip = ~((generate6[13] | tree1_0_carry_145[13]) ^ p_in[13]);
  assign n13 = {passes7, passes6, passes5, passes4, passes3, passes2, passes1, passes[0], 1'b1} & {9{flip}};
  assign p_out = {p_in[22:14] ^ n13, total_162};
endmodule
`else
module bipolar_os8x8_core (
  input  wire [63:0] a,
  input  wire [63:0] w,
  input  wire [3:0] beat,
  input  wire [22:0] p_in,
  output wire [22:0] p_out
);
  wire [1:0] beat_a_plane;
  wire [1:0] beat_w_plane;
  wire [63:0] both;
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
  wire [13:0] placed_by4;
  wire [2:0] places;
  assign beat_a_plane = beat[1:0];
  assign beat_w_plane = beat[3:2];
  assign ones64_5 = {1'b0, both[10]} + {1'b0, both[11]};
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
  assign ones32_4 = {1'b0, ones64_8} + {1'b0, ones64_9};
  assign ones32_5 = {1'b0, ones64_10} + {1'b0, ones64_11};
  assign ones32_6 = {1'b0, ones64_12} + {1'b0, ones64_13};
  assign ones32_7 = {1'b0, ones64_14} + {1'b0, ones64_15};
  assign ones32_8 = {1'b0, ones64_16} + {1'b0, ones64_17};
  assign ones32_9 = {1'b0, ones64_18} + {1'b0, ones64_19};
  assign ones32_10 = {1'b0, ones64_20} + {1'b0, ones64_21};
  assign ones32_11 = {1'b0, ones64_22} + {1'b0, ones64_23};
  assign ones32_12 = {1'b0, ones64_24} + {1'b0, ones64_25};
  assign ones64_0 = {1'b0, both[0]} + {1'b0, both[1]};
  assign ones32_13 = {1'b0, ones64_26} + {1'b0, ones64_27};
  assign ones32_14 = {1'b0, ones64_28} + {1'b0, ones64_29};
  assign ones32_15 = {1'b0, ones64_30} + {1'b0, ones64_31};
  assign ones16_0 = {1'b0, ones32_0} + {1'b0, ones32_1};
  assign ones16_1 = {1'b0, ones32_2} + {1'b0, ones32_3};
  assign ones16_2 = {1'b0, ones32_4} + {1'b0, ones32_5};
  assign ones16_3 = {1'b0, ones32_6} + {1'b0, ones32_7};
  assign ones16_4 = {1'b0, ones32_8} + {1'b0, ones32_9};
  assign ones16_5 = {1'b0, ones32_10} + {1'b0, ones32_11};
  assign ones16_6 = {1'b0, ones32_12} + {1'b0, ones32_13};
  assign ones64_1 = {1'b0, both[2]} + {1'b0, both[3]};
  assign ones16_7 = {1'b0, ones32_14} + {1'b0, ones32_15};
  assign ones8_0 = {1'b0, ones16_0} + {1'b0, ones16_1};
  assign ones8_1 = {1'b0, ones16_2} + {1'b0, ones16_3};
  assign ones8_2 = {1'b0, ones16_4} + {1'b0, ones16_5};
  assign ones8_3 = {1'b0, ones16_6} + {1'b0, ones16_7};
  assign ones4_0 = {1'b0, ones8_0} + {1'b0, ones8_1};
  assign ones4_1 = {1'b0, ones8_2} + {1'b0, ones8_3};
  assign ones2_0 = {1'b0, ones4_0} + {1'b0, ones4_1};
  assign both = ~(a ^ w);
  assign ones64_2 = {1'b0, both[4]} + {1'b0, both[5]};
  assign places = {1'b0, beat_a_plane} + {1'b0, beat_w_plane};
  assign placed_by1 = places[0] ? {1'b0, ones2_0, 1'b0} : {2'd0, ones2_0};
  assign placed_by2 = places[1] ? {placed_by1, 2'd0} : {{2{placed_by1[8]}}, placed_by1};
  assign placed_by4 = places[2] ? {placed_by2[9:0], 4'd0} : {{3{placed_by2[10]}}, placed_by2};
  assign p_out = p_in + {{9{placed_by4[13]}}, placed_by4};
  assign ones64_3 = {1'b0, both[6]} + {1'b0, both[7]};
  assign ones64_4 = {1'b0, both[8]} + {1'b0, both[9]};
endmodule
`endif

// Lets a row take the strobes of a burst that are meant for it; reach walks one row nearer per strobe.
module bipolar_os8x8_drain_edge (
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
module bipolar_os8x8_edge (
  input  wire clk,
  input  wire rst,
  input  wire [2047:0] a,
  input  wire [2047:0] w,
  input  wire [6:0] tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output reg  [511:0] a_rows,
  output reg  [511:0] w_cols,
  output wire [55:0] tags,
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
  wire [1:0] tag_beat_a_plane;
  wire [1:0] tag_beat_w_plane;
  reg [48:0] tag_line;
  reg [6:0] tag_stage;
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
  wire unused_reach_out;
  assign tag_beat_w_plane = tag[6:5];
  assign tag_beat_a_plane = tag[4:3];
  assign n18 = tag_beat_w_plane[0] ? {w[2045], w[2041], w[2037], w[2033], w[2029], w[2025], w[2021], w[2017], w[2013],
      w[2009], w[2005], w[2001], w[1997], w[1993], w[1989], w[1985], w[1981], w[1977], w[1973], w[1969], w[1965],
      w[1961], w[1957], w[1953], w[1949], w[1945], w[1941], w[1937], w[1933], w[1929], w[1925], w[1921], w[1917],
      w[1913], w[1909], w[1905], w[1901], w[1897], w[1893], w[1889], w[1885], w[1881], w[1877], w[1873], w[1869],
      w[1865], w[1861], w[1857], w[1853], w[1849], w[1845], w[1841], w[1837], w[1833], w[1829], w[1825], w[1821],
      w[1817], w[1813], w[1809], w[1805], w[1801], w[1797], w[1793]} : {w[2044], w[2040], w[2036], w[2032], w[2028],
      w[2024], w[2020], w[2016], w[2012], w[2008], w[2004], w[2000], w[1996], w[1992], w[1988], w[1984], w[1980],
      w[1976], w[1972], w[1968], w[1964], w[1960], w[1956], w[1952], w[1948], w[1944], w[1940], w[1936], w[1932],
      w[1928], w[1924], w[1920], w[1916], w[1912], w[1908], w[1904], w[1900], w[1896], w[1892], w[1888], w[1884],
      w[1880], w[1876], w[1872], w[1868], w[1864], w[1860], w[1856], w[1852], w[1848], w[1844], w[1840], w[1836],
      w[1832], w[1828], w[1824], w[1820], w[1816], w[1812], w[1808], w[1804], w[1800], w[1796], w[1792]};
  assign n15 = tag_beat_a_plane[0] ? {a[255], a[251], a[247], a[243], a[239], a[235], a[231], a[227], a[223], a[219],
      a[215], a[211], a[207], a[203], a[199], a[195], a[191], a[187], a[183], a[179], a[175], a[171], a[167], a[163],
      a[159], a[155], a[151], a[147], a[143], a[139], a[135], a[131], a[127], a[123], a[119], a[115], a[111], a[107],
      a[103], a[99], a[95], a[91], a[87], a[83], a[79], a[75], a[71], a[67], a[63], a[59], a[55], a[51], a[47], a[43],
      a[39], a[35], a[31], a[27], a[23], a[19], a[15], a[11], a[7], a[3]} : {a[254], a[250], a[246], a[242], a[238],
      a[234], a[230], a[226], a[222], a[218], a[214], a[210], a[206], a[202], a[198], a[194], a[190], a[186], a[182],
      a[178], a[174], a[170], a[166], a[162], a[158], a[154], a[150], a[146], a[142], a[138], a[134], a[130], a[126],
      a[122], a[118], a[114], a[110], a[106], a[102], a[98], a[94], a[90], a[86], a[82], a[78], a[74], a[70], a[66],
      a[62], a[58], a[54], a[50], a[46], a[42], a[38], a[34], a[30], a[26], a[22], a[18], a[14], a[10], a[6], a[2]};
  assign n16 = tag_beat_a_plane[0] ? {a[253], a[249], a[245], a[241], a[237], a[233], a[229], a[225], a[221], a[217],
      a[213], a[209], a[205], a[201], a[197], a[193], a[189], a[185], a[181], a[177], a[173], a[169], a[165], a[161],
      a[157], a[153], a[149], a[145], a[141], a[137], a[133], a[129], a[125], a[121], a[117], a[113], a[109], a[105],
      a[101], a[97], a[93], a[89], a[85], a[81], a[77], a[73], a[69], a[65], a[61], a[57], a[53], a[49], a[45], a[41],
      a[37], a[33], a[29], a[25], a[21], a[17], a[13], a[9], a[5], a[1]} : {a[252], a[248], a[244], a[240], a[236],
      a[232], a[228], a[224], a[220], a[216], a[212], a[208], a[204], a[200], a[196], a[192], a[188], a[184], a[180],
      a[176], a[172], a[168], a[164], a[160], a[156], a[152], a[148], a[144], a[140], a[136], a[132], a[128], a[124],
      a[120], a[116], a[112], a[108], a[104], a[100], a[96], a[92], a[88], a[84], a[80], a[76], a[72], a[68], a[64],
      a[60], a[56], a[52], a[48], a[44], a[40], a[36], a[32], a[28], a[24], a[20], a[16], a[12], a[8], a[4], a[0]};
  assign n13 = tag_beat_a_plane[0] ? {a[511], a[507], a[503], a[499], a[495], a[491], a[487], a[483], a[479], a[475],
      a[471], a[467], a[463], a[459], a[455], a[451], a[447], a[443], a[439], a[435], a[431], a[427], a[423], a[419],
      a[415], a[411], a[407], a[403], a[399], a[395], a[391], a[387], a[383], a[379], a[375], a[371], a[367], a[363],
      a[359], a[355], a[351], a[347], a[343], a[339], a[335], a[331], a[327], a[323], a[319], a[315], a[311], a[307],
      a[303], a[299], a[295], a[291], a[287], a[283], a[279], a[275], a[271], a[267], a[263], a[259]} : {a[510], a[506],
      a[502], a[498], a[494], a[490], a[486], a[482], a[478], a[474], a[470], a[466], a[462], a[458], a[454], a[450],
      a[446], a[442], a[438], a[434], a[430], a[426], a[422], a[418], a[414], a[410], a[406], a[402], a[398], a[394],
      a[390], a[386], a[382], a[378], a[374], a[370], a[366], a[362], a[358], a[354], a[350], a[346], a[342], a[338],
      a[334], a[330], a[326], a[322], a[318], a[314], a[310], a[306], a[302], a[298], a[294], a[290], a[286], a[282],
      a[278], a[274], a[270], a[266], a[262], a[258]};
  assign n14 = tag_beat_a_plane[0] ? {a[509], a[505], a[501], a[497], a[493], a[489], a[485], a[481], a[477], a[473],
      a[469], a[465], a[461], a[457], a[453], a[449], a[445], a[441], a[437], a[433], a[429], a[425], a[421], a[417],
      a[413], a[409], a[405], a[401], a[397], a[393], a[389], a[385], a[381], a[377], a[373], a[369], a[365], a[361],
      a[357], a[353], a[349], a[345], a[341], a[337], a[333], a[329], a[325], a[321], a[317], a[313], a[309], a[305],
      a[301], a[297], a[293], a[289], a[285], a[281], a[277], a[273], a[269], a[265], a[261], a[257]} : {a[508], a[504],
      a[500], a[496], a[492], a[488], a[484], a[480], a[476], a[472], a[468], a[464], a[460], a[456], a[452], a[448],
      a[444], a[440], a[436], a[432], a[428], a[424], a[420], a[416], a[412], a[408], a[404], a[400], a[396], a[392],
      a[388], a[384], a[380], a[376], a[372], a[368], a[364], a[360], a[356], a[352], a[348], a[344], a[340], a[336],
      a[332], a[328], a[324], a[320], a[316], a[312], a[308], a[304], a[300], a[296], a[292], a[288], a[284], a[280],
      a[276], a[272], a[268], a[264], a[260], a[256]};
  assign n11 = tag_beat_a_plane[0] ? {a[767], a[763], a[759], a[755], a[751], a[747], a[743], a[739], a[735], a[731],
      a[727], a[723], a[719], a[715], a[711], a[707], a[703], a[699], a[695], a[691], a[687], a[683], a[679], a[675],
      a[671], a[667], a[663], a[659], a[655], a[651], a[647], a[643], a[639], a[635], a[631], a[627], a[623], a[619],
      a[615], a[611], a[607], a[603], a[599], a[595], a[591], a[587], a[583], a[579], a[575], a[571], a[567], a[563],
      a[559], a[555], a[551], a[547], a[543], a[539], a[535], a[531], a[527], a[523], a[519], a[515]} : {a[766], a[762],
      a[758], a[754], a[750], a[746], a[742], a[738], a[734], a[730], a[726], a[722], a[718], a[714], a[710], a[706],
      a[702], a[698], a[694], a[690], a[686], a[682], a[678], a[674], a[670], a[666], a[662], a[658], a[654], a[650],
      a[646], a[642], a[638], a[634], a[630], a[626], a[622], a[618], a[614], a[610], a[606], a[602], a[598], a[594],
      a[590], a[586], a[582], a[578], a[574], a[570], a[566], a[562], a[558], a[554], a[550], a[546], a[542], a[538],
      a[534], a[530], a[526], a[522], a[518], a[514]};
  assign n12 = tag_beat_a_plane[0] ? {a[765], a[761], a[757], a[753], a[749], a[745], a[741], a[737], a[733], a[729],
      a[725], a[721], a[717], a[713], a[709], a[705], a[701], a[697], a[693], a[689], a[685], a[681], a[677], a[673],
      a[669], a[665], a[661], a[657], a[653], a[649], a[645], a[641], a[637], a[633], a[629], a[625], a[621], a[617],
      a[613], a[609], a[605], a[601], a[597], a[593], a[589], a[585], a[581], a[577], a[573], a[569], a[565], a[561],
      a[557], a[553], a[549], a[545], a[541], a[537], a[533], a[529], a[525], a[521], a[517], a[513]} : {a[764], a[760],
      a[756], a[752], a[748], a[744], a[740], a[736], a[732], a[728], a[724], a[720], a[716], a[712], a[708], a[704],
      a[700], a[696], a[692], a[688], a[684], a[680], a[676], a[672], a[668], a[664], a[660], a[656], a[652], a[648],
      a[644], a[640], a[636], a[632], a[628], a[624], a[620], a[616], a[612], a[608], a[604], a[600], a[596], a[592],
      a[588], a[584], a[580], a[576], a[572], a[568], a[564], a[560], a[556], a[552], a[548], a[544], a[540], a[536],
      a[532], a[528], a[524], a[520], a[516], a[512]};
  assign n9 = tag_beat_a_plane[0] ? {a[1023], a[1019], a[1015], a[1011], a[1007], a[1003], a[999], a[995], a[991],
      a[987], a[983], a[979], a[975], a[971], a[967], a[963], a[959], a[955], a[951], a[947], a[943], a[939], a[935],
      a[931], a[927], a[923], a[919], a[915], a[911], a[907], a[903], a[899], a[895], a[891], a[887], a[883], a[879],
      a[875], a[871], a[867], a[863], a[859], a[855], a[851], a[847], a[843], a[839], a[835], a[831], a[827], a[823],
      a[819], a[815], a[811], a[807], a[803], a[799], a[795], a[791], a[787], a[783], a[779], a[775], a[771]} :
      {a[1022], a[1018], a[1014], a[1010], a[1006], a[1002], a[998], a[994], a[990], a[986], a[982], a[978], a[974],
      a[970], a[966], a[962], a[958], a[954], a[950], a[946], a[942], a[938], a[934], a[930], a[926], a[922], a[918],
      a[914], a[910], a[906], a[902], a[898], a[894], a[890], a[886], a[882], a[878], a[874], a[870], a[866], a[862],
      a[858], a[854], a[850], a[846], a[842], a[838], a[834], a[830], a[826], a[822], a[818], a[814], a[810], a[806],
      a[802], a[798], a[794], a[790], a[786], a[782], a[778], a[774], a[770]};
  assign n10 = tag_beat_a_plane[0] ? {a[1021], a[1017], a[1013], a[1009], a[1005], a[1001], a[997], a[993], a[989],
      a[985], a[981], a[977], a[973], a[969], a[965], a[961], a[957], a[953], a[949], a[945], a[941], a[937], a[933],
      a[929], a[925], a[921], a[917], a[913], a[909], a[905], a[901], a[897], a[893], a[889], a[885], a[881], a[877],
      a[873], a[869], a[865], a[861], a[857], a[853], a[849], a[845], a[841], a[837], a[833], a[829], a[825], a[821],
      a[817], a[813], a[809], a[805], a[801], a[797], a[793], a[789], a[785], a[781], a[777], a[773], a[769]} :
      {a[1020], a[1016], a[1012], a[1008], a[1004], a[1000], a[996], a[992], a[988], a[984], a[980], a[976], a[972],
      a[968], a[964], a[960], a[956], a[952], a[948], a[944], a[940], a[936], a[932], a[928], a[924], a[920], a[916],
      a[912], a[908], a[904], a[900], a[896], a[892], a[888], a[884], a[880], a[876], a[872], a[868], a[864], a[860],
      a[856], a[852], a[848], a[844], a[840], a[836], a[832], a[828], a[824], a[820], a[816], a[812], a[808], a[804],
      a[800], a[796], a[792], a[788], a[784], a[780], a[776], a[772], a[768]};
  assign n7 = tag_beat_a_plane[0] ? {a[1279], a[1275], a[1271], a[1267], a[1263], a[1259], a[1255], a[1251], a[1247],
      a[1243], a[1239], a[1235], a[1231], a[1227], a[1223], a[1219], a[1215], a[1211], a[1207], a[1203], a[1199],
      a[1195], a[1191], a[1187], a[1183], a[1179], a[1175], a[1171], a[1167], a[1163], a[1159], a[1155], a[1151],
      a[1147], a[1143], a[1139], a[1135], a[1131], a[1127], a[1123], a[1119], a[1115], a[1111], a[1107], a[1103],
      a[1099], a[1095], a[1091], a[1087], a[1083], a[1079], a[1075], a[1071], a[1067], a[1063], a[1059], a[1055],
      a[1051], a[1047], a[1043], a[1039], a[1035], a[1031], a[1027]} : {a[1278], a[1274], a[1270], a[1266], a[1262],
      a[1258], a[1254], a[1250], a[1246], a[1242], a[1238], a[1234], a[1230], a[1226], a[1222], a[1218], a[1214],
      a[1210], a[1206], a[1202], a[1198], a[1194], a[1190], a[1186], a[1182], a[1178], a[1174], a[1170], a[1166],
      a[1162], a[1158], a[1154], a[1150], a[1146], a[1142], a[1138], a[1134], a[1130], a[1126], a[1122], a[1118],
      a[1114], a[1110], a[1106], a[1102], a[1098], a[1094], a[1090], a[1086], a[1082], a[1078], a[1074], a[1070],
      a[1066], a[1062], a[1058], a[1054], a[1050], a[1046], a[1042], a[1038], a[1034], a[1030], a[1026]};
  assign n8 = tag_beat_a_plane[0] ? {a[1277], a[1273], a[1269], a[1265], a[1261], a[1257], a[1253], a[1249], a[1245],
      a[1241], a[1237], a[1233], a[1229], a[1225], a[1221], a[1217], a[1213], a[1209], a[1205], a[1201], a[1197],
      a[1193], a[1189], a[1185], a[1181], a[1177], a[1173], a[1169], a[1165], a[1161], a[1157], a[1153], a[1149],
      a[1145], a[1141], a[1137], a[1133], a[1129], a[1125], a[1121], a[1117], a[1113], a[1109], a[1105], a[1101],
      a[1097], a[1093], a[1089], a[1085], a[1081], a[1077], a[1073], a[1069], a[1065], a[1061], a[1057], a[1053],
      a[1049], a[1045], a[1041], a[1037], a[1033], a[1029], a[1025]} : {a[1276], a[1272], a[1268], a[1264], a[1260],
      a[1256], a[1252], a[1248], a[1244], a[1240], a[1236], a[1232], a[1228], a[1224], a[1220], a[1216], a[1212],
      a[1208], a[1204], a[1200], a[1196], a[1192], a[1188], a[1184], a[1180], a[1176], a[1172], a[1168], a[1164],
      a[1160], a[1156], a[1152], a[1148], a[1144], a[1140], a[1136], a[1132], a[1128], a[1124], a[1120], a[1116],
      a[1112], a[1108], a[1104], a[1100], a[1096], a[1092], a[1088], a[1084], a[1080], a[1076], a[1072], a[1068],
      a[1064], a[1060], a[1056], a[1052], a[1048], a[1044], a[1040], a[1036], a[1032], a[1028], a[1024]};
  assign n5 = tag_beat_a_plane[0] ? {a[1535], a[1531], a[1527], a[1523], a[1519], a[1515], a[1511], a[1507], a[1503],
      a[1499], a[1495], a[1491], a[1487], a[1483], a[1479], a[1475], a[1471], a[1467], a[1463], a[1459], a[1455],
      a[1451], a[1447], a[1443], a[1439], a[1435], a[1431], a[1427], a[1423], a[1419], a[1415], a[1411], a[1407],
      a[1403], a[1399], a[1395], a[1391], a[1387], a[1383], a[1379], a[1375], a[1371], a[1367], a[1363], a[1359],
      a[1355], a[1351], a[1347], a[1343], a[1339], a[1335], a[1331], a[1327], a[1323], a[1319], a[1315], a[1311],
      a[1307], a[1303], a[1299], a[1295], a[1291], a[1287], a[1283]} : {a[1534], a[1530], a[1526], a[1522], a[1518],
      a[1514], a[1510], a[1506], a[1502], a[1498], a[1494], a[1490], a[1486], a[1482], a[1478], a[1474], a[1470],
      a[1466], a[1462], a[1458], a[1454], a[1450], a[1446], a[1442], a[1438], a[1434], a[1430], a[1426], a[1422],
      a[1418], a[1414], a[1410], a[1406], a[1402], a[1398], a[1394], a[1390], a[1386], a[1382], a[1378], a[1374],
      a[1370], a[1366], a[1362], a[1358], a[1354], a[1350], a[1346], a[1342], a[1338], a[1334], a[1330], a[1326],
      a[1322], a[1318], a[1314], a[1310], a[1306], a[1302], a[1298], a[1294], a[1290], a[1286], a[1282]};
  assign n6 = tag_beat_a_plane[0] ? {a[1533], a[1529], a[1525], a[1521], a[1517], a[1513], a[1509], a[1505], a[1501],
      a[1497], a[1493], a[1489], a[1485], a[1481], a[1477], a[1473], a[1469], a[1465], a[1461], a[1457], a[1453],
      a[1449], a[1445], a[1441], a[1437], a[1433], a[1429], a[1425], a[1421], a[1417], a[1413], a[1409], a[1405],
      a[1401], a[1397], a[1393], a[1389], a[1385], a[1381], a[1377], a[1373], a[1369], a[1365], a[1361], a[1357],
      a[1353], a[1349], a[1345], a[1341], a[1337], a[1333], a[1329], a[1325], a[1321], a[1317], a[1313], a[1309],
      a[1305], a[1301], a[1297], a[1293], a[1289], a[1285], a[1281]} : {a[1532], a[1528], a[1524], a[1520], a[1516],
      a[1512], a[1508], a[1504], a[1500], a[1496], a[1492], a[1488], a[1484], a[1480], a[1476], a[1472], a[1468],
      a[1464], a[1460], a[1456], a[1452], a[1448], a[1444], a[1440], a[1436], a[1432], a[1428], a[1424], a[1420],
      a[1416], a[1412], a[1408], a[1404], a[1400], a[1396], a[1392], a[1388], a[1384], a[1380], a[1376], a[1372],
      a[1368], a[1364], a[1360], a[1356], a[1352], a[1348], a[1344], a[1340], a[1336], a[1332], a[1328], a[1324],
      a[1320], a[1316], a[1312], a[1308], a[1304], a[1300], a[1296], a[1292], a[1288], a[1284], a[1280]};
  assign n3 = tag_beat_a_plane[0] ? {a[1791], a[1787], a[1783], a[1779], a[1775], a[1771], a[1767], a[1763], a[1759],
      a[1755], a[1751], a[1747], a[1743], a[1739], a[1735], a[1731], a[1727], a[1723], a[1719], a[1715], a[1711],
      a[1707], a[1703], a[1699], a[1695], a[1691], a[1687], a[1683], a[1679], a[1675], a[1671], a[1667], a[1663],
      a[1659], a[1655], a[1651], a[1647], a[1643], a[1639], a[1635], a[1631], a[1627], a[1623], a[1619], a[1615],
      a[1611], a[1607], a[1603], a[1599], a[1595], a[1591], a[1587], a[1583], a[1579], a[1575], a[1571], a[1567],
      a[1563], a[1559], a[1555], a[1551], a[1547], a[1543], a[1539]} : {a[1790], a[1786], a[1782], a[1778], a[1774],
      a[1770], a[1766], a[1762], a[1758], a[1754], a[1750], a[1746], a[1742], a[1738], a[1734], a[1730], a[1726],
      a[1722], a[1718], a[1714], a[1710], a[1706], a[1702], a[1698], a[1694], a[1690], a[1686], a[1682], a[1678],
      a[1674], a[1670], a[1666], a[1662], a[1658], a[1654], a[1650], a[1646], a[1642], a[1638], a[1634], a[1630],
      a[1626], a[1622], a[1618], a[1614], a[1610], a[1606], a[1602], a[1598], a[1594], a[1590], a[1586], a[1582],
      a[1578], a[1574], a[1570], a[1566], a[1562], a[1558], a[1554], a[1550], a[1546], a[1542], a[1538]};
  assign n4 = tag_beat_a_plane[0] ? {a[1789], a[1785], a[1781], a[1777], a[1773], a[1769], a[1765], a[1761], a[1757],
      a[1753], a[1749], a[1745], a[1741], a[1737], a[1733], a[1729], a[1725], a[1721], a[1717], a[1713], a[1709],
      a[1705], a[1701], a[1697], a[1693], a[1689], a[1685], a[1681], a[1677], a[1673], a[1669], a[1665], a[1661],
      a[1657], a[1653], a[1649], a[1645], a[1641], a[1637], a[1633], a[1629], a[1625], a[1621], a[1617], a[1613],
      a[1609], a[1605], a[1601], a[1597], a[1593], a[1589], a[1585], a[1581], a[1577], a[1573], a[1569], a[1565],
      a[1561], a[1557], a[1553], a[1549], a[1545], a[1541], a[1537]} : {a[1788], a[1784], a[1780], a[1776], a[1772],
      a[1768], a[1764], a[1760], a[1756], a[1752], a[1748], a[1744], a[1740], a[1736], a[1732], a[1728], a[1724],
      a[1720], a[1716], a[1712], a[1708], a[1704], a[1700], a[1696], a[1692], a[1688], a[1684], a[1680], a[1676],
      a[1672], a[1668], a[1664], a[1660], a[1656], a[1652], a[1648], a[1644], a[1640], a[1636], a[1632], a[1628],
      a[1624], a[1620], a[1616], a[1612], a[1608], a[1604], a[1600], a[1596], a[1592], a[1588], a[1584], a[1580],
      a[1576], a[1572], a[1568], a[1564], a[1560], a[1556], a[1552], a[1548], a[1544], a[1540], a[1536]};
  assign n1 = tag_beat_a_plane[0] ? {a[2047], a[2043], a[2039], a[2035], a[2031], a[2027], a[2023], a[2019], a[2015],
      a[2011], a[2007], a[2003], a[1999], a[1995], a[1991], a[1987], a[1983], a[1979], a[1975], a[1971], a[1967],
      a[1963], a[1959], a[1955], a[1951], a[1947], a[1943], a[1939], a[1935], a[1931], a[1927], a[1923], a[1919],
      a[1915], a[1911], a[1907], a[1903], a[1899], a[1895], a[1891], a[1887], a[1883], a[1879], a[1875], a[1871],
      a[1867], a[1863], a[1859], a[1855], a[1851], a[1847], a[1843], a[1839], a[1835], a[1831], a[1827], a[1823],
      a[1819], a[1815], a[1811], a[1807], a[1803], a[1799], a[1795]} : {a[2046], a[2042], a[2038], a[2034], a[2030],
      a[2026], a[2022], a[2018], a[2014], a[2010], a[2006], a[2002], a[1998], a[1994], a[1990], a[1986], a[1982],
      a[1978], a[1974], a[1970], a[1966], a[1962], a[1958], a[1954], a[1950], a[1946], a[1942], a[1938], a[1934],
      a[1930], a[1926], a[1922], a[1918], a[1914], a[1910], a[1906], a[1902], a[1898], a[1894], a[1890], a[1886],
      a[1882], a[1878], a[1874], a[1870], a[1866], a[1862], a[1858], a[1854], a[1850], a[1846], a[1842], a[1838],
      a[1834], a[1830], a[1826], a[1822], a[1818], a[1814], a[1810], a[1806], a[1802], a[1798], a[1794]};
  assign n2 = tag_beat_a_plane[0] ? {a[2045], a[2041], a[2037], a[2033], a[2029], a[2025], a[2021], a[2017], a[2013],
      a[2009], a[2005], a[2001], a[1997], a[1993], a[1989], a[1985], a[1981], a[1977], a[1973], a[1969], a[1965],
      a[1961], a[1957], a[1953], a[1949], a[1945], a[1941], a[1937], a[1933], a[1929], a[1925], a[1921], a[1917],
      a[1913], a[1909], a[1905], a[1901], a[1897], a[1893], a[1889], a[1885], a[1881], a[1877], a[1873], a[1869],
      a[1865], a[1861], a[1857], a[1853], a[1849], a[1845], a[1841], a[1837], a[1833], a[1829], a[1825], a[1821],
      a[1817], a[1813], a[1809], a[1805], a[1801], a[1797], a[1793]} : {a[2044], a[2040], a[2036], a[2032], a[2028],
      a[2024], a[2020], a[2016], a[2012], a[2008], a[2004], a[2000], a[1996], a[1992], a[1988], a[1984], a[1980],
      a[1976], a[1972], a[1968], a[1964], a[1960], a[1956], a[1952], a[1948], a[1944], a[1940], a[1936], a[1932],
      a[1928], a[1924], a[1920], a[1916], a[1912], a[1908], a[1904], a[1900], a[1896], a[1892], a[1888], a[1884],
      a[1880], a[1876], a[1872], a[1868], a[1864], a[1860], a[1856], a[1852], a[1848], a[1844], a[1840], a[1836],
      a[1832], a[1828], a[1824], a[1820], a[1816], a[1812], a[1808], a[1804], a[1800], a[1796], a[1792]};
  assign n31 = tag_beat_w_plane[0] ? {w[255], w[251], w[247], w[243], w[239], w[235], w[231], w[227], w[223], w[219],
      w[215], w[211], w[207], w[203], w[199], w[195], w[191], w[187], w[183], w[179], w[175], w[171], w[167], w[163],
      w[159], w[155], w[151], w[147], w[143], w[139], w[135], w[131], w[127], w[123], w[119], w[115], w[111], w[107],
      w[103], w[99], w[95], w[91], w[87], w[83], w[79], w[75], w[71], w[67], w[63], w[59], w[55], w[51], w[47], w[43],
      w[39], w[35], w[31], w[27], w[23], w[19], w[15], w[11], w[7], w[3]} : {w[254], w[250], w[246], w[242], w[238],
      w[234], w[230], w[226], w[222], w[218], w[214], w[210], w[206], w[202], w[198], w[194], w[190], w[186], w[182],
      w[178], w[174], w[170], w[166], w[162], w[158], w[154], w[150], w[146], w[142], w[138], w[134], w[130], w[126],
      w[122], w[118], w[114], w[110], w[106], w[102], w[98], w[94], w[90], w[86], w[82], w[78], w[74], w[70], w[66],
      w[62], w[58], w[54], w[50], w[46], w[42], w[38], w[34], w[30], w[26], w[22], w[18], w[14], w[10], w[6], w[2]};
  assign n32 = tag_beat_w_plane[0] ? {w[253], w[249], w[245], w[241], w[237], w[233], w[229], w[225], w[221], w[217],
      w[213], w[209], w[205], w[201], w[197], w[193], w[189], w[185], w[181], w[177], w[173], w[169], w[165], w[161],
      w[157], w[153], w[149], w[145], w[141], w[137], w[133], w[129], w[125], w[121], w[117], w[113], w[109], w[105],
      w[101], w[97], w[93], w[89], w[85], w[81], w[77], w[73], w[69], w[65], w[61], w[57], w[53], w[49], w[45], w[41],
      w[37], w[33], w[29], w[25], w[21], w[17], w[13], w[9], w[5], w[1]} : {w[252], w[248], w[244], w[240], w[236],
      w[232], w[228], w[224], w[220], w[216], w[212], w[208], w[204], w[200], w[196], w[192], w[188], w[184], w[180],
      w[176], w[172], w[168], w[164], w[160], w[156], w[152], w[148], w[144], w[140], w[136], w[132], w[128], w[124],
      w[120], w[116], w[112], w[108], w[104], w[100], w[96], w[92], w[88], w[84], w[80], w[76], w[72], w[68], w[64],
      w[60], w[56], w[52], w[48], w[44], w[40], w[36], w[32], w[28], w[24], w[20], w[16], w[12], w[8], w[4], w[0]};
  assign n29 = tag_beat_w_plane[0] ? {w[511], w[507], w[503], w[499], w[495], w[491], w[487], w[483], w[479], w[475],
      w[471], w[467], w[463], w[459], w[455], w[451], w[447], w[443], w[439], w[435], w[431], w[427], w[423], w[419],
      w[415], w[411], w[407], w[403], w[399], w[395], w[391], w[387], w[383], w[379], w[375], w[371], w[367], w[363],
      w[359], w[355], w[351], w[347], w[343], w[339], w[335], w[331], w[327], w[323], w[319], w[315], w[311], w[307],
      w[303], w[299], w[295], w[291], w[287], w[283], w[279], w[275], w[271], w[267], w[263], w[259]} : {w[510], w[506],
      w[502], w[498], w[494], w[490], w[486], w[482], w[478], w[474], w[470], w[466], w[462], w[458], w[454], w[450],
      w[446], w[442], w[438], w[434], w[430], w[426], w[422], w[418], w[414], w[410], w[406], w[402], w[398], w[394],
      w[390], w[386], w[382], w[378], w[374], w[370], w[366], w[362], w[358], w[354], w[350], w[346], w[342], w[338],
      w[334], w[330], w[326], w[322], w[318], w[314], w[310], w[306], w[302], w[298], w[294], w[290], w[286], w[282],
      w[278], w[274], w[270], w[266], w[262], w[258]};
  assign n30 = tag_beat_w_plane[0] ? {w[509], w[505], w[501], w[497], w[493], w[489], w[485], w[481], w[477], w[473],
      w[469], w[465], w[461], w[457], w[453], w[449], w[445], w[441], w[437], w[433], w[429], w[425], w[421], w[417],
      w[413], w[409], w[405], w[401], w[397], w[393], w[389], w[385], w[381], w[377], w[373], w[369], w[365], w[361],
      w[357], w[353], w[349], w[345], w[341], w[337], w[333], w[329], w[325], w[321], w[317], w[313], w[309], w[305],
      w[301], w[297], w[293], w[289], w[285], w[281], w[277], w[273], w[269], w[265], w[261], w[257]} : {w[508], w[504],
      w[500], w[496], w[492], w[488], w[484], w[480], w[476], w[472], w[468], w[464], w[460], w[456], w[452], w[448],
      w[444], w[440], w[436], w[432], w[428], w[424], w[420], w[416], w[412], w[408], w[404], w[400], w[396], w[392],
      w[388], w[384], w[380], w[376], w[372], w[368], w[364], w[360], w[356], w[352], w[348], w[344], w[340], w[336],
      w[332], w[328], w[324], w[320], w[316], w[312], w[308], w[304], w[300], w[296], w[292], w[288], w[284], w[280],
      w[276], w[272], w[268], w[264], w[260], w[256]};
  assign n27 = tag_beat_w_plane[0] ? {w[767], w[763], w[759], w[755], w[751], w[747], w[743], w[739], w[735], w[731],
      w[727], w[723], w[719], w[715], w[711], w[707], w[703], w[699], w[695], w[691], w[687], w[683], w[679], w[675],
      w[671], w[667], w[663], w[659], w[655], w[651], w[647], w[643], w[639], w[635], w[631], w[627], w[623], w[619],
      w[615], w[611], w[607], w[603], w[599], w[595], w[591], w[587], w[583], w[579], w[575], w[571], w[567], w[563],
      w[559], w[555], w[551], w[547], w[543], w[539], w[535], w[531], w[527], w[523], w[519], w[515]} : {w[766], w[762],
      w[758], w[754], w[750], w[746], w[742], w[738], w[734], w[730], w[726], w[722], w[718], w[714], w[710], w[706],
      w[702], w[698], w[694], w[690], w[686], w[682], w[678], w[674], w[670], w[666], w[662], w[658], w[654], w[650],
      w[646], w[642], w[638], w[634], w[630], w[626], w[622], w[618], w[614], w[610], w[606], w[602], w[598], w[594],
      w[590], w[586], w[582], w[578], w[574], w[570], w[566], w[562], w[558], w[554], w[550], w[546], w[542], w[538],
      w[534], w[530], w[526], w[522], w[518], w[514]};
  assign n28 = tag_beat_w_plane[0] ? {w[765], w[761], w[757], w[753], w[749], w[745], w[741], w[737], w[733], w[729],
      w[725], w[721], w[717], w[713], w[709], w[705], w[701], w[697], w[693], w[689], w[685], w[681], w[677], w[673],
      w[669], w[665], w[661], w[657], w[653], w[649], w[645], w[641], w[637], w[633], w[629], w[625], w[621], w[617],
      w[613], w[609], w[605], w[601], w[597], w[593], w[589], w[585], w[581], w[577], w[573], w[569], w[565], w[561],
      w[557], w[553], w[549], w[545], w[541], w[537], w[533], w[529], w[525], w[521], w[517], w[513]} : {w[764], w[760],
      w[756], w[752], w[748], w[744], w[740], w[736], w[732], w[728], w[724], w[720], w[716], w[712], w[708], w[704],
      w[700], w[696], w[692], w[688], w[684], w[680], w[676], w[672], w[668], w[664], w[660], w[656], w[652], w[648],
      w[644], w[640], w[636], w[632], w[628], w[624], w[620], w[616], w[612], w[608], w[604], w[600], w[596], w[592],
      w[588], w[584], w[580], w[576], w[572], w[568], w[564], w[560], w[556], w[552], w[548], w[544], w[540], w[536],
      w[532], w[528], w[524], w[520], w[516], w[512]};
  assign n25 = tag_beat_w_plane[0] ? {w[1023], w[1019], w[1015], w[1011], w[1007], w[1003], w[999], w[995], w[991],
      w[987], w[983], w[979], w[975], w[971], w[967], w[963], w[959], w[955], w[951], w[947], w[943], w[939], w[935],
      w[931], w[927], w[923], w[919], w[915], w[911], w[907], w[903], w[899], w[895], w[891], w[887], w[883], w[879],
      w[875], w[871], w[867], w[863], w[859], w[855], w[851], w[847], w[843], w[839], w[835], w[831], w[827], w[823],
      w[819], w[815], w[811], w[807], w[803], w[799], w[795], w[791], w[787], w[783], w[779], w[775], w[771]} :
      {w[1022], w[1018], w[1014], w[1010], w[1006], w[1002], w[998], w[994], w[990], w[986], w[982], w[978], w[974],
      w[970], w[966], w[962], w[958], w[954], w[950], w[946], w[942], w[938], w[934], w[930], w[926], w[922], w[918],
      w[914], w[910], w[906], w[902], w[898], w[894], w[890], w[886], w[882], w[878], w[874], w[870], w[866], w[862],
      w[858], w[854], w[850], w[846], w[842], w[838], w[834], w[830], w[826], w[822], w[818], w[814], w[810], w[806],
      w[802], w[798], w[794], w[790], w[786], w[782], w[778], w[774], w[770]};
  assign n26 = tag_beat_w_plane[0] ? {w[1021], w[1017], w[1013], w[1009], w[1005], w[1001], w[997], w[993], w[989],
      w[985], w[981], w[977], w[973], w[969], w[965], w[961], w[957], w[953], w[949], w[945], w[941], w[937], w[933],
      w[929], w[925], w[921], w[917], w[913], w[909], w[905], w[901], w[897], w[893], w[889], w[885], w[881], w[877],
      w[873], w[869], w[865], w[861], w[857], w[853], w[849], w[845], w[841], w[837], w[833], w[829], w[825], w[821],
      w[817], w[813], w[809], w[805], w[801], w[797], w[793], w[789], w[785], w[781], w[777], w[773], w[769]} :
      {w[1020], w[1016], w[1012], w[1008], w[1004], w[1000], w[996], w[992], w[988], w[984], w[980], w[976], w[972],
      w[968], w[964], w[960], w[956], w[952], w[948], w[944], w[940], w[936], w[932], w[928], w[924], w[920], w[916],
      w[912], w[908], w[904], w[900], w[896], w[892], w[888], w[884], w[880], w[876], w[872], w[868], w[864], w[860],
      w[856], w[852], w[848], w[844], w[840], w[836], w[832], w[828], w[824], w[820], w[816], w[812], w[808], w[804],
      w[800], w[796], w[792], w[788], w[784], w[780], w[776], w[772], w[768]};
  assign n23 = tag_beat_w_plane[0] ? {w[1279], w[1275], w[1271], w[1267], w[1263], w[1259], w[1255], w[1251], w[1247],
      w[1243], w[1239], w[1235], w[1231], w[1227], w[1223], w[1219], w[1215], w[1211], w[1207], w[1203], w[1199],
      w[1195], w[1191], w[1187], w[1183], w[1179], w[1175], w[1171], w[1167], w[1163], w[1159], w[1155], w[1151],
      w[1147], w[1143], w[1139], w[1135], w[1131], w[1127], w[1123], w[1119], w[1115], w[1111], w[1107], w[1103],
      w[1099], w[1095], w[1091], w[1087], w[1083], w[1079], w[1075], w[1071], w[1067], w[1063], w[1059], w[1055],
      w[1051], w[1047], w[1043], w[1039], w[1035], w[1031], w[1027]} : {w[1278], w[1274], w[1270], w[1266], w[1262],
      w[1258], w[1254], w[1250], w[1246], w[1242], w[1238], w[1234], w[1230], w[1226], w[1222], w[1218], w[1214],
      w[1210], w[1206], w[1202], w[1198], w[1194], w[1190], w[1186], w[1182], w[1178], w[1174], w[1170], w[1166],
      w[1162], w[1158], w[1154], w[1150], w[1146], w[1142], w[1138], w[1134], w[1130], w[1126], w[1122], w[1118],
      w[1114], w[1110], w[1106], w[1102], w[1098], w[1094], w[1090], w[1086], w[1082], w[1078], w[1074], w[1070],
      w[1066], w[1062], w[1058], w[1054], w[1050], w[1046], w[1042], w[1038], w[1034], w[1030], w[1026]};
  assign n24 = tag_beat_w_plane[0] ? {w[1277], w[1273], w[1269], w[1265], w[1261], w[1257], w[1253], w[1249], w[1245],
      w[1241], w[1237], w[1233], w[1229], w[1225], w[1221], w[1217], w[1213], w[1209], w[1205], w[1201], w[1197],
      w[1193], w[1189], w[1185], w[1181], w[1177], w[1173], w[1169], w[1165], w[1161], w[1157], w[1153], w[1149],
      w[1145], w[1141], w[1137], w[1133], w[1129], w[1125], w[1121], w[1117], w[1113], w[1109], w[1105], w[1101],
      w[1097], w[1093], w[1089], w[1085], w[1081], w[1077], w[1073], w[1069], w[1065], w[1061], w[1057], w[1053],
      w[1049], w[1045], w[1041], w[1037], w[1033], w[1029], w[1025]} : {w[1276], w[1272], w[1268], w[1264], w[1260],
      w[1256], w[1252], w[1248], w[1244], w[1240], w[1236], w[1232], w[1228], w[1224], w[1220], w[1216], w[1212],
      w[1208], w[1204], w[1200], w[1196], w[1192], w[1188], w[1184], w[1180], w[1176], w[1172], w[1168], w[1164],
      w[1160], w[1156], w[1152], w[1148], w[1144], w[1140], w[1136], w[1132], w[1128], w[1124], w[1120], w[1116],
      w[1112], w[1108], w[1104], w[1100], w[1096], w[1092], w[1088], w[1084], w[1080], w[1076], w[1072], w[1068],
      w[1064], w[1060], w[1056], w[1052], w[1048], w[1044], w[1040], w[1036], w[1032], w[1028], w[1024]};
  assign n21 = tag_beat_w_plane[0] ? {w[1535], w[1531], w[1527], w[1523], w[1519], w[1515], w[1511], w[1507], w[1503],
      w[1499], w[1495], w[1491], w[1487], w[1483], w[1479], w[1475], w[1471], w[1467], w[1463], w[1459], w[1455],
      w[1451], w[1447], w[1443], w[1439], w[1435], w[1431], w[1427], w[1423], w[1419], w[1415], w[1411], w[1407],
      w[1403], w[1399], w[1395], w[1391], w[1387], w[1383], w[1379], w[1375], w[1371], w[1367], w[1363], w[1359],
      w[1355], w[1351], w[1347], w[1343], w[1339], w[1335], w[1331], w[1327], w[1323], w[1319], w[1315], w[1311],
      w[1307], w[1303], w[1299], w[1295], w[1291], w[1287], w[1283]} : {w[1534], w[1530], w[1526], w[1522], w[1518],
      w[1514], w[1510], w[1506], w[1502], w[1498], w[1494], w[1490], w[1486], w[1482], w[1478], w[1474], w[1470],
      w[1466], w[1462], w[1458], w[1454], w[1450], w[1446], w[1442], w[1438], w[1434], w[1430], w[1426], w[1422],
      w[1418], w[1414], w[1410], w[1406], w[1402], w[1398], w[1394], w[1390], w[1386], w[1382], w[1378], w[1374],
      w[1370], w[1366], w[1362], w[1358], w[1354], w[1350], w[1346], w[1342], w[1338], w[1334], w[1330], w[1326],
      w[1322], w[1318], w[1314], w[1310], w[1306], w[1302], w[1298], w[1294], w[1290], w[1286], w[1282]};
  assign n22 = tag_beat_w_plane[0] ? {w[1533], w[1529], w[1525], w[1521], w[1517], w[1513], w[1509], w[1505], w[1501],
      w[1497], w[1493], w[1489], w[1485], w[1481], w[1477], w[1473], w[1469], w[1465], w[1461], w[1457], w[1453],
      w[1449], w[1445], w[1441], w[1437], w[1433], w[1429], w[1425], w[1421], w[1417], w[1413], w[1409], w[1405],
      w[1401], w[1397], w[1393], w[1389], w[1385], w[1381], w[1377], w[1373], w[1369], w[1365], w[1361], w[1357],
      w[1353], w[1349], w[1345], w[1341], w[1337], w[1333], w[1329], w[1325], w[1321], w[1317], w[1313], w[1309],
      w[1305], w[1301], w[1297], w[1293], w[1289], w[1285], w[1281]} : {w[1532], w[1528], w[1524], w[1520], w[1516],
      w[1512], w[1508], w[1504], w[1500], w[1496], w[1492], w[1488], w[1484], w[1480], w[1476], w[1472], w[1468],
      w[1464], w[1460], w[1456], w[1452], w[1448], w[1444], w[1440], w[1436], w[1432], w[1428], w[1424], w[1420],
      w[1416], w[1412], w[1408], w[1404], w[1400], w[1396], w[1392], w[1388], w[1384], w[1380], w[1376], w[1372],
      w[1368], w[1364], w[1360], w[1356], w[1352], w[1348], w[1344], w[1340], w[1336], w[1332], w[1328], w[1324],
      w[1320], w[1316], w[1312], w[1308], w[1304], w[1300], w[1296], w[1292], w[1288], w[1284], w[1280]};
  assign n19 = tag_beat_w_plane[0] ? {w[1791], w[1787], w[1783], w[1779], w[1775], w[1771], w[1767], w[1763], w[1759],
      w[1755], w[1751], w[1747], w[1743], w[1739], w[1735], w[1731], w[1727], w[1723], w[1719], w[1715], w[1711],
      w[1707], w[1703], w[1699], w[1695], w[1691], w[1687], w[1683], w[1679], w[1675], w[1671], w[1667], w[1663],
      w[1659], w[1655], w[1651], w[1647], w[1643], w[1639], w[1635], w[1631], w[1627], w[1623], w[1619], w[1615],
      w[1611], w[1607], w[1603], w[1599], w[1595], w[1591], w[1587], w[1583], w[1579], w[1575], w[1571], w[1567],
      w[1563], w[1559], w[1555], w[1551], w[1547], w[1543], w[1539]} : {w[1790], w[1786], w[1782], w[1778], w[1774],
      w[1770], w[1766], w[1762], w[1758], w[1754], w[1750], w[1746], w[1742], w[1738], w[1734], w[1730], w[1726],
      w[1722], w[1718], w[1714], w[1710], w[1706], w[1702], w[1698], w[1694], w[1690], w[1686], w[1682], w[1678],
      w[1674], w[1670], w[1666], w[1662], w[1658], w[1654], w[1650], w[1646], w[1642], w[1638], w[1634], w[1630],
      w[1626], w[1622], w[1618], w[1614], w[1610], w[1606], w[1602], w[1598], w[1594], w[1590], w[1586], w[1582],
      w[1578], w[1574], w[1570], w[1566], w[1562], w[1558], w[1554], w[1550], w[1546], w[1542], w[1538]};
  assign n20 = tag_beat_w_plane[0] ? {w[1789], w[1785], w[1781], w[1777], w[1773], w[1769], w[1765], w[1761], w[1757],
      w[1753], w[1749], w[1745], w[1741], w[1737], w[1733], w[1729], w[1725], w[1721], w[1717], w[1713], w[1709],
      w[1705], w[1701], w[1697], w[1693], w[1689], w[1685], w[1681], w[1677], w[1673], w[1669], w[1665], w[1661],
      w[1657], w[1653], w[1649], w[1645], w[1641], w[1637], w[1633], w[1629], w[1625], w[1621], w[1617], w[1613],
      w[1609], w[1605], w[1601], w[1597], w[1593], w[1589], w[1585], w[1581], w[1577], w[1573], w[1569], w[1565],
      w[1561], w[1557], w[1553], w[1549], w[1545], w[1541], w[1537]} : {w[1788], w[1784], w[1780], w[1776], w[1772],
      w[1768], w[1764], w[1760], w[1756], w[1752], w[1748], w[1744], w[1740], w[1736], w[1732], w[1728], w[1724],
      w[1720], w[1716], w[1712], w[1708], w[1704], w[1700], w[1696], w[1692], w[1688], w[1684], w[1680], w[1676],
      w[1672], w[1668], w[1664], w[1660], w[1656], w[1652], w[1648], w[1644], w[1640], w[1636], w[1632], w[1628],
      w[1624], w[1620], w[1616], w[1612], w[1608], w[1604], w[1600], w[1596], w[1592], w[1588], w[1584], w[1580],
      w[1576], w[1572], w[1568], w[1564], w[1560], w[1556], w[1552], w[1548], w[1544], w[1540], w[1536]};
  assign n17 = tag_beat_w_plane[0] ? {w[2047], w[2043], w[2039], w[2035], w[2031], w[2027], w[2023], w[2019], w[2015],
      w[2011], w[2007], w[2003], w[1999], w[1995], w[1991], w[1987], w[1983], w[1979], w[1975], w[1971], w[1967],
      w[1963], w[1959], w[1955], w[1951], w[1947], w[1943], w[1939], w[1935], w[1931], w[1927], w[1923], w[1919],
      w[1915], w[1911], w[1907], w[1903], w[1899], w[1895], w[1891], w[1887], w[1883], w[1879], w[1875], w[1871],
      w[1867], w[1863], w[1859], w[1855], w[1851], w[1847], w[1843], w[1839], w[1835], w[1831], w[1827], w[1823],
      w[1819], w[1815], w[1811], w[1807], w[1803], w[1799], w[1795]} : {w[2046], w[2042], w[2038], w[2034], w[2030],
      w[2026], w[2022], w[2018], w[2014], w[2010], w[2006], w[2002], w[1998], w[1994], w[1990], w[1986], w[1982],
      w[1978], w[1974], w[1970], w[1966], w[1962], w[1958], w[1954], w[1950], w[1946], w[1942], w[1938], w[1934],
      w[1930], w[1926], w[1922], w[1918], w[1914], w[1910], w[1906], w[1902], w[1898], w[1894], w[1890], w[1886],
      w[1882], w[1878], w[1874], w[1870], w[1866], w[1862], w[1858], w[1854], w[1850], w[1846], w[1842], w[1838],
      w[1834], w[1830], w[1826], w[1822], w[1818], w[1814], w[1810], w[1806], w[1802], w[1798], w[1794]};
  assign strobes = {strobe7, strobe6, strobe5, strobe4, strobe3, strobe2, strobe1, strobe0};
  assign tags = {tag_stage, tag_line[6:0], tag_line[13:7], tag_line[20:14], tag_line[27:21], tag_line[34:28],
      tag_line[41:35], tag_line[48:42]};
  always @(posedge clk) begin
    if (rst) tag_stage <= 7'd0;
    else tag_stage <= tag;
    if (rst) tag_line <= 49'd0;
    else if (advance) tag_line <= {tag_line[41:0], tag_stage};
    if (rst) a_rows <= 512'd0;
    else a_rows <= tag_beat_a_plane[1] ? {n1, n3, n5, n7, n9, n11, n13, n15} : {n2, n4, n6, n8, n10, n12, n14, n16};
    if (rst) w_cols <= 512'd0;
    else
      w_cols <= tag_beat_w_plane[1] ? {n17, n19, n21, n23, n25, n27, n29, n31} : {n18, n20, n22, n24, n26, n28, n30,
          n32};
  end
  bipolar_os8x8_drain_edge edge0 (.clk(clk), .rst(rst), .reach(reach1), .reach_out(unused_reach_out), .strobe(strobe0),
      .tree(tree[1:0]));
  bipolar_os8x8_drain_edge edge1 (.clk(clk), .rst(rst), .reach(reach2), .reach_out(reach1), .strobe(strobe1),
      .tree(tree[3:2]));
  bipolar_os8x8_drain_edge edge2 (.clk(clk), .rst(rst), .reach(reach3), .reach_out(reach2), .strobe(strobe2),
      .tree(tree[5:4]));
  bipolar_os8x8_drain_edge edge3 (.clk(clk), .rst(rst), .reach(reach4), .reach_out(reach3), .strobe(strobe3),
      .tree(tree[7:6]));
  bipolar_os8x8_drain_edge edge4 (.clk(clk), .rst(rst), .reach(reach5), .reach_out(reach4), .strobe(strobe4),
      .tree(tree[9:8]));
  bipolar_os8x8_drain_edge edge5 (.clk(clk), .rst(rst), .reach(reach6), .reach_out(reach5), .strobe(strobe5),
      .tree(tree[11:10]));
  bipolar_os8x8_drain_edge edge6 (.clk(clk), .rst(rst), .reach(reach7), .reach_out(reach6), .strobe(strobe6),
      .tree(tree[13:12]));
  bipolar_os8x8_drain_edge edge7 (.clk(clk), .rst(rst), .reach(1'b1), .reach_out(reach7), .strobe(strobe7),
      .tree(tree[15:14]));
  bipolar_os8x8_strobe_tree strobe_tree (.clk(clk), .rst(rst), .d(strobe), .q(tree));
endmodule

// One-beat register behind an AXI4-Stream slave.
module bipolar_os8x8_inlet_a (
  input  wire clk,
  input  wire rst,
  input  wire [2047:0] tdata,
  input  wire tlast,
  input  wire tvalid,
  output wire tready,
  input  wire enable,
  input  wire take,
  output reg  full,
  output reg  [2047:0] data,
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
module bipolar_os8x8_inlet_s (
  input  wire clk,
  input  wire rst,
  input  wire [175:0] tdata,
  input  wire tlast,
  input  wire tvalid,
  output wire tready,
  input  wire enable,
  input  wire take,
  output reg  full,
  output reg  [175:0] data,
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
module bipolar_os8x8_inlet_w (
  input  wire clk,
  input  wire rst,
  input  wire [2047:0] tdata,
  input  wire tlast,
  input  wire tvalid,
  output wire tready,
  input  wire enable,
  input  wire take,
  output reg  full,
  output reg  [2047:0] data,
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
module bipolar_os8x8_outlet (
  input  wire clk,
  input  wire rst,
  input  wire [183:0] p,
  input  wire [16:0] tag,
  input  wire start,
  input  wire [16:0] m,
  input  wire [16:0] n,
  output wire advance,
  input  wire pending,
  input  wire [175:0] s,
  input  wire s_take,
  output wire s_loaded,
  input  wire [2:0] a_bits,
  input  wire [2:0] w_bits,
  output wire job_done,
  output wire [63:0] tdata,
  output reg  tvalid,
  output reg  tlast,
  input  wire tready
);
  reg advance_line;
  wire [7:0] advances;
  wire [7:0] c0;
  wire [7:0] c1;
  wire [7:0] c2;
  wire [7:0] c3;
  wire [7:0] c4;
  wire [7:0] c5;
  wire [7:0] c6;
  wire [7:0] c7;
  reg last_row;
  wire last_row_next;
  reg last_sweep;
  wire last_sweep_next;
  reg [16:0] n_left;
  wire pop;
  reg [16:0] row;
  reg [3:0] rows;
  reg [175:0] s_line;
  wire [7:0] s_writes;
  reg started;
  wire [24:0] tag0;
  wire [24:0] tag1;
  wire [24:0] tag2;
  wire [24:0] tag3;
  wire [24:0] tag4;
  wire [24:0] tag5;
  wire [24:0] tag6;
  wire [24:0] tag_entering;
  wire [22:0] tag_entering_correction;
  reg [16:0] tag_line;
  wire [14:0] tag_said_count;
  reg wrote;
  wire wrote7;
  wire [22:0] n1;
  wire [29:0] n2;
  wire n3;
  wire unused_s_loaded;
  wire unused_s_loaded_2;
  wire unused_s_loaded_3;
  wire unused_s_loaded_4;
  wire unused_s_loaded_5;
  wire unused_s_loaded_6;
  wire unused_s_loaded_7;
  wire [24:0] unused_tag_out;
  wire unused_wrote;
  wire unused_wrote_2;
  wire unused_wrote_3;
  wire unused_wrote_4;
  wire unused_wrote_5;
  wire unused_wrote_6;
  wire unused_wrote_7;
  assign tag_entering_correction = tag_entering[24:2];
  assign tag_said_count = tag_line[16:2];
  assign n3 = started | pop;
  assign advance = (rows < 4'd2) | ~pending;
  assign n1 = {1'b0, {7'd0, tag_said_count} << a_bits} - {8'd0, tag_said_count};
  assign n2 = {{7{n1[22]}}, n1} << w_bits;
  assign tag_entering = {n1 - n2[22:0], tag_line[1:0]};
  assign job_done = pop & tlast;
  assign pop = tvalid & tready;
  assign last_row_next = (started | last_row) ? m == 17'd1 : {1'b0, row} + 18'd2 == {1'b0, m};
  assign last_sweep_next = started ? n <= 17'd8 : last_row ? n_left <= 17'd16 : last_sweep;
  assign tdata = {c7, c6, c5, c4, c3, c2, c1, c0};
  always @(posedge clk) begin
    if (rst) last_row <= 1'b0;
    else if (n3) last_row <= last_row_next;
    if (rst) last_sweep <= 1'b0;
    else if (n3) last_sweep <= last_sweep_next;
    if (rst) tlast <= 1'b0;
    else if (n3) tlast <= last_row_next & last_sweep_next;
    if (rst) row <= 17'd0;
    else if (n3) row <= (started | last_row) ? 17'd0 : row + 17'd1;
    if (rst) n_left <= 17'd0;
    else if (started) n_left <= n;
    else if (pop & last_row) n_left <= n_left - 17'd8;
    s_line <= s;
    if (rst) advance_line <= 1'b0;
    else advance_line <= advance;
    if (rst) tag_line <= 17'd0;
    else tag_line <= tag;
    if (rst) wrote <= 1'b0;
    else wrote <= wrote7;
    if (rst) rows <= 4'd0;
    else rows <= rows + {3'd0, wrote} - {3'd0, pop};
    if (rst) tvalid <= 1'b0;
    else if (wrote) tvalid <= 1'b1;
    else if (pop & (rows == 4'd1)) tvalid <= 1'b0;
    if (rst) started <= 1'b0;
    else started <= start;
  end
  bipolar_os8x8_outlet_advance_tree advance_tree (.clk(clk), .rst(rst), .d(advance_line), .q(advances));
  bipolar_os8x8_outlet_column_0 column0 (.clk(clk), .rst(rst), .advance(advances[0]), .c(c0), .p(p[22:0]), .pop(pop),
      .s(s_line[21:0]), .s_loaded(unused_s_loaded), .s_write(s_writes[0]), .tag({tag_entering_correction,
      tag_line[1:0]}), .tag_out(tag0), .wrote(unused_wrote));
  bipolar_os8x8_outlet_column_1 column1 (.clk(clk), .rst(rst), .advance(advances[1]), .c(c1), .p(p[45:23]), .pop(pop),
      .s(s_line[43:22]), .s_loaded(unused_s_loaded_2), .s_write(s_writes[1]), .tag(tag0), .tag_out(tag1),
      .wrote(unused_wrote_2));
  bipolar_os8x8_outlet_column_2 column2 (.clk(clk), .rst(rst), .advance(advances[2]), .c(c2), .p(p[68:46]), .pop(pop),
      .s(s_line[65:44]), .s_loaded(unused_s_loaded_3), .s_write(s_writes[2]), .tag(tag1), .tag_out(tag2),
      .wrote(unused_wrote_3));
  bipolar_os8x8_outlet_column_3 column3 (.clk(clk), .rst(rst), .advance(advances[3]), .c(c3), .p(p[91:69]), .pop(pop),
      .s(s_line[87:66]), .s_loaded(unused_s_loaded_4), .s_write(s_writes[3]), .tag(tag2), .tag_out(tag3),
      .wrote(unused_wrote_4));
  bipolar_os8x8_outlet_column_4 column4 (.clk(clk), .rst(rst), .advance(advances[4]), .c(c4), .p(p[114:92]), .pop(pop),
      .s(s_line[109:88]), .s_loaded(unused_s_loaded_5), .s_write(s_writes[4]), .tag(tag3), .tag_out(tag4),
      .wrote(unused_wrote_5));
  bipolar_os8x8_outlet_column_5 column5 (.clk(clk), .rst(rst), .advance(advances[5]), .c(c5), .p(p[137:115]), .pop(pop),
      .s(s_line[131:110]), .s_loaded(unused_s_loaded_6), .s_write(s_writes[5]), .tag(tag4), .tag_out(tag5),
      .wrote(unused_wrote_6));
  bipolar_os8x8_outlet_column_6 column6 (.clk(clk), .rst(rst), .advance(advances[6]), .c(c6), .p(p[160:138]), .pop(pop),
      .s(s_line[153:132]), .s_loaded(unused_s_loaded_7), .s_write(s_writes[6]), .tag(tag5), .tag_out(tag6),
      .wrote(unused_wrote_7));
  bipolar_os8x8_outlet_column_7 column7 (.clk(clk), .rst(rst), .advance(advances[7]), .c(c7), .p(p[183:161]), .pop(pop),
      .s(s_line[175:154]), .s_loaded(s_loaded), .s_write(s_writes[7]), .tag(tag6), .tag_out(unused_tag_out),
      .wrote(wrote7));
  bipolar_os8x8_outlet_write_tree write_tree (.clk(clk), .rst(rst), .d(s_take), .q(s_writes));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module bipolar_os8x8_outlet_advance_tree (
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
module bipolar_os8x8_outlet_column_0 (
  input  wire clk,
  input  wire rst,
  input  wire [22:0] p,
  input  wire [24:0] tag,
  output wire [24:0] tag_out,
  output reg  wrote,
  output reg  [7:0] c,
  input  wire [21:0] s,
  input  wire s_write,
  output wire s_loaded,
  input  wire advance,
  input  wire pop
);
  reg [22:0] accumulated;
  wire [7:0] clamped;
  reg [24:0] corrected;
  wire [39:0] doubled;
  wire entering;
  reg [4:0] free;
  reg fresh;
  reg [15:0] multiplier_1;
  reg [15:0] multiplier_2;
  reg [4:0] oldest;
  wire [4:0] oldest_next;
  reg [22:0] p_q;
  reg [38:0] product;
  reg [7:0] queue [16:0];
  reg [7:0] requantized;
  wire [23:0] resolved;
  wire [39:0] rounded;
  reg [5:0] shift_1;
  reg [5:0] shift_2;
  reg [5:0] shift_3;
  wire tag_load;
  wire [22:0] tag_out_correction;
  wire tag_out_load;
  reg [23:0] tag_rest;
  wire tag_valid;
  reg tag_valid_2;
  wire there;
  wire [22:0] total;
  reg valid_1;
  reg valid_2;
  reg valid_3;
  reg [21:0] word;
  reg [1:0] word_at;
  reg [1:0] word_free;
  wire [15:0] word_multiplier;
  wire [1:0] word_next;
  wire [5:0] word_shift;
  reg [21:0] words [2:0];
  assign clamped = $signed(rounded) > $signed(40'd127) ? 8'd127 : $signed(rounded) < $signed(40'hffffffff80) ? 8'd128 :
      rounded[7:0];
  assign oldest_next = pop ? (oldest == 5'd16 ? 5'd0 : oldest + 5'd1) : oldest;
  assign word_shift = word[21:16];
  assign word_multiplier = word[15:0];
  assign tag_out_correction = tag_rest[23:1];
  assign tag_out_load = tag_rest[0];
  assign tag_load = tag[1];
  assign tag_valid = tag[0];
  assign total = corrected[22:0];
  assign entering = tag_valid & advance;
  assign there = tag_valid_2 & fresh;
  assign word_next = (entering & tag_load) ? (word_at == 2'd2 ? 2'd0 : word_at + 2'd1) : word_at;
  assign s_loaded = there & tag_out_load;
  assign doubled = $signed({product, 1'b0}) >>> shift_3;
  assign rounded = {doubled[39], doubled[39:1]} + {39'd0, doubled[0]};
  assign tag_out = {tag_rest, tag_valid_2};
  always @(posedge clk) begin
    if (wrote) queue[free] <= requantized;
    if (s_write) words[word_free] <= s;
    c <= queue[oldest_next];
    word <= words[word_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_valid_2 <= 1'b0;
    else if (advance) tag_valid_2 <= tag_valid;
    if (advance) tag_rest <= tag[24:1];
    if (rst) word_at <= 2'd2;
    else word_at <= word_next;
    if (rst) word_free <= 2'd0;
    else if (s_write) word_free <= word_free == 2'd2 ? 2'd0 : word_free + 2'd1;
    corrected <= {resolved[23], resolved} + {{2{tag_out_correction[22]}}, tag_out_correction};
    if (rst) valid_1 <= 1'b0;
    else valid_1 <= there;
    multiplier_1 <= word_multiplier;
    shift_1 <= word_shift;
    accumulated <= total;
    if (rst) valid_2 <= 1'b0;
    else valid_2 <= valid_1;
    multiplier_2 <= multiplier_1;
    shift_2 <= shift_1;
    product <= $signed(accumulated) * $signed({1'b0, multiplier_2});
    if (rst) valid_3 <= 1'b0;
    else valid_3 <= valid_2;
    shift_3 <= shift_2;
    requantized <= clamped;
    if (rst) wrote <= 1'b0;
    else wrote <= valid_3;
    if (rst) oldest <= 5'd0;
    else oldest <= oldest_next;
    if (rst) free <= 5'd0;
    else if (wrote) free <= free == 5'd16 ? 5'd0 : free + 5'd1;
  end
  bipolar_os8x8_outlet_column_0_resolve resolve (.c(resolved), .p(p_q));
endmodule

// Twice the sum of agreeing bits, of which the outlet takes the number of all; combinational.
module bipolar_os8x8_outlet_column_0_resolve (
  input  wire [22:0] p,
  output wire [23:0] c
);
  assign c = {p, 1'b0};
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module bipolar_os8x8_outlet_column_1 (
  input  wire clk,
  input  wire rst,
  input  wire [22:0] p,
  input  wire [24:0] tag,
  output wire [24:0] tag_out,
  output reg  wrote,
  output reg  [7:0] c,
  input  wire [21:0] s,
  input  wire s_write,
  output wire s_loaded,
  input  wire advance,
  input  wire pop
);
  reg [22:0] accumulated;
  wire [7:0] clamped;
  reg [24:0] corrected;
  wire [39:0] doubled;
  wire entering;
  reg [3:0] free;
  reg fresh;
  reg [15:0] multiplier_1;
  reg [15:0] multiplier_2;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [22:0] p_q;
  reg [38:0] product;
  reg [7:0] queue [15:0];
  reg [7:0] requantized;
  wire [23:0] resolved;
  wire [39:0] rounded;
  reg [5:0] shift_1;
  reg [5:0] shift_2;
  reg [5:0] shift_3;
  wire tag_load;
  wire [22:0] tag_out_correction;
  wire tag_out_load;
  reg [23:0] tag_rest;
  wire tag_valid;
  reg tag_valid_2;
  wire there;
  wire [22:0] total;
  reg valid_1;
  reg valid_2;
  reg valid_3;
  reg [21:0] word;
  reg [1:0] word_at;
  reg [1:0] word_free;
  wire [15:0] word_multiplier;
  wire [1:0] word_next;
  wire [5:0] word_shift;
  reg [21:0] words [2:0];
  assign clamped = $signed(rounded) > $signed(40'd127) ? 8'd127 : $signed(rounded) < $signed(40'hffffffff80) ? 8'd128 :
      rounded[7:0];
  assign oldest_next = pop ? (oldest == 4'd15 ? 4'd0 : oldest + 4'd1) : oldest;
  assign word_shift = word[21:16];
  assign word_multiplier = word[15:0];
  assign tag_out_correction = tag_rest[23:1];
  assign tag_out_load = tag_rest[0];
  assign tag_load = tag[1];
  assign tag_valid = tag[0];
  assign total = corrected[22:0];
  assign entering = tag_valid & advance;
  assign there = tag_valid_2 & fresh;
  assign word_next = (entering & tag_load) ? (word_at == 2'd2 ? 2'd0 : word_at + 2'd1) : word_at;
  assign s_loaded = there & tag_out_load;
  assign doubled = $signed({product, 1'b0}) >>> shift_3;
  assign rounded = {doubled[39], doubled[39:1]} + {39'd0, doubled[0]};
  assign tag_out = {tag_rest, tag_valid_2};
  always @(posedge clk) begin
    if (wrote) queue[free] <= requantized;
    if (s_write) words[word_free] <= s;
    c <= queue[oldest_next];
    word <= words[word_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_valid_2 <= 1'b0;
    else if (advance) tag_valid_2 <= tag_valid;
    if (advance) tag_rest <= tag[24:1];
    if (rst) word_at <= 2'd2;
    else word_at <= word_next;
    if (rst) word_free <= 2'd0;
    else if (s_write) word_free <= word_free == 2'd2 ? 2'd0 : word_free + 2'd1;
    corrected <= {resolved[23], resolved} + {{2{tag_out_correction[22]}}, tag_out_correction};
    if (rst) valid_1 <= 1'b0;
    else valid_1 <= there;
    multiplier_1 <= word_multiplier;
    shift_1 <= word_shift;
    accumulated <= total;
    if (rst) valid_2 <= 1'b0;
    else valid_2 <= valid_1;
    multiplier_2 <= multiplier_1;
    shift_2 <= shift_1;
    product <= $signed(accumulated) * $signed({1'b0, multiplier_2});
    if (rst) valid_3 <= 1'b0;
    else valid_3 <= valid_2;
    shift_3 <= shift_2;
    requantized <= clamped;
    if (rst) wrote <= 1'b0;
    else wrote <= valid_3;
    if (rst) oldest <= 4'd0;
    else oldest <= oldest_next;
    if (rst) free <= 4'd0;
    else if (wrote) free <= free == 4'd15 ? 4'd0 : free + 4'd1;
  end
  bipolar_os8x8_outlet_column_1_resolve resolve (.c(resolved), .p(p_q));
endmodule

// Twice the sum of agreeing bits, of which the outlet takes the number of all; combinational.
module bipolar_os8x8_outlet_column_1_resolve (
  input  wire [22:0] p,
  output wire [23:0] c
);
  assign c = {p, 1'b0};
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module bipolar_os8x8_outlet_column_2 (
  input  wire clk,
  input  wire rst,
  input  wire [22:0] p,
  input  wire [24:0] tag,
  output wire [24:0] tag_out,
  output reg  wrote,
  output reg  [7:0] c,
  input  wire [21:0] s,
  input  wire s_write,
  output wire s_loaded,
  input  wire advance,
  input  wire pop
);
  reg [22:0] accumulated;
  wire [7:0] clamped;
  reg [24:0] corrected;
  wire [39:0] doubled;
  wire entering;
  reg [3:0] free;
  reg fresh;
  reg [15:0] multiplier_1;
  reg [15:0] multiplier_2;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [22:0] p_q;
  reg [38:0] product;
  reg [7:0] queue [14:0];
  reg [7:0] requantized;
  wire [23:0] resolved;
  wire [39:0] rounded;
  reg [5:0] shift_1;
  reg [5:0] shift_2;
  reg [5:0] shift_3;
  wire tag_load;
  wire [22:0] tag_out_correction;
  wire tag_out_load;
  reg [23:0] tag_rest;
  wire tag_valid;
  reg tag_valid_2;
  wire there;
  wire [22:0] total;
  reg valid_1;
  reg valid_2;
  reg valid_3;
  reg [21:0] word;
  reg [1:0] word_at;
  reg [1:0] word_free;
  wire [15:0] word_multiplier;
  wire [1:0] word_next;
  wire [5:0] word_shift;
  reg [21:0] words [2:0];
  assign clamped = $signed(rounded) > $signed(40'd127) ? 8'd127 : $signed(rounded) < $signed(40'hffffffff80) ? 8'd128 :
      rounded[7:0];
  assign oldest_next = pop ? (oldest == 4'd14 ? 4'd0 : oldest + 4'd1) : oldest;
  assign word_shift = word[21:16];
  assign word_multiplier = word[15:0];
  assign tag_out_correction = tag_rest[23:1];
  assign tag_out_load = tag_rest[0];
  assign tag_load = tag[1];
  assign tag_valid = tag[0];
  assign total = corrected[22:0];
  assign entering = tag_valid & advance;
  assign there = tag_valid_2 & fresh;
  assign word_next = (entering & tag_load) ? (word_at == 2'd2 ? 2'd0 : word_at + 2'd1) : word_at;
  assign s_loaded = there & tag_out_load;
  assign doubled = $signed({product, 1'b0}) >>> shift_3;
  assign rounded = {doubled[39], doubled[39:1]} + {39'd0, doubled[0]};
  assign tag_out = {tag_rest, tag_valid_2};
  always @(posedge clk) begin
    if (wrote) queue[free] <= requantized;
    if (s_write) words[word_free] <= s;
    c <= queue[oldest_next];
    word <= words[word_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_valid_2 <= 1'b0;
    else if (advance) tag_valid_2 <= tag_valid;
    if (advance) tag_rest <= tag[24:1];
    if (rst) word_at <= 2'd2;
    else word_at <= word_next;
    if (rst) word_free <= 2'd0;
    else if (s_write) word_free <= word_free == 2'd2 ? 2'd0 : word_free + 2'd1;
    corrected <= {resolved[23], resolved} + {{2{tag_out_correction[22]}}, tag_out_correction};
    if (rst) valid_1 <= 1'b0;
    else valid_1 <= there;
    multiplier_1 <= word_multiplier;
    shift_1 <= word_shift;
    accumulated <= total;
    if (rst) valid_2 <= 1'b0;
    else valid_2 <= valid_1;
    multiplier_2 <= multiplier_1;
    shift_2 <= shift_1;
    product <= $signed(accumulated) * $signed({1'b0, multiplier_2});
    if (rst) valid_3 <= 1'b0;
    else valid_3 <= valid_2;
    shift_3 <= shift_2;
    requantized <= clamped;
    if (rst) wrote <= 1'b0;
    else wrote <= valid_3;
    if (rst) oldest <= 4'd0;
    else oldest <= oldest_next;
    if (rst) free <= 4'd0;
    else if (wrote) free <= free == 4'd14 ? 4'd0 : free + 4'd1;
  end
  bipolar_os8x8_outlet_column_2_resolve resolve (.c(resolved), .p(p_q));
endmodule

// Twice the sum of agreeing bits, of which the outlet takes the number of all; combinational.
module bipolar_os8x8_outlet_column_2_resolve (
  input  wire [22:0] p,
  output wire [23:0] c
);
  assign c = {p, 1'b0};
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module bipolar_os8x8_outlet_column_3 (
  input  wire clk,
  input  wire rst,
  input  wire [22:0] p,
  input  wire [24:0] tag,
  output wire [24:0] tag_out,
  output reg  wrote,
  output reg  [7:0] c,
  input  wire [21:0] s,
  input  wire s_write,
  output wire s_loaded,
  input  wire advance,
  input  wire pop
);
  reg [22:0] accumulated;
  wire [7:0] clamped;
  reg [24:0] corrected;
  wire [39:0] doubled;
  wire entering;
  reg [3:0] free;
  reg fresh;
  reg [15:0] multiplier_1;
  reg [15:0] multiplier_2;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [22:0] p_q;
  reg [38:0] product;
  reg [7:0] queue [13:0];
  reg [7:0] requantized;
  wire [23:0] resolved;
  wire [39:0] rounded;
  reg [5:0] shift_1;
  reg [5:0] shift_2;
  reg [5:0] shift_3;
  wire tag_load;
  wire [22:0] tag_out_correction;
  wire tag_out_load;
  reg [23:0] tag_rest;
  wire tag_valid;
  reg tag_valid_2;
  wire there;
  wire [22:0] total;
  reg valid_1;
  reg valid_2;
  reg valid_3;
  reg [21:0] word;
  reg [1:0] word_at;
  reg [1:0] word_free;
  wire [15:0] word_multiplier;
  wire [1:0] word_next;
  wire [5:0] word_shift;
  reg [21:0] words [2:0];
  assign clamped = $signed(rounded) > $signed(40'd127) ? 8'd127 : $signed(rounded) < $signed(40'hffffffff80) ? 8'd128 :
      rounded[7:0];
  assign oldest_next = pop ? (oldest == 4'd13 ? 4'd0 : oldest + 4'd1) : oldest;
  assign word_shift = word[21:16];
  assign word_multiplier = word[15:0];
  assign tag_out_correction = tag_rest[23:1];
  assign tag_out_load = tag_rest[0];
  assign tag_load = tag[1];
  assign tag_valid = tag[0];
  assign total = corrected[22:0];
  assign entering = tag_valid & advance;
  assign there = tag_valid_2 & fresh;
  assign word_next = (entering & tag_load) ? (word_at == 2'd2 ? 2'd0 : word_at + 2'd1) : word_at;
  assign s_loaded = there & tag_out_load;
  assign doubled = $signed({product, 1'b0}) >>> shift_3;
  assign rounded = {doubled[39], doubled[39:1]} + {39'd0, doubled[0]};
  assign tag_out = {tag_rest, tag_valid_2};
  always @(posedge clk) begin
    if (wrote) queue[free] <= requantized;
    if (s_write) words[word_free] <= s;
    c <= queue[oldest_next];
    word <= words[word_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_valid_2 <= 1'b0;
    else if (advance) tag_valid_2 <= tag_valid;
    if (advance) tag_rest <= tag[24:1];
    if (rst) word_at <= 2'd2;
    else word_at <= word_next;
    if (rst) word_free <= 2'd0;
    else if (s_write) word_free <= word_free == 2'd2 ? 2'd0 : word_free + 2'd1;
    corrected <= {resolved[23], resolved} + {{2{tag_out_correction[22]}}, tag_out_correction};
    if (rst) valid_1 <= 1'b0;
    else valid_1 <= there;
    multiplier_1 <= word_multiplier;
    shift_1 <= word_shift;
    accumulated <= total;
    if (rst) valid_2 <= 1'b0;
    else valid_2 <= valid_1;
    multiplier_2 <= multiplier_1;
    shift_2 <= shift_1;
    product <= $signed(accumulated) * $signed({1'b0, multiplier_2});
    if (rst) valid_3 <= 1'b0;
    else valid_3 <= valid_2;
    shift_3 <= shift_2;
    requantized <= clamped;
    if (rst) wrote <= 1'b0;
    else wrote <= valid_3;
    if (rst) oldest <= 4'd0;
    else oldest <= oldest_next;
    if (rst) free <= 4'd0;
    else if (wrote) free <= free == 4'd13 ? 4'd0 : free + 4'd1;
  end
  bipolar_os8x8_outlet_column_3_resolve resolve (.c(resolved), .p(p_q));
endmodule

// Twice the sum of agreeing bits, of which the outlet takes the number of all; combinational.
module bipolar_os8x8_outlet_column_3_resolve (
  input  wire [22:0] p,
  output wire [23:0] c
);
  assign c = {p, 1'b0};
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module bipolar_os8x8_outlet_column_4 (
  input  wire clk,
  input  wire rst,
  input  wire [22:0] p,
  input  wire [24:0] tag,
  output wire [24:0] tag_out,
  output reg  wrote,
  output reg  [7:0] c,
  input  wire [21:0] s,
  input  wire s_write,
  output wire s_loaded,
  input  wire advance,
  input  wire pop
);
  reg [22:0] accumulated;
  wire [7:0] clamped;
  reg [24:0] corrected;
  wire [39:0] doubled;
  wire entering;
  reg [3:0] free;
  reg fresh;
  reg [15:0] multiplier_1;
  reg [15:0] multiplier_2;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [22:0] p_q;
  reg [38:0] product;
  reg [7:0] queue [12:0];
  reg [7:0] requantized;
  wire [23:0] resolved;
  wire [39:0] rounded;
  reg [5:0] shift_1;
  reg [5:0] shift_2;
  reg [5:0] shift_3;
  wire tag_load;
  wire [22:0] tag_out_correction;
  wire tag_out_load;
  reg [23:0] tag_rest;
  wire tag_valid;
  reg tag_valid_2;
  wire there;
  wire [22:0] total;
  reg valid_1;
  reg valid_2;
  reg valid_3;
  reg [21:0] word;
  reg [1:0] word_at;
  reg [1:0] word_free;
  wire [15:0] word_multiplier;
  wire [1:0] word_next;
  wire [5:0] word_shift;
  reg [21:0] words [2:0];
  assign clamped = $signed(rounded) > $signed(40'd127) ? 8'd127 : $signed(rounded) < $signed(40'hffffffff80) ? 8'd128 :
      rounded[7:0];
  assign oldest_next = pop ? (oldest == 4'd12 ? 4'd0 : oldest + 4'd1) : oldest;
  assign word_shift = word[21:16];
  assign word_multiplier = word[15:0];
  assign tag_out_correction = tag_rest[23:1];
  assign tag_out_load = tag_rest[0];
  assign tag_load = tag[1];
  assign tag_valid = tag[0];
  assign total = corrected[22:0];
  assign entering = tag_valid & advance;
  assign there = tag_valid_2 & fresh;
  assign word_next = (entering & tag_load) ? (word_at == 2'd2 ? 2'd0 : word_at + 2'd1) : word_at;
  assign s_loaded = there & tag_out_load;
  assign doubled = $signed({product, 1'b0}) >>> shift_3;
  assign rounded = {doubled[39], doubled[39:1]} + {39'd0, doubled[0]};
  assign tag_out = {tag_rest, tag_valid_2};
  always @(posedge clk) begin
    if (wrote) queue[free] <= requantized;
    if (s_write) words[word_free] <= s;
    c <= queue[oldest_next];
    word <= words[word_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_valid_2 <= 1'b0;
    else if (advance) tag_valid_2 <= tag_valid;
    if (advance) tag_rest <= tag[24:1];
    if (rst) word_at <= 2'd2;
    else word_at <= word_next;
    if (rst) word_free <= 2'd0;
    else if (s_write) word_free <= word_free == 2'd2 ? 2'd0 : word_free + 2'd1;
    corrected <= {resolved[23], resolved} + {{2{tag_out_correction[22]}}, tag_out_correction};
    if (rst) valid_1 <= 1'b0;
    else valid_1 <= there;
    multiplier_1 <= word_multiplier;
    shift_1 <= word_shift;
    accumulated <= total;
    if (rst) valid_2 <= 1'b0;
    else valid_2 <= valid_1;
    multiplier_2 <= multiplier_1;
    shift_2 <= shift_1;
    product <= $signed(accumulated) * $signed({1'b0, multiplier_2});
    if (rst) valid_3 <= 1'b0;
    else valid_3 <= valid_2;
    shift_3 <= shift_2;
    requantized <= clamped;
    if (rst) wrote <= 1'b0;
    else wrote <= valid_3;
    if (rst) oldest <= 4'd0;
    else oldest <= oldest_next;
    if (rst) free <= 4'd0;
    else if (wrote) free <= free == 4'd12 ? 4'd0 : free + 4'd1;
  end
  bipolar_os8x8_outlet_column_4_resolve resolve (.c(resolved), .p(p_q));
endmodule

// Twice the sum of agreeing bits, of which the outlet takes the number of all; combinational.
module bipolar_os8x8_outlet_column_4_resolve (
  input  wire [22:0] p,
  output wire [23:0] c
);
  assign c = {p, 1'b0};
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module bipolar_os8x8_outlet_column_5 (
  input  wire clk,
  input  wire rst,
  input  wire [22:0] p,
  input  wire [24:0] tag,
  output wire [24:0] tag_out,
  output reg  wrote,
  output reg  [7:0] c,
  input  wire [21:0] s,
  input  wire s_write,
  output wire s_loaded,
  input  wire advance,
  input  wire pop
);
  reg [22:0] accumulated;
  wire [7:0] clamped;
  reg [24:0] corrected;
  wire [39:0] doubled;
  wire entering;
  reg [3:0] free;
  reg fresh;
  reg [15:0] multiplier_1;
  reg [15:0] multiplier_2;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [22:0] p_q;
  reg [38:0] product;
  reg [7:0] queue [11:0];
  reg [7:0] requantized;
  wire [23:0] resolved;
  wire [39:0] rounded;
  reg [5:0] shift_1;
  reg [5:0] shift_2;
  reg [5:0] shift_3;
  wire tag_load;
  wire [22:0] tag_out_correction;
  wire tag_out_load;
  reg [23:0] tag_rest;
  wire tag_valid;
  reg tag_valid_2;
  wire there;
  wire [22:0] total;
  reg valid_1;
  reg valid_2;
  reg valid_3;
  reg [21:0] word;
  reg [1:0] word_at;
  reg [1:0] word_free;
  wire [15:0] word_multiplier;
  wire [1:0] word_next;
  wire [5:0] word_shift;
  reg [21:0] words [2:0];
  assign clamped = $signed(rounded) > $signed(40'd127) ? 8'd127 : $signed(rounded) < $signed(40'hffffffff80) ? 8'd128 :
      rounded[7:0];
  assign oldest_next = pop ? (oldest == 4'd11 ? 4'd0 : oldest + 4'd1) : oldest;
  assign word_shift = word[21:16];
  assign word_multiplier = word[15:0];
  assign tag_out_correction = tag_rest[23:1];
  assign tag_out_load = tag_rest[0];
  assign tag_load = tag[1];
  assign tag_valid = tag[0];
  assign total = corrected[22:0];
  assign entering = tag_valid & advance;
  assign there = tag_valid_2 & fresh;
  assign word_next = (entering & tag_load) ? (word_at == 2'd2 ? 2'd0 : word_at + 2'd1) : word_at;
  assign s_loaded = there & tag_out_load;
  assign doubled = $signed({product, 1'b0}) >>> shift_3;
  assign rounded = {doubled[39], doubled[39:1]} + {39'd0, doubled[0]};
  assign tag_out = {tag_rest, tag_valid_2};
  always @(posedge clk) begin
    if (wrote) queue[free] <= requantized;
    if (s_write) words[word_free] <= s;
    c <= queue[oldest_next];
    word <= words[word_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_valid_2 <= 1'b0;
    else if (advance) tag_valid_2 <= tag_valid;
    if (advance) tag_rest <= tag[24:1];
    if (rst) word_at <= 2'd2;
    else word_at <= word_next;
    if (rst) word_free <= 2'd0;
    else if (s_write) word_free <= word_free == 2'd2 ? 2'd0 : word_free + 2'd1;
    corrected <= {resolved[23], resolved} + {{2{tag_out_correction[22]}}, tag_out_correction};
    if (rst) valid_1 <= 1'b0;
    else valid_1 <= there;
    multiplier_1 <= word_multiplier;
    shift_1 <= word_shift;
    accumulated <= total;
    if (rst) valid_2 <= 1'b0;
    else valid_2 <= valid_1;
    multiplier_2 <= multiplier_1;
    shift_2 <= shift_1;
    product <= $signed(accumulated) * $signed({1'b0, multiplier_2});
    if (rst) valid_3 <= 1'b0;
    else valid_3 <= valid_2;
    shift_3 <= shift_2;
    requantized <= clamped;
    if (rst) wrote <= 1'b0;
    else wrote <= valid_3;
    if (rst) oldest <= 4'd0;
    else oldest <= oldest_next;
    if (rst) free <= 4'd0;
    else if (wrote) free <= free == 4'd11 ? 4'd0 : free + 4'd1;
  end
  bipolar_os8x8_outlet_column_5_resolve resolve (.c(resolved), .p(p_q));
endmodule

// Twice the sum of agreeing bits, of which the outlet takes the number of all; combinational.
module bipolar_os8x8_outlet_column_5_resolve (
  input  wire [22:0] p,
  output wire [23:0] c
);
  assign c = {p, 1'b0};
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module bipolar_os8x8_outlet_column_6 (
  input  wire clk,
  input  wire rst,
  input  wire [22:0] p,
  input  wire [24:0] tag,
  output wire [24:0] tag_out,
  output reg  wrote,
  output reg  [7:0] c,
  input  wire [21:0] s,
  input  wire s_write,
  output wire s_loaded,
  input  wire advance,
  input  wire pop
);
  reg [22:0] accumulated;
  wire [7:0] clamped;
  reg [24:0] corrected;
  wire [39:0] doubled;
  wire entering;
  reg [3:0] free;
  reg fresh;
  reg [15:0] multiplier_1;
  reg [15:0] multiplier_2;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [22:0] p_q;
  reg [38:0] product;
  reg [7:0] queue [10:0];
  reg [7:0] requantized;
  wire [23:0] resolved;
  wire [39:0] rounded;
  reg [5:0] shift_1;
  reg [5:0] shift_2;
  reg [5:0] shift_3;
  wire tag_load;
  wire [22:0] tag_out_correction;
  wire tag_out_load;
  reg [23:0] tag_rest;
  wire tag_valid;
  reg tag_valid_2;
  wire there;
  wire [22:0] total;
  reg valid_1;
  reg valid_2;
  reg valid_3;
  reg [21:0] word;
  reg [1:0] word_at;
  reg [1:0] word_free;
  wire [15:0] word_multiplier;
  wire [1:0] word_next;
  wire [5:0] word_shift;
  reg [21:0] words [2:0];
  assign clamped = $signed(rounded) > $signed(40'd127) ? 8'd127 : $signed(rounded) < $signed(40'hffffffff80) ? 8'd128 :
      rounded[7:0];
  assign oldest_next = pop ? (oldest == 4'd10 ? 4'd0 : oldest + 4'd1) : oldest;
  assign word_shift = word[21:16];
  assign word_multiplier = word[15:0];
  assign tag_out_correction = tag_rest[23:1];
  assign tag_out_load = tag_rest[0];
  assign tag_load = tag[1];
  assign tag_valid = tag[0];
  assign total = corrected[22:0];
  assign entering = tag_valid & advance;
  assign there = tag_valid_2 & fresh;
  assign word_next = (entering & tag_load) ? (word_at == 2'd2 ? 2'd0 : word_at + 2'd1) : word_at;
  assign s_loaded = there & tag_out_load;
  assign doubled = $signed({product, 1'b0}) >>> shift_3;
  assign rounded = {doubled[39], doubled[39:1]} + {39'd0, doubled[0]};
  assign tag_out = {tag_rest, tag_valid_2};
  always @(posedge clk) begin
    if (wrote) queue[free] <= requantized;
    if (s_write) words[word_free] <= s;
    c <= queue[oldest_next];
    word <= words[word_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_valid_2 <= 1'b0;
    else if (advance) tag_valid_2 <= tag_valid;
    if (advance) tag_rest <= tag[24:1];
    if (rst) word_at <= 2'd2;
    else word_at <= word_next;
    if (rst) word_free <= 2'd0;
    else if (s_write) word_free <= word_free == 2'd2 ? 2'd0 : word_free + 2'd1;
    corrected <= {resolved[23], resolved} + {{2{tag_out_correction[22]}}, tag_out_correction};
    if (rst) valid_1 <= 1'b0;
    else valid_1 <= there;
    multiplier_1 <= word_multiplier;
    shift_1 <= word_shift;
    accumulated <= total;
    if (rst) valid_2 <= 1'b0;
    else valid_2 <= valid_1;
    multiplier_2 <= multiplier_1;
    shift_2 <= shift_1;
    product <= $signed(accumulated) * $signed({1'b0, multiplier_2});
    if (rst) valid_3 <= 1'b0;
    else valid_3 <= valid_2;
    shift_3 <= shift_2;
    requantized <= clamped;
    if (rst) wrote <= 1'b0;
    else wrote <= valid_3;
    if (rst) oldest <= 4'd0;
    else oldest <= oldest_next;
    if (rst) free <= 4'd0;
    else if (wrote) free <= free == 4'd10 ? 4'd0 : free + 4'd1;
  end
  bipolar_os8x8_outlet_column_6_resolve resolve (.c(resolved), .p(p_q));
endmodule

// Twice the sum of agreeing bits, of which the outlet takes the number of all; combinational.
module bipolar_os8x8_outlet_column_6_resolve (
  input  wire [22:0] p,
  output wire [23:0] c
);
  assign c = {p, 1'b0};
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module bipolar_os8x8_outlet_column_7 (
  input  wire clk,
  input  wire rst,
  input  wire [22:0] p,
  input  wire [24:0] tag,
  output wire [24:0] tag_out,
  output reg  wrote,
  output reg  [7:0] c,
  input  wire [21:0] s,
  input  wire s_write,
  output wire s_loaded,
  input  wire advance,
  input  wire pop
);
  reg [22:0] accumulated;
  wire [7:0] clamped;
  reg [24:0] corrected;
  wire [39:0] doubled;
  wire entering;
  reg [3:0] free;
  reg fresh;
  reg [15:0] multiplier_1;
  reg [15:0] multiplier_2;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [22:0] p_q;
  reg [38:0] product;
  reg [7:0] queue [9:0];
  reg [7:0] requantized;
  wire [23:0] resolved;
  wire [39:0] rounded;
  reg [5:0] shift_1;
  reg [5:0] shift_2;
  reg [5:0] shift_3;
  wire tag_load;
  wire [22:0] tag_out_correction;
  wire tag_out_load;
  reg [23:0] tag_rest;
  wire tag_valid;
  reg tag_valid_2;
  wire there;
  wire [22:0] total;
  reg valid_1;
  reg valid_2;
  reg valid_3;
  reg [21:0] word;
  reg [1:0] word_at;
  reg [1:0] word_free;
  wire [15:0] word_multiplier;
  wire [1:0] word_next;
  wire [5:0] word_shift;
  reg [21:0] words [2:0];
  assign clamped = $signed(rounded) > $signed(40'd127) ? 8'd127 : $signed(rounded) < $signed(40'hffffffff80) ? 8'd128 :
      rounded[7:0];
  assign oldest_next = pop ? (oldest == 4'd9 ? 4'd0 : oldest + 4'd1) : oldest;
  assign word_shift = word[21:16];
  assign word_multiplier = word[15:0];
  assign tag_out_correction = tag_rest[23:1];
  assign tag_out_load = tag_rest[0];
  assign tag_load = tag[1];
  assign tag_valid = tag[0];
  assign total = corrected[22:0];
  assign entering = tag_valid & advance;
  assign there = tag_valid_2 & fresh;
  assign word_next = (entering & tag_load) ? (word_at == 2'd2 ? 2'd0 : word_at + 2'd1) : word_at;
  assign s_loaded = there & tag_out_load;
  assign doubled = $signed({product, 1'b0}) >>> shift_3;
  assign rounded = {doubled[39], doubled[39:1]} + {39'd0, doubled[0]};
  assign tag_out = {tag_rest, tag_valid_2};
  always @(posedge clk) begin
    if (wrote) queue[free] <= requantized;
    if (s_write) words[word_free] <= s;
    c <= queue[oldest_next];
    word <= words[word_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_valid_2 <= 1'b0;
    else if (advance) tag_valid_2 <= tag_valid;
    if (advance) tag_rest <= tag[24:1];
    if (rst) word_at <= 2'd2;
    else word_at <= word_next;
    if (rst) word_free <= 2'd0;
    else if (s_write) word_free <= word_free == 2'd2 ? 2'd0 : word_free + 2'd1;
    corrected <= {resolved[23], resolved} + {{2{tag_out_correction[22]}}, tag_out_correction};
    if (rst) valid_1 <= 1'b0;
    else valid_1 <= there;
    multiplier_1 <= word_multiplier;
    shift_1 <= word_shift;
    accumulated <= total;
    if (rst) valid_2 <= 1'b0;
    else valid_2 <= valid_1;
    multiplier_2 <= multiplier_1;
    shift_2 <= shift_1;
    product <= $signed(accumulated) * $signed({1'b0, multiplier_2});
    if (rst) valid_3 <= 1'b0;
    else valid_3 <= valid_2;
    shift_3 <= shift_2;
    requantized <= clamped;
    if (rst) wrote <= 1'b0;
    else wrote <= valid_3;
    if (rst) oldest <= 4'd0;
    else oldest <= oldest_next;
    if (rst) free <= 4'd0;
    else if (wrote) free <= free == 4'd9 ? 4'd0 : free + 4'd1;
  end
  bipolar_os8x8_outlet_column_7_resolve resolve (.c(resolved), .p(p_q));
endmodule

// Twice the sum of agreeing bits, of which the outlet takes the number of all; combinational.
module bipolar_os8x8_outlet_column_7_resolve (
  input  wire [22:0] p,
  output wire [23:0] c
);
  assign c = {p, 1'b0};
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module bipolar_os8x8_outlet_write_tree (
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

// cols cells in a row, and the one that counts its activations where these are counted.
module bipolar_os8x8_row (
  input  wire clk,
  input  wire rst,
  input  wire [63:0] a,
  input  wire [6:0] tag,
  input  wire strobe,
  input  wire [511:0] w,
  input  wire [183:0] p,
  output wire [511:0] w_out,
  output wire [183:0] p_out,
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
  wire [22:0] p0;
  wire [22:0] p1;
  wire [22:0] p2;
  wire [22:0] p3;
  wire [22:0] p4;
  wire [22:0] p5;
  wire [22:0] p6;
  wire [22:0] p7;
  wire strobe0;
  wire strobe1;
  wire strobe2;
  wire strobe3;
  wire strobe4;
  wire strobe5;
  wire strobe6;
  wire [6:0] tag0;
  wire [6:0] tag1;
  wire [6:0] tag2;
  wire [6:0] tag3;
  wire [6:0] tag4;
  wire [6:0] tag5;
  wire [6:0] tag6;
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
  wire [6:0] unused_tag_out;
  assign advance_out = advances[0];
  assign p_out = {p7, p6, p5, p4, p3, p2, p1, p0};
  assign w_out = {w7, w6, w5, w4, w3, w2, w1, w0};
  bipolar_os8x8_advance_cols advance_tree (.clk(clk), .rst(rst), .d(advance), .q(advances));
  bipolar_os8x8_cell cell0 (.clk(clk), .a(a), .a_out(a0), .advance(advances[0]), .p(p[22:0]), .p_out(p0),
      .strobe(strobe), .strobe_out(strobe0), .tag(tag), .tag_out(tag0), .w(w[63:0]), .w_out(w0));
  bipolar_os8x8_cell cell1 (.clk(clk), .a(a0), .a_out(a1), .advance(advances[1]), .p(p[45:23]), .p_out(p1),
      .strobe(strobe0), .strobe_out(strobe1), .tag(tag0), .tag_out(tag1), .w(w[127:64]), .w_out(w1));
  bipolar_os8x8_cell cell2 (.clk(clk), .a(a1), .a_out(a2), .advance(advances[2]), .p(p[68:46]), .p_out(p2),
      .strobe(strobe1), .strobe_out(strobe2), .tag(tag1), .tag_out(tag2), .w(w[191:128]), .w_out(w2));
  bipolar_os8x8_cell cell3 (.clk(clk), .a(a2), .a_out(a3), .advance(advances[3]), .p(p[91:69]), .p_out(p3),
      .strobe(strobe2), .strobe_out(strobe3), .tag(tag2), .tag_out(tag3), .w(w[255:192]), .w_out(w3));
  bipolar_os8x8_cell cell4 (.clk(clk), .a(a3), .a_out(a4), .advance(advances[4]), .p(p[114:92]), .p_out(p4),
      .strobe(strobe3), .strobe_out(strobe4), .tag(tag3), .tag_out(tag4), .w(w[319:256]), .w_out(w4));
  bipolar_os8x8_cell cell5 (.clk(clk), .a(a4), .a_out(a5), .advance(advances[5]), .p(p[137:115]), .p_out(p5),
      .strobe(strobe4), .strobe_out(strobe5), .tag(tag4), .tag_out(tag5), .w(w[383:320]), .w_out(w5));
  bipolar_os8x8_cell cell6 (.clk(clk), .a(a5), .a_out(a6), .advance(advances[6]), .p(p[160:138]), .p_out(p6),
      .strobe(strobe5), .strobe_out(strobe6), .tag(tag5), .tag_out(tag6), .w(w[447:384]), .w_out(w6));
  bipolar_os8x8_cell cell7 (.clk(clk), .a(a6), .a_out(unused_a_out), .advance(advances[7]), .p(p[183:161]), .p_out(p7),
      .strobe(strobe6), .strobe_out(unused_strobe_out), .tag(tag6), .tag_out(unused_tag_out), .w(w[511:448]),
      .w_out(w7));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module bipolar_os8x8_strobe_tree (
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
module bipolar_os8x8_array (
  input  wire clk,
  input  wire rst,
  input  wire [2047:0] a,
  input  wire [2047:0] w,
  input  wire [6:0] tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output wire [183:0] p
);
  wire [511:0] a_rows;
  wire [511:0] w_cols;
  wire [55:0] tags;
  wire [7:0] strobes;
  wire [7:0] advances;
  wire [7:0] row_advances;
  wire [7:0] col_advances;
  bipolar_os8x8_advance_rows advance_rows (.clk(clk), .rst(rst), .d(advance), .q(advances));
  bipolar_os8x8_advance_cols advance_cols (.clk(clk), .rst(rst), .d(advances[7]), .q(col_advances));
  bipolar_os8x8_edge edge_regs (.clk(clk), .rst(rst), .a(a), .w(w), .tag(tag), .strobe(strobe), .advance(col_advances[0]), .a_rows(a_rows), .w_cols(w_cols), .tags(tags), .strobes(strobes));
  wire [511:0] a_skewed;
  bipolar_os8x8_a_skew a_skew (.clk(clk), .d(a_rows), .q(a_skewed), .advance(row_advances));
  wire [511:0] w8;
  bipolar_os8x8_w_skew w_skew (.clk(clk), .d(w_cols), .q(w8), .advance(col_advances));
  wire [183:0] p8 = 0;
  wire [511:0] w7;
  wire [183:0] p7;
  bipolar_os8x8_row row7 (.clk(clk), .rst(rst), .advance(advances[7]), .advance_out(row_advances[7]), .a(a_skewed[511:448]), .tag(tags[55:49]), .strobe(strobes[7]), .w(w8), .p(p8), .w_out(w7), .p_out(p7));
  wire [511:0] w6;
  wire [183:0] p6;
  bipolar_os8x8_row row6 (.clk(clk), .rst(rst), .advance(advances[6]), .advance_out(row_advances[6]), .a(a_skewed[447:384]), .tag(tags[48:42]), .strobe(strobes[6]), .w(w7), .p(p7), .w_out(w6), .p_out(p6));
  wire [511:0] w5;
  wire [183:0] p5;
  bipolar_os8x8_row row5 (.clk(clk), .rst(rst), .advance(advances[5]), .advance_out(row_advances[5]), .a(a_skewed[383:320]), .tag(tags[41:35]), .strobe(strobes[5]), .w(w6), .p(p6), .w_out(w5), .p_out(p5));
  wire [511:0] w4;
  wire [183:0] p4;
  bipolar_os8x8_row row4 (.clk(clk), .rst(rst), .advance(advances[4]), .advance_out(row_advances[4]), .a(a_skewed[319:256]), .tag(tags[34:28]), .strobe(strobes[4]), .w(w5), .p(p5), .w_out(w4), .p_out(p4));
  wire [511:0] w3;
  wire [183:0] p3;
  bipolar_os8x8_row row3 (.clk(clk), .rst(rst), .advance(advances[3]), .advance_out(row_advances[3]), .a(a_skewed[255:192]), .tag(tags[27:21]), .strobe(strobes[3]), .w(w4), .p(p4), .w_out(w3), .p_out(p3));
  wire [511:0] w2;
  wire [183:0] p2;
  bipolar_os8x8_row row2 (.clk(clk), .rst(rst), .advance(advances[2]), .advance_out(row_advances[2]), .a(a_skewed[191:128]), .tag(tags[20:14]), .strobe(strobes[2]), .w(w3), .p(p3), .w_out(w2), .p_out(p2));
  wire [511:0] w1;
  wire [183:0] p1;
  bipolar_os8x8_row row1 (.clk(clk), .rst(rst), .advance(advances[1]), .advance_out(row_advances[1]), .a(a_skewed[127:64]), .tag(tags[13:7]), .strobe(strobes[1]), .w(w2), .p(p2), .w_out(w1), .p_out(p1));
  wire [511:0] unused_w;
  wire [183:0] p0;
  bipolar_os8x8_row row0 (.clk(clk), .rst(rst), .advance(advances[0]), .advance_out(row_advances[0]), .a(a_skewed[63:0]), .tag(tags[6:0]), .strobe(strobes[0]), .w(w1), .p(p1), .w_out(unused_w), .p_out(p0));
  assign p = p0;
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module bipolar_os8x8_a_skew (
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
module bipolar_os8x8_w_skew (
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
