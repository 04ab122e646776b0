// Written by hwsim; do not edit.
// lut_fp16_w2_os8x8: lut_float float16 x bipolar2 -> float32, os 8 x 8, lanes 4

// A whole GEMM engine: one architecture in one dataflow; the manifest states its interface.
module lut_fp16_w2_os8x8 (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] s_axis_job_tdata,
  input  wire s_axis_job_tvalid,
  output wire s_axis_job_tready,
  input  wire [511:0] s_axis_a_tdata,
  input  wire s_axis_a_tvalid,
  output wire s_axis_a_tready,
  input  wire s_axis_a_tlast,
  input  wire [63:0] s_axis_w_tdata,
  input  wire s_axis_w_tvalid,
  output wire s_axis_w_tready,
  input  wire s_axis_w_tlast,
  output wire [255:0] m_axis_c_tdata,
  output wire m_axis_c_tvalid,
  input  wire m_axis_c_tready,
  output wire m_axis_c_tlast,
  output wire busy,
  output wire [47:0] cycles,
  output wire [2:0] error
);
  wire [511:0] a_codes;
  wire a_enable;
  wire a_full;
  wire a_last;
  wire [159:0] a_stored0;
  wire [159:0] a_stored1;
  wire [159:0] a_stored2;
  wire [159:0] a_stored3;
  wire [159:0] a_stored4;
  wire [159:0] a_stored5;
  wire [159:0] a_stored6;
  wire [159:0] a_stored7;
  wire a_take;
  wire advance;
  wire job_done;
  wire [16:0] m;
  wire [16:0] n;
  wire outlet_tag;
  wire [255:0] p;
  wire pending;
  wire start;
  wire [1:0] strobe;
  wire [3:0] tag;
  wire [63:0] w_codes;
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
  wire w_take;
  lut_fp16_w2_os8x8_array array (.clk(clk), .rst(rst), .a({a_stored7, a_stored6, a_stored5, a_stored4, a_stored3,
      a_stored2, a_stored1, a_stored0}), .advance(advance), .p(p), .strobe(strobe), .tag(tag), .w({w_stored7, w_stored6,
      w_stored5, w_stored4, w_stored3, w_stored2, w_stored1, w_stored0}));
  lut_fp16_w2_os8x8_control control (.clk(clk), .rst(rst), .a_enable(a_enable), .a_full(a_full), .a_last(a_last),
      .a_take(a_take), .advance(advance), .busy(busy), .cycles(cycles), .error(error), .job(s_axis_job_tdata),
      .job_done(job_done), .job_ready(s_axis_job_tready), .job_valid(s_axis_job_tvalid), .m(m), .n(n),
      .outlet_tag(outlet_tag), .pending(pending), .start(start), .strobe(strobe), .tag(tag), .w_enable(w_enable),
      .w_full(w_full), .w_last(w_last), .w_take(w_take));
  lut_fp16_w2_os8x8_encode_a encode_a0 (.code(a_codes[63:0]), .stored(a_stored0));
  lut_fp16_w2_os8x8_encode_a encode_a1 (.code(a_codes[127:64]), .stored(a_stored1));
  lut_fp16_w2_os8x8_encode_a encode_a2 (.code(a_codes[191:128]), .stored(a_stored2));
  lut_fp16_w2_os8x8_encode_a encode_a3 (.code(a_codes[255:192]), .stored(a_stored3));
  lut_fp16_w2_os8x8_encode_a encode_a4 (.code(a_codes[319:256]), .stored(a_stored4));
  lut_fp16_w2_os8x8_encode_a encode_a5 (.code(a_codes[383:320]), .stored(a_stored5));
  lut_fp16_w2_os8x8_encode_a encode_a6 (.code(a_codes[447:384]), .stored(a_stored6));
  lut_fp16_w2_os8x8_encode_a encode_a7 (.code(a_codes[511:448]), .stored(a_stored7));
  lut_fp16_w2_os8x8_encode_w encode_w0 (.code(w_codes[7:0]), .stored(w_stored0));
  lut_fp16_w2_os8x8_encode_w encode_w1 (.code(w_codes[15:8]), .stored(w_stored1));
  lut_fp16_w2_os8x8_encode_w encode_w2 (.code(w_codes[23:16]), .stored(w_stored2));
  lut_fp16_w2_os8x8_encode_w encode_w3 (.code(w_codes[31:24]), .stored(w_stored3));
  lut_fp16_w2_os8x8_encode_w encode_w4 (.code(w_codes[39:32]), .stored(w_stored4));
  lut_fp16_w2_os8x8_encode_w encode_w5 (.code(w_codes[47:40]), .stored(w_stored5));
  lut_fp16_w2_os8x8_encode_w encode_w6 (.code(w_codes[55:48]), .stored(w_stored6));
  lut_fp16_w2_os8x8_encode_w encode_w7 (.code(w_codes[63:56]), .stored(w_stored7));
  lut_fp16_w2_os8x8_inlet_a inlet_a (.clk(clk), .rst(rst), .data(a_codes), .enable(a_enable), .full(a_full),
      .last(a_last), .take(a_take), .tdata(s_axis_a_tdata), .tlast(s_axis_a_tlast), .tready(s_axis_a_tready),
      .tvalid(s_axis_a_tvalid));
  lut_fp16_w2_os8x8_inlet_w inlet_w (.clk(clk), .rst(rst), .data(w_codes), .enable(w_enable), .full(w_full),
      .last(w_last), .take(w_take), .tdata(s_axis_w_tdata), .tlast(s_axis_w_tlast), .tready(s_axis_w_tready),
      .tvalid(s_axis_w_tvalid));
  lut_fp16_w2_os8x8_outlet outlet (.clk(clk), .rst(rst), .advance(advance), .job_done(job_done), .m(m), .n(n), .p(p),
      .pending(pending), .start(start), .tag(outlet_tag), .tdata(m_axis_c_tdata), .tlast(m_axis_c_tlast),
      .tready(m_axis_c_tready), .tvalid(m_axis_c_tvalid));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module lut_fp16_w2_os8x8_advance_cols (
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
module lut_fp16_w2_os8x8_advance_rows (
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
module lut_fp16_w2_os8x8_cell (
  input  wire clk,
  input  wire [159:0] a,
  input  wire [3:0] tag,
  input  wire strobe,
  input  wire [3:0] w,
  input  wire [31:0] p,
  output reg  [159:0] a_out,
  output reg  [3:0] tag_out,
  output reg  strobe_out,
  output reg  [3:0] w_out,
  output reg  [31:0] p_out,
  input  wire advance
);
  wire [31:0] base;
  wire tag_beat_w_plane;
  wire tag_first;
  wire tag_out_last;
  wire tag_out_valid;
  wire tag_valid;
  reg [31:0] total;
  wire [31:0] total_next;
  assign tag_out_last = tag_out[2];
  assign tag_out_valid = tag_out[0];
  assign tag_beat_w_plane = tag[3];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  assign base = tag_first ? 32'd0 : total;
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
  lut_fp16_w2_os8x8_core core (.a(a), .beat(tag_beat_w_plane), .p_in(base), .p_out(total_next), .w(w));
endmodule

// Drains with a burst of strobes; where the outlet has no room for a row, the array pauses, and the controller with it.
module lut_fp16_w2_os8x8_control (
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
  output wire outlet_tag,
  input  wire job_done,
  input  wire advance,
  output wire pending,
  output reg  busy,
  output reg  [47:0] cycles,
  output reg  [2:0] error
);
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
  wire tag_first;
  reg [1:0] w_bits;
  reg w_plane;
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
  assign n2 = (job_a_bits == 8'd0) & ((job_w_bits == 8'd0) | ((job_w_bits >= 8'd1) & (job_w_bits <= 8'd2)));
  assign in_range = n1 & n2 & (job_reserved == 16'd0);
  assign start = job_valid & job_ready & in_range;
  assign k_last = k_left <= 15'd4;
  assign m_last = m_left <= 17'd8;
  assign n_last = n_left <= 17'd8;
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
  assign drain_begin = waiting & (age == 3'd0) & step;
  assign pending = waiting | (|drain_left) | (|way_left);
  assign cells_free = ~waiting | drain_begin;
  assign outlet_tag = (|drain_left) & step;
  assign strobe_last = drain_left == 4'd1;
  assign strobe = {strobe_last, outlet_tag};
  assign tag = {w_plane, last, tag_first, issue};
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
    else if (a_take) k_left <= k_last ? count : k_left - 15'd4;
    else if (start) k_left <= job_k[14:0];
    if (rst) m_left <= 17'd0;
    else if (a_take & k_last) m_left <= m_last ? m : m_left - 17'd8;
    else if (start) m_left <= job_m[16:0];
    if (rst) n_left <= 17'd0;
    else if (a_take & k_last & m_last) n_left <= n_last ? n : n_left - 17'd8;
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

// p_out is the register p_in after 2**plane * T(w), T from the table a or built here; combinational.
module lut_fp16_w2_os8x8_core (
  input  wire [159:0] a,
  input  wire [3:0] w,
  input  wire beat,
  input  wire [31:0] p_in,
  output wire [31:0] p_out
);
  wire [6:0] exponent;
  wire [28:0] generate1;
  wire [28:0] generate2;
  wire [28:0] generate3;
  wire [28:0] generate4;
  wire [28:0] generate5;
  wire [28:0] generate6;
  wire [28:0] generate7;
  wire [28:0] generate8;
  wire [2:0] index;
  wire negate;
  wire negative;
  wire [19:0] picked0;
  wire [39:0] picked1;
  wire [79:0] picked2;
  wire [28:0] propagate1;
  wire [28:0] propagate2;
  wire [28:0] propagate3;
  wire [28:0] sum_sum0_addend;
  wire [28:0] sum_sum0_all1;
  wire [28:0] sum_sum0_all2;
  wire [28:0] sum_sum0_all3;
  wire [28:0] sum_sum0_all4;
  wire [28:0] sum_sum0_all5;
  wire [28:0] sum_sum0_all6;
  wire [28:0] sum_sum0_all7;
  wire [28:0] sum_sum0_all8;
  wire [8:0] sum_sum0_apart;
  wire [27:0] sum_sum0_big;
  wire [33:0] sum_sum0_code;
  wire [9:0] sum_sum0_difference;
  wire [9:0] sum_sum0_field;
  wire [28:0] sum_sum0_further;
  wire [28:0] sum_sum0_generate;
  wire [28:0] sum_sum0_half;
  wire [29:0] sum_sum0_left_by1;
  wire [29:0] sum_sum0_left_by2;
  wire [29:0] sum_sum0_left_by4;
  wire [29:0] sum_sum0_left_by8;
  wire [29:0] sum_sum0_left_by16;
  wire [29:0] sum_sum0_limit_by1;
  wire [29:0] sum_sum0_limit_by2;
  wire [29:0] sum_sum0_limit_by4;
  wire [29:0] sum_sum0_limit_by8;
  wire [29:0] sum_sum0_limit_by16;
  wire sum_sum0_limit_far;
  wire [29:0] sum_sum0_limit_rest;
  wire sum_sum0_negative;
  wire sum_sum0_over;
  wire sum_sum0_p_exponent;
  wire sum_sum0_p_infinite;
  wire sum_sum0_p_nan;
  wire sum_sum0_p_normal;
  wire sum_sum0_p_top;
  wire [30:0] sum_sum0_packed;
  wire [8:0] sum_sum0_place;
  wire [7:0] sum_sum0_place_x;
  wire [8:0] sum_sum0_place_y;
  wire sum_sum0_reverse;
  wire [27:0] sum_sum0_right_by1;
  wire [27:0] sum_sum0_right_by2;
  wire [27:0] sum_sum0_right_by4;
  wire [27:0] sum_sum0_right_by8;
  wire [27:0] sum_sum0_right_by16;
  wire sum_sum0_right_cut1;
  wire sum_sum0_right_cut2;
  wire sum_sum0_right_cut4;
  wire sum_sum0_right_cut8;
  wire sum_sum0_right_cut16;
  wire sum_sum0_right_far;
  wire [27:0] sum_sum0_right_rest;
  wire sum_sum0_right_sticky;
  wire [8:0] sum_sum0_room;
  wire [29:0] sum_sum0_size;
  wire [27:0] sum_sum0_small;
  wire sum_sum0_some;
  wire sum_sum0_sum_infinite;
  wire sum_sum0_sum_nan;
  wire sum_sum0_swap;
  wire [28:0] sum_sum0_total;
  wire [32:0] sum_sum0_truncated;
  wire sum_sum0_unlike;
  wire sum_sum0_zeros0_1;
  wire sum_sum0_zeros0_2;
  wire sum_sum0_zeros0_3;
  wire sum_sum0_zeros0_4;
  wire sum_sum0_zeros0_5;
  wire sum_sum0_zeros0_6;
  wire sum_sum0_zeros0_7;
  wire sum_sum0_zeros0_8;
  wire sum_sum0_zeros0_9;
  wire sum_sum0_zeros0_10;
  wire sum_sum0_zeros0_11;
  wire sum_sum0_zeros0_12;
  wire sum_sum0_zeros0_13;
  wire sum_sum0_zeros0_14;
  wire sum_sum0_zeros0_15;
  wire [1:0] sum_sum0_zeros1_0;
  wire [1:0] sum_sum0_zeros1_1;
  wire [1:0] sum_sum0_zeros1_2;
  wire [1:0] sum_sum0_zeros1_3;
  wire [1:0] sum_sum0_zeros1_4;
  wire [1:0] sum_sum0_zeros1_5;
  wire [1:0] sum_sum0_zeros1_6;
  wire [1:0] sum_sum0_zeros1_7;
  wire [2:0] sum_sum0_zeros2_0;
  wire [2:0] sum_sum0_zeros2_1;
  wire [2:0] sum_sum0_zeros2_2;
  wire [2:0] sum_sum0_zeros2_3;
  wire [3:0] sum_sum0_zeros3_0;
  wire [3:0] sum_sum0_zeros3_1;
  wire [4:0] sum_sum0_zeros4_0;
  wire sum_sum0_zeros_any0_1;
  wire sum_sum0_zeros_any0_2;
  wire sum_sum0_zeros_any0_3;
  wire sum_sum0_zeros_any0_4;
  wire sum_sum0_zeros_any0_5;
  wire sum_sum0_zeros_any0_6;
  wire sum_sum0_zeros_any0_7;
  wire sum_sum0_zeros_any0_8;
  wire sum_sum0_zeros_any0_9;
  wire sum_sum0_zeros_any0_10;
  wire sum_sum0_zeros_any0_11;
  wire sum_sum0_zeros_any0_12;
  wire sum_sum0_zeros_any0_13;
  wire sum_sum0_zeros_any0_14;
  wire sum_sum0_zeros_any0_15;
  wire sum_sum0_zeros_any1_1;
  wire sum_sum0_zeros_any1_2;
  wire sum_sum0_zeros_any1_3;
  wire sum_sum0_zeros_any1_4;
  wire sum_sum0_zeros_any1_5;
  wire sum_sum0_zeros_any1_6;
  wire sum_sum0_zeros_any1_7;
  wire sum_sum0_zeros_any2_1;
  wire sum_sum0_zeros_any2_2;
  wire sum_sum0_zeros_any2_3;
  wire sum_sum0_zeros_any3_1;
  wire n1;
  wire [28:0] n2;
  wire [28:0] n3;
  wire [28:0] n4;
  wire [28:0] n5;
  wire [28:0] n6;
  wire [28:0] n7;
  wire [28:0] n8;
  wire [28:0] n9;
  wire [1:0] n10;
  wire [3:0] n11;
  wire [2:0] n12;
  wire [5:0] n13;
  wire [4:0] n14;
  wire [7:0] n15;
  wire [6:0] n16;
  wire [9:0] n17;
  wire [8:0] n18;
  wire [11:0] n19;
  wire [10:0] n20;
  wire [13:0] n21;
  wire [12:0] n22;
  wire [15:0] n23;
  wire [14:0] n24;
  wire [17:0] n25;
  wire [16:0] n26;
  wire [19:0] n27;
  wire [18:0] n28;
  wire [21:0] n29;
  wire [20:0] n30;
  wire [23:0] n31;
  wire [22:0] n32;
  wire [25:0] n33;
  wire [24:0] n34;
  wire [27:0] n35;
  wire [26:0] n36;
  wire [29:0] n37;
  wire [28:0] n38;
  wire n39;
  wire [31:0] n40;
  assign sum_sum0_apart = sum_sum0_swap ? sum_sum0_place_y - {1'b0, sum_sum0_place_x} : sum_sum0_difference[8:0];
  assign sum_sum0_room = sum_sum0_place - 9'd0;
  assign sum_sum0_field = {1'b0, sum_sum0_room} + 10'd1 - {5'd0, sum_sum0_zeros4_0};
  assign index = w[2:0];
  assign negate = w[3];
  assign picked2 = index[2] ? a[159:80] : a[79:0];
  assign picked1 = index[1] ? picked2[79:40] : picked2[39:0];
  assign picked0 = index[0] ? picked1[39:20] : picked1[19:0];
  assign negative = picked0[17] ^ negate;
  assign exponent = {1'b0, picked0[16:11]} + {6'd0, beat};
  assign sum_sum0_p_normal = |p_in[30:23];
  assign sum_sum0_p_exponent = p_in[23] | ~sum_sum0_p_normal;
  assign sum_sum0_p_top = &p_in[30:23];
  assign sum_sum0_p_nan = sum_sum0_p_top & (|p_in[22:0]);
  assign sum_sum0_p_infinite = sum_sum0_p_top & ~(|p_in[22:0]);
  assign sum_sum0_place_x = {1'b0, exponent} + 8'd103;
  assign sum_sum0_place_y = {1'b0, p_in[30:24], sum_sum0_p_exponent};
  assign sum_sum0_difference = {2'd0, sum_sum0_place_x} - {1'b0, sum_sum0_place_y};
  assign sum_sum0_swap = sum_sum0_difference[9] | ~(|picked0[10:0]);
  assign sum_sum0_place = sum_sum0_swap ? sum_sum0_place_y : {1'b0, sum_sum0_place_x};
  assign sum_sum0_big = sum_sum0_swap ? {sum_sum0_p_normal, p_in[22:0], 4'd0} : {picked0[10:0], 17'd0};
  assign sum_sum0_small = sum_sum0_swap ? {picked0[10:0], 17'd0} : {sum_sum0_p_normal, p_in[22:0], 4'd0};
  assign sum_sum0_right_by1 = sum_sum0_apart[0] ? {1'b0, sum_sum0_small[27:1]} : sum_sum0_small;
  assign sum_sum0_right_cut1 = sum_sum0_apart[0] & sum_sum0_small[0];
  assign sum_sum0_right_by2 = sum_sum0_apart[1] ? {2'd0, sum_sum0_right_by1[27:2]} : sum_sum0_right_by1;
  assign sum_sum0_right_cut2 = sum_sum0_apart[1] & (|sum_sum0_right_by1[1:0]);
  assign sum_sum0_right_by4 = sum_sum0_apart[2] ? {4'd0, sum_sum0_right_by2[27:4]} : sum_sum0_right_by2;
  assign sum_sum0_right_cut4 = sum_sum0_apart[2] & (|sum_sum0_right_by2[3:0]);
  assign sum_sum0_right_by8 = sum_sum0_apart[3] ? {8'd0, sum_sum0_right_by4[27:8]} : sum_sum0_right_by4;
  assign sum_sum0_right_cut8 = sum_sum0_apart[3] & (|sum_sum0_right_by4[7:0]);
  assign sum_sum0_right_by16 = sum_sum0_apart[4] ? {16'd0, sum_sum0_right_by8[27:16]} : sum_sum0_right_by8;
  assign sum_sum0_right_cut16 = sum_sum0_apart[4] & (|sum_sum0_right_by8[15:0]);
  assign sum_sum0_right_far = |sum_sum0_apart[8:5];
  assign n1 = |{sum_sum0_right_cut16, sum_sum0_right_cut8, sum_sum0_right_cut4, sum_sum0_right_cut2,
      sum_sum0_right_cut1};
  assign sum_sum0_right_sticky = sum_sum0_right_far ? (|sum_sum0_small) : n1;
  assign sum_sum0_right_rest = sum_sum0_right_far ? 28'd0 : sum_sum0_right_by16;
  assign sum_sum0_unlike = negative ^ p_in[31];
  assign sum_sum0_addend = {sum_sum0_right_rest, sum_sum0_right_sticky} ^ {29{sum_sum0_unlike}};
  assign sum_sum0_generate = {sum_sum0_big, 1'b0} & sum_sum0_addend;
  assign sum_sum0_half = {sum_sum0_big, 1'b0} ^ sum_sum0_addend;
  assign n2 = sum_sum0_half & {1'b0, sum_sum0_generate[26], 1'b0, sum_sum0_generate[24], 1'b0, sum_sum0_generate[22],
      1'b0, sum_sum0_generate[20], 1'b0, sum_sum0_generate[18], 1'b0, sum_sum0_generate[16], 1'b0,
      sum_sum0_generate[14], 1'b0, sum_sum0_generate[12], 1'b0, sum_sum0_generate[10], 1'b0, sum_sum0_generate[8], 1'b0,
      sum_sum0_generate[6], 1'b0, sum_sum0_generate[4], 1'b0, sum_sum0_generate[2], 1'b0, sum_sum0_generate[0], 1'b0};
  assign generate1 = sum_sum0_generate | n2;
  assign propagate1 = sum_sum0_half & {1'b1, sum_sum0_half[26], 1'b1, sum_sum0_half[24], 1'b1, sum_sum0_half[22], 1'b1,
      sum_sum0_half[20], 1'b1, sum_sum0_half[18], 1'b1, sum_sum0_half[16], 1'b1, sum_sum0_half[14], 1'b1,
      sum_sum0_half[12], 1'b1, sum_sum0_half[10], 1'b1, sum_sum0_half[8], 1'b1, sum_sum0_half[6], 1'b1,
      sum_sum0_half[4], 1'b1, sum_sum0_half[2], 3'd4};
  assign n3 = propagate1 & {1'b0, generate1[25], 3'd0, generate1[21], 3'd0, generate1[17], 3'd0, generate1[13], 3'd0,
      generate1[9], 3'd0, generate1[5], 3'd0, generate1[1], 3'd0};
  assign generate2 = generate1 | n3;
  assign propagate2 = propagate1 & {1'b1, propagate1[25], 3'd7, propagate1[21], 3'd7, propagate1[17], 3'd7,
      propagate1[13], 3'd7, propagate1[9], 3'd7, propagate1[5], 7'd116};
  assign n4 = propagate2 & {5'd0, generate2[19], 7'd0, generate2[11], 7'd0, generate2[3], 7'd0};
  assign generate3 = generate2 | n4;
  assign propagate3 = propagate2 & {5'd31, propagate2[19], 7'd127, propagate2[11], 15'h7f74};
  assign generate4 = generate3 | (propagate3 & {13'd0, generate3[7], 15'd0});
  assign n5 = {propagate3[28:16], 1'b0, propagate3[14:8], 1'b0, propagate3[6:4], 1'b0, propagate3[2], 2'd0} & {5'd0,
      generate4[15], 23'd0};
  assign generate5 = generate4 | n5;
  assign n6 = {propagate3[28:24], 1'b0, propagate3[22:16], 1'b0, propagate3[14:8], 1'b0, propagate3[6:4], 1'b0,
      propagate3[2], 2'd0} & {1'b0, generate5[23], 7'd0, generate5[15], 7'd0, generate5[7], 11'd0};
  assign generate6 = generate5 | n6;
  assign n7 = {propagate3[28], 1'b0, propagate3[26:24], 1'b0, propagate3[22:20], 1'b0, propagate3[18:16], 1'b0,
      propagate3[14:12], 1'b0, propagate3[10:8], 1'b0, propagate3[6:4], 1'b0, propagate3[2], 2'd0} & {3'd0,
      generate6[23], 3'd0, generate6[19], 3'd0, generate6[15], 3'd0, generate6[11], 3'd0, generate6[7], 3'd0,
      generate6[3], 5'd0};
  assign generate7 = generate6 | n7;
  assign n8 = {propagate3[28], 1'b0, propagate3[26], 1'b0, propagate3[24], 1'b0, propagate3[22], 1'b0, propagate3[20],
      1'b0, propagate3[18], 1'b0, propagate3[16], 1'b0, propagate3[14], 1'b0, propagate3[12], 1'b0, propagate3[10],
      1'b0, propagate3[8], 1'b0, propagate3[6], 1'b0, propagate3[4], 1'b0, propagate3[2], 2'd0} & {generate7[27], 1'b0,
      generate7[25], 1'b0, generate7[23], 1'b0, generate7[21], 1'b0, generate7[19], 1'b0, generate7[17], 1'b0,
      generate7[15], 1'b0, generate7[13], 1'b0, generate7[11], 1'b0, generate7[9], 1'b0, generate7[7], 1'b0,
      generate7[5], 1'b0, generate7[3], 1'b0, generate7[1], 2'd0};
  assign generate8 = generate7 | n8;
  assign sum_sum0_all1 = sum_sum0_half & {1'b1, sum_sum0_half[26], 1'b1, sum_sum0_half[24], 1'b1, sum_sum0_half[22],
      1'b1, sum_sum0_half[20], 1'b1, sum_sum0_half[18], 1'b1, sum_sum0_half[16], 1'b1, sum_sum0_half[14], 1'b1,
      sum_sum0_half[12], 1'b1, sum_sum0_half[10], 1'b1, sum_sum0_half[8], 1'b1, sum_sum0_half[6], 1'b1,
      sum_sum0_half[4], 1'b1, sum_sum0_half[2], 1'b1, sum_sum0_half[0], 1'b1};
  assign sum_sum0_all2 = sum_sum0_all1 & {1'b1, sum_sum0_all1[25], 3'd7, sum_sum0_all1[21], 3'd7, sum_sum0_all1[17],
      3'd7, sum_sum0_all1[13], 3'd7, sum_sum0_all1[9], 3'd7, sum_sum0_all1[5], 3'd7, sum_sum0_all1[1], 3'd7};
  assign sum_sum0_all3 = sum_sum0_all2 & {5'd31, sum_sum0_all2[19], 7'd127, sum_sum0_all2[11], 7'd127, sum_sum0_all2[3],
      7'd127};
  assign sum_sum0_all4 = sum_sum0_all3 & {13'h1fff, sum_sum0_all3[7], 15'h7fff};
  assign sum_sum0_all5 = sum_sum0_all4 & {5'd31, sum_sum0_all4[15], 23'h7fffff};
  assign sum_sum0_all6 = sum_sum0_all5 & {1'b1, sum_sum0_all5[23], 7'd127, sum_sum0_all5[15], 7'd127, sum_sum0_all5[7],
      11'd2047};
  assign sum_sum0_all7 = sum_sum0_all6 & {3'd7, sum_sum0_all6[23], 3'd7, sum_sum0_all6[19], 3'd7, sum_sum0_all6[15],
      3'd7, sum_sum0_all6[11], 3'd7, sum_sum0_all6[7], 3'd7, sum_sum0_all6[3], 5'd31};
  assign sum_sum0_all8 = sum_sum0_all7 & {sum_sum0_all7[27], 1'b1, sum_sum0_all7[25], 1'b1, sum_sum0_all7[23], 1'b1,
      sum_sum0_all7[21], 1'b1, sum_sum0_all7[19], 1'b1, sum_sum0_all7[17], 1'b1, sum_sum0_all7[15], 1'b1,
      sum_sum0_all7[13], 1'b1, sum_sum0_all7[11], 1'b1, sum_sum0_all7[9], 1'b1, sum_sum0_all7[7], 1'b1,
      sum_sum0_all7[5], 1'b1, sum_sum0_all7[3], 1'b1, sum_sum0_all7[1], 2'd3};
  assign sum_sum0_total = sum_sum0_half ^ {generate8[27:0], 1'b0};
  assign sum_sum0_further = sum_sum0_half ^ {generate8[27:0] | sum_sum0_all8[27:0], 1'b1};
  assign n9 = generate8 | sum_sum0_all8;
  assign sum_sum0_reverse = sum_sum0_unlike & ~n9[28];
  assign sum_sum0_size = sum_sum0_unlike ? {1'b0, sum_sum0_reverse ? ~sum_sum0_total : sum_sum0_further} :
      {generate8[28], sum_sum0_total};
  assign sum_sum0_some = |sum_sum0_size;
  assign sum_sum0_negative = sum_sum0_some ? (sum_sum0_swap ? p_in[31] : negative) ^ sum_sum0_reverse : negative &
      p_in[31];
  assign sum_sum0_limit_by1 = sum_sum0_room[0] ? 30'h10000000 : 30'h20000000;
  assign sum_sum0_limit_by2 = sum_sum0_room[1] ? {2'd0, sum_sum0_limit_by1[29:2]} : sum_sum0_limit_by1;
  assign sum_sum0_limit_by4 = sum_sum0_room[2] ? {4'd0, sum_sum0_limit_by2[29:4]} : sum_sum0_limit_by2;
  assign sum_sum0_limit_by8 = sum_sum0_room[3] ? {8'd0, sum_sum0_limit_by4[29:8]} : sum_sum0_limit_by4;
  assign sum_sum0_limit_by16 = sum_sum0_room[4] ? {16'd0, sum_sum0_limit_by8[29:16]} : sum_sum0_limit_by8;
  assign sum_sum0_limit_far = |sum_sum0_room[8:5];
  assign sum_sum0_limit_rest = sum_sum0_limit_far ? 30'd0 : sum_sum0_limit_by16;
  assign n10 = sum_sum0_size[1:0] | sum_sum0_limit_rest[1:0];
  assign sum_sum0_zeros_any0_1 = n10[1] | sum_sum0_size[0] | sum_sum0_limit_rest[0];
  assign sum_sum0_zeros0_1 = ~n10[1];
  assign n11 = sum_sum0_size[3:0] | sum_sum0_limit_rest[3:0];
  assign n12 = sum_sum0_size[2:0] | sum_sum0_limit_rest[2:0];
  assign sum_sum0_zeros_any0_2 = n11[3] | n12[2];
  assign sum_sum0_zeros0_2 = ~n11[3];
  assign n13 = sum_sum0_size[5:0] | sum_sum0_limit_rest[5:0];
  assign n14 = sum_sum0_size[4:0] | sum_sum0_limit_rest[4:0];
  assign sum_sum0_zeros_any0_3 = n13[5] | n14[4];
  assign sum_sum0_zeros0_3 = ~n13[5];
  assign n15 = sum_sum0_size[7:0] | sum_sum0_limit_rest[7:0];
  assign n16 = sum_sum0_size[6:0] | sum_sum0_limit_rest[6:0];
  assign sum_sum0_zeros_any0_4 = n15[7] | n16[6];
  assign sum_sum0_zeros0_4 = ~n15[7];
  assign n17 = sum_sum0_size[9:0] | sum_sum0_limit_rest[9:0];
  assign n18 = sum_sum0_size[8:0] | sum_sum0_limit_rest[8:0];
  assign sum_sum0_zeros_any0_5 = n17[9] | n18[8];
  assign sum_sum0_zeros0_5 = ~n17[9];
  assign n19 = sum_sum0_size[11:0] | sum_sum0_limit_rest[11:0];
  assign n20 = sum_sum0_size[10:0] | sum_sum0_limit_rest[10:0];
  assign sum_sum0_zeros_any0_6 = n19[11] | n20[10];
  assign sum_sum0_zeros0_6 = ~n19[11];
  assign n21 = sum_sum0_size[13:0] | sum_sum0_limit_rest[13:0];
  assign n22 = sum_sum0_size[12:0] | sum_sum0_limit_rest[12:0];
  assign sum_sum0_zeros_any0_7 = n21[13] | n22[12];
  assign sum_sum0_zeros0_7 = ~n21[13];
  assign n23 = sum_sum0_size[15:0] | sum_sum0_limit_rest[15:0];
  assign n24 = sum_sum0_size[14:0] | sum_sum0_limit_rest[14:0];
  assign sum_sum0_zeros_any0_8 = n23[15] | n24[14];
  assign sum_sum0_zeros0_8 = ~n23[15];
  assign n25 = sum_sum0_size[17:0] | sum_sum0_limit_rest[17:0];
  assign n26 = sum_sum0_size[16:0] | sum_sum0_limit_rest[16:0];
  assign sum_sum0_zeros_any0_9 = n25[17] | n26[16];
  assign sum_sum0_zeros0_9 = ~n25[17];
  assign n27 = sum_sum0_size[19:0] | sum_sum0_limit_rest[19:0];
  assign n28 = sum_sum0_size[18:0] | sum_sum0_limit_rest[18:0];
  assign sum_sum0_zeros_any0_10 = n27[19] | n28[18];
  assign sum_sum0_zeros0_10 = ~n27[19];
  assign n29 = sum_sum0_size[21:0] | sum_sum0_limit_rest[21:0];
  assign n30 = sum_sum0_size[20:0] | sum_sum0_limit_rest[20:0];
  assign sum_sum0_zeros_any0_11 = n29[21] | n30[20];
  assign sum_sum0_zeros0_11 = ~n29[21];
  assign n31 = sum_sum0_size[23:0] | sum_sum0_limit_rest[23:0];
  assign n32 = sum_sum0_size[22:0] | sum_sum0_limit_rest[22:0];
  assign sum_sum0_zeros_any0_12 = n31[23] | n32[22];
  assign sum_sum0_zeros0_12 = ~n31[23];
  assign n33 = sum_sum0_size[25:0] | sum_sum0_limit_rest[25:0];
  assign n34 = sum_sum0_size[24:0] | sum_sum0_limit_rest[24:0];
  assign sum_sum0_zeros_any0_13 = n33[25] | n34[24];
  assign sum_sum0_zeros0_13 = ~n33[25];
  assign n35 = sum_sum0_size[27:0] | sum_sum0_limit_rest[27:0];
  assign n36 = sum_sum0_size[26:0] | sum_sum0_limit_rest[26:0];
  assign sum_sum0_zeros_any0_14 = n35[27] | n36[26];
  assign sum_sum0_zeros0_14 = ~n35[27];
  assign n37 = sum_sum0_size | sum_sum0_limit_rest;
  assign n38 = sum_sum0_size[28:0] | sum_sum0_limit_rest[28:0];
  assign sum_sum0_zeros_any0_15 = n37[29] | n38[28];
  assign sum_sum0_zeros0_15 = ~n37[29];
  assign sum_sum0_zeros1_0 = {~sum_sum0_zeros_any0_1, sum_sum0_zeros_any0_1 ? sum_sum0_zeros0_1 : 1'b1};
  assign sum_sum0_zeros_any1_1 = sum_sum0_zeros_any0_3 | sum_sum0_zeros_any0_2;
  assign sum_sum0_zeros1_1 = {~sum_sum0_zeros_any0_3, sum_sum0_zeros_any0_3 ? sum_sum0_zeros0_3 : sum_sum0_zeros0_2};
  assign sum_sum0_zeros_any1_2 = sum_sum0_zeros_any0_5 | sum_sum0_zeros_any0_4;
  assign sum_sum0_zeros1_2 = {~sum_sum0_zeros_any0_5, sum_sum0_zeros_any0_5 ? sum_sum0_zeros0_5 : sum_sum0_zeros0_4};
  assign sum_sum0_zeros_any1_3 = sum_sum0_zeros_any0_7 | sum_sum0_zeros_any0_6;
  assign sum_sum0_zeros1_3 = {~sum_sum0_zeros_any0_7, sum_sum0_zeros_any0_7 ? sum_sum0_zeros0_7 : sum_sum0_zeros0_6};
  assign sum_sum0_zeros_any1_4 = sum_sum0_zeros_any0_9 | sum_sum0_zeros_any0_8;
  assign sum_sum0_zeros1_4 = {~sum_sum0_zeros_any0_9, sum_sum0_zeros_any0_9 ? sum_sum0_zeros0_9 : sum_sum0_zeros0_8};
  assign sum_sum0_zeros_any1_5 = sum_sum0_zeros_any0_11 | sum_sum0_zeros_any0_10;
  assign sum_sum0_zeros1_5 = {~sum_sum0_zeros_any0_11, sum_sum0_zeros_any0_11 ? sum_sum0_zeros0_11 :
      sum_sum0_zeros0_10};
  assign sum_sum0_zeros_any1_6 = sum_sum0_zeros_any0_13 | sum_sum0_zeros_any0_12;
  assign sum_sum0_zeros1_6 = {~sum_sum0_zeros_any0_13, sum_sum0_zeros_any0_13 ? sum_sum0_zeros0_13 :
      sum_sum0_zeros0_12};
  assign sum_sum0_zeros_any1_7 = sum_sum0_zeros_any0_15 | sum_sum0_zeros_any0_14;
  assign sum_sum0_zeros1_7 = {~sum_sum0_zeros_any0_15, sum_sum0_zeros_any0_15 ? sum_sum0_zeros0_15 :
      sum_sum0_zeros0_14};
  assign sum_sum0_zeros2_0 = {~sum_sum0_zeros_any1_1, sum_sum0_zeros_any1_1 ? sum_sum0_zeros1_1 : sum_sum0_zeros1_0};
  assign sum_sum0_zeros_any2_1 = sum_sum0_zeros_any1_3 | sum_sum0_zeros_any1_2;
  assign sum_sum0_zeros2_1 = {~sum_sum0_zeros_any1_3, sum_sum0_zeros_any1_3 ? sum_sum0_zeros1_3 : sum_sum0_zeros1_2};
  assign sum_sum0_zeros_any2_2 = sum_sum0_zeros_any1_5 | sum_sum0_zeros_any1_4;
  assign sum_sum0_zeros2_2 = {~sum_sum0_zeros_any1_5, sum_sum0_zeros_any1_5 ? sum_sum0_zeros1_5 : sum_sum0_zeros1_4};
  assign sum_sum0_zeros_any2_3 = sum_sum0_zeros_any1_7 | sum_sum0_zeros_any1_6;
  assign sum_sum0_zeros2_3 = {~sum_sum0_zeros_any1_7, sum_sum0_zeros_any1_7 ? sum_sum0_zeros1_7 : sum_sum0_zeros1_6};
  assign sum_sum0_zeros3_0 = {~sum_sum0_zeros_any2_1, sum_sum0_zeros_any2_1 ? sum_sum0_zeros2_1 : sum_sum0_zeros2_0};
  assign sum_sum0_zeros_any3_1 = sum_sum0_zeros_any2_3 | sum_sum0_zeros_any2_2;
  assign sum_sum0_zeros3_1 = {~sum_sum0_zeros_any2_3, sum_sum0_zeros_any2_3 ? sum_sum0_zeros2_3 : sum_sum0_zeros2_2};
  assign sum_sum0_zeros4_0 = {~sum_sum0_zeros_any3_1, sum_sum0_zeros_any3_1 ? sum_sum0_zeros3_1 : sum_sum0_zeros3_0};
  assign sum_sum0_left_by1 = sum_sum0_zeros4_0[0] ? {sum_sum0_size[28:0], 1'b0} : sum_sum0_size;
  assign sum_sum0_left_by2 = sum_sum0_zeros4_0[1] ? {sum_sum0_left_by1[27:0], 2'd0} : sum_sum0_left_by1;
  assign sum_sum0_left_by4 = sum_sum0_zeros4_0[2] ? {sum_sum0_left_by2[25:0], 4'd0} : sum_sum0_left_by2;
  assign sum_sum0_left_by8 = sum_sum0_zeros4_0[3] ? {sum_sum0_left_by4[21:0], 8'd0} : sum_sum0_left_by4;
  assign sum_sum0_left_by16 = sum_sum0_zeros_any3_1 ? sum_sum0_left_by8 : {sum_sum0_left_by8[13:0], 16'd0};
  assign sum_sum0_truncated = {sum_sum0_field & {10{sum_sum0_left_by16[29]}}, sum_sum0_left_by16[28:6]};
  assign n39 = sum_sum0_left_by16[5] & ((|sum_sum0_left_by16[4:0]) | sum_sum0_left_by16[6]);
  assign sum_sum0_code = {1'b0, sum_sum0_truncated[32:23], sum_sum0_left_by16[28:6]} + {33'd0, n39};
  assign sum_sum0_over = sum_sum0_code > 34'h7f7fffff;
  assign sum_sum0_packed = sum_sum0_over ? 31'h7f800000 : sum_sum0_code[30:0];
  assign sum_sum0_sum_nan = picked0[18] | sum_sum0_p_nan | (picked0[19] & sum_sum0_p_infinite & sum_sum0_unlike);
  assign sum_sum0_sum_infinite = picked0[19] | sum_sum0_p_infinite;
  assign n40 = sum_sum0_sum_infinite ? {picked0[19] ? negative : p_in[31], 31'h7f800000} : {sum_sum0_negative,
      sum_sum0_packed};
  assign p_out = sum_sum0_sum_nan ? 32'h7fc00000 : n40;
endmodule

// Lets a row take the strobes of a burst that are meant for it; reach walks one row nearer per strobe.
module lut_fp16_w2_os8x8_drain_edge (
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
module lut_fp16_w2_os8x8_edge (
  input  wire clk,
  input  wire rst,
  input  wire [1279:0] a,
  input  wire [63:0] w,
  input  wire [3:0] tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output reg  [1279:0] a_rows,
  output reg  [31:0] w_cols,
  output wire [31:0] tags,
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
  wire tag_beat_w_plane;
  reg [27:0] tag_line;
  reg [3:0] tag_stage;
  wire [15:0] tree;
  wire unused_reach_out;
  assign tag_beat_w_plane = tag[3];
  assign strobes = {strobe7, strobe6, strobe5, strobe4, strobe3, strobe2, strobe1, strobe0};
  assign tags = {tag_stage, tag_line[3:0], tag_line[7:4], tag_line[11:8], tag_line[15:12], tag_line[19:16],
      tag_line[23:20], tag_line[27:24]};
  always @(posedge clk) begin
    if (rst) tag_stage <= 4'd0;
    else tag_stage <= tag;
    if (rst) tag_line <= 28'd0;
    else if (advance) tag_line <= {tag_line[23:0], tag_stage};
    if (rst) a_rows <= 1280'd0;
    else a_rows <= a;
    if (rst) w_cols <= 32'd0;
    else
      w_cols <= tag_beat_w_plane ? {w[63], w[61], w[59], w[57], w[55], w[53], w[51], w[49], w[47], w[45], w[43], w[41],
          w[39], w[37], w[35], w[33], w[31], w[29], w[27], w[25], w[23], w[21], w[19], w[17], w[15], w[13], w[11], w[9],
          w[7], w[5], w[3], w[1]} : {w[62], w[60], w[58], w[56], w[54], w[52], w[50], w[48], w[46], w[44], w[42], w[40],
          w[38], w[36], w[34], w[32], w[30], w[28], w[26], w[24], w[22], w[20], w[18], w[16], w[14], w[12], w[10], w[8],
          w[6], w[4], w[2], w[0]};
  end
  lut_fp16_w2_os8x8_drain_edge edge0 (.clk(clk), .rst(rst), .reach(reach1), .reach_out(unused_reach_out),
      .strobe(strobe0), .tree(tree[1:0]));
  lut_fp16_w2_os8x8_drain_edge edge1 (.clk(clk), .rst(rst), .reach(reach2), .reach_out(reach1), .strobe(strobe1),
      .tree(tree[3:2]));
  lut_fp16_w2_os8x8_drain_edge edge2 (.clk(clk), .rst(rst), .reach(reach3), .reach_out(reach2), .strobe(strobe2),
      .tree(tree[5:4]));
  lut_fp16_w2_os8x8_drain_edge edge3 (.clk(clk), .rst(rst), .reach(reach4), .reach_out(reach3), .strobe(strobe3),
      .tree(tree[7:6]));
  lut_fp16_w2_os8x8_drain_edge edge4 (.clk(clk), .rst(rst), .reach(reach5), .reach_out(reach4), .strobe(strobe4),
      .tree(tree[9:8]));
  lut_fp16_w2_os8x8_drain_edge edge5 (.clk(clk), .rst(rst), .reach(reach6), .reach_out(reach5), .strobe(strobe5),
      .tree(tree[11:10]));
  lut_fp16_w2_os8x8_drain_edge edge6 (.clk(clk), .rst(rst), .reach(reach7), .reach_out(reach6), .strobe(strobe6),
      .tree(tree[13:12]));
  lut_fp16_w2_os8x8_drain_edge edge7 (.clk(clk), .rst(rst), .reach(1'b1), .reach_out(reach7), .strobe(strobe7),
      .tree(tree[15:14]));
  lut_fp16_w2_os8x8_strobe_tree strobe_tree (.clk(clk), .rst(rst), .d(strobe), .q(tree));
endmodule

// Activation codes to the table of their signed sums, entry 0 lowest, each as a :class:Lane; combinational.
module lut_fp16_w2_os8x8_encode_a (
  input  wire [63:0] code,
  output wire [159:0] stored
);
  wire [4:0] a0_exponent;
  wire a0_infinite;
  wire a0_nan;
  wire a0_normal;
  wire [11:0] a0_placed_by1;
  wire [13:0] a0_placed_by2;
  wire [17:0] a0_placed_by4;
  wire [25:0] a0_placed_by8;
  wire [39:0] a0_placed_by16;
  wire [10:0] a0_significand;
  wire a0_top;
  wire [40:0] a0_value;
  wire [4:0] a1_exponent;
  wire a1_infinite;
  wire a1_nan;
  wire a1_normal;
  wire [11:0] a1_placed_by1;
  wire [13:0] a1_placed_by2;
  wire [17:0] a1_placed_by4;
  wire [25:0] a1_placed_by8;
  wire [39:0] a1_placed_by16;
  wire [10:0] a1_significand;
  wire a1_top;
  wire [40:0] a1_value;
  wire [4:0] a2_exponent;
  wire a2_infinite;
  wire a2_nan;
  wire a2_normal;
  wire [11:0] a2_placed_by1;
  wire [13:0] a2_placed_by2;
  wire [17:0] a2_placed_by4;
  wire [25:0] a2_placed_by8;
  wire [39:0] a2_placed_by16;
  wire [10:0] a2_significand;
  wire a2_top;
  wire [40:0] a2_value;
  wire [4:0] a3_exponent;
  wire a3_infinite;
  wire a3_nan;
  wire a3_normal;
  wire [11:0] a3_placed_by1;
  wire [13:0] a3_placed_by2;
  wire [17:0] a3_placed_by4;
  wire [25:0] a3_placed_by8;
  wire [39:0] a3_placed_by16;
  wire [10:0] a3_significand;
  wire a3_top;
  wire [40:0] a3_value;
  wire [4:0] entry0_exponent;
  wire entry0_infinite;
  wire [10:0] entry0_left_by1;
  wire [10:0] entry0_left_by2;
  wire [10:0] entry0_left_by4;
  wire [10:0] entry0_left_by8;
  wire entry0_nan;
  wire entry0_normal;
  wire [10:0] entry0_significand;
  wire entry0_top;
  wire entry0_zeros0_2;
  wire entry0_zeros0_3;
  wire entry0_zeros0_4;
  wire entry0_zeros0_5;
  wire entry0_zeros0_6;
  wire entry0_zeros0_7;
  wire [1:0] entry0_zeros1_1;
  wire [1:0] entry0_zeros1_2;
  wire [1:0] entry0_zeros1_3;
  wire [2:0] entry0_zeros2_0;
  wire [2:0] entry0_zeros2_1;
  wire [3:0] entry0_zeros3_0;
  wire entry0_zeros_any0_2;
  wire entry0_zeros_any0_3;
  wire entry0_zeros_any0_4;
  wire entry0_zeros_any0_5;
  wire entry0_zeros_any0_6;
  wire entry0_zeros_any0_7;
  wire entry0_zeros_any1_1;
  wire entry0_zeros_any1_2;
  wire entry0_zeros_any1_3;
  wire entry0_zeros_any2_1;
  wire [4:0] entry1_exponent;
  wire entry1_infinite;
  wire [10:0] entry1_left_by1;
  wire [10:0] entry1_left_by2;
  wire [10:0] entry1_left_by4;
  wire [10:0] entry1_left_by8;
  wire entry1_nan;
  wire entry1_normal;
  wire [10:0] entry1_significand;
  wire entry1_top;
  wire entry1_zeros0_2;
  wire entry1_zeros0_3;
  wire entry1_zeros0_4;
  wire entry1_zeros0_5;
  wire entry1_zeros0_6;
  wire entry1_zeros0_7;
  wire [1:0] entry1_zeros1_1;
  wire [1:0] entry1_zeros1_2;
  wire [1:0] entry1_zeros1_3;
  wire [2:0] entry1_zeros2_0;
  wire [2:0] entry1_zeros2_1;
  wire [3:0] entry1_zeros3_0;
  wire entry1_zeros_any0_2;
  wire entry1_zeros_any0_3;
  wire entry1_zeros_any0_4;
  wire entry1_zeros_any0_5;
  wire entry1_zeros_any0_6;
  wire entry1_zeros_any0_7;
  wire entry1_zeros_any1_1;
  wire entry1_zeros_any1_2;
  wire entry1_zeros_any1_3;
  wire entry1_zeros_any2_1;
  wire [4:0] entry2_exponent;
  wire entry2_infinite;
  wire [10:0] entry2_left_by1;
  wire [10:0] entry2_left_by2;
  wire [10:0] entry2_left_by4;
  wire [10:0] entry2_left_by8;
  wire entry2_nan;
  wire entry2_normal;
  wire [10:0] entry2_significand;
  wire entry2_top;
  wire entry2_zeros0_2;
  wire entry2_zeros0_3;
  wire entry2_zeros0_4;
  wire entry2_zeros0_5;
  wire entry2_zeros0_6;
  wire entry2_zeros0_7;
  wire [1:0] entry2_zeros1_1;
  wire [1:0] entry2_zeros1_2;
  wire [1:0] entry2_zeros1_3;
  wire [2:0] entry2_zeros2_0;
  wire [2:0] entry2_zeros2_1;
  wire [3:0] entry2_zeros3_0;
  wire entry2_zeros_any0_2;
  wire entry2_zeros_any0_3;
  wire entry2_zeros_any0_4;
  wire entry2_zeros_any0_5;
  wire entry2_zeros_any0_6;
  wire entry2_zeros_any0_7;
  wire entry2_zeros_any1_1;
  wire entry2_zeros_any1_2;
  wire entry2_zeros_any1_3;
  wire entry2_zeros_any2_1;
  wire [4:0] entry3_exponent;
  wire entry3_infinite;
  wire [10:0] entry3_left_by1;
  wire [10:0] entry3_left_by2;
  wire [10:0] entry3_left_by4;
  wire [10:0] entry3_left_by8;
  wire entry3_nan;
  wire entry3_normal;
  wire [10:0] entry3_significand;
  wire entry3_top;
  wire entry3_zeros0_2;
  wire entry3_zeros0_3;
  wire entry3_zeros0_4;
  wire entry3_zeros0_5;
  wire entry3_zeros0_6;
  wire entry3_zeros0_7;
  wire [1:0] entry3_zeros1_1;
  wire [1:0] entry3_zeros1_2;
  wire [1:0] entry3_zeros1_3;
  wire [2:0] entry3_zeros2_0;
  wire [2:0] entry3_zeros2_1;
  wire [3:0] entry3_zeros3_0;
  wire entry3_zeros_any0_2;
  wire entry3_zeros_any0_3;
  wire entry3_zeros_any0_4;
  wire entry3_zeros_any0_5;
  wire entry3_zeros_any0_6;
  wire entry3_zeros_any0_7;
  wire entry3_zeros_any1_1;
  wire entry3_zeros_any1_2;
  wire entry3_zeros_any1_3;
  wire entry3_zeros_any2_1;
  wire [4:0] entry4_exponent;
  wire entry4_infinite;
  wire [10:0] entry4_left_by1;
  wire [10:0] entry4_left_by2;
  wire [10:0] entry4_left_by4;
  wire [10:0] entry4_left_by8;
  wire entry4_nan;
  wire entry4_normal;
  wire [10:0] entry4_significand;
  wire entry4_top;
  wire entry4_zeros0_2;
  wire entry4_zeros0_3;
  wire entry4_zeros0_4;
  wire entry4_zeros0_5;
  wire entry4_zeros0_6;
  wire entry4_zeros0_7;
  wire [1:0] entry4_zeros1_1;
  wire [1:0] entry4_zeros1_2;
  wire [1:0] entry4_zeros1_3;
  wire [2:0] entry4_zeros2_0;
  wire [2:0] entry4_zeros2_1;
  wire [3:0] entry4_zeros3_0;
  wire entry4_zeros_any0_2;
  wire entry4_zeros_any0_3;
  wire entry4_zeros_any0_4;
  wire entry4_zeros_any0_5;
  wire entry4_zeros_any0_6;
  wire entry4_zeros_any0_7;
  wire entry4_zeros_any1_1;
  wire entry4_zeros_any1_2;
  wire entry4_zeros_any1_3;
  wire entry4_zeros_any2_1;
  wire [4:0] entry5_exponent;
  wire entry5_infinite;
  wire [10:0] entry5_left_by1;
  wire [10:0] entry5_left_by2;
  wire [10:0] entry5_left_by4;
  wire [10:0] entry5_left_by8;
  wire entry5_nan;
  wire entry5_normal;
  wire [10:0] entry5_significand;
  wire entry5_top;
  wire entry5_zeros0_2;
  wire entry5_zeros0_3;
  wire entry5_zeros0_4;
  wire entry5_zeros0_5;
  wire entry5_zeros0_6;
  wire entry5_zeros0_7;
  wire [1:0] entry5_zeros1_1;
  wire [1:0] entry5_zeros1_2;
  wire [1:0] entry5_zeros1_3;
  wire [2:0] entry5_zeros2_0;
  wire [2:0] entry5_zeros2_1;
  wire [3:0] entry5_zeros3_0;
  wire entry5_zeros_any0_2;
  wire entry5_zeros_any0_3;
  wire entry5_zeros_any0_4;
  wire entry5_zeros_any0_5;
  wire entry5_zeros_any0_6;
  wire entry5_zeros_any0_7;
  wire entry5_zeros_any1_1;
  wire entry5_zeros_any1_2;
  wire entry5_zeros_any1_3;
  wire entry5_zeros_any2_1;
  wire [4:0] entry6_exponent;
  wire entry6_infinite;
  wire [10:0] entry6_left_by1;
  wire [10:0] entry6_left_by2;
  wire [10:0] entry6_left_by4;
  wire [10:0] entry6_left_by8;
  wire entry6_nan;
  wire entry6_normal;
  wire [10:0] entry6_significand;
  wire entry6_top;
  wire entry6_zeros0_2;
  wire entry6_zeros0_3;
  wire entry6_zeros0_4;
  wire entry6_zeros0_5;
  wire entry6_zeros0_6;
  wire entry6_zeros0_7;
  wire [1:0] entry6_zeros1_1;
  wire [1:0] entry6_zeros1_2;
  wire [1:0] entry6_zeros1_3;
  wire [2:0] entry6_zeros2_0;
  wire [2:0] entry6_zeros2_1;
  wire [3:0] entry6_zeros3_0;
  wire entry6_zeros_any0_2;
  wire entry6_zeros_any0_3;
  wire entry6_zeros_any0_4;
  wire entry6_zeros_any0_5;
  wire entry6_zeros_any0_6;
  wire entry6_zeros_any0_7;
  wire entry6_zeros_any1_1;
  wire entry6_zeros_any1_2;
  wire entry6_zeros_any1_3;
  wire entry6_zeros_any2_1;
  wire [4:0] entry7_exponent;
  wire entry7_infinite;
  wire [10:0] entry7_left_by1;
  wire [10:0] entry7_left_by2;
  wire [10:0] entry7_left_by4;
  wire [10:0] entry7_left_by8;
  wire entry7_nan;
  wire entry7_normal;
  wire [10:0] entry7_significand;
  wire entry7_top;
  wire entry7_zeros0_2;
  wire entry7_zeros0_3;
  wire entry7_zeros0_4;
  wire entry7_zeros0_5;
  wire entry7_zeros0_6;
  wire entry7_zeros0_7;
  wire [1:0] entry7_zeros1_1;
  wire [1:0] entry7_zeros1_2;
  wire [1:0] entry7_zeros1_3;
  wire [2:0] entry7_zeros2_0;
  wire [2:0] entry7_zeros2_1;
  wire [3:0] entry7_zeros3_0;
  wire entry7_zeros_any0_2;
  wire entry7_zeros_any0_3;
  wire entry7_zeros_any0_4;
  wire entry7_zeros_any0_5;
  wire entry7_zeros_any0_6;
  wire entry7_zeros_any0_7;
  wire entry7_zeros_any1_1;
  wire entry7_zeros_any1_2;
  wire entry7_zeros_any1_3;
  wire entry7_zeros_any2_1;
  wire minus0;
  wire minus1;
  wire minus2;
  wire minus3;
  wire minus4;
  wire minus5;
  wire minus6;
  wire minus7;
  wire nan0;
  wire nan1;
  wire nan2;
  wire nan3;
  wire nan4;
  wire nan5;
  wire nan6;
  wire nan7;
  wire plus0;
  wire plus1;
  wire plus2;
  wire plus3;
  wire plus4;
  wire plus5;
  wire plus6;
  wire plus7;
  wire [16:0] rounded0_code;
  wire [5:0] rounded0_field;
  wire [42:0] rounded0_left_by1;
  wire [42:0] rounded0_left_by2;
  wire [42:0] rounded0_left_by4;
  wire [42:0] rounded0_left_by8;
  wire [42:0] rounded0_left_by16;
  wire [42:0] rounded0_left_by32;
  wire [42:0] rounded0_magnitude;
  wire rounded0_over;
  wire [14:0] rounded0_packed;
  wire [15:0] rounded0_truncated;
  wire rounded0_zeros0_16;
  wire rounded0_zeros0_17;
  wire rounded0_zeros0_18;
  wire rounded0_zeros0_19;
  wire rounded0_zeros0_20;
  wire rounded0_zeros0_21;
  wire rounded0_zeros0_22;
  wire rounded0_zeros0_23;
  wire rounded0_zeros0_24;
  wire rounded0_zeros0_25;
  wire rounded0_zeros0_26;
  wire rounded0_zeros0_27;
  wire rounded0_zeros0_28;
  wire rounded0_zeros0_29;
  wire rounded0_zeros0_30;
  wire rounded0_zeros0_31;
  wire [1:0] rounded0_zeros1_8;
  wire [1:0] rounded0_zeros1_9;
  wire [1:0] rounded0_zeros1_10;
  wire [1:0] rounded0_zeros1_11;
  wire [1:0] rounded0_zeros1_12;
  wire [1:0] rounded0_zeros1_13;
  wire [1:0] rounded0_zeros1_14;
  wire [1:0] rounded0_zeros1_15;
  wire [2:0] rounded0_zeros2_4;
  wire [2:0] rounded0_zeros2_5;
  wire [2:0] rounded0_zeros2_6;
  wire [2:0] rounded0_zeros2_7;
  wire [3:0] rounded0_zeros3_2;
  wire [3:0] rounded0_zeros3_3;
  wire [4:0] rounded0_zeros4_1;
  wire [5:0] rounded0_zeros5_0;
  wire rounded0_zeros_any0_16;
  wire rounded0_zeros_any0_17;
  wire rounded0_zeros_any0_18;
  wire rounded0_zeros_any0_19;
  wire rounded0_zeros_any0_20;
  wire rounded0_zeros_any0_21;
  wire rounded0_zeros_any0_22;
  wire rounded0_zeros_any0_23;
  wire rounded0_zeros_any0_24;
  wire rounded0_zeros_any0_25;
  wire rounded0_zeros_any0_26;
  wire rounded0_zeros_any0_27;
  wire rounded0_zeros_any0_28;
  wire rounded0_zeros_any0_29;
  wire rounded0_zeros_any0_30;
  wire rounded0_zeros_any0_31;
  wire rounded0_zeros_any1_8;
  wire rounded0_zeros_any1_9;
  wire rounded0_zeros_any1_10;
  wire rounded0_zeros_any1_11;
  wire rounded0_zeros_any1_12;
  wire rounded0_zeros_any1_13;
  wire rounded0_zeros_any1_14;
  wire rounded0_zeros_any1_15;
  wire rounded0_zeros_any2_4;
  wire rounded0_zeros_any2_5;
  wire rounded0_zeros_any2_6;
  wire rounded0_zeros_any2_7;
  wire rounded0_zeros_any3_2;
  wire rounded0_zeros_any3_3;
  wire rounded0_zeros_any4_1;
  wire [16:0] rounded1_code;
  wire [5:0] rounded1_field;
  wire [42:0] rounded1_left_by1;
  wire [42:0] rounded1_left_by2;
  wire [42:0] rounded1_left_by4;
  wire [42:0] rounded1_left_by8;
  wire [42:0] rounded1_left_by16;
  wire [42:0] rounded1_left_by32;
  wire [42:0] rounded1_magnitude;
  wire rounded1_over;
  wire [14:0] rounded1_packed;
  wire [15:0] rounded1_truncated;
  wire rounded1_zeros0_16;
  wire rounded1_zeros0_17;
  wire rounded1_zeros0_18;
  wire rounded1_zeros0_19;
  wire rounded1_zeros0_20;
  wire rounded1_zeros0_21;
  wire rounded1_zeros0_22;
  wire rounded1_zeros0_23;
  wire rounded1_zeros0_24;
  wire rounded1_zeros0_25;
  wire rounded1_zeros0_26;
  wire rounded1_zeros0_27;
  wire rounded1_zeros0_28;
  wire rounded1_zeros0_29;
  wire rounded1_zeros0_30;
  wire rounded1_zeros0_31;
  wire [1:0] rounded1_zeros1_8;
  wire [1:0] rounded1_zeros1_9;
  wire [1:0] rounded1_zeros1_10;
  wire [1:0] rounded1_zeros1_11;
  wire [1:0] rounded1_zeros1_12;
  wire [1:0] rounded1_zeros1_13;
  wire [1:0] rounded1_zeros1_14;
  wire [1:0] rounded1_zeros1_15;
  wire [2:0] rounded1_zeros2_4;
  wire [2:0] rounded1_zeros2_5;
  wire [2:0] rounded1_zeros2_6;
  wire [2:0] rounded1_zeros2_7;
  wire [3:0] rounded1_zeros3_2;
  wire [3:0] rounded1_zeros3_3;
  wire [4:0] rounded1_zeros4_1;
  wire [5:0] rounded1_zeros5_0;
  wire rounded1_zeros_any0_16;
  wire rounded1_zeros_any0_17;
  wire rounded1_zeros_any0_18;
  wire rounded1_zeros_any0_19;
  wire rounded1_zeros_any0_20;
  wire rounded1_zeros_any0_21;
  wire rounded1_zeros_any0_22;
  wire rounded1_zeros_any0_23;
  wire rounded1_zeros_any0_24;
  wire rounded1_zeros_any0_25;
  wire rounded1_zeros_any0_26;
  wire rounded1_zeros_any0_27;
  wire rounded1_zeros_any0_28;
  wire rounded1_zeros_any0_29;
  wire rounded1_zeros_any0_30;
  wire rounded1_zeros_any0_31;
  wire rounded1_zeros_any1_8;
  wire rounded1_zeros_any1_9;
  wire rounded1_zeros_any1_10;
  wire rounded1_zeros_any1_11;
  wire rounded1_zeros_any1_12;
  wire rounded1_zeros_any1_13;
  wire rounded1_zeros_any1_14;
  wire rounded1_zeros_any1_15;
  wire rounded1_zeros_any2_4;
  wire rounded1_zeros_any2_5;
  wire rounded1_zeros_any2_6;
  wire rounded1_zeros_any2_7;
  wire rounded1_zeros_any3_2;
  wire rounded1_zeros_any3_3;
  wire rounded1_zeros_any4_1;
  wire [16:0] rounded2_code;
  wire [5:0] rounded2_field;
  wire [42:0] rounded2_left_by1;
  wire [42:0] rounded2_left_by2;
  wire [42:0] rounded2_left_by4;
  wire [42:0] rounded2_left_by8;
  wire [42:0] rounded2_left_by16;
  wire [42:0] rounded2_left_by32;
  wire [42:0] rounded2_magnitude;
  wire rounded2_over;
  wire [14:0] rounded2_packed;
  wire [15:0] rounded2_truncated;
  wire rounded2_zeros0_16;
  wire rounded2_zeros0_17;
  wire rounded2_zeros0_18;
  wire rounded2_zeros0_19;
  wire rounded2_zeros0_20;
  wire rounded2_zeros0_21;
  wire rounded2_zeros0_22;
  wire rounded2_zeros0_23;
  wire rounded2_zeros0_24;
  wire rounded2_zeros0_25;
  wire rounded2_zeros0_26;
  wire rounded2_zeros0_27;
  wire rounded2_zeros0_28;
  wire rounded2_zeros0_29;
  wire rounded2_zeros0_30;
  wire rounded2_zeros0_31;
  wire [1:0] rounded2_zeros1_8;
  wire [1:0] rounded2_zeros1_9;
  wire [1:0] rounded2_zeros1_10;
  wire [1:0] rounded2_zeros1_11;
  wire [1:0] rounded2_zeros1_12;
  wire [1:0] rounded2_zeros1_13;
  wire [1:0] rounded2_zeros1_14;
  wire [1:0] rounded2_zeros1_15;
  wire [2:0] rounded2_zeros2_4;
  wire [2:0] rounded2_zeros2_5;
  wire [2:0] rounded2_zeros2_6;
  wire [2:0] rounded2_zeros2_7;
  wire [3:0] rounded2_zeros3_2;
  wire [3:0] rounded2_zeros3_3;
  wire [4:0] rounded2_zeros4_1;
  wire [5:0] rounded2_zeros5_0;
  wire rounded2_zeros_any0_16;
  wire rounded2_zeros_any0_17;
  wire rounded2_zeros_any0_18;
  wire rounded2_zeros_any0_19;
  wire rounded2_zeros_any0_20;
  wire rounded2_zeros_any0_21;
  wire rounded2_zeros_any0_22;
  wire rounded2_zeros_any0_23;
  wire rounded2_zeros_any0_24;
  wire rounded2_zeros_any0_25;
  wire rounded2_zeros_any0_26;
  wire rounded2_zeros_any0_27;
  wire rounded2_zeros_any0_28;
  wire rounded2_zeros_any0_29;
  wire rounded2_zeros_any0_30;
  wire rounded2_zeros_any0_31;
  wire rounded2_zeros_any1_8;
  wire rounded2_zeros_any1_9;
  wire rounded2_zeros_any1_10;
  wire rounded2_zeros_any1_11;
  wire rounded2_zeros_any1_12;
  wire rounded2_zeros_any1_13;
  wire rounded2_zeros_any1_14;
  wire rounded2_zeros_any1_15;
  wire rounded2_zeros_any2_4;
  wire rounded2_zeros_any2_5;
  wire rounded2_zeros_any2_6;
  wire rounded2_zeros_any2_7;
  wire rounded2_zeros_any3_2;
  wire rounded2_zeros_any3_3;
  wire rounded2_zeros_any4_1;
  wire [16:0] rounded3_code;
  wire [5:0] rounded3_field;
  wire [42:0] rounded3_left_by1;
  wire [42:0] rounded3_left_by2;
  wire [42:0] rounded3_left_by4;
  wire [42:0] rounded3_left_by8;
  wire [42:0] rounded3_left_by16;
  wire [42:0] rounded3_left_by32;
  wire [42:0] rounded3_magnitude;
  wire rounded3_over;
  wire [14:0] rounded3_packed;
  wire [15:0] rounded3_truncated;
  wire rounded3_zeros0_16;
  wire rounded3_zeros0_17;
  wire rounded3_zeros0_18;
  wire rounded3_zeros0_19;
  wire rounded3_zeros0_20;
  wire rounded3_zeros0_21;
  wire rounded3_zeros0_22;
  wire rounded3_zeros0_23;
  wire rounded3_zeros0_24;
  wire rounded3_zeros0_25;
  wire rounded3_zeros0_26;
  wire rounded3_zeros0_27;
  wire rounded3_zeros0_28;
  wire rounded3_zeros0_29;
  wire rounded3_zeros0_30;
  wire rounded3_zeros0_31;
  wire [1:0] rounded3_zeros1_8;
  wire [1:0] rounded3_zeros1_9;
  wire [1:0] rounded3_zeros1_10;
  wire [1:0] rounded3_zeros1_11;
  wire [1:0] rounded3_zeros1_12;
  wire [1:0] rounded3_zeros1_13;
  wire [1:0] rounded3_zeros1_14;
  wire [1:0] rounded3_zeros1_15;
  wire [2:0] rounded3_zeros2_4;
  wire [2:0] rounded3_zeros2_5;
  wire [2:0] rounded3_zeros2_6;
  wire [2:0] rounded3_zeros2_7;
  wire [3:0] rounded3_zeros3_2;
  wire [3:0] rounded3_zeros3_3;
  wire [4:0] rounded3_zeros4_1;
  wire [5:0] rounded3_zeros5_0;
  wire rounded3_zeros_any0_16;
  wire rounded3_zeros_any0_17;
  wire rounded3_zeros_any0_18;
  wire rounded3_zeros_any0_19;
  wire rounded3_zeros_any0_20;
  wire rounded3_zeros_any0_21;
  wire rounded3_zeros_any0_22;
  wire rounded3_zeros_any0_23;
  wire rounded3_zeros_any0_24;
  wire rounded3_zeros_any0_25;
  wire rounded3_zeros_any0_26;
  wire rounded3_zeros_any0_27;
  wire rounded3_zeros_any0_28;
  wire rounded3_zeros_any0_29;
  wire rounded3_zeros_any0_30;
  wire rounded3_zeros_any0_31;
  wire rounded3_zeros_any1_8;
  wire rounded3_zeros_any1_9;
  wire rounded3_zeros_any1_10;
  wire rounded3_zeros_any1_11;
  wire rounded3_zeros_any1_12;
  wire rounded3_zeros_any1_13;
  wire rounded3_zeros_any1_14;
  wire rounded3_zeros_any1_15;
  wire rounded3_zeros_any2_4;
  wire rounded3_zeros_any2_5;
  wire rounded3_zeros_any2_6;
  wire rounded3_zeros_any2_7;
  wire rounded3_zeros_any3_2;
  wire rounded3_zeros_any3_3;
  wire rounded3_zeros_any4_1;
  wire [16:0] rounded4_code;
  wire [5:0] rounded4_field;
  wire [42:0] rounded4_left_by1;
  wire [42:0] rounded4_left_by2;
  wire [42:0] rounded4_left_by4;
  wire [42:0] rounded4_left_by8;
  wire [42:0] rounded4_left_by16;
  wire [42:0] rounded4_left_by32;
  wire [42:0] rounded4_magnitude;
  wire rounded4_over;
  wire [14:0] rounded4_packed;
  wire [15:0] rounded4_truncated;
  wire rounded4_zeros0_16;
  wire rounded4_zeros0_17;
  wire rounded4_zeros0_18;
  wire rounded4_zeros0_19;
  wire rounded4_zeros0_20;
  wire rounded4_zeros0_21;
  wire rounded4_zeros0_22;
  wire rounded4_zeros0_23;
  wire rounded4_zeros0_24;
  wire rounded4_zeros0_25;
  wire rounded4_zeros0_26;
  wire rounded4_zeros0_27;
  wire rounded4_zeros0_28;
  wire rounded4_zeros0_29;
  wire rounded4_zeros0_30;
  wire rounded4_zeros0_31;
  wire [1:0] rounded4_zeros1_8;
  wire [1:0] rounded4_zeros1_9;
  wire [1:0] rounded4_zeros1_10;
  wire [1:0] rounded4_zeros1_11;
  wire [1:0] rounded4_zeros1_12;
  wire [1:0] rounded4_zeros1_13;
  wire [1:0] rounded4_zeros1_14;
  wire [1:0] rounded4_zeros1_15;
  wire [2:0] rounded4_zeros2_4;
  wire [2:0] rounded4_zeros2_5;
  wire [2:0] rounded4_zeros2_6;
  wire [2:0] rounded4_zeros2_7;
  wire [3:0] rounded4_zeros3_2;
  wire [3:0] rounded4_zeros3_3;
  wire [4:0] rounded4_zeros4_1;
  wire [5:0] rounded4_zeros5_0;
  wire rounded4_zeros_any0_16;
  wire rounded4_zeros_any0_17;
  wire rounded4_zeros_any0_18;
  wire rounded4_zeros_any0_19;
  wire rounded4_zeros_any0_20;
  wire rounded4_zeros_any0_21;
  wire rounded4_zeros_any0_22;
  wire rounded4_zeros_any0_23;
  wire rounded4_zeros_any0_24;
  wire rounded4_zeros_any0_25;
  wire rounded4_zeros_any0_26;
  wire rounded4_zeros_any0_27;
  wire rounded4_zeros_any0_28;
  wire rounded4_zeros_any0_29;
  wire rounded4_zeros_any0_30;
  wire rounded4_zeros_any0_31;
  wire rounded4_zeros_any1_8;
  wire rounded4_zeros_any1_9;
  wire rounded4_zeros_any1_10;
  wire rounded4_zeros_any1_11;
  wire rounded4_zeros_any1_12;
  wire rounded4_zeros_any1_13;
  wire rounded4_zeros_any1_14;
  wire rounded4_zeros_any1_15;
  wire rounded4_zeros_any2_4;
  wire rounded4_zeros_any2_5;
  wire rounded4_zeros_any2_6;
  wire rounded4_zeros_any2_7;
  wire rounded4_zeros_any3_2;
  wire rounded4_zeros_any3_3;
  wire rounded4_zeros_any4_1;
  wire [16:0] rounded5_code;
  wire [5:0] rounded5_field;
  wire [42:0] rounded5_left_by1;
  wire [42:0] rounded5_left_by2;
  wire [42:0] rounded5_left_by4;
  wire [42:0] rounded5_left_by8;
  wire [42:0] rounded5_left_by16;
  wire [42:0] rounded5_left_by32;
  wire [42:0] rounded5_magnitude;
  wire rounded5_over;
  wire [14:0] rounded5_packed;
  wire [15:0] rounded5_truncated;
  wire rounded5_zeros0_16;
  wire rounded5_zeros0_17;
  wire rounded5_zeros0_18;
  wire rounded5_zeros0_19;
  wire rounded5_zeros0_20;
  wire rounded5_zeros0_21;
  wire rounded5_zeros0_22;
  wire rounded5_zeros0_23;
  wire rounded5_zeros0_24;
  wire rounded5_zeros0_25;
  wire rounded5_zeros0_26;
  wire rounded5_zeros0_27;
  wire rounded5_zeros0_28;
  wire rounded5_zeros0_29;
  wire rounded5_zeros0_30;
  wire rounded5_zeros0_31;
  wire [1:0] rounded5_zeros1_8;
  wire [1:0] rounded5_zeros1_9;
  wire [1:0] rounded5_zeros1_10;
  wire [1:0] rounded5_zeros1_11;
  wire [1:0] rounded5_zeros1_12;
  wire [1:0] rounded5_zeros1_13;
  wire [1:0] rounded5_zeros1_14;
  wire [1:0] rounded5_zeros1_15;
  wire [2:0] rounded5_zeros2_4;
  wire [2:0] rounded5_zeros2_5;
  wire [2:0] rounded5_zeros2_6;
  wire [2:0] rounded5_zeros2_7;
  wire [3:0] rounded5_zeros3_2;
  wire [3:0] rounded5_zeros3_3;
  wire [4:0] rounded5_zeros4_1;
  wire [5:0] rounded5_zeros5_0;
  wire rounded5_zeros_any0_16;
  wire rounded5_zeros_any0_17;
  wire rounded5_zeros_any0_18;
  wire rounded5_zeros_any0_19;
  wire rounded5_zeros_any0_20;
  wire rounded5_zeros_any0_21;
  wire rounded5_zeros_any0_22;
  wire rounded5_zeros_any0_23;
  wire rounded5_zeros_any0_24;
  wire rounded5_zeros_any0_25;
  wire rounded5_zeros_any0_26;
  wire rounded5_zeros_any0_27;
  wire rounded5_zeros_any0_28;
  wire rounded5_zeros_any0_29;
  wire rounded5_zeros_any0_30;
  wire rounded5_zeros_any0_31;
  wire rounded5_zeros_any1_8;
  wire rounded5_zeros_any1_9;
  wire rounded5_zeros_any1_10;
  wire rounded5_zeros_any1_11;
  wire rounded5_zeros_any1_12;
  wire rounded5_zeros_any1_13;
  wire rounded5_zeros_any1_14;
  wire rounded5_zeros_any1_15;
  wire rounded5_zeros_any2_4;
  wire rounded5_zeros_any2_5;
  wire rounded5_zeros_any2_6;
  wire rounded5_zeros_any2_7;
  wire rounded5_zeros_any3_2;
  wire rounded5_zeros_any3_3;
  wire rounded5_zeros_any4_1;
  wire [16:0] rounded6_code;
  wire [5:0] rounded6_field;
  wire [42:0] rounded6_left_by1;
  wire [42:0] rounded6_left_by2;
  wire [42:0] rounded6_left_by4;
  wire [42:0] rounded6_left_by8;
  wire [42:0] rounded6_left_by16;
  wire [42:0] rounded6_left_by32;
  wire [42:0] rounded6_magnitude;
  wire rounded6_over;
  wire [14:0] rounded6_packed;
  wire [15:0] rounded6_truncated;
  wire rounded6_zeros0_16;
  wire rounded6_zeros0_17;
  wire rounded6_zeros0_18;
  wire rounded6_zeros0_19;
  wire rounded6_zeros0_20;
  wire rounded6_zeros0_21;
  wire rounded6_zeros0_22;
  wire rounded6_zeros0_23;
  wire rounded6_zeros0_24;
  wire rounded6_zeros0_25;
  wire rounded6_zeros0_26;
  wire rounded6_zeros0_27;
  wire rounded6_zeros0_28;
  wire rounded6_zeros0_29;
  wire rounded6_zeros0_30;
  wire rounded6_zeros0_31;
  wire [1:0] rounded6_zeros1_8;
  wire [1:0] rounded6_zeros1_9;
  wire [1:0] rounded6_zeros1_10;
  wire [1:0] rounded6_zeros1_11;
  wire [1:0] rounded6_zeros1_12;
  wire [1:0] rounded6_zeros1_13;
  wire [1:0] rounded6_zeros1_14;
  wire [1:0] rounded6_zeros1_15;
  wire [2:0] rounded6_zeros2_4;
  wire [2:0] rounded6_zeros2_5;
  wire [2:0] rounded6_zeros2_6;
  wire [2:0] rounded6_zeros2_7;
  wire [3:0] rounded6_zeros3_2;
  wire [3:0] rounded6_zeros3_3;
  wire [4:0] rounded6_zeros4_1;
  wire [5:0] rounded6_zeros5_0;
  wire rounded6_zeros_any0_16;
  wire rounded6_zeros_any0_17;
  wire rounded6_zeros_any0_18;
  wire rounded6_zeros_any0_19;
  wire rounded6_zeros_any0_20;
  wire rounded6_zeros_any0_21;
  wire rounded6_zeros_any0_22;
  wire rounded6_zeros_any0_23;
  wire rounded6_zeros_any0_24;
  wire rounded6_zeros_any0_25;
  wire rounded6_zeros_any0_26;
  wire rounded6_zeros_any0_27;
  wire rounded6_zeros_any0_28;
  wire rounded6_zeros_any0_29;
  wire rounded6_zeros_any0_30;
  wire rounded6_zeros_any0_31;
  wire rounded6_zeros_any1_8;
  wire rounded6_zeros_any1_9;
  wire rounded6_zeros_any1_10;
  wire rounded6_zeros_any1_11;
  wire rounded6_zeros_any1_12;
  wire rounded6_zeros_any1_13;
  wire rounded6_zeros_any1_14;
  wire rounded6_zeros_any1_15;
  wire rounded6_zeros_any2_4;
  wire rounded6_zeros_any2_5;
  wire rounded6_zeros_any2_6;
  wire rounded6_zeros_any2_7;
  wire rounded6_zeros_any3_2;
  wire rounded6_zeros_any3_3;
  wire rounded6_zeros_any4_1;
  wire [16:0] rounded7_code;
  wire [5:0] rounded7_field;
  wire [42:0] rounded7_left_by1;
  wire [42:0] rounded7_left_by2;
  wire [42:0] rounded7_left_by4;
  wire [42:0] rounded7_left_by8;
  wire [42:0] rounded7_left_by16;
  wire [42:0] rounded7_left_by32;
  wire [42:0] rounded7_magnitude;
  wire rounded7_over;
  wire [14:0] rounded7_packed;
  wire [15:0] rounded7_truncated;
  wire rounded7_zeros0_16;
  wire rounded7_zeros0_17;
  wire rounded7_zeros0_18;
  wire rounded7_zeros0_19;
  wire rounded7_zeros0_20;
  wire rounded7_zeros0_21;
  wire rounded7_zeros0_22;
  wire rounded7_zeros0_23;
  wire rounded7_zeros0_24;
  wire rounded7_zeros0_25;
  wire rounded7_zeros0_26;
  wire rounded7_zeros0_27;
  wire rounded7_zeros0_28;
  wire rounded7_zeros0_29;
  wire rounded7_zeros0_30;
  wire rounded7_zeros0_31;
  wire [1:0] rounded7_zeros1_8;
  wire [1:0] rounded7_zeros1_9;
  wire [1:0] rounded7_zeros1_10;
  wire [1:0] rounded7_zeros1_11;
  wire [1:0] rounded7_zeros1_12;
  wire [1:0] rounded7_zeros1_13;
  wire [1:0] rounded7_zeros1_14;
  wire [1:0] rounded7_zeros1_15;
  wire [2:0] rounded7_zeros2_4;
  wire [2:0] rounded7_zeros2_5;
  wire [2:0] rounded7_zeros2_6;
  wire [2:0] rounded7_zeros2_7;
  wire [3:0] rounded7_zeros3_2;
  wire [3:0] rounded7_zeros3_3;
  wire [4:0] rounded7_zeros4_1;
  wire [5:0] rounded7_zeros5_0;
  wire rounded7_zeros_any0_16;
  wire rounded7_zeros_any0_17;
  wire rounded7_zeros_any0_18;
  wire rounded7_zeros_any0_19;
  wire rounded7_zeros_any0_20;
  wire rounded7_zeros_any0_21;
  wire rounded7_zeros_any0_22;
  wire rounded7_zeros_any0_23;
  wire rounded7_zeros_any0_24;
  wire rounded7_zeros_any0_25;
  wire rounded7_zeros_any0_26;
  wire rounded7_zeros_any0_27;
  wire rounded7_zeros_any0_28;
  wire rounded7_zeros_any0_29;
  wire rounded7_zeros_any0_30;
  wire rounded7_zeros_any0_31;
  wire rounded7_zeros_any1_8;
  wire rounded7_zeros_any1_9;
  wire rounded7_zeros_any1_10;
  wire rounded7_zeros_any1_11;
  wire rounded7_zeros_any1_12;
  wire rounded7_zeros_any1_13;
  wire rounded7_zeros_any1_14;
  wire rounded7_zeros_any1_15;
  wire rounded7_zeros_any2_4;
  wire rounded7_zeros_any2_5;
  wire rounded7_zeros_any2_6;
  wire rounded7_zeros_any2_7;
  wire rounded7_zeros_any3_2;
  wire rounded7_zeros_any3_3;
  wire rounded7_zeros_any4_1;
  wire [15:0] sum0_with_specials;
  wire [41:0] sum0to1_0;
  wire [41:0] sum0to1_1;
  wire [42:0] sum0to3_0;
  wire [42:0] sum0to3_1;
  wire [42:0] sum0to3_2;
  wire [42:0] sum0to3_3;
  wire [42:0] sum0to3_4;
  wire [42:0] sum0to3_5;
  wire [42:0] sum0to3_6;
  wire [42:0] sum0to3_7;
  wire [15:0] sum1_with_specials;
  wire [15:0] sum2_with_specials;
  wire [41:0] sum2to3_0;
  wire [41:0] sum2to3_1;
  wire [15:0] sum3_with_specials;
  wire [15:0] sum4_with_specials;
  wire [15:0] sum5_with_specials;
  wire [15:0] sum6_with_specials;
  wire [15:0] sum7_with_specials;
  wire n1;
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  assign rounded0_field = 6'd33 - rounded0_zeros5_0;
  assign rounded1_magnitude = (sum0to3_1 ^ {43{sum0to3_1[42]}}) + {42'd0, sum0to3_1[42]};
  assign rounded1_field = 6'd33 - rounded1_zeros5_0;
  assign rounded2_magnitude = (sum0to3_2 ^ {43{sum0to3_2[42]}}) + {42'd0, sum0to3_2[42]};
  assign rounded2_field = 6'd33 - rounded2_zeros5_0;
  assign rounded3_magnitude = (sum0to3_3 ^ {43{sum0to3_3[42]}}) + {42'd0, sum0to3_3[42]};
  assign rounded3_field = 6'd33 - rounded3_zeros5_0;
  assign rounded4_magnitude = (sum0to3_4 ^ {43{sum0to3_4[42]}}) + {42'd0, sum0to3_4[42]};
  assign rounded4_field = 6'd33 - rounded4_zeros5_0;
  assign rounded5_magnitude = (sum0to3_5 ^ {43{sum0to3_5[42]}}) + {42'd0, sum0to3_5[42]};
  assign rounded5_field = 6'd33 - rounded5_zeros5_0;
  assign rounded6_magnitude = (sum0to3_6 ^ {43{sum0to3_6[42]}}) + {42'd0, sum0to3_6[42]};
  assign rounded6_field = 6'd33 - rounded6_zeros5_0;
  assign rounded7_magnitude = (sum0to3_7 ^ {43{sum0to3_7[42]}}) + {42'd0, sum0to3_7[42]};
  assign rounded7_field = 6'd33 - rounded7_zeros5_0;
  assign entry0_exponent = sum0_with_specials[14:10] - {4'd0, entry0_normal};
  assign entry1_exponent = sum1_with_specials[14:10] - {4'd0, entry1_normal};
  assign entry2_exponent = sum2_with_specials[14:10] - {4'd0, entry2_normal};
  assign entry3_exponent = sum3_with_specials[14:10] - {4'd0, entry3_normal};
  assign entry4_exponent = sum4_with_specials[14:10] - {4'd0, entry4_normal};
  assign entry5_exponent = sum5_with_specials[14:10] - {4'd0, entry5_normal};
  assign entry6_exponent = sum6_with_specials[14:10] - {4'd0, entry6_normal};
  assign entry7_exponent = sum7_with_specials[14:10] - {4'd0, entry7_normal};
  assign a0_exponent = code[14:10] - {4'd0, a0_normal};
  assign a1_exponent = code[30:26] - {4'd0, a1_normal};
  assign a2_exponent = code[46:42] - {4'd0, a2_normal};
  assign a3_exponent = code[62:58] - {4'd0, a3_normal};
  assign a0_value = ({1'b0, a0_placed_by16} ^ {41{code[15]}}) + {40'd0, code[15]};
  assign a1_value = ({1'b0, a1_placed_by16} ^ {41{code[31]}}) + {40'd0, code[31]};
  assign a2_value = ({1'b0, a2_placed_by16} ^ {41{code[47]}}) + {40'd0, code[47]};
  assign a3_value = ({1'b0, a3_placed_by16} ^ {41{code[63]}}) + {40'd0, code[63]};
  assign rounded0_magnitude = (sum0to3_0 ^ {43{sum0to3_0[42]}}) + {42'd0, sum0to3_0[42]};
  assign entry7_zeros_any0_2 = entry7_significand[0];
  assign entry6_zeros_any0_2 = entry6_significand[0];
  assign entry5_zeros_any0_2 = entry5_significand[0];
  assign entry4_zeros_any0_2 = entry4_significand[0];
  assign entry3_zeros_any0_2 = entry3_significand[0];
  assign entry2_zeros_any0_2 = entry2_significand[0];
  assign entry1_zeros_any0_2 = entry1_significand[0];
  assign entry0_zeros_any0_2 = entry0_significand[0];
  assign rounded0_zeros_any0_16 = rounded0_magnitude[12] | rounded0_magnitude[11];
  assign rounded0_zeros0_16 = ~rounded0_magnitude[12];
  assign rounded0_zeros_any0_17 = rounded0_magnitude[14] | rounded0_magnitude[13];
  assign rounded0_zeros0_17 = ~rounded0_magnitude[14];
  assign rounded0_zeros_any0_18 = rounded0_magnitude[16] | rounded0_magnitude[15];
  assign rounded0_zeros0_18 = ~rounded0_magnitude[16];
  assign rounded0_zeros_any0_19 = rounded0_magnitude[18] | rounded0_magnitude[17];
  assign rounded0_zeros0_19 = ~rounded0_magnitude[18];
  assign rounded0_zeros_any0_20 = rounded0_magnitude[20] | rounded0_magnitude[19];
  assign rounded0_zeros0_20 = ~rounded0_magnitude[20];
  assign rounded0_zeros_any0_21 = rounded0_magnitude[22] | rounded0_magnitude[21];
  assign rounded0_zeros0_21 = ~rounded0_magnitude[22];
  assign rounded0_zeros_any0_22 = rounded0_magnitude[24] | rounded0_magnitude[23];
  assign rounded0_zeros0_22 = ~rounded0_magnitude[24];
  assign rounded0_zeros_any0_23 = rounded0_magnitude[26] | rounded0_magnitude[25];
  assign rounded0_zeros0_23 = ~rounded0_magnitude[26];
  assign rounded0_zeros_any0_24 = rounded0_magnitude[28] | rounded0_magnitude[27];
  assign rounded0_zeros0_24 = ~rounded0_magnitude[28];
  assign rounded0_zeros_any0_25 = rounded0_magnitude[30] | rounded0_magnitude[29];
  assign rounded0_zeros0_25 = ~rounded0_magnitude[30];
  assign rounded0_zeros_any0_26 = rounded0_magnitude[32] | rounded0_magnitude[31];
  assign rounded0_zeros0_26 = ~rounded0_magnitude[32];
  assign rounded0_zeros_any0_27 = rounded0_magnitude[34] | rounded0_magnitude[33];
  assign rounded0_zeros0_27 = ~rounded0_magnitude[34];
  assign rounded0_zeros_any0_28 = rounded0_magnitude[36] | rounded0_magnitude[35];
  assign rounded0_zeros0_28 = ~rounded0_magnitude[36];
  assign rounded0_zeros_any0_29 = rounded0_magnitude[38] | rounded0_magnitude[37];
  assign rounded0_zeros0_29 = ~rounded0_magnitude[38];
  assign rounded0_zeros_any0_30 = rounded0_magnitude[40] | rounded0_magnitude[39];
  assign rounded0_zeros0_30 = ~rounded0_magnitude[40];
  assign rounded0_zeros_any0_31 = rounded0_magnitude[42] | rounded0_magnitude[41];
  assign rounded0_zeros0_31 = ~rounded0_magnitude[42];
  assign rounded0_zeros_any1_8 = rounded0_zeros_any0_17 | rounded0_zeros_any0_16;
  assign rounded0_zeros1_8 = {~rounded0_zeros_any0_17, rounded0_zeros_any0_17 ? rounded0_zeros0_17 :
      rounded0_zeros0_16};
  assign rounded0_zeros_any1_9 = rounded0_zeros_any0_19 | rounded0_zeros_any0_18;
  assign rounded0_zeros1_9 = {~rounded0_zeros_any0_19, rounded0_zeros_any0_19 ? rounded0_zeros0_19 :
      rounded0_zeros0_18};
  assign rounded0_zeros_any1_10 = rounded0_zeros_any0_21 | rounded0_zeros_any0_20;
  assign rounded0_zeros1_10 = {~rounded0_zeros_any0_21, rounded0_zeros_any0_21 ? rounded0_zeros0_21 :
      rounded0_zeros0_20};
  assign rounded0_zeros_any1_11 = rounded0_zeros_any0_23 | rounded0_zeros_any0_22;
  assign rounded0_zeros1_11 = {~rounded0_zeros_any0_23, rounded0_zeros_any0_23 ? rounded0_zeros0_23 :
      rounded0_zeros0_22};
  assign rounded0_zeros_any1_12 = rounded0_zeros_any0_25 | rounded0_zeros_any0_24;
  assign rounded0_zeros1_12 = {~rounded0_zeros_any0_25, rounded0_zeros_any0_25 ? rounded0_zeros0_25 :
      rounded0_zeros0_24};
  assign rounded0_zeros_any1_13 = rounded0_zeros_any0_27 | rounded0_zeros_any0_26;
  assign rounded0_zeros1_13 = {~rounded0_zeros_any0_27, rounded0_zeros_any0_27 ? rounded0_zeros0_27 :
      rounded0_zeros0_26};
  assign rounded0_zeros_any1_14 = rounded0_zeros_any0_29 | rounded0_zeros_any0_28;
  assign rounded0_zeros1_14 = {~rounded0_zeros_any0_29, rounded0_zeros_any0_29 ? rounded0_zeros0_29 :
      rounded0_zeros0_28};
  assign rounded0_zeros_any1_15 = rounded0_zeros_any0_31 | rounded0_zeros_any0_30;
  assign rounded0_zeros1_15 = {~rounded0_zeros_any0_31, rounded0_zeros_any0_31 ? rounded0_zeros0_31 :
      rounded0_zeros0_30};
  assign rounded0_zeros_any2_4 = rounded0_zeros_any1_9 | rounded0_zeros_any1_8;
  assign rounded0_zeros2_4 = {~rounded0_zeros_any1_9, rounded0_zeros_any1_9 ? rounded0_zeros1_9 : rounded0_zeros1_8};
  assign rounded0_zeros_any2_5 = rounded0_zeros_any1_11 | rounded0_zeros_any1_10;
  assign rounded0_zeros2_5 = {~rounded0_zeros_any1_11, rounded0_zeros_any1_11 ? rounded0_zeros1_11 :
      rounded0_zeros1_10};
  assign rounded0_zeros_any2_6 = rounded0_zeros_any1_13 | rounded0_zeros_any1_12;
  assign rounded0_zeros2_6 = {~rounded0_zeros_any1_13, rounded0_zeros_any1_13 ? rounded0_zeros1_13 :
      rounded0_zeros1_12};
  assign rounded0_zeros_any2_7 = rounded0_zeros_any1_15 | rounded0_zeros_any1_14;
  assign rounded0_zeros2_7 = {~rounded0_zeros_any1_15, rounded0_zeros_any1_15 ? rounded0_zeros1_15 :
      rounded0_zeros1_14};
  assign rounded0_zeros_any3_2 = rounded0_zeros_any2_5 | rounded0_zeros_any2_4;
  assign rounded0_zeros3_2 = {~rounded0_zeros_any2_5, rounded0_zeros_any2_5 ? rounded0_zeros2_5 : rounded0_zeros2_4};
  assign rounded0_zeros_any3_3 = rounded0_zeros_any2_7 | rounded0_zeros_any2_6;
  assign rounded0_zeros3_3 = {~rounded0_zeros_any2_7, rounded0_zeros_any2_7 ? rounded0_zeros2_7 : rounded0_zeros2_6};
  assign rounded0_zeros_any4_1 = rounded0_zeros_any3_3 | rounded0_zeros_any3_2;
  assign rounded0_zeros4_1 = {~rounded0_zeros_any3_3, rounded0_zeros_any3_3 ? rounded0_zeros3_3 : rounded0_zeros3_2};
  assign rounded0_zeros5_0 = {~rounded0_zeros_any4_1, rounded0_zeros_any4_1 ? rounded0_zeros4_1 : 5'd0};
  assign rounded0_left_by1 = rounded0_zeros5_0[0] ? {rounded0_magnitude[41:0], 1'b0} : rounded0_magnitude;
  assign rounded0_left_by2 = rounded0_zeros5_0[1] ? {rounded0_left_by1[40:0], 2'd0} : rounded0_left_by1;
  assign rounded0_left_by4 = rounded0_zeros5_0[2] ? {rounded0_left_by2[38:0], 4'd0} : rounded0_left_by2;
  assign rounded0_left_by8 = rounded0_zeros5_0[3] ? {rounded0_left_by4[34:0], 8'd0} : rounded0_left_by4;
  assign rounded0_left_by16 = rounded0_zeros5_0[4] ? {rounded0_left_by8[26:0], 16'd0} : rounded0_left_by8;
  assign rounded0_left_by32 = rounded0_zeros_any4_1 ? rounded0_left_by16 : {rounded0_left_by16[10:0], 32'd0};
  assign rounded0_truncated = {rounded0_field & {6{rounded0_left_by32[42]}}, rounded0_left_by32[41:32]};
  assign n1 = rounded0_left_by32[31] & ((|rounded0_left_by32[30:0]) | rounded0_left_by32[32]);
  assign rounded0_code = {1'b0, rounded0_truncated[15:10], rounded0_left_by32[41:32]} + {16'd0, n1};
  assign rounded0_over = rounded0_code > 17'h7bff;
  assign rounded0_packed = rounded0_over ? 15'h7c00 : rounded0_code[14:0];
  assign nan0 = (|{a3_nan, a2_nan, a1_nan, a0_nan}) | (plus0 & minus0);
  assign plus0 = |{a3_infinite & ~code[63], a2_infinite & code[47], a1_infinite & code[31], a0_infinite & code[15]};
  assign minus0 = |{a3_infinite & code[63], a2_infinite & ~code[47], a1_infinite & ~code[31], a0_infinite & ~code[15]};
  assign sum0_with_specials = nan0 ? 16'h7e00 : (plus0 | minus0) ? {minus0, 15'h7c00} : {sum0to3_0[42],
      rounded0_packed};
  assign rounded1_zeros_any0_16 = rounded1_magnitude[12] | rounded1_magnitude[11];
  assign rounded1_zeros0_16 = ~rounded1_magnitude[12];
  assign rounded1_zeros_any0_17 = rounded1_magnitude[14] | rounded1_magnitude[13];
  assign rounded1_zeros0_17 = ~rounded1_magnitude[14];
  assign rounded1_zeros_any0_18 = rounded1_magnitude[16] | rounded1_magnitude[15];
  assign rounded1_zeros0_18 = ~rounded1_magnitude[16];
  assign rounded1_zeros_any0_19 = rounded1_magnitude[18] | rounded1_magnitude[17];
  assign rounded1_zeros0_19 = ~rounded1_magnitude[18];
  assign rounded1_zeros_any0_20 = rounded1_magnitude[20] | rounded1_magnitude[19];
  assign rounded1_zeros0_20 = ~rounded1_magnitude[20];
  assign rounded1_zeros_any0_21 = rounded1_magnitude[22] | rounded1_magnitude[21];
  assign rounded1_zeros0_21 = ~rounded1_magnitude[22];
  assign rounded1_zeros_any0_22 = rounded1_magnitude[24] | rounded1_magnitude[23];
  assign rounded1_zeros0_22 = ~rounded1_magnitude[24];
  assign rounded1_zeros_any0_23 = rounded1_magnitude[26] | rounded1_magnitude[25];
  assign rounded1_zeros0_23 = ~rounded1_magnitude[26];
  assign rounded1_zeros_any0_24 = rounded1_magnitude[28] | rounded1_magnitude[27];
  assign rounded1_zeros0_24 = ~rounded1_magnitude[28];
  assign rounded1_zeros_any0_25 = rounded1_magnitude[30] | rounded1_magnitude[29];
  assign rounded1_zeros0_25 = ~rounded1_magnitude[30];
  assign rounded1_zeros_any0_26 = rounded1_magnitude[32] | rounded1_magnitude[31];
  assign rounded1_zeros0_26 = ~rounded1_magnitude[32];
  assign rounded1_zeros_any0_27 = rounded1_magnitude[34] | rounded1_magnitude[33];
  assign rounded1_zeros0_27 = ~rounded1_magnitude[34];
  assign rounded1_zeros_any0_28 = rounded1_magnitude[36] | rounded1_magnitude[35];
  assign rounded1_zeros0_28 = ~rounded1_magnitude[36];
  assign rounded1_zeros_any0_29 = rounded1_magnitude[38] | rounded1_magnitude[37];
  assign rounded1_zeros0_29 = ~rounded1_magnitude[38];
  assign rounded1_zeros_any0_30 = rounded1_magnitude[40] | rounded1_magnitude[39];
  assign rounded1_zeros0_30 = ~rounded1_magnitude[40];
  assign rounded1_zeros_any0_31 = rounded1_magnitude[42] | rounded1_magnitude[41];
  assign rounded1_zeros0_31 = ~rounded1_magnitude[42];
  assign rounded1_zeros_any1_8 = rounded1_zeros_any0_17 | rounded1_zeros_any0_16;
  assign rounded1_zeros1_8 = {~rounded1_zeros_any0_17, rounded1_zeros_any0_17 ? rounded1_zeros0_17 :
      rounded1_zeros0_16};
  assign rounded1_zeros_any1_9 = rounded1_zeros_any0_19 | rounded1_zeros_any0_18;
  assign rounded1_zeros1_9 = {~rounded1_zeros_any0_19, rounded1_zeros_any0_19 ? rounded1_zeros0_19 :
      rounded1_zeros0_18};
  assign rounded1_zeros_any1_10 = rounded1_zeros_any0_21 | rounded1_zeros_any0_20;
  assign rounded1_zeros1_10 = {~rounded1_zeros_any0_21, rounded1_zeros_any0_21 ? rounded1_zeros0_21 :
      rounded1_zeros0_20};
  assign rounded1_zeros_any1_11 = rounded1_zeros_any0_23 | rounded1_zeros_any0_22;
  assign rounded1_zeros1_11 = {~rounded1_zeros_any0_23, rounded1_zeros_any0_23 ? rounded1_zeros0_23 :
      rounded1_zeros0_22};
  assign rounded1_zeros_any1_12 = rounded1_zeros_any0_25 | rounded1_zeros_any0_24;
  assign rounded1_zeros1_12 = {~rounded1_zeros_any0_25, rounded1_zeros_any0_25 ? rounded1_zeros0_25 :
      rounded1_zeros0_24};
  assign rounded1_zeros_any1_13 = rounded1_zeros_any0_27 | rounded1_zeros_any0_26;
  assign rounded1_zeros1_13 = {~rounded1_zeros_any0_27, rounded1_zeros_any0_27 ? rounded1_zeros0_27 :
      rounded1_zeros0_26};
  assign rounded1_zeros_any1_14 = rounded1_zeros_any0_29 | rounded1_zeros_any0_28;
  assign rounded1_zeros1_14 = {~rounded1_zeros_any0_29, rounded1_zeros_any0_29 ? rounded1_zeros0_29 :
      rounded1_zeros0_28};
  assign rounded1_zeros_any1_15 = rounded1_zeros_any0_31 | rounded1_zeros_any0_30;
  assign rounded1_zeros1_15 = {~rounded1_zeros_any0_31, rounded1_zeros_any0_31 ? rounded1_zeros0_31 :
      rounded1_zeros0_30};
  assign rounded1_zeros_any2_4 = rounded1_zeros_any1_9 | rounded1_zeros_any1_8;
  assign rounded1_zeros2_4 = {~rounded1_zeros_any1_9, rounded1_zeros_any1_9 ? rounded1_zeros1_9 : rounded1_zeros1_8};
  assign rounded1_zeros_any2_5 = rounded1_zeros_any1_11 | rounded1_zeros_any1_10;
  assign rounded1_zeros2_5 = {~rounded1_zeros_any1_11, rounded1_zeros_any1_11 ? rounded1_zeros1_11 :
      rounded1_zeros1_10};
  assign rounded1_zeros_any2_6 = rounded1_zeros_any1_13 | rounded1_zeros_any1_12;
  assign rounded1_zeros2_6 = {~rounded1_zeros_any1_13, rounded1_zeros_any1_13 ? rounded1_zeros1_13 :
      rounded1_zeros1_12};
  assign rounded1_zeros_any2_7 = rounded1_zeros_any1_15 | rounded1_zeros_any1_14;
  assign rounded1_zeros2_7 = {~rounded1_zeros_any1_15, rounded1_zeros_any1_15 ? rounded1_zeros1_15 :
      rounded1_zeros1_14};
  assign rounded1_zeros_any3_2 = rounded1_zeros_any2_5 | rounded1_zeros_any2_4;
  assign rounded1_zeros3_2 = {~rounded1_zeros_any2_5, rounded1_zeros_any2_5 ? rounded1_zeros2_5 : rounded1_zeros2_4};
  assign rounded1_zeros_any3_3 = rounded1_zeros_any2_7 | rounded1_zeros_any2_6;
  assign rounded1_zeros3_3 = {~rounded1_zeros_any2_7, rounded1_zeros_any2_7 ? rounded1_zeros2_7 : rounded1_zeros2_6};
  assign rounded1_zeros_any4_1 = rounded1_zeros_any3_3 | rounded1_zeros_any3_2;
  assign rounded1_zeros4_1 = {~rounded1_zeros_any3_3, rounded1_zeros_any3_3 ? rounded1_zeros3_3 : rounded1_zeros3_2};
  assign rounded1_zeros5_0 = {~rounded1_zeros_any4_1, rounded1_zeros_any4_1 ? rounded1_zeros4_1 : 5'd0};
  assign rounded1_left_by1 = rounded1_zeros5_0[0] ? {rounded1_magnitude[41:0], 1'b0} : rounded1_magnitude;
  assign rounded1_left_by2 = rounded1_zeros5_0[1] ? {rounded1_left_by1[40:0], 2'd0} : rounded1_left_by1;
  assign rounded1_left_by4 = rounded1_zeros5_0[2] ? {rounded1_left_by2[38:0], 4'd0} : rounded1_left_by2;
  assign rounded1_left_by8 = rounded1_zeros5_0[3] ? {rounded1_left_by4[34:0], 8'd0} : rounded1_left_by4;
  assign rounded1_left_by16 = rounded1_zeros5_0[4] ? {rounded1_left_by8[26:0], 16'd0} : rounded1_left_by8;
  assign rounded1_left_by32 = rounded1_zeros_any4_1 ? rounded1_left_by16 : {rounded1_left_by16[10:0], 32'd0};
  assign rounded1_truncated = {rounded1_field & {6{rounded1_left_by32[42]}}, rounded1_left_by32[41:32]};
  assign n2 = rounded1_left_by32[31] & ((|rounded1_left_by32[30:0]) | rounded1_left_by32[32]);
  assign rounded1_code = {1'b0, rounded1_truncated[15:10], rounded1_left_by32[41:32]} + {16'd0, n2};
  assign rounded1_over = rounded1_code > 17'h7bff;
  assign rounded1_packed = rounded1_over ? 15'h7c00 : rounded1_code[14:0];
  assign nan1 = (|{a3_nan, a2_nan, a1_nan, a0_nan}) | (plus1 & minus1);
  assign plus1 = |{a3_infinite & ~code[63], a2_infinite & code[47], a1_infinite & code[31], a0_infinite & ~code[15]};
  assign minus1 = |{a3_infinite & code[63], a2_infinite & ~code[47], a1_infinite & ~code[31], a0_infinite & code[15]};
  assign sum1_with_specials = nan1 ? 16'h7e00 : (plus1 | minus1) ? {minus1, 15'h7c00} : {sum0to3_1[42],
      rounded1_packed};
  assign rounded2_zeros_any0_16 = rounded2_magnitude[12] | rounded2_magnitude[11];
  assign rounded2_zeros0_16 = ~rounded2_magnitude[12];
  assign rounded2_zeros_any0_17 = rounded2_magnitude[14] | rounded2_magnitude[13];
  assign rounded2_zeros0_17 = ~rounded2_magnitude[14];
  assign rounded2_zeros_any0_18 = rounded2_magnitude[16] | rounded2_magnitude[15];
  assign rounded2_zeros0_18 = ~rounded2_magnitude[16];
  assign rounded2_zeros_any0_19 = rounded2_magnitude[18] | rounded2_magnitude[17];
  assign rounded2_zeros0_19 = ~rounded2_magnitude[18];
  assign rounded2_zeros_any0_20 = rounded2_magnitude[20] | rounded2_magnitude[19];
  assign rounded2_zeros0_20 = ~rounded2_magnitude[20];
  assign rounded2_zeros_any0_21 = rounded2_magnitude[22] | rounded2_magnitude[21];
  assign rounded2_zeros0_21 = ~rounded2_magnitude[22];
  assign rounded2_zeros_any0_22 = rounded2_magnitude[24] | rounded2_magnitude[23];
  assign rounded2_zeros0_22 = ~rounded2_magnitude[24];
  assign rounded2_zeros_any0_23 = rounded2_magnitude[26] | rounded2_magnitude[25];
  assign rounded2_zeros0_23 = ~rounded2_magnitude[26];
  assign rounded2_zeros_any0_24 = rounded2_magnitude[28] | rounded2_magnitude[27];
  assign rounded2_zeros0_24 = ~rounded2_magnitude[28];
  assign rounded2_zeros_any0_25 = rounded2_magnitude[30] | rounded2_magnitude[29];
  assign rounded2_zeros0_25 = ~rounded2_magnitude[30];
  assign rounded2_zeros_any0_26 = rounded2_magnitude[32] | rounded2_magnitude[31];
  assign rounded2_zeros0_26 = ~rounded2_magnitude[32];
  assign rounded2_zeros_any0_27 = rounded2_magnitude[34] | rounded2_magnitude[33];
  assign rounded2_zeros0_27 = ~rounded2_magnitude[34];
  assign rounded2_zeros_any0_28 = rounded2_magnitude[36] | rounded2_magnitude[35];
  assign rounded2_zeros0_28 = ~rounded2_magnitude[36];
  assign rounded2_zeros_any0_29 = rounded2_magnitude[38] | rounded2_magnitude[37];
  assign rounded2_zeros0_29 = ~rounded2_magnitude[38];
  assign rounded2_zeros_any0_30 = rounded2_magnitude[40] | rounded2_magnitude[39];
  assign rounded2_zeros0_30 = ~rounded2_magnitude[40];
  assign rounded2_zeros_any0_31 = rounded2_magnitude[42] | rounded2_magnitude[41];
  assign rounded2_zeros0_31 = ~rounded2_magnitude[42];
  assign rounded2_zeros_any1_8 = rounded2_zeros_any0_17 | rounded2_zeros_any0_16;
  assign rounded2_zeros1_8 = {~rounded2_zeros_any0_17, rounded2_zeros_any0_17 ? rounded2_zeros0_17 :
      rounded2_zeros0_16};
  assign rounded2_zeros_any1_9 = rounded2_zeros_any0_19 | rounded2_zeros_any0_18;
  assign rounded2_zeros1_9 = {~rounded2_zeros_any0_19, rounded2_zeros_any0_19 ? rounded2_zeros0_19 :
      rounded2_zeros0_18};
  assign rounded2_zeros_any1_10 = rounded2_zeros_any0_21 | rounded2_zeros_any0_20;
  assign rounded2_zeros1_10 = {~rounded2_zeros_any0_21, rounded2_zeros_any0_21 ? rounded2_zeros0_21 :
      rounded2_zeros0_20};
  assign rounded2_zeros_any1_11 = rounded2_zeros_any0_23 | rounded2_zeros_any0_22;
  assign rounded2_zeros1_11 = {~rounded2_zeros_any0_23, rounded2_zeros_any0_23 ? rounded2_zeros0_23 :
      rounded2_zeros0_22};
  assign rounded2_zeros_any1_12 = rounded2_zeros_any0_25 | rounded2_zeros_any0_24;
  assign rounded2_zeros1_12 = {~rounded2_zeros_any0_25, rounded2_zeros_any0_25 ? rounded2_zeros0_25 :
      rounded2_zeros0_24};
  assign rounded2_zeros_any1_13 = rounded2_zeros_any0_27 | rounded2_zeros_any0_26;
  assign rounded2_zeros1_13 = {~rounded2_zeros_any0_27, rounded2_zeros_any0_27 ? rounded2_zeros0_27 :
      rounded2_zeros0_26};
  assign rounded2_zeros_any1_14 = rounded2_zeros_any0_29 | rounded2_zeros_any0_28;
  assign rounded2_zeros1_14 = {~rounded2_zeros_any0_29, rounded2_zeros_any0_29 ? rounded2_zeros0_29 :
      rounded2_zeros0_28};
  assign rounded2_zeros_any1_15 = rounded2_zeros_any0_31 | rounded2_zeros_any0_30;
  assign rounded2_zeros1_15 = {~rounded2_zeros_any0_31, rounded2_zeros_any0_31 ? rounded2_zeros0_31 :
      rounded2_zeros0_30};
  assign rounded2_zeros_any2_4 = rounded2_zeros_any1_9 | rounded2_zeros_any1_8;
  assign rounded2_zeros2_4 = {~rounded2_zeros_any1_9, rounded2_zeros_any1_9 ? rounded2_zeros1_9 : rounded2_zeros1_8};
  assign rounded2_zeros_any2_5 = rounded2_zeros_any1_11 | rounded2_zeros_any1_10;
  assign rounded2_zeros2_5 = {~rounded2_zeros_any1_11, rounded2_zeros_any1_11 ? rounded2_zeros1_11 :
      rounded2_zeros1_10};
  assign rounded2_zeros_any2_6 = rounded2_zeros_any1_13 | rounded2_zeros_any1_12;
  assign rounded2_zeros2_6 = {~rounded2_zeros_any1_13, rounded2_zeros_any1_13 ? rounded2_zeros1_13 :
      rounded2_zeros1_12};
  assign rounded2_zeros_any2_7 = rounded2_zeros_any1_15 | rounded2_zeros_any1_14;
  assign rounded2_zeros2_7 = {~rounded2_zeros_any1_15, rounded2_zeros_any1_15 ? rounded2_zeros1_15 :
      rounded2_zeros1_14};
  assign rounded2_zeros_any3_2 = rounded2_zeros_any2_5 | rounded2_zeros_any2_4;
  assign rounded2_zeros3_2 = {~rounded2_zeros_any2_5, rounded2_zeros_any2_5 ? rounded2_zeros2_5 : rounded2_zeros2_4};
  assign rounded2_zeros_any3_3 = rounded2_zeros_any2_7 | rounded2_zeros_any2_6;
  assign rounded2_zeros3_3 = {~rounded2_zeros_any2_7, rounded2_zeros_any2_7 ? rounded2_zeros2_7 : rounded2_zeros2_6};
  assign rounded2_zeros_any4_1 = rounded2_zeros_any3_3 | rounded2_zeros_any3_2;
  assign rounded2_zeros4_1 = {~rounded2_zeros_any3_3, rounded2_zeros_any3_3 ? rounded2_zeros3_3 : rounded2_zeros3_2};
  assign rounded2_zeros5_0 = {~rounded2_zeros_any4_1, rounded2_zeros_any4_1 ? rounded2_zeros4_1 : 5'd0};
  assign rounded2_left_by1 = rounded2_zeros5_0[0] ? {rounded2_magnitude[41:0], 1'b0} : rounded2_magnitude;
  assign rounded2_left_by2 = rounded2_zeros5_0[1] ? {rounded2_left_by1[40:0], 2'd0} : rounded2_left_by1;
  assign rounded2_left_by4 = rounded2_zeros5_0[2] ? {rounded2_left_by2[38:0], 4'd0} : rounded2_left_by2;
  assign rounded2_left_by8 = rounded2_zeros5_0[3] ? {rounded2_left_by4[34:0], 8'd0} : rounded2_left_by4;
  assign rounded2_left_by16 = rounded2_zeros5_0[4] ? {rounded2_left_by8[26:0], 16'd0} : rounded2_left_by8;
  assign rounded2_left_by32 = rounded2_zeros_any4_1 ? rounded2_left_by16 : {rounded2_left_by16[10:0], 32'd0};
  assign rounded2_truncated = {rounded2_field & {6{rounded2_left_by32[42]}}, rounded2_left_by32[41:32]};
  assign n3 = rounded2_left_by32[31] & ((|rounded2_left_by32[30:0]) | rounded2_left_by32[32]);
  assign rounded2_code = {1'b0, rounded2_truncated[15:10], rounded2_left_by32[41:32]} + {16'd0, n3};
  assign rounded2_over = rounded2_code > 17'h7bff;
  assign rounded2_packed = rounded2_over ? 15'h7c00 : rounded2_code[14:0];
  assign nan2 = (|{a3_nan, a2_nan, a1_nan, a0_nan}) | (plus2 & minus2);
  assign plus2 = |{a3_infinite & ~code[63], a2_infinite & code[47], a1_infinite & ~code[31], a0_infinite & code[15]};
  assign minus2 = |{a3_infinite & code[63], a2_infinite & ~code[47], a1_infinite & code[31], a0_infinite & ~code[15]};
  assign sum2_with_specials = nan2 ? 16'h7e00 : (plus2 | minus2) ? {minus2, 15'h7c00} : {sum0to3_2[42],
      rounded2_packed};
  assign rounded3_zeros_any0_16 = rounded3_magnitude[12] | rounded3_magnitude[11];
  assign rounded3_zeros0_16 = ~rounded3_magnitude[12];
  assign rounded3_zeros_any0_17 = rounded3_magnitude[14] | rounded3_magnitude[13];
  assign rounded3_zeros0_17 = ~rounded3_magnitude[14];
  assign rounded3_zeros_any0_18 = rounded3_magnitude[16] | rounded3_magnitude[15];
  assign rounded3_zeros0_18 = ~rounded3_magnitude[16];
  assign rounded3_zeros_any0_19 = rounded3_magnitude[18] | rounded3_magnitude[17];
  assign rounded3_zeros0_19 = ~rounded3_magnitude[18];
  assign rounded3_zeros_any0_20 = rounded3_magnitude[20] | rounded3_magnitude[19];
  assign rounded3_zeros0_20 = ~rounded3_magnitude[20];
  assign rounded3_zeros_any0_21 = rounded3_magnitude[22] | rounded3_magnitude[21];
  assign rounded3_zeros0_21 = ~rounded3_magnitude[22];
  assign rounded3_zeros_any0_22 = rounded3_magnitude[24] | rounded3_magnitude[23];
  assign rounded3_zeros0_22 = ~rounded3_magnitude[24];
  assign rounded3_zeros_any0_23 = rounded3_magnitude[26] | rounded3_magnitude[25];
  assign rounded3_zeros0_23 = ~rounded3_magnitude[26];
  assign rounded3_zeros_any0_24 = rounded3_magnitude[28] | rounded3_magnitude[27];
  assign rounded3_zeros0_24 = ~rounded3_magnitude[28];
  assign rounded3_zeros_any0_25 = rounded3_magnitude[30] | rounded3_magnitude[29];
  assign rounded3_zeros0_25 = ~rounded3_magnitude[30];
  assign rounded3_zeros_any0_26 = rounded3_magnitude[32] | rounded3_magnitude[31];
  assign rounded3_zeros0_26 = ~rounded3_magnitude[32];
  assign rounded3_zeros_any0_27 = rounded3_magnitude[34] | rounded3_magnitude[33];
  assign rounded3_zeros0_27 = ~rounded3_magnitude[34];
  assign rounded3_zeros_any0_28 = rounded3_magnitude[36] | rounded3_magnitude[35];
  assign rounded3_zeros0_28 = ~rounded3_magnitude[36];
  assign rounded3_zeros_any0_29 = rounded3_magnitude[38] | rounded3_magnitude[37];
  assign rounded3_zeros0_29 = ~rounded3_magnitude[38];
  assign rounded3_zeros_any0_30 = rounded3_magnitude[40] | rounded3_magnitude[39];
  assign rounded3_zeros0_30 = ~rounded3_magnitude[40];
  assign rounded3_zeros_any0_31 = rounded3_magnitude[42] | rounded3_magnitude[41];
  assign rounded3_zeros0_31 = ~rounded3_magnitude[42];
  assign rounded3_zeros_any1_8 = rounded3_zeros_any0_17 | rounded3_zeros_any0_16;
  assign rounded3_zeros1_8 = {~rounded3_zeros_any0_17, rounded3_zeros_any0_17 ? rounded3_zeros0_17 :
      rounded3_zeros0_16};
  assign rounded3_zeros_any1_9 = rounded3_zeros_any0_19 | rounded3_zeros_any0_18;
  assign rounded3_zeros1_9 = {~rounded3_zeros_any0_19, rounded3_zeros_any0_19 ? rounded3_zeros0_19 :
      rounded3_zeros0_18};
  assign rounded3_zeros_any1_10 = rounded3_zeros_any0_21 | rounded3_zeros_any0_20;
  assign rounded3_zeros1_10 = {~rounded3_zeros_any0_21, rounded3_zeros_any0_21 ? rounded3_zeros0_21 :
      rounded3_zeros0_20};
  assign rounded3_zeros_any1_11 = rounded3_zeros_any0_23 | rounded3_zeros_any0_22;
  assign rounded3_zeros1_11 = {~rounded3_zeros_any0_23, rounded3_zeros_any0_23 ? rounded3_zeros0_23 :
      rounded3_zeros0_22};
  assign rounded3_zeros_any1_12 = rounded3_zeros_any0_25 | rounded3_zeros_any0_24;
  assign rounded3_zeros1_12 = {~rounded3_zeros_any0_25, rounded3_zeros_any0_25 ? rounded3_zeros0_25 :
      rounded3_zeros0_24};
  assign rounded3_zeros_any1_13 = rounded3_zeros_any0_27 | rounded3_zeros_any0_26;
  assign rounded3_zeros1_13 = {~rounded3_zeros_any0_27, rounded3_zeros_any0_27 ? rounded3_zeros0_27 :
      rounded3_zeros0_26};
  assign rounded3_zeros_any1_14 = rounded3_zeros_any0_29 | rounded3_zeros_any0_28;
  assign rounded3_zeros1_14 = {~rounded3_zeros_any0_29, rounded3_zeros_any0_29 ? rounded3_zeros0_29 :
      rounded3_zeros0_28};
  assign rounded3_zeros_any1_15 = rounded3_zeros_any0_31 | rounded3_zeros_any0_30;
  assign rounded3_zeros1_15 = {~rounded3_zeros_any0_31, rounded3_zeros_any0_31 ? rounded3_zeros0_31 :
      rounded3_zeros0_30};
  assign rounded3_zeros_any2_4 = rounded3_zeros_any1_9 | rounded3_zeros_any1_8;
  assign rounded3_zeros2_4 = {~rounded3_zeros_any1_9, rounded3_zeros_any1_9 ? rounded3_zeros1_9 : rounded3_zeros1_8};
  assign rounded3_zeros_any2_5 = rounded3_zeros_any1_11 | rounded3_zeros_any1_10;
  assign rounded3_zeros2_5 = {~rounded3_zeros_any1_11, rounded3_zeros_any1_11 ? rounded3_zeros1_11 :
      rounded3_zeros1_10};
  assign rounded3_zeros_any2_6 = rounded3_zeros_any1_13 | rounded3_zeros_any1_12;
  assign rounded3_zeros2_6 = {~rounded3_zeros_any1_13, rounded3_zeros_any1_13 ? rounded3_zeros1_13 :
      rounded3_zeros1_12};
  assign rounded3_zeros_any2_7 = rounded3_zeros_any1_15 | rounded3_zeros_any1_14;
  assign rounded3_zeros2_7 = {~rounded3_zeros_any1_15, rounded3_zeros_any1_15 ? rounded3_zeros1_15 :
      rounded3_zeros1_14};
  assign rounded3_zeros_any3_2 = rounded3_zeros_any2_5 | rounded3_zeros_any2_4;
  assign rounded3_zeros3_2 = {~rounded3_zeros_any2_5, rounded3_zeros_any2_5 ? rounded3_zeros2_5 : rounded3_zeros2_4};
  assign rounded3_zeros_any3_3 = rounded3_zeros_any2_7 | rounded3_zeros_any2_6;
  assign rounded3_zeros3_3 = {~rounded3_zeros_any2_7, rounded3_zeros_any2_7 ? rounded3_zeros2_7 : rounded3_zeros2_6};
  assign rounded3_zeros_any4_1 = rounded3_zeros_any3_3 | rounded3_zeros_any3_2;
  assign rounded3_zeros4_1 = {~rounded3_zeros_any3_3, rounded3_zeros_any3_3 ? rounded3_zeros3_3 : rounded3_zeros3_2};
  assign rounded3_zeros5_0 = {~rounded3_zeros_any4_1, rounded3_zeros_any4_1 ? rounded3_zeros4_1 : 5'd0};
  assign rounded3_left_by1 = rounded3_zeros5_0[0] ? {rounded3_magnitude[41:0], 1'b0} : rounded3_magnitude;
  assign rounded3_left_by2 = rounded3_zeros5_0[1] ? {rounded3_left_by1[40:0], 2'd0} : rounded3_left_by1;
  assign rounded3_left_by4 = rounded3_zeros5_0[2] ? {rounded3_left_by2[38:0], 4'd0} : rounded3_left_by2;
  assign rounded3_left_by8 = rounded3_zeros5_0[3] ? {rounded3_left_by4[34:0], 8'd0} : rounded3_left_by4;
  assign rounded3_left_by16 = rounded3_zeros5_0[4] ? {rounded3_left_by8[26:0], 16'd0} : rounded3_left_by8;
  assign rounded3_left_by32 = rounded3_zeros_any4_1 ? rounded3_left_by16 : {rounded3_left_by16[10:0], 32'd0};
  assign rounded3_truncated = {rounded3_field & {6{rounded3_left_by32[42]}}, rounded3_left_by32[41:32]};
  assign n4 = rounded3_left_by32[31] & ((|rounded3_left_by32[30:0]) | rounded3_left_by32[32]);
  assign rounded3_code = {1'b0, rounded3_truncated[15:10], rounded3_left_by32[41:32]} + {16'd0, n4};
  assign rounded3_over = rounded3_code > 17'h7bff;
  assign rounded3_packed = rounded3_over ? 15'h7c00 : rounded3_code[14:0];
  assign nan3 = (|{a3_nan, a2_nan, a1_nan, a0_nan}) | (plus3 & minus3);
  assign plus3 = |{a3_infinite & ~code[63], a2_infinite & code[47], a1_infinite & ~code[31], a0_infinite & ~code[15]};
  assign minus3 = |{a3_infinite & code[63], a2_infinite & ~code[47], a1_infinite & code[31], a0_infinite & code[15]};
  assign sum3_with_specials = nan3 ? 16'h7e00 : (plus3 | minus3) ? {minus3, 15'h7c00} : {sum0to3_3[42],
      rounded3_packed};
  assign rounded4_zeros_any0_16 = rounded4_magnitude[12] | rounded4_magnitude[11];
  assign rounded4_zeros0_16 = ~rounded4_magnitude[12];
  assign rounded4_zeros_any0_17 = rounded4_magnitude[14] | rounded4_magnitude[13];
  assign rounded4_zeros0_17 = ~rounded4_magnitude[14];
  assign rounded4_zeros_any0_18 = rounded4_magnitude[16] | rounded4_magnitude[15];
  assign rounded4_zeros0_18 = ~rounded4_magnitude[16];
  assign rounded4_zeros_any0_19 = rounded4_magnitude[18] | rounded4_magnitude[17];
  assign rounded4_zeros0_19 = ~rounded4_magnitude[18];
  assign rounded4_zeros_any0_20 = rounded4_magnitude[20] | rounded4_magnitude[19];
  assign rounded4_zeros0_20 = ~rounded4_magnitude[20];
  assign rounded4_zeros_any0_21 = rounded4_magnitude[22] | rounded4_magnitude[21];
  assign rounded4_zeros0_21 = ~rounded4_magnitude[22];
  assign rounded4_zeros_any0_22 = rounded4_magnitude[24] | rounded4_magnitude[23];
  assign rounded4_zeros0_22 = ~rounded4_magnitude[24];
  assign rounded4_zeros_any0_23 = rounded4_magnitude[26] | rounded4_magnitude[25];
  assign rounded4_zeros0_23 = ~rounded4_magnitude[26];
  assign rounded4_zeros_any0_24 = rounded4_magnitude[28] | rounded4_magnitude[27];
  assign rounded4_zeros0_24 = ~rounded4_magnitude[28];
  assign rounded4_zeros_any0_25 = rounded4_magnitude[30] | rounded4_magnitude[29];
  assign rounded4_zeros0_25 = ~rounded4_magnitude[30];
  assign rounded4_zeros_any0_26 = rounded4_magnitude[32] | rounded4_magnitude[31];
  assign rounded4_zeros0_26 = ~rounded4_magnitude[32];
  assign rounded4_zeros_any0_27 = rounded4_magnitude[34] | rounded4_magnitude[33];
  assign rounded4_zeros0_27 = ~rounded4_magnitude[34];
  assign rounded4_zeros_any0_28 = rounded4_magnitude[36] | rounded4_magnitude[35];
  assign rounded4_zeros0_28 = ~rounded4_magnitude[36];
  assign rounded4_zeros_any0_29 = rounded4_magnitude[38] | rounded4_magnitude[37];
  assign rounded4_zeros0_29 = ~rounded4_magnitude[38];
  assign rounded4_zeros_any0_30 = rounded4_magnitude[40] | rounded4_magnitude[39];
  assign rounded4_zeros0_30 = ~rounded4_magnitude[40];
  assign rounded4_zeros_any0_31 = rounded4_magnitude[42] | rounded4_magnitude[41];
  assign rounded4_zeros0_31 = ~rounded4_magnitude[42];
  assign rounded4_zeros_any1_8 = rounded4_zeros_any0_17 | rounded4_zeros_any0_16;
  assign rounded4_zeros1_8 = {~rounded4_zeros_any0_17, rounded4_zeros_any0_17 ? rounded4_zeros0_17 :
      rounded4_zeros0_16};
  assign rounded4_zeros_any1_9 = rounded4_zeros_any0_19 | rounded4_zeros_any0_18;
  assign rounded4_zeros1_9 = {~rounded4_zeros_any0_19, rounded4_zeros_any0_19 ? rounded4_zeros0_19 :
      rounded4_zeros0_18};
  assign rounded4_zeros_any1_10 = rounded4_zeros_any0_21 | rounded4_zeros_any0_20;
  assign rounded4_zeros1_10 = {~rounded4_zeros_any0_21, rounded4_zeros_any0_21 ? rounded4_zeros0_21 :
      rounded4_zeros0_20};
  assign rounded4_zeros_any1_11 = rounded4_zeros_any0_23 | rounded4_zeros_any0_22;
  assign rounded4_zeros1_11 = {~rounded4_zeros_any0_23, rounded4_zeros_any0_23 ? rounded4_zeros0_23 :
      rounded4_zeros0_22};
  assign rounded4_zeros_any1_12 = rounded4_zeros_any0_25 | rounded4_zeros_any0_24;
  assign rounded4_zeros1_12 = {~rounded4_zeros_any0_25, rounded4_zeros_any0_25 ? rounded4_zeros0_25 :
      rounded4_zeros0_24};
  assign rounded4_zeros_any1_13 = rounded4_zeros_any0_27 | rounded4_zeros_any0_26;
  assign rounded4_zeros1_13 = {~rounded4_zeros_any0_27, rounded4_zeros_any0_27 ? rounded4_zeros0_27 :
      rounded4_zeros0_26};
  assign rounded4_zeros_any1_14 = rounded4_zeros_any0_29 | rounded4_zeros_any0_28;
  assign rounded4_zeros1_14 = {~rounded4_zeros_any0_29, rounded4_zeros_any0_29 ? rounded4_zeros0_29 :
      rounded4_zeros0_28};
  assign rounded4_zeros_any1_15 = rounded4_zeros_any0_31 | rounded4_zeros_any0_30;
  assign rounded4_zeros1_15 = {~rounded4_zeros_any0_31, rounded4_zeros_any0_31 ? rounded4_zeros0_31 :
      rounded4_zeros0_30};
  assign rounded4_zeros_any2_4 = rounded4_zeros_any1_9 | rounded4_zeros_any1_8;
  assign rounded4_zeros2_4 = {~rounded4_zeros_any1_9, rounded4_zeros_any1_9 ? rounded4_zeros1_9 : rounded4_zeros1_8};
  assign rounded4_zeros_any2_5 = rounded4_zeros_any1_11 | rounded4_zeros_any1_10;
  assign rounded4_zeros2_5 = {~rounded4_zeros_any1_11, rounded4_zeros_any1_11 ? rounded4_zeros1_11 :
      rounded4_zeros1_10};
  assign rounded4_zeros_any2_6 = rounded4_zeros_any1_13 | rounded4_zeros_any1_12;
  assign rounded4_zeros2_6 = {~rounded4_zeros_any1_13, rounded4_zeros_any1_13 ? rounded4_zeros1_13 :
      rounded4_zeros1_12};
  assign rounded4_zeros_any2_7 = rounded4_zeros_any1_15 | rounded4_zeros_any1_14;
  assign rounded4_zeros2_7 = {~rounded4_zeros_any1_15, rounded4_zeros_any1_15 ? rounded4_zeros1_15 :
      rounded4_zeros1_14};
  assign rounded4_zeros_any3_2 = rounded4_zeros_any2_5 | rounded4_zeros_any2_4;
  assign rounded4_zeros3_2 = {~rounded4_zeros_any2_5, rounded4_zeros_any2_5 ? rounded4_zeros2_5 : rounded4_zeros2_4};
  assign rounded4_zeros_any3_3 = rounded4_zeros_any2_7 | rounded4_zeros_any2_6;
  assign rounded4_zeros3_3 = {~rounded4_zeros_any2_7, rounded4_zeros_any2_7 ? rounded4_zeros2_7 : rounded4_zeros2_6};
  assign rounded4_zeros_any4_1 = rounded4_zeros_any3_3 | rounded4_zeros_any3_2;
  assign rounded4_zeros4_1 = {~rounded4_zeros_any3_3, rounded4_zeros_any3_3 ? rounded4_zeros3_3 : rounded4_zeros3_2};
  assign rounded4_zeros5_0 = {~rounded4_zeros_any4_1, rounded4_zeros_any4_1 ? rounded4_zeros4_1 : 5'd0};
  assign rounded4_left_by1 = rounded4_zeros5_0[0] ? {rounded4_magnitude[41:0], 1'b0} : rounded4_magnitude;
  assign rounded4_left_by2 = rounded4_zeros5_0[1] ? {rounded4_left_by1[40:0], 2'd0} : rounded4_left_by1;
  assign rounded4_left_by4 = rounded4_zeros5_0[2] ? {rounded4_left_by2[38:0], 4'd0} : rounded4_left_by2;
  assign rounded4_left_by8 = rounded4_zeros5_0[3] ? {rounded4_left_by4[34:0], 8'd0} : rounded4_left_by4;
  assign rounded4_left_by16 = rounded4_zeros5_0[4] ? {rounded4_left_by8[26:0], 16'd0} : rounded4_left_by8;
  assign rounded4_left_by32 = rounded4_zeros_any4_1 ? rounded4_left_by16 : {rounded4_left_by16[10:0], 32'd0};
  assign rounded4_truncated = {rounded4_field & {6{rounded4_left_by32[42]}}, rounded4_left_by32[41:32]};
  assign n5 = rounded4_left_by32[31] & ((|rounded4_left_by32[30:0]) | rounded4_left_by32[32]);
  assign rounded4_code = {1'b0, rounded4_truncated[15:10], rounded4_left_by32[41:32]} + {16'd0, n5};
  assign rounded4_over = rounded4_code > 17'h7bff;
  assign rounded4_packed = rounded4_over ? 15'h7c00 : rounded4_code[14:0];
  assign nan4 = (|{a3_nan, a2_nan, a1_nan, a0_nan}) | (plus4 & minus4);
  assign plus4 = |{a3_infinite & ~code[63], a2_infinite & ~code[47], a1_infinite & code[31], a0_infinite & code[15]};
  assign minus4 = |{a3_infinite & code[63], a2_infinite & code[47], a1_infinite & ~code[31], a0_infinite & ~code[15]};
  assign sum4_with_specials = nan4 ? 16'h7e00 : (plus4 | minus4) ? {minus4, 15'h7c00} : {sum0to3_4[42],
      rounded4_packed};
  assign rounded5_zeros_any0_16 = rounded5_magnitude[12] | rounded5_magnitude[11];
  assign rounded5_zeros0_16 = ~rounded5_magnitude[12];
  assign rounded5_zeros_any0_17 = rounded5_magnitude[14] | rounded5_magnitude[13];
  assign rounded5_zeros0_17 = ~rounded5_magnitude[14];
  assign rounded5_zeros_any0_18 = rounded5_magnitude[16] | rounded5_magnitude[15];
  assign rounded5_zeros0_18 = ~rounded5_magnitude[16];
  assign rounded5_zeros_any0_19 = rounded5_magnitude[18] | rounded5_magnitude[17];
  assign rounded5_zeros0_19 = ~rounded5_magnitude[18];
  assign rounded5_zeros_any0_20 = rounded5_magnitude[20] | rounded5_magnitude[19];
  assign rounded5_zeros0_20 = ~rounded5_magnitude[20];
  assign rounded5_zeros_any0_21 = rounded5_magnitude[22] | rounded5_magnitude[21];
  assign rounded5_zeros0_21 = ~rounded5_magnitude[22];
  assign rounded5_zeros_any0_22 = rounded5_magnitude[24] | rounded5_magnitude[23];
  assign rounded5_zeros0_22 = ~rounded5_magnitude[24];
  assign rounded5_zeros_any0_23 = rounded5_magnitude[26] | rounded5_magnitude[25];
  assign rounded5_zeros0_23 = ~rounded5_magnitude[26];
  assign rounded5_zeros_any0_24 = rounded5_magnitude[28] | rounded5_magnitude[27];
  assign rounded5_zeros0_24 = ~rounded5_magnitude[28];
  assign rounded5_zeros_any0_25 = rounded5_magnitude[30] | rounded5_magnitude[29];
  assign rounded5_zeros0_25 = ~rounded5_magnitude[30];
  assign rounded5_zeros_any0_26 = rounded5_magnitude[32] | rounded5_magnitude[31];
  assign rounded5_zeros0_26 = ~rounded5_magnitude[32];
  assign rounded5_zeros_any0_27 = rounded5_magnitude[34] | rounded5_magnitude[33];
  assign rounded5_zeros0_27 = ~rounded5_magnitude[34];
  assign rounded5_zeros_any0_28 = rounded5_magnitude[36] | rounded5_magnitude[35];
  assign rounded5_zeros0_28 = ~rounded5_magnitude[36];
  assign rounded5_zeros_any0_29 = rounded5_magnitude[38] | rounded5_magnitude[37];
  assign rounded5_zeros0_29 = ~rounded5_magnitude[38];
  assign rounded5_zeros_any0_30 = rounded5_magnitude[40] | rounded5_magnitude[39];
  assign rounded5_zeros0_30 = ~rounded5_magnitude[40];
  assign rounded5_zeros_any0_31 = rounded5_magnitude[42] | rounded5_magnitude[41];
  assign rounded5_zeros0_31 = ~rounded5_magnitude[42];
  assign rounded5_zeros_any1_8 = rounded5_zeros_any0_17 | rounded5_zeros_any0_16;
  assign rounded5_zeros1_8 = {~rounded5_zeros_any0_17, rounded5_zeros_any0_17 ? rounded5_zeros0_17 :
      rounded5_zeros0_16};
  assign rounded5_zeros_any1_9 = rounded5_zeros_any0_19 | rounded5_zeros_any0_18;
  assign rounded5_zeros1_9 = {~rounded5_zeros_any0_19, rounded5_zeros_any0_19 ? rounded5_zeros0_19 :
      rounded5_zeros0_18};
  assign rounded5_zeros_any1_10 = rounded5_zeros_any0_21 | rounded5_zeros_any0_20;
  assign rounded5_zeros1_10 = {~rounded5_zeros_any0_21, rounded5_zeros_any0_21 ? rounded5_zeros0_21 :
      rounded5_zeros0_20};
  assign rounded5_zeros_any1_11 = rounded5_zeros_any0_23 | rounded5_zeros_any0_22;
  assign rounded5_zeros1_11 = {~rounded5_zeros_any0_23, rounded5_zeros_any0_23 ? rounded5_zeros0_23 :
      rounded5_zeros0_22};
  assign rounded5_zeros_any1_12 = rounded5_zeros_any0_25 | rounded5_zeros_any0_24;
  assign rounded5_zeros1_12 = {~rounded5_zeros_any0_25, rounded5_zeros_any0_25 ? rounded5_zeros0_25 :
      rounded5_zeros0_24};
  assign rounded5_zeros_any1_13 = rounded5_zeros_any0_27 | rounded5_zeros_any0_26;
  assign rounded5_zeros1_13 = {~rounded5_zeros_any0_27, rounded5_zeros_any0_27 ? rounded5_zeros0_27 :
      rounded5_zeros0_26};
  assign rounded5_zeros_any1_14 = rounded5_zeros_any0_29 | rounded5_zeros_any0_28;
  assign rounded5_zeros1_14 = {~rounded5_zeros_any0_29, rounded5_zeros_any0_29 ? rounded5_zeros0_29 :
      rounded5_zeros0_28};
  assign rounded5_zeros_any1_15 = rounded5_zeros_any0_31 | rounded5_zeros_any0_30;
  assign rounded5_zeros1_15 = {~rounded5_zeros_any0_31, rounded5_zeros_any0_31 ? rounded5_zeros0_31 :
      rounded5_zeros0_30};
  assign rounded5_zeros_any2_4 = rounded5_zeros_any1_9 | rounded5_zeros_any1_8;
  assign rounded5_zeros2_4 = {~rounded5_zeros_any1_9, rounded5_zeros_any1_9 ? rounded5_zeros1_9 : rounded5_zeros1_8};
  assign rounded5_zeros_any2_5 = rounded5_zeros_any1_11 | rounded5_zeros_any1_10;
  assign rounded5_zeros2_5 = {~rounded5_zeros_any1_11, rounded5_zeros_any1_11 ? rounded5_zeros1_11 :
      rounded5_zeros1_10};
  assign rounded5_zeros_any2_6 = rounded5_zeros_any1_13 | rounded5_zeros_any1_12;
  assign rounded5_zeros2_6 = {~rounded5_zeros_any1_13, rounded5_zeros_any1_13 ? rounded5_zeros1_13 :
      rounded5_zeros1_12};
  assign rounded5_zeros_any2_7 = rounded5_zeros_any1_15 | rounded5_zeros_any1_14;
  assign rounded5_zeros2_7 = {~rounded5_zeros_any1_15, rounded5_zeros_any1_15 ? rounded5_zeros1_15 :
      rounded5_zeros1_14};
  assign rounded5_zeros_any3_2 = rounded5_zeros_any2_5 | rounded5_zeros_any2_4;
  assign rounded5_zeros3_2 = {~rounded5_zeros_any2_5, rounded5_zeros_any2_5 ? rounded5_zeros2_5 : rounded5_zeros2_4};
  assign rounded5_zeros_any3_3 = rounded5_zeros_any2_7 | rounded5_zeros_any2_6;
  assign rounded5_zeros3_3 = {~rounded5_zeros_any2_7, rounded5_zeros_any2_7 ? rounded5_zeros2_7 : rounded5_zeros2_6};
  assign rounded5_zeros_any4_1 = rounded5_zeros_any3_3 | rounded5_zeros_any3_2;
  assign rounded5_zeros4_1 = {~rounded5_zeros_any3_3, rounded5_zeros_any3_3 ? rounded5_zeros3_3 : rounded5_zeros3_2};
  assign rounded5_zeros5_0 = {~rounded5_zeros_any4_1, rounded5_zeros_any4_1 ? rounded5_zeros4_1 : 5'd0};
  assign rounded5_left_by1 = rounded5_zeros5_0[0] ? {rounded5_magnitude[41:0], 1'b0} : rounded5_magnitude;
  assign rounded5_left_by2 = rounded5_zeros5_0[1] ? {rounded5_left_by1[40:0], 2'd0} : rounded5_left_by1;
  assign rounded5_left_by4 = rounded5_zeros5_0[2] ? {rounded5_left_by2[38:0], 4'd0} : rounded5_left_by2;
  assign rounded5_left_by8 = rounded5_zeros5_0[3] ? {rounded5_left_by4[34:0], 8'd0} : rounded5_left_by4;
  assign rounded5_left_by16 = rounded5_zeros5_0[4] ? {rounded5_left_by8[26:0], 16'd0} : rounded5_left_by8;
  assign rounded5_left_by32 = rounded5_zeros_any4_1 ? rounded5_left_by16 : {rounded5_left_by16[10:0], 32'd0};
  assign rounded5_truncated = {rounded5_field & {6{rounded5_left_by32[42]}}, rounded5_left_by32[41:32]};
  assign n6 = rounded5_left_by32[31] & ((|rounded5_left_by32[30:0]) | rounded5_left_by32[32]);
  assign rounded5_code = {1'b0, rounded5_truncated[15:10], rounded5_left_by32[41:32]} + {16'd0, n6};
  assign rounded5_over = rounded5_code > 17'h7bff;
  assign rounded5_packed = rounded5_over ? 15'h7c00 : rounded5_code[14:0];
  assign nan5 = (|{a3_nan, a2_nan, a1_nan, a0_nan}) | (plus5 & minus5);
  assign plus5 = |{a3_infinite & ~code[63], a2_infinite & ~code[47], a1_infinite & code[31], a0_infinite & ~code[15]};
  assign minus5 = |{a3_infinite & code[63], a2_infinite & code[47], a1_infinite & ~code[31], a0_infinite & code[15]};
  assign sum5_with_specials = nan5 ? 16'h7e00 : (plus5 | minus5) ? {minus5, 15'h7c00} : {sum0to3_5[42],
      rounded5_packed};
  assign rounded6_zeros_any0_16 = rounded6_magnitude[12] | rounded6_magnitude[11];
  assign rounded6_zeros0_16 = ~rounded6_magnitude[12];
  assign rounded6_zeros_any0_17 = rounded6_magnitude[14] | rounded6_magnitude[13];
  assign rounded6_zeros0_17 = ~rounded6_magnitude[14];
  assign rounded6_zeros_any0_18 = rounded6_magnitude[16] | rounded6_magnitude[15];
  assign rounded6_zeros0_18 = ~rounded6_magnitude[16];
  assign rounded6_zeros_any0_19 = rounded6_magnitude[18] | rounded6_magnitude[17];
  assign rounded6_zeros0_19 = ~rounded6_magnitude[18];
  assign rounded6_zeros_any0_20 = rounded6_magnitude[20] | rounded6_magnitude[19];
  assign rounded6_zeros0_20 = ~rounded6_magnitude[20];
  assign rounded6_zeros_any0_21 = rounded6_magnitude[22] | rounded6_magnitude[21];
  assign rounded6_zeros0_21 = ~rounded6_magnitude[22];
  assign rounded6_zeros_any0_22 = rounded6_magnitude[24] | rounded6_magnitude[23];
  assign rounded6_zeros0_22 = ~rounded6_magnitude[24];
  assign rounded6_zeros_any0_23 = rounded6_magnitude[26] | rounded6_magnitude[25];
  assign rounded6_zeros0_23 = ~rounded6_magnitude[26];
  assign rounded6_zeros_any0_24 = rounded6_magnitude[28] | rounded6_magnitude[27];
  assign rounded6_zeros0_24 = ~rounded6_magnitude[28];
  assign rounded6_zeros_any0_25 = rounded6_magnitude[30] | rounded6_magnitude[29];
  assign rounded6_zeros0_25 = ~rounded6_magnitude[30];
  assign rounded6_zeros_any0_26 = rounded6_magnitude[32] | rounded6_magnitude[31];
  assign rounded6_zeros0_26 = ~rounded6_magnitude[32];
  assign rounded6_zeros_any0_27 = rounded6_magnitude[34] | rounded6_magnitude[33];
  assign rounded6_zeros0_27 = ~rounded6_magnitude[34];
  assign rounded6_zeros_any0_28 = rounded6_magnitude[36] | rounded6_magnitude[35];
  assign rounded6_zeros0_28 = ~rounded6_magnitude[36];
  assign rounded6_zeros_any0_29 = rounded6_magnitude[38] | rounded6_magnitude[37];
  assign rounded6_zeros0_29 = ~rounded6_magnitude[38];
  assign rounded6_zeros_any0_30 = rounded6_magnitude[40] | rounded6_magnitude[39];
  assign rounded6_zeros0_30 = ~rounded6_magnitude[40];
  assign rounded6_zeros_any0_31 = rounded6_magnitude[42] | rounded6_magnitude[41];
  assign rounded6_zeros0_31 = ~rounded6_magnitude[42];
  assign rounded6_zeros_any1_8 = rounded6_zeros_any0_17 | rounded6_zeros_any0_16;
  assign rounded6_zeros1_8 = {~rounded6_zeros_any0_17, rounded6_zeros_any0_17 ? rounded6_zeros0_17 :
      rounded6_zeros0_16};
  assign rounded6_zeros_any1_9 = rounded6_zeros_any0_19 | rounded6_zeros_any0_18;
  assign rounded6_zeros1_9 = {~rounded6_zeros_any0_19, rounded6_zeros_any0_19 ? rounded6_zeros0_19 :
      rounded6_zeros0_18};
  assign rounded6_zeros_any1_10 = rounded6_zeros_any0_21 | rounded6_zeros_any0_20;
  assign rounded6_zeros1_10 = {~rounded6_zeros_any0_21, rounded6_zeros_any0_21 ? rounded6_zeros0_21 :
      rounded6_zeros0_20};
  assign rounded6_zeros_any1_11 = rounded6_zeros_any0_23 | rounded6_zeros_any0_22;
  assign rounded6_zeros1_11 = {~rounded6_zeros_any0_23, rounded6_zeros_any0_23 ? rounded6_zeros0_23 :
      rounded6_zeros0_22};
  assign rounded6_zeros_any1_12 = rounded6_zeros_any0_25 | rounded6_zeros_any0_24;
  assign rounded6_zeros1_12 = {~rounded6_zeros_any0_25, rounded6_zeros_any0_25 ? rounded6_zeros0_25 :
      rounded6_zeros0_24};
  assign rounded6_zeros_any1_13 = rounded6_zeros_any0_27 | rounded6_zeros_any0_26;
  assign rounded6_zeros1_13 = {~rounded6_zeros_any0_27, rounded6_zeros_any0_27 ? rounded6_zeros0_27 :
      rounded6_zeros0_26};
  assign rounded6_zeros_any1_14 = rounded6_zeros_any0_29 | rounded6_zeros_any0_28;
  assign rounded6_zeros1_14 = {~rounded6_zeros_any0_29, rounded6_zeros_any0_29 ? rounded6_zeros0_29 :
      rounded6_zeros0_28};
  assign rounded6_zeros_any1_15 = rounded6_zeros_any0_31 | rounded6_zeros_any0_30;
  assign rounded6_zeros1_15 = {~rounded6_zeros_any0_31, rounded6_zeros_any0_31 ? rounded6_zeros0_31 :
      rounded6_zeros0_30};
  assign rounded6_zeros_any2_4 = rounded6_zeros_any1_9 | rounded6_zeros_any1_8;
  assign rounded6_zeros2_4 = {~rounded6_zeros_any1_9, rounded6_zeros_any1_9 ? rounded6_zeros1_9 : rounded6_zeros1_8};
  assign rounded6_zeros_any2_5 = rounded6_zeros_any1_11 | rounded6_zeros_any1_10;
  assign rounded6_zeros2_5 = {~rounded6_zeros_any1_11, rounded6_zeros_any1_11 ? rounded6_zeros1_11 :
      rounded6_zeros1_10};
  assign rounded6_zeros_any2_6 = rounded6_zeros_any1_13 | rounded6_zeros_any1_12;
  assign rounded6_zeros2_6 = {~rounded6_zeros_any1_13, rounded6_zeros_any1_13 ? rounded6_zeros1_13 :
      rounded6_zeros1_12};
  assign rounded6_zeros_any2_7 = rounded6_zeros_any1_15 | rounded6_zeros_any1_14;
  assign rounded6_zeros2_7 = {~rounded6_zeros_any1_15, rounded6_zeros_any1_15 ? rounded6_zeros1_15 :
      rounded6_zeros1_14};
  assign rounded6_zeros_any3_2 = rounded6_zeros_any2_5 | rounded6_zeros_any2_4;
  assign rounded6_zeros3_2 = {~rounded6_zeros_any2_5, rounded6_zeros_any2_5 ? rounded6_zeros2_5 : rounded6_zeros2_4};
  assign rounded6_zeros_any3_3 = rounded6_zeros_any2_7 | rounded6_zeros_any2_6;
  assign rounded6_zeros3_3 = {~rounded6_zeros_any2_7, rounded6_zeros_any2_7 ? rounded6_zeros2_7 : rounded6_zeros2_6};
  assign rounded6_zeros_any4_1 = rounded6_zeros_any3_3 | rounded6_zeros_any3_2;
  assign rounded6_zeros4_1 = {~rounded6_zeros_any3_3, rounded6_zeros_any3_3 ? rounded6_zeros3_3 : rounded6_zeros3_2};
  assign rounded6_zeros5_0 = {~rounded6_zeros_any4_1, rounded6_zeros_any4_1 ? rounded6_zeros4_1 : 5'd0};
  assign rounded6_left_by1 = rounded6_zeros5_0[0] ? {rounded6_magnitude[41:0], 1'b0} : rounded6_magnitude;
  assign rounded6_left_by2 = rounded6_zeros5_0[1] ? {rounded6_left_by1[40:0], 2'd0} : rounded6_left_by1;
  assign rounded6_left_by4 = rounded6_zeros5_0[2] ? {rounded6_left_by2[38:0], 4'd0} : rounded6_left_by2;
  assign rounded6_left_by8 = rounded6_zeros5_0[3] ? {rounded6_left_by4[34:0], 8'd0} : rounded6_left_by4;
  assign rounded6_left_by16 = rounded6_zeros5_0[4] ? {rounded6_left_by8[26:0], 16'd0} : rounded6_left_by8;
  assign rounded6_left_by32 = rounded6_zeros_any4_1 ? rounded6_left_by16 : {rounded6_left_by16[10:0], 32'd0};
  assign rounded6_truncated = {rounded6_field & {6{rounded6_left_by32[42]}}, rounded6_left_by32[41:32]};
  assign n7 = rounded6_left_by32[31] & ((|rounded6_left_by32[30:0]) | rounded6_left_by32[32]);
  assign rounded6_code = {1'b0, rounded6_truncated[15:10], rounded6_left_by32[41:32]} + {16'd0, n7};
  assign rounded6_over = rounded6_code > 17'h7bff;
  assign rounded6_packed = rounded6_over ? 15'h7c00 : rounded6_code[14:0];
  assign nan6 = (|{a3_nan, a2_nan, a1_nan, a0_nan}) | (plus6 & minus6);
  assign plus6 = |{a3_infinite & ~code[63], a2_infinite & ~code[47], a1_infinite & ~code[31], a0_infinite & code[15]};
  assign minus6 = |{a3_infinite & code[63], a2_infinite & code[47], a1_infinite & code[31], a0_infinite & ~code[15]};
  assign sum6_with_specials = nan6 ? 16'h7e00 : (plus6 | minus6) ? {minus6, 15'h7c00} : {sum0to3_6[42],
      rounded6_packed};
  assign rounded7_zeros_any0_16 = rounded7_magnitude[12] | rounded7_magnitude[11];
  assign rounded7_zeros0_16 = ~rounded7_magnitude[12];
  assign rounded7_zeros_any0_17 = rounded7_magnitude[14] | rounded7_magnitude[13];
  assign rounded7_zeros0_17 = ~rounded7_magnitude[14];
  assign rounded7_zeros_any0_18 = rounded7_magnitude[16] | rounded7_magnitude[15];
  assign rounded7_zeros0_18 = ~rounded7_magnitude[16];
  assign rounded7_zeros_any0_19 = rounded7_magnitude[18] | rounded7_magnitude[17];
  assign rounded7_zeros0_19 = ~rounded7_magnitude[18];
  assign rounded7_zeros_any0_20 = rounded7_magnitude[20] | rounded7_magnitude[19];
  assign rounded7_zeros0_20 = ~rounded7_magnitude[20];
  assign rounded7_zeros_any0_21 = rounded7_magnitude[22] | rounded7_magnitude[21];
  assign rounded7_zeros0_21 = ~rounded7_magnitude[22];
  assign rounded7_zeros_any0_22 = rounded7_magnitude[24] | rounded7_magnitude[23];
  assign rounded7_zeros0_22 = ~rounded7_magnitude[24];
  assign rounded7_zeros_any0_23 = rounded7_magnitude[26] | rounded7_magnitude[25];
  assign rounded7_zeros0_23 = ~rounded7_magnitude[26];
  assign rounded7_zeros_any0_24 = rounded7_magnitude[28] | rounded7_magnitude[27];
  assign rounded7_zeros0_24 = ~rounded7_magnitude[28];
  assign rounded7_zeros_any0_25 = rounded7_magnitude[30] | rounded7_magnitude[29];
  assign rounded7_zeros0_25 = ~rounded7_magnitude[30];
  assign rounded7_zeros_any0_26 = rounded7_magnitude[32] | rounded7_magnitude[31];
  assign rounded7_zeros0_26 = ~rounded7_magnitude[32];
  assign rounded7_zeros_any0_27 = rounded7_magnitude[34] | rounded7_magnitude[33];
  assign rounded7_zeros0_27 = ~rounded7_magnitude[34];
  assign rounded7_zeros_any0_28 = rounded7_magnitude[36] | rounded7_magnitude[35];
  assign rounded7_zeros0_28 = ~rounded7_magnitude[36];
  assign rounded7_zeros_any0_29 = rounded7_magnitude[38] | rounded7_magnitude[37];
  assign rounded7_zeros0_29 = ~rounded7_magnitude[38];
  assign rounded7_zeros_any0_30 = rounded7_magnitude[40] | rounded7_magnitude[39];
  assign rounded7_zeros0_30 = ~rounded7_magnitude[40];
  assign rounded7_zeros_any0_31 = rounded7_magnitude[42] | rounded7_magnitude[41];
  assign rounded7_zeros0_31 = ~rounded7_magnitude[42];
  assign rounded7_zeros_any1_8 = rounded7_zeros_any0_17 | rounded7_zeros_any0_16;
  assign rounded7_zeros1_8 = {~rounded7_zeros_any0_17, rounded7_zeros_any0_17 ? rounded7_zeros0_17 :
      rounded7_zeros0_16};
  assign rounded7_zeros_any1_9 = rounded7_zeros_any0_19 | rounded7_zeros_any0_18;
  assign rounded7_zeros1_9 = {~rounded7_zeros_any0_19, rounded7_zeros_any0_19 ? rounded7_zeros0_19 :
      rounded7_zeros0_18};
  assign rounded7_zeros_any1_10 = rounded7_zeros_any0_21 | rounded7_zeros_any0_20;
  assign rounded7_zeros1_10 = {~rounded7_zeros_any0_21, rounded7_zeros_any0_21 ? rounded7_zeros0_21 :
      rounded7_zeros0_20};
  assign rounded7_zeros_any1_11 = rounded7_zeros_any0_23 | rounded7_zeros_any0_22;
  assign rounded7_zeros1_11 = {~rounded7_zeros_any0_23, rounded7_zeros_any0_23 ? rounded7_zeros0_23 :
      rounded7_zeros0_22};
  assign rounded7_zeros_any1_12 = rounded7_zeros_any0_25 | rounded7_zeros_any0_24;
  assign rounded7_zeros1_12 = {~rounded7_zeros_any0_25, rounded7_zeros_any0_25 ? rounded7_zeros0_25 :
      rounded7_zeros0_24};
  assign rounded7_zeros_any1_13 = rounded7_zeros_any0_27 | rounded7_zeros_any0_26;
  assign rounded7_zeros1_13 = {~rounded7_zeros_any0_27, rounded7_zeros_any0_27 ? rounded7_zeros0_27 :
      rounded7_zeros0_26};
  assign rounded7_zeros_any1_14 = rounded7_zeros_any0_29 | rounded7_zeros_any0_28;
  assign rounded7_zeros1_14 = {~rounded7_zeros_any0_29, rounded7_zeros_any0_29 ? rounded7_zeros0_29 :
      rounded7_zeros0_28};
  assign rounded7_zeros_any1_15 = rounded7_zeros_any0_31 | rounded7_zeros_any0_30;
  assign rounded7_zeros1_15 = {~rounded7_zeros_any0_31, rounded7_zeros_any0_31 ? rounded7_zeros0_31 :
      rounded7_zeros0_30};
  assign rounded7_zeros_any2_4 = rounded7_zeros_any1_9 | rounded7_zeros_any1_8;
  assign rounded7_zeros2_4 = {~rounded7_zeros_any1_9, rounded7_zeros_any1_9 ? rounded7_zeros1_9 : rounded7_zeros1_8};
  assign rounded7_zeros_any2_5 = rounded7_zeros_any1_11 | rounded7_zeros_any1_10;
  assign rounded7_zeros2_5 = {~rounded7_zeros_any1_11, rounded7_zeros_any1_11 ? rounded7_zeros1_11 :
      rounded7_zeros1_10};
  assign rounded7_zeros_any2_6 = rounded7_zeros_any1_13 | rounded7_zeros_any1_12;
  assign rounded7_zeros2_6 = {~rounded7_zeros_any1_13, rounded7_zeros_any1_13 ? rounded7_zeros1_13 :
      rounded7_zeros1_12};
  assign rounded7_zeros_any2_7 = rounded7_zeros_any1_15 | rounded7_zeros_any1_14;
  assign rounded7_zeros2_7 = {~rounded7_zeros_any1_15, rounded7_zeros_any1_15 ? rounded7_zeros1_15 :
      rounded7_zeros1_14};
  assign rounded7_zeros_any3_2 = rounded7_zeros_any2_5 | rounded7_zeros_any2_4;
  assign rounded7_zeros3_2 = {~rounded7_zeros_any2_5, rounded7_zeros_any2_5 ? rounded7_zeros2_5 : rounded7_zeros2_4};
  assign rounded7_zeros_any3_3 = rounded7_zeros_any2_7 | rounded7_zeros_any2_6;
  assign rounded7_zeros3_3 = {~rounded7_zeros_any2_7, rounded7_zeros_any2_7 ? rounded7_zeros2_7 : rounded7_zeros2_6};
  assign rounded7_zeros_any4_1 = rounded7_zeros_any3_3 | rounded7_zeros_any3_2;
  assign rounded7_zeros4_1 = {~rounded7_zeros_any3_3, rounded7_zeros_any3_3 ? rounded7_zeros3_3 : rounded7_zeros3_2};
  assign rounded7_zeros5_0 = {~rounded7_zeros_any4_1, rounded7_zeros_any4_1 ? rounded7_zeros4_1 : 5'd0};
  assign rounded7_left_by1 = rounded7_zeros5_0[0] ? {rounded7_magnitude[41:0], 1'b0} : rounded7_magnitude;
  assign rounded7_left_by2 = rounded7_zeros5_0[1] ? {rounded7_left_by1[40:0], 2'd0} : rounded7_left_by1;
  assign rounded7_left_by4 = rounded7_zeros5_0[2] ? {rounded7_left_by2[38:0], 4'd0} : rounded7_left_by2;
  assign rounded7_left_by8 = rounded7_zeros5_0[3] ? {rounded7_left_by4[34:0], 8'd0} : rounded7_left_by4;
  assign rounded7_left_by16 = rounded7_zeros5_0[4] ? {rounded7_left_by8[26:0], 16'd0} : rounded7_left_by8;
  assign rounded7_left_by32 = rounded7_zeros_any4_1 ? rounded7_left_by16 : {rounded7_left_by16[10:0], 32'd0};
  assign rounded7_truncated = {rounded7_field & {6{rounded7_left_by32[42]}}, rounded7_left_by32[41:32]};
  assign n8 = rounded7_left_by32[31] & ((|rounded7_left_by32[30:0]) | rounded7_left_by32[32]);
  assign rounded7_code = {1'b0, rounded7_truncated[15:10], rounded7_left_by32[41:32]} + {16'd0, n8};
  assign rounded7_over = rounded7_code > 17'h7bff;
  assign rounded7_packed = rounded7_over ? 15'h7c00 : rounded7_code[14:0];
  assign nan7 = (|{a3_nan, a2_nan, a1_nan, a0_nan}) | (plus7 & minus7);
  assign plus7 = |{a3_infinite & ~code[63], a2_infinite & ~code[47], a1_infinite & ~code[31], a0_infinite & ~code[15]};
  assign minus7 = |{a3_infinite & code[63], a2_infinite & code[47], a1_infinite & code[31], a0_infinite & code[15]};
  assign sum7_with_specials = nan7 ? 16'h7e00 : (plus7 | minus7) ? {minus7, 15'h7c00} : {sum0to3_7[42],
      rounded7_packed};
  assign entry0_normal = |sum0_with_specials[14:10];
  assign entry0_top = &sum0_with_specials[14:10];
  assign entry0_nan = entry0_top & (|sum0_with_specials[9:0]);
  assign entry0_infinite = entry0_top & ~(|sum0_with_specials[9:0]);
  assign entry0_significand = (entry0_nan | entry0_infinite) ? 11'd0 : {entry0_normal, sum0_with_specials[9:0]};
  assign entry0_zeros0_2 = ~entry0_zeros_any0_2;
  assign entry0_zeros_any0_3 = entry0_significand[2] | entry0_significand[1];
  assign entry0_zeros0_3 = ~entry0_significand[2];
  assign entry0_zeros_any0_4 = entry0_significand[4] | entry0_significand[3];
  assign entry0_zeros0_4 = ~entry0_significand[4];
  assign entry0_zeros_any0_5 = entry0_significand[6] | entry0_significand[5];
  assign entry0_zeros0_5 = ~entry0_significand[6];
  assign entry0_zeros_any0_6 = entry0_significand[8] | entry0_significand[7];
  assign entry0_zeros0_6 = ~entry0_significand[8];
  assign entry0_zeros_any0_7 = entry0_significand[10] | entry0_significand[9];
  assign entry0_zeros0_7 = ~entry0_significand[10];
  assign entry0_zeros_any1_1 = entry0_zeros_any0_3 | entry0_zeros_any0_2;
  assign entry0_zeros1_1 = {~entry0_zeros_any0_3, entry0_zeros_any0_3 ? entry0_zeros0_3 : entry0_zeros0_2};
  assign entry0_zeros_any1_2 = entry0_zeros_any0_5 | entry0_zeros_any0_4;
  assign entry0_zeros1_2 = {~entry0_zeros_any0_5, entry0_zeros_any0_5 ? entry0_zeros0_5 : entry0_zeros0_4};
  assign entry0_zeros_any1_3 = entry0_zeros_any0_7 | entry0_zeros_any0_6;
  assign entry0_zeros1_3 = {~entry0_zeros_any0_7, entry0_zeros_any0_7 ? entry0_zeros0_7 : entry0_zeros0_6};
  assign entry0_zeros2_0 = {~entry0_zeros_any1_1, entry0_zeros_any1_1 ? entry0_zeros1_1 : 2'd3};
  assign entry0_zeros_any2_1 = entry0_zeros_any1_3 | entry0_zeros_any1_2;
  assign entry0_zeros2_1 = {~entry0_zeros_any1_3, entry0_zeros_any1_3 ? entry0_zeros1_3 : entry0_zeros1_2};
  assign entry0_zeros3_0 = {~entry0_zeros_any2_1, entry0_zeros_any2_1 ? entry0_zeros2_1 : entry0_zeros2_0};
  assign entry0_left_by1 = entry0_zeros3_0[0] ? {entry0_significand[9:0], 1'b0} : entry0_significand;
  assign entry0_left_by2 = entry0_zeros3_0[1] ? {entry0_left_by1[8:0], 2'd0} : entry0_left_by1;
  assign entry0_left_by4 = entry0_zeros3_0[2] ? {entry0_left_by2[6:0], 4'd0} : entry0_left_by2;
  assign entry0_left_by8 = entry0_zeros_any2_1 ? entry0_left_by4 : {entry0_left_by4[2:0], 8'd0};
  assign stored = {entry7_infinite, entry7_nan, sum7_with_specials[15], entry7_left_by8[10] ? {1'b0, entry7_exponent} +
      6'd10 - {2'd0, entry7_zeros3_0} : 6'd0, entry7_left_by8, entry6_infinite, entry6_nan, sum6_with_specials[15],
      entry6_left_by8[10] ? {1'b0, entry6_exponent} + 6'd10 - {2'd0, entry6_zeros3_0} : 6'd0, entry6_left_by8,
      entry5_infinite, entry5_nan, sum5_with_specials[15], entry5_left_by8[10] ? {1'b0, entry5_exponent} + 6'd10 -
      {2'd0, entry5_zeros3_0} : 6'd0, entry5_left_by8, entry4_infinite, entry4_nan, sum4_with_specials[15],
      entry4_left_by8[10] ? {1'b0, entry4_exponent} + 6'd10 - {2'd0, entry4_zeros3_0} : 6'd0, entry4_left_by8,
      entry3_infinite, entry3_nan, sum3_with_specials[15], entry3_left_by8[10] ? {1'b0, entry3_exponent} + 6'd10 -
      {2'd0, entry3_zeros3_0} : 6'd0, entry3_left_by8, entry2_infinite, entry2_nan, sum2_with_specials[15],
      entry2_left_by8[10] ? {1'b0, entry2_exponent} + 6'd10 - {2'd0, entry2_zeros3_0} : 6'd0, entry2_left_by8,
      entry1_infinite, entry1_nan, sum1_with_specials[15], entry1_left_by8[10] ? {1'b0, entry1_exponent} + 6'd10 -
      {2'd0, entry1_zeros3_0} : 6'd0, entry1_left_by8, entry0_infinite, entry0_nan, sum0_with_specials[15],
      entry0_left_by8[10] ? {1'b0, entry0_exponent} + 6'd10 - {2'd0, entry0_zeros3_0} : 6'd0, entry0_left_by8};
  assign entry1_normal = |sum1_with_specials[14:10];
  assign entry1_top = &sum1_with_specials[14:10];
  assign entry1_nan = entry1_top & (|sum1_with_specials[9:0]);
  assign entry1_infinite = entry1_top & ~(|sum1_with_specials[9:0]);
  assign entry1_significand = (entry1_nan | entry1_infinite) ? 11'd0 : {entry1_normal, sum1_with_specials[9:0]};
  assign entry1_zeros0_2 = ~entry1_zeros_any0_2;
  assign entry1_zeros_any0_3 = entry1_significand[2] | entry1_significand[1];
  assign entry1_zeros0_3 = ~entry1_significand[2];
  assign entry1_zeros_any0_4 = entry1_significand[4] | entry1_significand[3];
  assign entry1_zeros0_4 = ~entry1_significand[4];
  assign entry1_zeros_any0_5 = entry1_significand[6] | entry1_significand[5];
  assign entry1_zeros0_5 = ~entry1_significand[6];
  assign entry1_zeros_any0_6 = entry1_significand[8] | entry1_significand[7];
  assign entry1_zeros0_6 = ~entry1_significand[8];
  assign entry1_zeros_any0_7 = entry1_significand[10] | entry1_significand[9];
  assign entry1_zeros0_7 = ~entry1_significand[10];
  assign entry1_zeros_any1_1 = entry1_zeros_any0_3 | entry1_zeros_any0_2;
  assign entry1_zeros1_1 = {~entry1_zeros_any0_3, entry1_zeros_any0_3 ? entry1_zeros0_3 : entry1_zeros0_2};
  assign entry1_zeros_any1_2 = entry1_zeros_any0_5 | entry1_zeros_any0_4;
  assign entry1_zeros1_2 = {~entry1_zeros_any0_5, entry1_zeros_any0_5 ? entry1_zeros0_5 : entry1_zeros0_4};
  assign entry1_zeros_any1_3 = entry1_zeros_any0_7 | entry1_zeros_any0_6;
  assign entry1_zeros1_3 = {~entry1_zeros_any0_7, entry1_zeros_any0_7 ? entry1_zeros0_7 : entry1_zeros0_6};
  assign entry1_zeros2_0 = {~entry1_zeros_any1_1, entry1_zeros_any1_1 ? entry1_zeros1_1 : 2'd3};
  assign entry1_zeros_any2_1 = entry1_zeros_any1_3 | entry1_zeros_any1_2;
  assign entry1_zeros2_1 = {~entry1_zeros_any1_3, entry1_zeros_any1_3 ? entry1_zeros1_3 : entry1_zeros1_2};
  assign entry1_zeros3_0 = {~entry1_zeros_any2_1, entry1_zeros_any2_1 ? entry1_zeros2_1 : entry1_zeros2_0};
  assign entry1_left_by1 = entry1_zeros3_0[0] ? {entry1_significand[9:0], 1'b0} : entry1_significand;
  assign entry1_left_by2 = entry1_zeros3_0[1] ? {entry1_left_by1[8:0], 2'd0} : entry1_left_by1;
  assign entry1_left_by4 = entry1_zeros3_0[2] ? {entry1_left_by2[6:0], 4'd0} : entry1_left_by2;
  assign entry1_left_by8 = entry1_zeros_any2_1 ? entry1_left_by4 : {entry1_left_by4[2:0], 8'd0};
  assign entry2_normal = |sum2_with_specials[14:10];
  assign entry2_top = &sum2_with_specials[14:10];
  assign entry2_nan = entry2_top & (|sum2_with_specials[9:0]);
  assign entry2_infinite = entry2_top & ~(|sum2_with_specials[9:0]);
  assign entry2_significand = (entry2_nan | entry2_infinite) ? 11'd0 : {entry2_normal, sum2_with_specials[9:0]};
  assign entry2_zeros0_2 = ~entry2_zeros_any0_2;
  assign entry2_zeros_any0_3 = entry2_significand[2] | entry2_significand[1];
  assign entry2_zeros0_3 = ~entry2_significand[2];
  assign entry2_zeros_any0_4 = entry2_significand[4] | entry2_significand[3];
  assign entry2_zeros0_4 = ~entry2_significand[4];
  assign entry2_zeros_any0_5 = entry2_significand[6] | entry2_significand[5];
  assign entry2_zeros0_5 = ~entry2_significand[6];
  assign entry2_zeros_any0_6 = entry2_significand[8] | entry2_significand[7];
  assign entry2_zeros0_6 = ~entry2_significand[8];
  assign entry2_zeros_any0_7 = entry2_significand[10] | entry2_significand[9];
  assign entry2_zeros0_7 = ~entry2_significand[10];
  assign entry2_zeros_any1_1 = entry2_zeros_any0_3 | entry2_zeros_any0_2;
  assign entry2_zeros1_1 = {~entry2_zeros_any0_3, entry2_zeros_any0_3 ? entry2_zeros0_3 : entry2_zeros0_2};
  assign entry2_zeros_any1_2 = entry2_zeros_any0_5 | entry2_zeros_any0_4;
  assign entry2_zeros1_2 = {~entry2_zeros_any0_5, entry2_zeros_any0_5 ? entry2_zeros0_5 : entry2_zeros0_4};
  assign entry2_zeros_any1_3 = entry2_zeros_any0_7 | entry2_zeros_any0_6;
  assign entry2_zeros1_3 = {~entry2_zeros_any0_7, entry2_zeros_any0_7 ? entry2_zeros0_7 : entry2_zeros0_6};
  assign entry2_zeros2_0 = {~entry2_zeros_any1_1, entry2_zeros_any1_1 ? entry2_zeros1_1 : 2'd3};
  assign entry2_zeros_any2_1 = entry2_zeros_any1_3 | entry2_zeros_any1_2;
  assign entry2_zeros2_1 = {~entry2_zeros_any1_3, entry2_zeros_any1_3 ? entry2_zeros1_3 : entry2_zeros1_2};
  assign entry2_zeros3_0 = {~entry2_zeros_any2_1, entry2_zeros_any2_1 ? entry2_zeros2_1 : entry2_zeros2_0};
  assign entry2_left_by1 = entry2_zeros3_0[0] ? {entry2_significand[9:0], 1'b0} : entry2_significand;
  assign entry2_left_by2 = entry2_zeros3_0[1] ? {entry2_left_by1[8:0], 2'd0} : entry2_left_by1;
  assign entry2_left_by4 = entry2_zeros3_0[2] ? {entry2_left_by2[6:0], 4'd0} : entry2_left_by2;
  assign entry2_left_by8 = entry2_zeros_any2_1 ? entry2_left_by4 : {entry2_left_by4[2:0], 8'd0};
  assign entry3_normal = |sum3_with_specials[14:10];
  assign entry3_top = &sum3_with_specials[14:10];
  assign entry3_nan = entry3_top & (|sum3_with_specials[9:0]);
  assign entry3_infinite = entry3_top & ~(|sum3_with_specials[9:0]);
  assign entry3_significand = (entry3_nan | entry3_infinite) ? 11'd0 : {entry3_normal, sum3_with_specials[9:0]};
  assign entry3_zeros0_2 = ~entry3_zeros_any0_2;
  assign entry3_zeros_any0_3 = entry3_significand[2] | entry3_significand[1];
  assign entry3_zeros0_3 = ~entry3_significand[2];
  assign entry3_zeros_any0_4 = entry3_significand[4] | entry3_significand[3];
  assign entry3_zeros0_4 = ~entry3_significand[4];
  assign entry3_zeros_any0_5 = entry3_significand[6] | entry3_significand[5];
  assign entry3_zeros0_5 = ~entry3_significand[6];
  assign entry3_zeros_any0_6 = entry3_significand[8] | entry3_significand[7];
  assign entry3_zeros0_6 = ~entry3_significand[8];
  assign entry3_zeros_any0_7 = entry3_significand[10] | entry3_significand[9];
  assign entry3_zeros0_7 = ~entry3_significand[10];
  assign entry3_zeros_any1_1 = entry3_zeros_any0_3 | entry3_zeros_any0_2;
  assign entry3_zeros1_1 = {~entry3_zeros_any0_3, entry3_zeros_any0_3 ? entry3_zeros0_3 : entry3_zeros0_2};
  assign entry3_zeros_any1_2 = entry3_zeros_any0_5 | entry3_zeros_any0_4;
  assign entry3_zeros1_2 = {~entry3_zeros_any0_5, entry3_zeros_any0_5 ? entry3_zeros0_5 : entry3_zeros0_4};
  assign entry3_zeros_any1_3 = entry3_zeros_any0_7 | entry3_zeros_any0_6;
  assign entry3_zeros1_3 = {~entry3_zeros_any0_7, entry3_zeros_any0_7 ? entry3_zeros0_7 : entry3_zeros0_6};
  assign entry3_zeros2_0 = {~entry3_zeros_any1_1, entry3_zeros_any1_1 ? entry3_zeros1_1 : 2'd3};
  assign entry3_zeros_any2_1 = entry3_zeros_any1_3 | entry3_zeros_any1_2;
  assign entry3_zeros2_1 = {~entry3_zeros_any1_3, entry3_zeros_any1_3 ? entry3_zeros1_3 : entry3_zeros1_2};
  assign entry3_zeros3_0 = {~entry3_zeros_any2_1, entry3_zeros_any2_1 ? entry3_zeros2_1 : entry3_zeros2_0};
  assign entry3_left_by1 = entry3_zeros3_0[0] ? {entry3_significand[9:0], 1'b0} : entry3_significand;
  assign entry3_left_by2 = entry3_zeros3_0[1] ? {entry3_left_by1[8:0], 2'd0} : entry3_left_by1;
  assign entry3_left_by4 = entry3_zeros3_0[2] ? {entry3_left_by2[6:0], 4'd0} : entry3_left_by2;
  assign entry3_left_by8 = entry3_zeros_any2_1 ? entry3_left_by4 : {entry3_left_by4[2:0], 8'd0};
  assign entry4_normal = |sum4_with_specials[14:10];
  assign entry4_top = &sum4_with_specials[14:10];
  assign entry4_nan = entry4_top & (|sum4_with_specials[9:0]);
  assign entry4_infinite = entry4_top & ~(|sum4_with_specials[9:0]);
  assign entry4_significand = (entry4_nan | entry4_infinite) ? 11'd0 : {entry4_normal, sum4_with_specials[9:0]};
  assign entry4_zeros0_2 = ~entry4_zeros_any0_2;
  assign entry4_zeros_any0_3 = entry4_significand[2] | entry4_significand[1];
  assign entry4_zeros0_3 = ~entry4_significand[2];
  assign entry4_zeros_any0_4 = entry4_significand[4] | entry4_significand[3];
  assign entry4_zeros0_4 = ~entry4_significand[4];
  assign entry4_zeros_any0_5 = entry4_significand[6] | entry4_significand[5];
  assign entry4_zeros0_5 = ~entry4_significand[6];
  assign entry4_zeros_any0_6 = entry4_significand[8] | entry4_significand[7];
  assign entry4_zeros0_6 = ~entry4_significand[8];
  assign entry4_zeros_any0_7 = entry4_significand[10] | entry4_significand[9];
  assign entry4_zeros0_7 = ~entry4_significand[10];
  assign entry4_zeros_any1_1 = entry4_zeros_any0_3 | entry4_zeros_any0_2;
  assign entry4_zeros1_1 = {~entry4_zeros_any0_3, entry4_zeros_any0_3 ? entry4_zeros0_3 : entry4_zeros0_2};
  assign entry4_zeros_any1_2 = entry4_zeros_any0_5 | entry4_zeros_any0_4;
  assign entry4_zeros1_2 = {~entry4_zeros_any0_5, entry4_zeros_any0_5 ? entry4_zeros0_5 : entry4_zeros0_4};
  assign entry4_zeros_any1_3 = entry4_zeros_any0_7 | entry4_zeros_any0_6;
  assign entry4_zeros1_3 = {~entry4_zeros_any0_7, entry4_zeros_any0_7 ? entry4_zeros0_7 : entry4_zeros0_6};
  assign entry4_zeros2_0 = {~entry4_zeros_any1_1, entry4_zeros_any1_1 ? entry4_zeros1_1 : 2'd3};
  assign entry4_zeros_any2_1 = entry4_zeros_any1_3 | entry4_zeros_any1_2;
  assign entry4_zeros2_1 = {~entry4_zeros_any1_3, entry4_zeros_any1_3 ? entry4_zeros1_3 : entry4_zeros1_2};
  assign entry4_zeros3_0 = {~entry4_zeros_any2_1, entry4_zeros_any2_1 ? entry4_zeros2_1 : entry4_zeros2_0};
  assign entry4_left_by1 = entry4_zeros3_0[0] ? {entry4_significand[9:0], 1'b0} : entry4_significand;
  assign entry4_left_by2 = entry4_zeros3_0[1] ? {entry4_left_by1[8:0], 2'd0} : entry4_left_by1;
  assign entry4_left_by4 = entry4_zeros3_0[2] ? {entry4_left_by2[6:0], 4'd0} : entry4_left_by2;
  assign entry4_left_by8 = entry4_zeros_any2_1 ? entry4_left_by4 : {entry4_left_by4[2:0], 8'd0};
  assign entry5_normal = |sum5_with_specials[14:10];
  assign entry5_top = &sum5_with_specials[14:10];
  assign entry5_nan = entry5_top & (|sum5_with_specials[9:0]);
  assign entry5_infinite = entry5_top & ~(|sum5_with_specials[9:0]);
  assign entry5_significand = (entry5_nan | entry5_infinite) ? 11'd0 : {entry5_normal, sum5_with_specials[9:0]};
  assign entry5_zeros0_2 = ~entry5_zeros_any0_2;
  assign entry5_zeros_any0_3 = entry5_significand[2] | entry5_significand[1];
  assign entry5_zeros0_3 = ~entry5_significand[2];
  assign entry5_zeros_any0_4 = entry5_significand[4] | entry5_significand[3];
  assign entry5_zeros0_4 = ~entry5_significand[4];
  assign entry5_zeros_any0_5 = entry5_significand[6] | entry5_significand[5];
  assign entry5_zeros0_5 = ~entry5_significand[6];
  assign entry5_zeros_any0_6 = entry5_significand[8] | entry5_significand[7];
  assign entry5_zeros0_6 = ~entry5_significand[8];
  assign entry5_zeros_any0_7 = entry5_significand[10] | entry5_significand[9];
  assign entry5_zeros0_7 = ~entry5_significand[10];
  assign entry5_zeros_any1_1 = entry5_zeros_any0_3 | entry5_zeros_any0_2;
  assign entry5_zeros1_1 = {~entry5_zeros_any0_3, entry5_zeros_any0_3 ? entry5_zeros0_3 : entry5_zeros0_2};
  assign entry5_zeros_any1_2 = entry5_zeros_any0_5 | entry5_zeros_any0_4;
  assign entry5_zeros1_2 = {~entry5_zeros_any0_5, entry5_zeros_any0_5 ? entry5_zeros0_5 : entry5_zeros0_4};
  assign entry5_zeros_any1_3 = entry5_zeros_any0_7 | entry5_zeros_any0_6;
  assign entry5_zeros1_3 = {~entry5_zeros_any0_7, entry5_zeros_any0_7 ? entry5_zeros0_7 : entry5_zeros0_6};
  assign entry5_zeros2_0 = {~entry5_zeros_any1_1, entry5_zeros_any1_1 ? entry5_zeros1_1 : 2'd3};
  assign entry5_zeros_any2_1 = entry5_zeros_any1_3 | entry5_zeros_any1_2;
  assign entry5_zeros2_1 = {~entry5_zeros_any1_3, entry5_zeros_any1_3 ? entry5_zeros1_3 : entry5_zeros1_2};
  assign entry5_zeros3_0 = {~entry5_zeros_any2_1, entry5_zeros_any2_1 ? entry5_zeros2_1 : entry5_zeros2_0};
  assign entry5_left_by1 = entry5_zeros3_0[0] ? {entry5_significand[9:0], 1'b0} : entry5_significand;
  assign entry5_left_by2 = entry5_zeros3_0[1] ? {entry5_left_by1[8:0], 2'd0} : entry5_left_by1;
  assign entry5_left_by4 = entry5_zeros3_0[2] ? {entry5_left_by2[6:0], 4'd0} : entry5_left_by2;
  assign entry5_left_by8 = entry5_zeros_any2_1 ? entry5_left_by4 : {entry5_left_by4[2:0], 8'd0};
  assign entry6_normal = |sum6_with_specials[14:10];
  assign entry6_top = &sum6_with_specials[14:10];
  assign entry6_nan = entry6_top & (|sum6_with_specials[9:0]);
  assign entry6_infinite = entry6_top & ~(|sum6_with_specials[9:0]);
  assign entry6_significand = (entry6_nan | entry6_infinite) ? 11'd0 : {entry6_normal, sum6_with_specials[9:0]};
  assign entry6_zeros0_2 = ~entry6_zeros_any0_2;
  assign entry6_zeros_any0_3 = entry6_significand[2] | entry6_significand[1];
  assign entry6_zeros0_3 = ~entry6_significand[2];
  assign entry6_zeros_any0_4 = entry6_significand[4] | entry6_significand[3];
  assign entry6_zeros0_4 = ~entry6_significand[4];
  assign entry6_zeros_any0_5 = entry6_significand[6] | entry6_significand[5];
  assign entry6_zeros0_5 = ~entry6_significand[6];
  assign entry6_zeros_any0_6 = entry6_significand[8] | entry6_significand[7];
  assign entry6_zeros0_6 = ~entry6_significand[8];
  assign entry6_zeros_any0_7 = entry6_significand[10] | entry6_significand[9];
  assign entry6_zeros0_7 = ~entry6_significand[10];
  assign entry6_zeros_any1_1 = entry6_zeros_any0_3 | entry6_zeros_any0_2;
  assign entry6_zeros1_1 = {~entry6_zeros_any0_3, entry6_zeros_any0_3 ? entry6_zeros0_3 : entry6_zeros0_2};
  assign entry6_zeros_any1_2 = entry6_zeros_any0_5 | entry6_zeros_any0_4;
  assign entry6_zeros1_2 = {~entry6_zeros_any0_5, entry6_zeros_any0_5 ? entry6_zeros0_5 : entry6_zeros0_4};
  assign entry6_zeros_any1_3 = entry6_zeros_any0_7 | entry6_zeros_any0_6;
  assign entry6_zeros1_3 = {~entry6_zeros_any0_7, entry6_zeros_any0_7 ? entry6_zeros0_7 : entry6_zeros0_6};
  assign entry6_zeros2_0 = {~entry6_zeros_any1_1, entry6_zeros_any1_1 ? entry6_zeros1_1 : 2'd3};
  assign entry6_zeros_any2_1 = entry6_zeros_any1_3 | entry6_zeros_any1_2;
  assign entry6_zeros2_1 = {~entry6_zeros_any1_3, entry6_zeros_any1_3 ? entry6_zeros1_3 : entry6_zeros1_2};
  assign entry6_zeros3_0 = {~entry6_zeros_any2_1, entry6_zeros_any2_1 ? entry6_zeros2_1 : entry6_zeros2_0};
  assign entry6_left_by1 = entry6_zeros3_0[0] ? {entry6_significand[9:0], 1'b0} : entry6_significand;
  assign entry6_left_by2 = entry6_zeros3_0[1] ? {entry6_left_by1[8:0], 2'd0} : entry6_left_by1;
  assign entry6_left_by4 = entry6_zeros3_0[2] ? {entry6_left_by2[6:0], 4'd0} : entry6_left_by2;
  assign entry6_left_by8 = entry6_zeros_any2_1 ? entry6_left_by4 : {entry6_left_by4[2:0], 8'd0};
  assign entry7_normal = |sum7_with_specials[14:10];
  assign entry7_top = &sum7_with_specials[14:10];
  assign entry7_nan = entry7_top & (|sum7_with_specials[9:0]);
  assign entry7_infinite = entry7_top & ~(|sum7_with_specials[9:0]);
  assign entry7_significand = (entry7_nan | entry7_infinite) ? 11'd0 : {entry7_normal, sum7_with_specials[9:0]};
  assign entry7_zeros0_2 = ~entry7_zeros_any0_2;
  assign entry7_zeros_any0_3 = entry7_significand[2] | entry7_significand[1];
  assign entry7_zeros0_3 = ~entry7_significand[2];
  assign entry7_zeros_any0_4 = entry7_significand[4] | entry7_significand[3];
  assign entry7_zeros0_4 = ~entry7_significand[4];
  assign entry7_zeros_any0_5 = entry7_significand[6] | entry7_significand[5];
  assign entry7_zeros0_5 = ~entry7_significand[6];
  assign entry7_zeros_any0_6 = entry7_significand[8] | entry7_significand[7];
  assign entry7_zeros0_6 = ~entry7_significand[8];
  assign entry7_zeros_any0_7 = entry7_significand[10] | entry7_significand[9];
  assign entry7_zeros0_7 = ~entry7_significand[10];
  assign entry7_zeros_any1_1 = entry7_zeros_any0_3 | entry7_zeros_any0_2;
  assign entry7_zeros1_1 = {~entry7_zeros_any0_3, entry7_zeros_any0_3 ? entry7_zeros0_3 : entry7_zeros0_2};
  assign entry7_zeros_any1_2 = entry7_zeros_any0_5 | entry7_zeros_any0_4;
  assign entry7_zeros1_2 = {~entry7_zeros_any0_5, entry7_zeros_any0_5 ? entry7_zeros0_5 : entry7_zeros0_4};
  assign entry7_zeros_any1_3 = entry7_zeros_any0_7 | entry7_zeros_any0_6;
  assign entry7_zeros1_3 = {~entry7_zeros_any0_7, entry7_zeros_any0_7 ? entry7_zeros0_7 : entry7_zeros0_6};
  assign entry7_zeros2_0 = {~entry7_zeros_any1_1, entry7_zeros_any1_1 ? entry7_zeros1_1 : 2'd3};
  assign entry7_zeros_any2_1 = entry7_zeros_any1_3 | entry7_zeros_any1_2;
  assign entry7_zeros2_1 = {~entry7_zeros_any1_3, entry7_zeros_any1_3 ? entry7_zeros1_3 : entry7_zeros1_2};
  assign entry7_zeros3_0 = {~entry7_zeros_any2_1, entry7_zeros_any2_1 ? entry7_zeros2_1 : entry7_zeros2_0};
  assign entry7_left_by1 = entry7_zeros3_0[0] ? {entry7_significand[9:0], 1'b0} : entry7_significand;
  assign entry7_left_by2 = entry7_zeros3_0[1] ? {entry7_left_by1[8:0], 2'd0} : entry7_left_by1;
  assign entry7_left_by4 = entry7_zeros3_0[2] ? {entry7_left_by2[6:0], 4'd0} : entry7_left_by2;
  assign entry7_left_by8 = entry7_zeros_any2_1 ? entry7_left_by4 : {entry7_left_by4[2:0], 8'd0};
  assign a0_normal = |code[14:10];
  assign a0_top = &code[14:10];
  assign a0_nan = a0_top & (|code[9:0]);
  assign a0_infinite = a0_top & ~(|code[9:0]);
  assign a0_significand = (a0_nan | a0_infinite) ? 11'd0 : {a0_normal, code[9:0]};
  assign a1_normal = |code[30:26];
  assign a1_top = &code[30:26];
  assign a1_nan = a1_top & (|code[25:16]);
  assign a1_infinite = a1_top & ~(|code[25:16]);
  assign a1_significand = (a1_nan | a1_infinite) ? 11'd0 : {a1_normal, code[25:16]};
  assign a2_normal = |code[46:42];
  assign a2_top = &code[46:42];
  assign a2_nan = a2_top & (|code[41:32]);
  assign a2_infinite = a2_top & ~(|code[41:32]);
  assign a2_significand = (a2_nan | a2_infinite) ? 11'd0 : {a2_normal, code[41:32]};
  assign a3_normal = |code[62:58];
  assign a3_top = &code[62:58];
  assign a3_nan = a3_top & (|code[57:48]);
  assign a3_infinite = a3_top & ~(|code[57:48]);
  assign a3_significand = (a3_nan | a3_infinite) ? 11'd0 : {a3_normal, code[57:48]};
  assign a0_placed_by1 = a0_exponent[0] ? {a0_significand, 1'b0} : {1'b0, a0_significand};
  assign a0_placed_by2 = a0_exponent[1] ? {a0_placed_by1, 2'd0} : {2'd0, a0_placed_by1};
  assign a0_placed_by4 = a0_exponent[2] ? {a0_placed_by2, 4'd0} : {4'd0, a0_placed_by2};
  assign a0_placed_by8 = a0_exponent[3] ? {a0_placed_by4, 8'd0} : {8'd0, a0_placed_by4};
  assign a0_placed_by16 = a0_exponent[4] ? {a0_placed_by8[23:0], 16'd0} : {14'd0, a0_placed_by8};
  assign a1_placed_by1 = a1_exponent[0] ? {a1_significand, 1'b0} : {1'b0, a1_significand};
  assign a1_placed_by2 = a1_exponent[1] ? {a1_placed_by1, 2'd0} : {2'd0, a1_placed_by1};
  assign a1_placed_by4 = a1_exponent[2] ? {a1_placed_by2, 4'd0} : {4'd0, a1_placed_by2};
  assign a1_placed_by8 = a1_exponent[3] ? {a1_placed_by4, 8'd0} : {8'd0, a1_placed_by4};
  assign a1_placed_by16 = a1_exponent[4] ? {a1_placed_by8[23:0], 16'd0} : {14'd0, a1_placed_by8};
  assign sum0to1_0 = {a1_value[40], a1_value} - {a0_value[40], a0_value};
  assign sum0to1_1 = {a1_value[40], a1_value} + {a0_value[40], a0_value};
  assign a2_placed_by1 = a2_exponent[0] ? {a2_significand, 1'b0} : {1'b0, a2_significand};
  assign a2_placed_by2 = a2_exponent[1] ? {a2_placed_by1, 2'd0} : {2'd0, a2_placed_by1};
  assign a2_placed_by4 = a2_exponent[2] ? {a2_placed_by2, 4'd0} : {4'd0, a2_placed_by2};
  assign a2_placed_by8 = a2_exponent[3] ? {a2_placed_by4, 8'd0} : {8'd0, a2_placed_by4};
  assign a2_placed_by16 = a2_exponent[4] ? {a2_placed_by8[23:0], 16'd0} : {14'd0, a2_placed_by8};
  assign a3_placed_by1 = a3_exponent[0] ? {a3_significand, 1'b0} : {1'b0, a3_significand};
  assign a3_placed_by2 = a3_exponent[1] ? {a3_placed_by1, 2'd0} : {2'd0, a3_placed_by1};
  assign a3_placed_by4 = a3_exponent[2] ? {a3_placed_by2, 4'd0} : {4'd0, a3_placed_by2};
  assign a3_placed_by8 = a3_exponent[3] ? {a3_placed_by4, 8'd0} : {8'd0, a3_placed_by4};
  assign a3_placed_by16 = a3_exponent[4] ? {a3_placed_by8[23:0], 16'd0} : {14'd0, a3_placed_by8};
  assign sum2to3_0 = {a3_value[40], a3_value} - {a2_value[40], a2_value};
  assign sum2to3_1 = {a3_value[40], a3_value} + {a2_value[40], a2_value};
  assign sum0to3_0 = {sum2to3_0[41], sum2to3_0} - {sum0to1_1[41], sum0to1_1};
  assign sum0to3_1 = {sum2to3_0[41], sum2to3_0} - {sum0to1_0[41], sum0to1_0};
  assign sum0to3_2 = {sum2to3_0[41], sum2to3_0} + {sum0to1_0[41], sum0to1_0};
  assign sum0to3_3 = {sum2to3_0[41], sum2to3_0} + {sum0to1_1[41], sum0to1_1};
  assign sum0to3_4 = {sum2to3_1[41], sum2to3_1} - {sum0to1_1[41], sum0to1_1};
  assign sum0to3_5 = {sum2to3_1[41], sum2to3_1} - {sum0to1_0[41], sum0to1_0};
  assign sum0to3_6 = {sum2to3_1[41], sum2to3_1} + {sum0to1_0[41], sum0to1_0};
  assign sum0to3_7 = {sum2to3_1[41], sum2to3_1} + {sum0to1_1[41], sum0to1_1};
endmodule

// Weight codes to folded ones: the top lane says whether to negate, the others are the index; combinational.
module lut_fp16_w2_os8x8_encode_w (
  input  wire [7:0] code,
  output wire [7:0] stored
);
  wire [1:0] negate;
  assign negate = ~code[7:6];
  assign stored = {negate, code[5:4] ^ negate, code[3:2] ^ negate, code[1:0] ^ negate};
endmodule

// One-beat register behind an AXI4-Stream slave.
module lut_fp16_w2_os8x8_inlet_a (
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

// One-beat register behind an AXI4-Stream slave.
module lut_fp16_w2_os8x8_inlet_w (
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

// All columns, and the AXI4-Stream master that sends result rows; tlast is on the job's last row.
module lut_fp16_w2_os8x8_outlet (
  input  wire clk,
  input  wire rst,
  input  wire [255:0] p,
  input  wire tag,
  input  wire start,
  input  wire [16:0] m,
  input  wire [16:0] n,
  output wire advance,
  input  wire pending,
  output wire job_done,
  output wire [255:0] tdata,
  output reg  tvalid,
  output reg  tlast,
  input  wire tready
);
  reg advance_line;
  wire [7:0] advances;
  wire [31:0] c0;
  wire [31:0] c1;
  wire [31:0] c2;
  wire [31:0] c3;
  wire [31:0] c4;
  wire [31:0] c5;
  wire [31:0] c6;
  wire [31:0] c7;
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
  lut_fp16_w2_os8x8_outlet_advance_tree advance_tree (.clk(clk), .rst(rst), .d(advance_line), .q(advances));
  lut_fp16_w2_os8x8_outlet_column_0 column0 (.clk(clk), .rst(rst), .advance(advances[0]), .c(c0), .p(p[31:0]),
      .pop(pop), .tag(tag_line), .tag_out(tag0), .wrote(unused_wrote));
  lut_fp16_w2_os8x8_outlet_column_1 column1 (.clk(clk), .rst(rst), .advance(advances[1]), .c(c1), .p(p[63:32]),
      .pop(pop), .tag(tag0), .tag_out(tag1), .wrote(unused_wrote_2));
  lut_fp16_w2_os8x8_outlet_column_2 column2 (.clk(clk), .rst(rst), .advance(advances[2]), .c(c2), .p(p[95:64]),
      .pop(pop), .tag(tag1), .tag_out(tag2), .wrote(unused_wrote_3));
  lut_fp16_w2_os8x8_outlet_column_3 column3 (.clk(clk), .rst(rst), .advance(advances[3]), .c(c3), .p(p[127:96]),
      .pop(pop), .tag(tag2), .tag_out(tag3), .wrote(unused_wrote_4));
  lut_fp16_w2_os8x8_outlet_column_4 column4 (.clk(clk), .rst(rst), .advance(advances[4]), .c(c4), .p(p[159:128]),
      .pop(pop), .tag(tag3), .tag_out(tag4), .wrote(unused_wrote_5));
  lut_fp16_w2_os8x8_outlet_column_5 column5 (.clk(clk), .rst(rst), .advance(advances[5]), .c(c5), .p(p[191:160]),
      .pop(pop), .tag(tag4), .tag_out(tag5), .wrote(unused_wrote_6));
  lut_fp16_w2_os8x8_outlet_column_6 column6 (.clk(clk), .rst(rst), .advance(advances[6]), .c(c6), .p(p[223:192]),
      .pop(pop), .tag(tag5), .tag_out(tag6), .wrote(unused_wrote_7));
  lut_fp16_w2_os8x8_outlet_column_7 column7 (.clk(clk), .rst(rst), .advance(advances[7]), .c(c7), .p(p[255:224]),
      .pop(pop), .tag(tag6), .tag_out(unused_tag_out), .wrote(wrote7));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module lut_fp16_w2_os8x8_outlet_advance_tree (
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

// One column: arithmetic that is the same module in all columns, and a queue of results.
module lut_fp16_w2_os8x8_outlet_column_0 (
  input  wire clk,
  input  wire rst,
  input  wire [31:0] p,
  input  wire tag,
  output wire tag_out,
  output wire wrote,
  output reg  [31:0] c,
  input  wire advance,
  input  wire pop
);
  reg [3:0] free;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [31:0] queue [12:0];
  wire [31:0] result;
  assign oldest_next = pop ? (oldest == 4'd12 ? 4'd0 : oldest + 4'd1) : oldest;
  always @(posedge clk) begin
    if (wrote) queue[free] <= result;
    c <= queue[oldest_next];
    if (rst) oldest <= 4'd0;
    else oldest <= oldest_next;
    if (rst) free <= 4'd0;
    else if (wrote) free <= free == 4'd12 ? 4'd0 : free + 4'd1;
  end
  lut_fp16_w2_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p),
      .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module lut_fp16_w2_os8x8_outlet_column_1 (
  input  wire clk,
  input  wire rst,
  input  wire [31:0] p,
  input  wire tag,
  output wire tag_out,
  output wire wrote,
  output reg  [31:0] c,
  input  wire advance,
  input  wire pop
);
  reg [3:0] free;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [31:0] queue [11:0];
  wire [31:0] result;
  assign oldest_next = pop ? (oldest == 4'd11 ? 4'd0 : oldest + 4'd1) : oldest;
  always @(posedge clk) begin
    if (wrote) queue[free] <= result;
    c <= queue[oldest_next];
    if (rst) oldest <= 4'd0;
    else oldest <= oldest_next;
    if (rst) free <= 4'd0;
    else if (wrote) free <= free == 4'd11 ? 4'd0 : free + 4'd1;
  end
  lut_fp16_w2_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p),
      .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module lut_fp16_w2_os8x8_outlet_column_2 (
  input  wire clk,
  input  wire rst,
  input  wire [31:0] p,
  input  wire tag,
  output wire tag_out,
  output wire wrote,
  output reg  [31:0] c,
  input  wire advance,
  input  wire pop
);
  reg [3:0] free;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [31:0] queue [10:0];
  wire [31:0] result;
  assign oldest_next = pop ? (oldest == 4'd10 ? 4'd0 : oldest + 4'd1) : oldest;
  always @(posedge clk) begin
    if (wrote) queue[free] <= result;
    c <= queue[oldest_next];
    if (rst) oldest <= 4'd0;
    else oldest <= oldest_next;
    if (rst) free <= 4'd0;
    else if (wrote) free <= free == 4'd10 ? 4'd0 : free + 4'd1;
  end
  lut_fp16_w2_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p),
      .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module lut_fp16_w2_os8x8_outlet_column_3 (
  input  wire clk,
  input  wire rst,
  input  wire [31:0] p,
  input  wire tag,
  output wire tag_out,
  output wire wrote,
  output reg  [31:0] c,
  input  wire advance,
  input  wire pop
);
  reg [3:0] free;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [31:0] queue [9:0];
  wire [31:0] result;
  assign oldest_next = pop ? (oldest == 4'd9 ? 4'd0 : oldest + 4'd1) : oldest;
  always @(posedge clk) begin
    if (wrote) queue[free] <= result;
    c <= queue[oldest_next];
    if (rst) oldest <= 4'd0;
    else oldest <= oldest_next;
    if (rst) free <= 4'd0;
    else if (wrote) free <= free == 4'd9 ? 4'd0 : free + 4'd1;
  end
  lut_fp16_w2_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p),
      .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module lut_fp16_w2_os8x8_outlet_column_4 (
  input  wire clk,
  input  wire rst,
  input  wire [31:0] p,
  input  wire tag,
  output wire tag_out,
  output wire wrote,
  output reg  [31:0] c,
  input  wire advance,
  input  wire pop
);
  reg [3:0] free;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [31:0] queue [8:0];
  wire [31:0] result;
  assign oldest_next = pop ? (oldest == 4'd8 ? 4'd0 : oldest + 4'd1) : oldest;
  always @(posedge clk) begin
    if (wrote) queue[free] <= result;
    c <= queue[oldest_next];
    if (rst) oldest <= 4'd0;
    else oldest <= oldest_next;
    if (rst) free <= 4'd0;
    else if (wrote) free <= free == 4'd8 ? 4'd0 : free + 4'd1;
  end
  lut_fp16_w2_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p),
      .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module lut_fp16_w2_os8x8_outlet_column_5 (
  input  wire clk,
  input  wire rst,
  input  wire [31:0] p,
  input  wire tag,
  output wire tag_out,
  output wire wrote,
  output reg  [31:0] c,
  input  wire advance,
  input  wire pop
);
  reg [2:0] free;
  reg [2:0] oldest;
  wire [2:0] oldest_next;
  reg [31:0] queue [7:0];
  wire [31:0] result;
  assign oldest_next = pop ? (oldest == 3'd7 ? 3'd0 : oldest + 3'd1) : oldest;
  always @(posedge clk) begin
    if (wrote) queue[free] <= result;
    c <= queue[oldest_next];
    if (rst) oldest <= 3'd0;
    else oldest <= oldest_next;
    if (rst) free <= 3'd0;
    else if (wrote) free <= free == 3'd7 ? 3'd0 : free + 3'd1;
  end
  lut_fp16_w2_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p),
      .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module lut_fp16_w2_os8x8_outlet_column_6 (
  input  wire clk,
  input  wire rst,
  input  wire [31:0] p,
  input  wire tag,
  output wire tag_out,
  output wire wrote,
  output reg  [31:0] c,
  input  wire advance,
  input  wire pop
);
  reg [2:0] free;
  reg [2:0] oldest;
  wire [2:0] oldest_next;
  reg [31:0] queue [6:0];
  wire [31:0] result;
  assign oldest_next = pop ? (oldest == 3'd6 ? 3'd0 : oldest + 3'd1) : oldest;
  always @(posedge clk) begin
    if (wrote) queue[free] <= result;
    c <= queue[oldest_next];
    if (rst) oldest <= 3'd0;
    else oldest <= oldest_next;
    if (rst) free <= 3'd0;
    else if (wrote) free <= free == 3'd6 ? 3'd0 : free + 3'd1;
  end
  lut_fp16_w2_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p),
      .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module lut_fp16_w2_os8x8_outlet_column_7 (
  input  wire clk,
  input  wire rst,
  input  wire [31:0] p,
  input  wire tag,
  output wire tag_out,
  output wire wrote,
  output reg  [31:0] c,
  input  wire advance,
  input  wire pop
);
  reg [2:0] free;
  reg [2:0] oldest;
  wire [2:0] oldest_next;
  reg [31:0] queue [5:0];
  wire [31:0] result;
  assign oldest_next = pop ? (oldest == 3'd5 ? 3'd0 : oldest + 3'd1) : oldest;
  always @(posedge clk) begin
    if (wrote) queue[free] <= result;
    c <= queue[oldest_next];
    if (rst) oldest <= 3'd0;
    else oldest <= oldest_next;
    if (rst) free <= 3'd0;
    else if (wrote) free <= free == 3'd5 ? 3'd0 : free + 3'd1;
  end
  lut_fp16_w2_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p),
      .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module lut_fp16_w2_os8x8_outlet_column_arithmetic (
  input  wire clk,
  input  wire rst,
  input  wire [31:0] p,
  input  wire tag,
  output reg  tag_out,
  output wire wrote,
  output reg  [31:0] c,
  input  wire advance
);
  reg fresh;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    c <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_out <= 1'b0;
    else if (advance) tag_out <= tag;
  end
endmodule

// cols cells in a row, and the one that counts its activations where these are counted.
module lut_fp16_w2_os8x8_row (
  input  wire clk,
  input  wire rst,
  input  wire [159:0] a,
  input  wire [3:0] tag,
  input  wire strobe,
  input  wire [31:0] w,
  input  wire [255:0] p,
  output wire [31:0] w_out,
  output wire [255:0] p_out,
  input  wire advance,
  output wire advance_out
);
  wire [159:0] a0;
  wire [159:0] a1;
  wire [159:0] a2;
  wire [159:0] a3;
  wire [159:0] a4;
  wire [159:0] a5;
  wire [159:0] a6;
  wire [7:0] advances;
  wire [31:0] p0;
  wire [31:0] p1;
  wire [31:0] p2;
  wire [31:0] p3;
  wire [31:0] p4;
  wire [31:0] p5;
  wire [31:0] p6;
  wire [31:0] p7;
  wire strobe0;
  wire strobe1;
  wire strobe2;
  wire strobe3;
  wire strobe4;
  wire strobe5;
  wire strobe6;
  wire [3:0] tag0;
  wire [3:0] tag1;
  wire [3:0] tag2;
  wire [3:0] tag3;
  wire [3:0] tag4;
  wire [3:0] tag5;
  wire [3:0] tag6;
  wire [3:0] w0;
  wire [3:0] w1;
  wire [3:0] w2;
  wire [3:0] w3;
  wire [3:0] w4;
  wire [3:0] w5;
  wire [3:0] w6;
  wire [3:0] w7;
  wire [159:0] unused_a_out;
  wire unused_strobe_out;
  wire [3:0] unused_tag_out;
  assign advance_out = advances[0];
  assign p_out = {p7, p6, p5, p4, p3, p2, p1, p0};
  assign w_out = {w7, w6, w5, w4, w3, w2, w1, w0};
  lut_fp16_w2_os8x8_advance_cols advance_tree (.clk(clk), .rst(rst), .d(advance), .q(advances));
  lut_fp16_w2_os8x8_cell cell0 (.clk(clk), .a(a), .a_out(a0), .advance(advances[0]), .p(p[31:0]), .p_out(p0),
      .strobe(strobe), .strobe_out(strobe0), .tag(tag), .tag_out(tag0), .w(w[3:0]), .w_out(w0));
  lut_fp16_w2_os8x8_cell cell1 (.clk(clk), .a(a0), .a_out(a1), .advance(advances[1]), .p(p[63:32]), .p_out(p1),
      .strobe(strobe0), .strobe_out(strobe1), .tag(tag0), .tag_out(tag1), .w(w[7:4]), .w_out(w1));
  lut_fp16_w2_os8x8_cell cell2 (.clk(clk), .a(a1), .a_out(a2), .advance(advances[2]), .p(p[95:64]), .p_out(p2),
      .strobe(strobe1), .strobe_out(strobe2), .tag(tag1), .tag_out(tag2), .w(w[11:8]), .w_out(w2));
  lut_fp16_w2_os8x8_cell cell3 (.clk(clk), .a(a2), .a_out(a3), .advance(advances[3]), .p(p[127:96]), .p_out(p3),
      .strobe(strobe2), .strobe_out(strobe3), .tag(tag2), .tag_out(tag3), .w(w[15:12]), .w_out(w3));
  lut_fp16_w2_os8x8_cell cell4 (.clk(clk), .a(a3), .a_out(a4), .advance(advances[4]), .p(p[159:128]), .p_out(p4),
      .strobe(strobe3), .strobe_out(strobe4), .tag(tag3), .tag_out(tag4), .w(w[19:16]), .w_out(w4));
  lut_fp16_w2_os8x8_cell cell5 (.clk(clk), .a(a4), .a_out(a5), .advance(advances[5]), .p(p[191:160]), .p_out(p5),
      .strobe(strobe4), .strobe_out(strobe5), .tag(tag4), .tag_out(tag5), .w(w[23:20]), .w_out(w5));
  lut_fp16_w2_os8x8_cell cell6 (.clk(clk), .a(a5), .a_out(a6), .advance(advances[6]), .p(p[223:192]), .p_out(p6),
      .strobe(strobe5), .strobe_out(strobe6), .tag(tag5), .tag_out(tag6), .w(w[27:24]), .w_out(w6));
  lut_fp16_w2_os8x8_cell cell7 (.clk(clk), .a(a6), .a_out(unused_a_out), .advance(advances[7]), .p(p[255:224]),
      .p_out(p7), .strobe(strobe6), .strobe_out(unused_strobe_out), .tag(tag6), .tag_out(unused_tag_out), .w(w[31:28]),
      .w_out(w7));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module lut_fp16_w2_os8x8_strobe_tree (
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
module lut_fp16_w2_os8x8_array (
  input  wire clk,
  input  wire rst,
  input  wire [1279:0] a,
  input  wire [63:0] w,
  input  wire [3:0] tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output wire [255:0] p
);
  wire [1279:0] a_rows;
  wire [31:0] w_cols;
  wire [31:0] tags;
  wire [7:0] strobes;
  wire [7:0] advances;
  wire [7:0] row_advances;
  wire [7:0] col_advances;
  lut_fp16_w2_os8x8_advance_rows advance_rows (.clk(clk), .rst(rst), .d(advance), .q(advances));
  lut_fp16_w2_os8x8_advance_cols advance_cols (.clk(clk), .rst(rst), .d(advances[7]), .q(col_advances));
  lut_fp16_w2_os8x8_edge edge_regs (.clk(clk), .rst(rst), .a(a), .w(w), .tag(tag), .strobe(strobe), .advance(col_advances[0]), .a_rows(a_rows), .w_cols(w_cols), .tags(tags), .strobes(strobes));
  wire [1279:0] a_skewed;
  lut_fp16_w2_os8x8_a_skew a_skew (.clk(clk), .d(a_rows), .q(a_skewed), .advance(row_advances));
  wire [31:0] w8;
  lut_fp16_w2_os8x8_w_skew w_skew (.clk(clk), .d(w_cols), .q(w8), .advance(col_advances));
  wire [255:0] p8 = 0;
  wire [31:0] w7;
  wire [255:0] p7;
  lut_fp16_w2_os8x8_row row7 (.clk(clk), .rst(rst), .advance(advances[7]), .advance_out(row_advances[7]), .a(a_skewed[1279:1120]), .tag(tags[31:28]), .strobe(strobes[7]), .w(w8), .p(p8), .w_out(w7), .p_out(p7));
  wire [31:0] w6;
  wire [255:0] p6;
  lut_fp16_w2_os8x8_row row6 (.clk(clk), .rst(rst), .advance(advances[6]), .advance_out(row_advances[6]), .a(a_skewed[1119:960]), .tag(tags[27:24]), .strobe(strobes[6]), .w(w7), .p(p7), .w_out(w6), .p_out(p6));
  wire [31:0] w5;
  wire [255:0] p5;
  lut_fp16_w2_os8x8_row row5 (.clk(clk), .rst(rst), .advance(advances[5]), .advance_out(row_advances[5]), .a(a_skewed[959:800]), .tag(tags[23:20]), .strobe(strobes[5]), .w(w6), .p(p6), .w_out(w5), .p_out(p5));
  wire [31:0] w4;
  wire [255:0] p4;
  lut_fp16_w2_os8x8_row row4 (.clk(clk), .rst(rst), .advance(advances[4]), .advance_out(row_advances[4]), .a(a_skewed[799:640]), .tag(tags[19:16]), .strobe(strobes[4]), .w(w5), .p(p5), .w_out(w4), .p_out(p4));
  wire [31:0] w3;
  wire [255:0] p3;
  lut_fp16_w2_os8x8_row row3 (.clk(clk), .rst(rst), .advance(advances[3]), .advance_out(row_advances[3]), .a(a_skewed[639:480]), .tag(tags[15:12]), .strobe(strobes[3]), .w(w4), .p(p4), .w_out(w3), .p_out(p3));
  wire [31:0] w2;
  wire [255:0] p2;
  lut_fp16_w2_os8x8_row row2 (.clk(clk), .rst(rst), .advance(advances[2]), .advance_out(row_advances[2]), .a(a_skewed[479:320]), .tag(tags[11:8]), .strobe(strobes[2]), .w(w3), .p(p3), .w_out(w2), .p_out(p2));
  wire [31:0] w1;
  wire [255:0] p1;
  lut_fp16_w2_os8x8_row row1 (.clk(clk), .rst(rst), .advance(advances[1]), .advance_out(row_advances[1]), .a(a_skewed[319:160]), .tag(tags[7:4]), .strobe(strobes[1]), .w(w2), .p(p2), .w_out(w1), .p_out(p1));
  wire [31:0] unused_w;
  wire [255:0] p0;
  lut_fp16_w2_os8x8_row row0 (.clk(clk), .rst(rst), .advance(advances[0]), .advance_out(row_advances[0]), .a(a_skewed[159:0]), .tag(tags[3:0]), .strobe(strobes[0]), .w(w1), .p(p1), .w_out(unused_w), .p_out(p0));
  assign p = p0;
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module lut_fp16_w2_os8x8_a_skew (
  input  wire clk,
  input  wire [1279:0] d,
  input  wire [7:0] advance,
  output wire [1279:0] q
);
  reg [1119:0] line0;
  always @(posedge clk) if (advance[0]) line0 <= {line0[959:0], d[159:0]};
  assign q[159:0] = line0[1119:960];
  reg [959:0] line1;
  always @(posedge clk) if (advance[1]) line1 <= {line1[799:0], d[319:160]};
  assign q[319:160] = line1[959:800];
  reg [799:0] line2;
  always @(posedge clk) if (advance[2]) line2 <= {line2[639:0], d[479:320]};
  assign q[479:320] = line2[799:640];
  reg [639:0] line3;
  always @(posedge clk) if (advance[3]) line3 <= {line3[479:0], d[639:480]};
  assign q[639:480] = line3[639:480];
  reg [479:0] line4;
  always @(posedge clk) if (advance[4]) line4 <= {line4[319:0], d[799:640]};
  assign q[799:640] = line4[479:320];
  reg [319:0] line5;
  always @(posedge clk) if (advance[5]) line5 <= {line5[159:0], d[959:800]};
  assign q[959:800] = line5[319:160];
  reg [159:0] line6;
  always @(posedge clk) if (advance[6]) line6 <= d[1119:960];
  assign q[1119:960] = line6;
  assign q[1279:1120] = d[1279:1120];
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module lut_fp16_w2_os8x8_w_skew (
  input  wire clk,
  input  wire [31:0] d,
  input  wire [7:0] advance,
  output wire [31:0] q
);
  assign q[3:0] = d[3:0];
  reg [3:0] line1;
  always @(posedge clk) if (advance[1]) line1 <= d[7:4];
  assign q[7:4] = line1;
  reg [7:0] line2;
  always @(posedge clk) if (advance[2]) line2 <= {line2[3:0], d[11:8]};
  assign q[11:8] = line2[7:4];
  reg [11:0] line3;
  always @(posedge clk) if (advance[3]) line3 <= {line3[7:0], d[15:12]};
  assign q[15:12] = line3[11:8];
  reg [15:0] line4;
  always @(posedge clk) if (advance[4]) line4 <= {line4[11:0], d[19:16]};
  assign q[19:16] = line4[15:12];
  reg [19:0] line5;
  always @(posedge clk) if (advance[5]) line5 <= {line5[15:0], d[23:20]};
  assign q[23:20] = line5[19:16];
  reg [23:0] line6;
  always @(posedge clk) if (advance[6]) line6 <= {line6[19:0], d[27:24]};
  assign q[27:24] = line6[23:20];
  reg [27:0] line7;
  always @(posedge clk) if (advance[7]) line7 <= {line7[23:0], d[31:28]};
  assign q[31:28] = line7[27:24];
endmodule
