// Written by hwsim; do not edit.
// fmac_fp16_ws8x8: fmac float16 x float16 -> float32, ws 8 x 8, lanes 1

// A whole GEMM engine: one architecture in one dataflow; the manifest states its interface.
module fmac_fp16_ws8x8 (
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
  output wire [255:0] m_axis_c_tdata,
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
  wire [19:0] a_stored0;
  wire [19:0] a_stored1;
  wire [19:0] a_stored2;
  wire [19:0] a_stored3;
  wire [19:0] a_stored4;
  wire [19:0] a_stored5;
  wire [19:0] a_stored6;
  wire [19:0] a_stored7;
  wire a_take;
  wire advance;
  wire job_done;
  wire [16:0] m;
  wire [16:0] n;
  wire [11:0] outlet_tag;
  wire [255:0] p;
  wire pending;
  wire start;
  wire [1:0] strobe;
  wire tag;
  wire [127:0] w_codes;
  wire w_enable;
  wire w_full;
  wire w_last;
  wire [19:0] w_stored0;
  wire [19:0] w_stored1;
  wire [19:0] w_stored2;
  wire [19:0] w_stored3;
  wire [19:0] w_stored4;
  wire [19:0] w_stored5;
  wire [19:0] w_stored6;
  wire [19:0] w_stored7;
  wire w_take;
  fmac_fp16_ws8x8_array array (.clk(clk), .rst(rst), .a({a_stored7, a_stored6, a_stored5, a_stored4, a_stored3,
      a_stored2, a_stored1, a_stored0}), .advance(advance), .p(p), .strobe(strobe), .tag(tag), .w({w_stored7, w_stored6,
      w_stored5, w_stored4, w_stored3, w_stored2, w_stored1, w_stored0}));
  fmac_fp16_ws8x8_control control (.clk(clk), .rst(rst), .a_enable(a_enable), .a_full(a_full), .a_last(a_last),
      .a_take(a_take), .advance(advance), .busy(busy), .cycles(cycles), .error(error), .job(s_axis_job_tdata),
      .job_done(job_done), .job_ready(s_axis_job_tready), .job_valid(s_axis_job_tvalid), .m(m), .n(n),
      .outlet_tag(outlet_tag), .pending(pending), .start(start), .strobe(strobe), .tag(tag), .w_enable(w_enable),
      .w_full(w_full), .w_last(w_last), .w_take(w_take));
  fmac_fp16_ws8x8_encode_a encode_a0 (.code(a_codes[15:0]), .stored(a_stored0));
  fmac_fp16_ws8x8_encode_a encode_a1 (.code(a_codes[31:16]), .stored(a_stored1));
  fmac_fp16_ws8x8_encode_a encode_a2 (.code(a_codes[47:32]), .stored(a_stored2));
  fmac_fp16_ws8x8_encode_a encode_a3 (.code(a_codes[63:48]), .stored(a_stored3));
  fmac_fp16_ws8x8_encode_a encode_a4 (.code(a_codes[79:64]), .stored(a_stored4));
  fmac_fp16_ws8x8_encode_a encode_a5 (.code(a_codes[95:80]), .stored(a_stored5));
  fmac_fp16_ws8x8_encode_a encode_a6 (.code(a_codes[111:96]), .stored(a_stored6));
  fmac_fp16_ws8x8_encode_a encode_a7 (.code(a_codes[127:112]), .stored(a_stored7));
  fmac_fp16_ws8x8_encode_w encode_w0 (.code(w_codes[15:0]), .stored(w_stored0));
  fmac_fp16_ws8x8_encode_w encode_w1 (.code(w_codes[31:16]), .stored(w_stored1));
  fmac_fp16_ws8x8_encode_w encode_w2 (.code(w_codes[47:32]), .stored(w_stored2));
  fmac_fp16_ws8x8_encode_w encode_w3 (.code(w_codes[63:48]), .stored(w_stored3));
  fmac_fp16_ws8x8_encode_w encode_w4 (.code(w_codes[79:64]), .stored(w_stored4));
  fmac_fp16_ws8x8_encode_w encode_w5 (.code(w_codes[95:80]), .stored(w_stored5));
  fmac_fp16_ws8x8_encode_w encode_w6 (.code(w_codes[111:96]), .stored(w_stored6));
  fmac_fp16_ws8x8_encode_w encode_w7 (.code(w_codes[127:112]), .stored(w_stored7));
  fmac_fp16_ws8x8_inlet_a inlet_a (.clk(clk), .rst(rst), .data(a_codes), .enable(a_enable), .full(a_full),
      .last(a_last), .take(a_take), .tdata(s_axis_a_tdata), .tlast(s_axis_a_tlast), .tready(s_axis_a_tready),
      .tvalid(s_axis_a_tvalid));
  fmac_fp16_ws8x8_inlet_w inlet_w (.clk(clk), .rst(rst), .data(w_codes), .enable(w_enable), .full(w_full),
      .last(w_last), .take(w_take), .tdata(s_axis_w_tdata), .tlast(s_axis_w_tlast), .tready(s_axis_w_tready),
      .tvalid(s_axis_w_tvalid));
  fmac_fp16_ws8x8_outlet outlet (.clk(clk), .rst(rst), .advance(advance), .job_done(job_done), .m(m), .n(n), .p(p),
      .pending(pending), .start(start), .tag(outlet_tag), .tdata(m_axis_c_tdata), .tlast(m_axis_c_tlast),
      .tready(m_axis_c_tready), .tvalid(m_axis_c_tvalid));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module fmac_fp16_ws8x8_advance_cols (
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
module fmac_fp16_ws8x8_advance_rows (
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

// A stationary weight group and one step of the partial sum.
module fmac_fp16_ws8x8_cell (
  input  wire clk,
  input  wire [19:0] a,
  input  wire tag,
  input  wire strobe,
  input  wire [19:0] w,
  input  wire [31:0] p,
  output reg  [19:0] a_out,
  output reg  tag_out,
  output reg  strobe_out,
  output reg  [19:0] w_out,
  output reg  [31:0] p_out,
  input  wire advance
);
  wire [31:0] p_next;
  wire [19:0] w_now;
  reg [19:0] w_stationary;
  assign w_now = tag ? w_out : w_stationary;
  always @(posedge clk) begin
    if (advance) tag_out <= tag;
    if (advance) strobe_out <= strobe;
    if (advance) w_stationary <= w_now;
    if (advance) p_out <= p_next;
    if (advance & strobe) w_out <= w;
    if (advance) a_out <= a;
  end
  fmac_fp16_ws8x8_core core (.a(a), .p_in(p), .p_out(p_next), .w(w_now));
endmodule

// Loads tiles of weights ahead of the activations that stream past them.
module fmac_fp16_ws8x8_control (
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
  output wire tag,
  output wire [1:0] strobe,
  output wire [11:0] outlet_tag,
  input  wire job_done,
  input  wire advance,
  output wire pending,
  output reg  busy,
  output reg  [47:0] cycles,
  output reg  [2:0] error
);
  wire in_range;
  wire [7:0] job_a_bits;
  wire [31:0] job_k;
  wire [31:0] job_m;
  wire [31:0] job_n;
  wire [15:0] job_reserved;
  wire [7:0] job_w_bits;
  reg [14:0] k;
  reg k_first;
  wire last_row;
  wire load_k_last;
  reg [14:0] load_k_left;
  wire load_last;
  wire load_m_last;
  reg [16:0] load_m_left;
  wire load_n_last;
  reg [16:0] load_n_left;
  reg [2:0] load_row;
  reg loaded;
  reg loading;
  reg [8:0] row;
  reg step;
  wire stream_k_last;
  reg [14:0] stream_k_left;
  wire stream_m_last;
  reg [16:0] stream_m_left;
  wire stream_n_last;
  reg [16:0] stream_n_left;
  reg streaming;
  reg [4:0] way_left;
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
  assign in_range = n1 & (job_a_bits == 8'd0) & (job_w_bits == 8'd0) & (job_reserved == 16'd0);
  assign start = job_valid & job_ready & in_range;
  assign stream_k_last = stream_k_left <= 15'd8;
  assign stream_m_last = stream_m_left <= 17'd512;
  assign stream_n_last = stream_n_left <= 17'd8;
  assign last_row = (row == 9'd511) | ({8'd0, row} + 17'd1 == stream_m_left);
  assign tag = a_take & (row == 9'd0);
  assign a_take = a_full & ((|row) | loaded) & step;
  assign pending = |way_left;
  assign a_enable = streaming & ~(a_full & last_row & stream_k_last & stream_m_last & stream_n_last);
  assign load_k_last = load_k_left <= 15'd8;
  assign load_m_last = load_m_left <= 17'd512;
  assign load_n_last = load_n_left <= 17'd8;
  assign load_last = load_row == 3'd7;
  assign w_take = w_full & (~loaded | tag) & step;
  assign w_enable = loading & ~(w_full & load_last & load_k_last & load_m_last & load_n_last);
  assign n2 = a_take & (a_last != (last_row & stream_k_last & stream_m_last & stream_n_last));
  assign outlet_tag = {row, stream_k_last, k_first, a_take};
  assign strobe = {load_last, w_take};
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
    if (rst) error <= 3'd0;
    else begin
      if (job_valid & job_ready & ~in_range) error[2] <= 1'b1;
      if (w_take & (w_last != (load_last & load_k_last & load_m_last & load_n_last))) error[1] <= 1'b1;
      if (n2) error[0] <= 1'b1;
    end
    if (rst) step <= 1'b0;
    else step <= advance;
    if (rst) stream_k_left <= 15'd0;
    else if (a_take & last_row) stream_k_left <= stream_k_last ? k : stream_k_left - 15'd8;
    else if (start) stream_k_left <= job_k[14:0];
    if (rst) stream_m_left <= 17'd0;
    else if (a_take & last_row & stream_k_last) stream_m_left <= stream_m_last ? m : stream_m_left - 17'd512;
    else if (start) stream_m_left <= job_m[16:0];
    if (rst) stream_n_left <= 17'd0;
    else if (a_take & last_row & stream_k_last & stream_m_last)
      stream_n_left <= stream_n_last ? n : stream_n_left - 17'd8;
    else if (start) stream_n_left <= job_n[16:0];
    if (rst) way_left <= 5'd0;
    else if (a_take & stream_k_last) way_left <= 5'd17;
    else if (step & (|way_left)) way_left <= way_left - 5'd1;
    if (rst) row <= 9'd0;
    else if (a_take) row <= last_row ? 9'd0 : row + 9'd1;
    if (rst) k_first <= 1'b0;
    else if (start) k_first <= 1'b1;
    else if (a_take & last_row) k_first <= stream_k_last;
    if (rst) streaming <= 1'b0;
    else if (start) streaming <= 1'b1;
    else if (a_take & last_row & stream_k_last & stream_m_last & stream_n_last) streaming <= 1'b0;
    if (rst) load_k_left <= 15'd0;
    else if (w_take & load_last) load_k_left <= load_k_last ? k : load_k_left - 15'd8;
    else if (start) load_k_left <= job_k[14:0];
    if (rst) load_m_left <= 17'd0;
    else if (w_take & load_last & load_k_last) load_m_left <= load_m_last ? m : load_m_left - 17'd512;
    else if (start) load_m_left <= job_m[16:0];
    if (rst) load_n_left <= 17'd0;
    else if (w_take & load_last & load_k_last & load_m_last) load_n_left <= load_n_last ? n : load_n_left - 17'd8;
    else if (start) load_n_left <= job_n[16:0];
    if (rst) load_row <= 3'd0;
    else if (w_take) load_row <= load_last ? 3'd0 : load_row + 3'd1;
    if (rst) loaded <= 1'b0;
    else if (w_take & load_last) loaded <= 1'b1;
    else if (tag) loaded <= 1'b0;
    if (rst) loading <= 1'b0;
    else if (start) loading <= 1'b1;
    else if (w_take & load_last & load_k_last & load_m_last & load_n_last) loading <= 1'b0;
  end
endmodule

// p_out is the register p_in after the products of a group; combinational.
module fmac_fp16_ws8x8_core (
  input  wire [19:0] a,
  input  wire [19:0] w,
  input  wire [31:0] p_in,
  output wire [31:0] p_out
);
  wire [28:0] generate1;
  wire [28:0] generate2;
  wire [28:0] generate3;
  wire [28:0] generate4;
  wire [28:0] generate5;
  wire [28:0] generate6;
  wire [28:0] generate7;
  wire [28:0] generate8;
  wire [6:0] product0_exponent;
  wire product0_infinite;
  wire product0_nan;
  wire product0_negative;
  wire [21:0] product0_significand;
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
  assign product0_significand = a[10:0] * w[10:0];
  assign product0_exponent = {1'b0, a[16:11]} + {1'b0, w[16:11]};
  assign product0_negative = a[17] ^ w[17];
  assign product0_nan = a[18] | w[18] | (a[19] & ~(|w[10:0]) & ~w[19]) | (w[19] & ~(|a[10:0]) & ~a[19]);
  assign product0_infinite = (a[19] | w[19]) & ~product0_nan;
  assign sum_sum0_p_normal = |p_in[30:23];
  assign sum_sum0_p_exponent = p_in[23] | ~sum_sum0_p_normal;
  assign sum_sum0_p_top = &p_in[30:23];
  assign sum_sum0_p_nan = sum_sum0_p_top & (|p_in[22:0]);
  assign sum_sum0_p_infinite = sum_sum0_p_top & ~(|p_in[22:0]);
  assign sum_sum0_place_x = {1'b0, product0_exponent} + 8'd80;
  assign sum_sum0_place_y = {1'b0, p_in[30:24], sum_sum0_p_exponent};
  assign sum_sum0_difference = {2'd0, sum_sum0_place_x} - {1'b0, sum_sum0_place_y};
  assign sum_sum0_swap = sum_sum0_difference[9] | ~(|product0_significand);
  assign sum_sum0_place = sum_sum0_swap ? sum_sum0_place_y : {1'b0, sum_sum0_place_x};
  assign sum_sum0_big = sum_sum0_swap ? {sum_sum0_p_normal, p_in[22:0], 4'd0} : {product0_significand, 6'd0};
  assign sum_sum0_small = sum_sum0_swap ? {product0_significand, 6'd0} : {sum_sum0_p_normal, p_in[22:0], 4'd0};
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
  assign sum_sum0_unlike = product0_negative ^ p_in[31];
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
  assign sum_sum0_negative = sum_sum0_some ? (sum_sum0_swap ? p_in[31] : product0_negative) ^ sum_sum0_reverse :
      product0_negative & p_in[31];
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
  assign sum_sum0_sum_nan = product0_nan | sum_sum0_p_nan | (product0_infinite & sum_sum0_p_infinite & sum_sum0_unlike);
  assign sum_sum0_sum_infinite = product0_infinite | sum_sum0_p_infinite;
  assign n40 = sum_sum0_sum_infinite ? {product0_infinite ? product0_negative : p_in[31], 31'h7f800000} :
      {sum_sum0_negative, sum_sum0_packed};
  assign p_out = sum_sum0_sum_nan ? 32'h7fc00000 : n40;
endmodule

// What stands between the controller and the rows: beat slices, pipeline stages, the strobes' tree, the tags' taps.
module fmac_fp16_ws8x8_edge (
  input  wire clk,
  input  wire rst,
  input  wire [159:0] a,
  input  wire [159:0] w,
  input  wire tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output reg  [159:0] a_rows,
  output reg  [159:0] w_cols,
  output wire [7:0] tags,
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
  reg [6:0] tag_line;
  reg tag_stage;
  wire [15:0] tree;
  wire unused_reach_out;
  assign strobes = {strobe7, strobe6, strobe5, strobe4, strobe3, strobe2, strobe1, strobe0};
  assign tags = {tag_stage, tag_line[0], tag_line[1], tag_line[2], tag_line[3], tag_line[4], tag_line[5], tag_line[6]};
  always @(posedge clk) begin
    if (rst) a_rows <= 160'd0;
    else a_rows <= a;
    if (rst) w_cols <= 160'd0;
    else w_cols <= w;
    if (rst) tag_stage <= 1'b0;
    else tag_stage <= tag;
    if (rst) tag_line <= 7'd0;
    else if (advance) tag_line <= {tag_line[5:0], tag_stage};
  end
  fmac_fp16_ws8x8_load_edge edge0 (.clk(clk), .rst(rst), .reach(reach1), .reach_out(unused_reach_out), .strobe(strobe0),
      .tree(tree[1:0]));
  fmac_fp16_ws8x8_load_edge edge1 (.clk(clk), .rst(rst), .reach(reach2), .reach_out(reach1), .strobe(strobe1),
      .tree(tree[3:2]));
  fmac_fp16_ws8x8_load_edge edge2 (.clk(clk), .rst(rst), .reach(reach3), .reach_out(reach2), .strobe(strobe2),
      .tree(tree[5:4]));
  fmac_fp16_ws8x8_load_edge edge3 (.clk(clk), .rst(rst), .reach(reach4), .reach_out(reach3), .strobe(strobe3),
      .tree(tree[7:6]));
  fmac_fp16_ws8x8_load_edge edge4 (.clk(clk), .rst(rst), .reach(reach5), .reach_out(reach4), .strobe(strobe4),
      .tree(tree[9:8]));
  fmac_fp16_ws8x8_load_edge edge5 (.clk(clk), .rst(rst), .reach(reach6), .reach_out(reach5), .strobe(strobe5),
      .tree(tree[11:10]));
  fmac_fp16_ws8x8_load_edge edge6 (.clk(clk), .rst(rst), .reach(reach7), .reach_out(reach6), .strobe(strobe6),
      .tree(tree[13:12]));
  fmac_fp16_ws8x8_load_edge edge7 (.clk(clk), .rst(rst), .reach(1'b1), .reach_out(reach7), .strobe(strobe7),
      .tree(tree[15:14]));
  fmac_fp16_ws8x8_strobe_tree strobe_tree (.clk(clk), .rst(rst), .d(strobe), .q(tree));
endmodule

// Codes of a group to significands, exponents, signs and flags; combinational.
module fmac_fp16_ws8x8_encode_a (
  input  wire [15:0] code,
  output wire [19:0] stored
);
  wire [4:0] lane0_exponent;
  wire lane0_infinite;
  wire [10:0] lane0_left_by1;
  wire [10:0] lane0_left_by2;
  wire [10:0] lane0_left_by4;
  wire [10:0] lane0_left_by8;
  wire lane0_nan;
  wire lane0_normal;
  wire [10:0] lane0_significand;
  wire lane0_top;
  wire lane0_zeros0_2;
  wire lane0_zeros0_3;
  wire lane0_zeros0_4;
  wire lane0_zeros0_5;
  wire lane0_zeros0_6;
  wire lane0_zeros0_7;
  wire [1:0] lane0_zeros1_1;
  wire [1:0] lane0_zeros1_2;
  wire [1:0] lane0_zeros1_3;
  wire [2:0] lane0_zeros2_0;
  wire [2:0] lane0_zeros2_1;
  wire [3:0] lane0_zeros3_0;
  wire lane0_zeros_any0_2;
  wire lane0_zeros_any0_3;
  wire lane0_zeros_any0_4;
  wire lane0_zeros_any0_5;
  wire lane0_zeros_any0_6;
  wire lane0_zeros_any0_7;
  wire lane0_zeros_any1_1;
  wire lane0_zeros_any1_2;
  wire lane0_zeros_any1_3;
  wire lane0_zeros_any2_1;
  assign lane0_exponent = code[14:10] - {4'd0, lane0_normal};
  assign lane0_zeros_any0_2 = lane0_significand[0];
  assign lane0_normal = |code[14:10];
  assign lane0_top = &code[14:10];
  assign lane0_nan = lane0_top & (|code[9:0]);
  assign lane0_infinite = lane0_top & ~(|code[9:0]);
  assign lane0_significand = (lane0_nan | lane0_infinite) ? 11'd0 : {lane0_normal, code[9:0]};
  assign lane0_zeros0_2 = ~lane0_zeros_any0_2;
  assign lane0_zeros_any0_3 = lane0_significand[2] | lane0_significand[1];
  assign lane0_zeros0_3 = ~lane0_significand[2];
  assign lane0_zeros_any0_4 = lane0_significand[4] | lane0_significand[3];
  assign lane0_zeros0_4 = ~lane0_significand[4];
  assign lane0_zeros_any0_5 = lane0_significand[6] | lane0_significand[5];
  assign lane0_zeros0_5 = ~lane0_significand[6];
  assign lane0_zeros_any0_6 = lane0_significand[8] | lane0_significand[7];
  assign lane0_zeros0_6 = ~lane0_significand[8];
  assign lane0_zeros_any0_7 = lane0_significand[10] | lane0_significand[9];
  assign lane0_zeros0_7 = ~lane0_significand[10];
  assign lane0_zeros_any1_1 = lane0_zeros_any0_3 | lane0_zeros_any0_2;
  assign lane0_zeros1_1 = {~lane0_zeros_any0_3, lane0_zeros_any0_3 ? lane0_zeros0_3 : lane0_zeros0_2};
  assign lane0_zeros_any1_2 = lane0_zeros_any0_5 | lane0_zeros_any0_4;
  assign lane0_zeros1_2 = {~lane0_zeros_any0_5, lane0_zeros_any0_5 ? lane0_zeros0_5 : lane0_zeros0_4};
  assign lane0_zeros_any1_3 = lane0_zeros_any0_7 | lane0_zeros_any0_6;
  assign lane0_zeros1_3 = {~lane0_zeros_any0_7, lane0_zeros_any0_7 ? lane0_zeros0_7 : lane0_zeros0_6};
  assign lane0_zeros2_0 = {~lane0_zeros_any1_1, lane0_zeros_any1_1 ? lane0_zeros1_1 : 2'd3};
  assign lane0_zeros_any2_1 = lane0_zeros_any1_3 | lane0_zeros_any1_2;
  assign lane0_zeros2_1 = {~lane0_zeros_any1_3, lane0_zeros_any1_3 ? lane0_zeros1_3 : lane0_zeros1_2};
  assign lane0_zeros3_0 = {~lane0_zeros_any2_1, lane0_zeros_any2_1 ? lane0_zeros2_1 : lane0_zeros2_0};
  assign lane0_left_by1 = lane0_zeros3_0[0] ? {lane0_significand[9:0], 1'b0} : lane0_significand;
  assign lane0_left_by2 = lane0_zeros3_0[1] ? {lane0_left_by1[8:0], 2'd0} : lane0_left_by1;
  assign lane0_left_by4 = lane0_zeros3_0[2] ? {lane0_left_by2[6:0], 4'd0} : lane0_left_by2;
  assign lane0_left_by8 = lane0_zeros_any2_1 ? lane0_left_by4 : {lane0_left_by4[2:0], 8'd0};
  assign stored = {lane0_infinite, lane0_nan, code[15], lane0_left_by8[10] ? {1'b0, lane0_exponent} + 6'd10 - {2'd0,
      lane0_zeros3_0} : 6'd0, lane0_left_by8};
endmodule

// Codes of a group to significands, exponents, signs and flags; combinational.
module fmac_fp16_ws8x8_encode_w (
  input  wire [15:0] code,
  output wire [19:0] stored
);
  wire [4:0] lane0_exponent;
  wire lane0_infinite;
  wire [10:0] lane0_left_by1;
  wire [10:0] lane0_left_by2;
  wire [10:0] lane0_left_by4;
  wire [10:0] lane0_left_by8;
  wire lane0_nan;
  wire lane0_normal;
  wire [10:0] lane0_significand;
  wire lane0_top;
  wire lane0_zeros0_2;
  wire lane0_zeros0_3;
  wire lane0_zeros0_4;
  wire lane0_zeros0_5;
  wire lane0_zeros0_6;
  wire lane0_zeros0_7;
  wire [1:0] lane0_zeros1_1;
  wire [1:0] lane0_zeros1_2;
  wire [1:0] lane0_zeros1_3;
  wire [2:0] lane0_zeros2_0;
  wire [2:0] lane0_zeros2_1;
  wire [3:0] lane0_zeros3_0;
  wire lane0_zeros_any0_2;
  wire lane0_zeros_any0_3;
  wire lane0_zeros_any0_4;
  wire lane0_zeros_any0_5;
  wire lane0_zeros_any0_6;
  wire lane0_zeros_any0_7;
  wire lane0_zeros_any1_1;
  wire lane0_zeros_any1_2;
  wire lane0_zeros_any1_3;
  wire lane0_zeros_any2_1;
  assign lane0_exponent = code[14:10] - {4'd0, lane0_normal};
  assign lane0_zeros_any0_2 = lane0_significand[0];
  assign lane0_normal = |code[14:10];
  assign lane0_top = &code[14:10];
  assign lane0_nan = lane0_top & (|code[9:0]);
  assign lane0_infinite = lane0_top & ~(|code[9:0]);
  assign lane0_significand = (lane0_nan | lane0_infinite) ? 11'd0 : {lane0_normal, code[9:0]};
  assign lane0_zeros0_2 = ~lane0_zeros_any0_2;
  assign lane0_zeros_any0_3 = lane0_significand[2] | lane0_significand[1];
  assign lane0_zeros0_3 = ~lane0_significand[2];
  assign lane0_zeros_any0_4 = lane0_significand[4] | lane0_significand[3];
  assign lane0_zeros0_4 = ~lane0_significand[4];
  assign lane0_zeros_any0_5 = lane0_significand[6] | lane0_significand[5];
  assign lane0_zeros0_5 = ~lane0_significand[6];
  assign lane0_zeros_any0_6 = lane0_significand[8] | lane0_significand[7];
  assign lane0_zeros0_6 = ~lane0_significand[8];
  assign lane0_zeros_any0_7 = lane0_significand[10] | lane0_significand[9];
  assign lane0_zeros0_7 = ~lane0_significand[10];
  assign lane0_zeros_any1_1 = lane0_zeros_any0_3 | lane0_zeros_any0_2;
  assign lane0_zeros1_1 = {~lane0_zeros_any0_3, lane0_zeros_any0_3 ? lane0_zeros0_3 : lane0_zeros0_2};
  assign lane0_zeros_any1_2 = lane0_zeros_any0_5 | lane0_zeros_any0_4;
  assign lane0_zeros1_2 = {~lane0_zeros_any0_5, lane0_zeros_any0_5 ? lane0_zeros0_5 : lane0_zeros0_4};
  assign lane0_zeros_any1_3 = lane0_zeros_any0_7 | lane0_zeros_any0_6;
  assign lane0_zeros1_3 = {~lane0_zeros_any0_7, lane0_zeros_any0_7 ? lane0_zeros0_7 : lane0_zeros0_6};
  assign lane0_zeros2_0 = {~lane0_zeros_any1_1, lane0_zeros_any1_1 ? lane0_zeros1_1 : 2'd3};
  assign lane0_zeros_any2_1 = lane0_zeros_any1_3 | lane0_zeros_any1_2;
  assign lane0_zeros2_1 = {~lane0_zeros_any1_3, lane0_zeros_any1_3 ? lane0_zeros1_3 : lane0_zeros1_2};
  assign lane0_zeros3_0 = {~lane0_zeros_any2_1, lane0_zeros_any2_1 ? lane0_zeros2_1 : lane0_zeros2_0};
  assign lane0_left_by1 = lane0_zeros3_0[0] ? {lane0_significand[9:0], 1'b0} : lane0_significand;
  assign lane0_left_by2 = lane0_zeros3_0[1] ? {lane0_left_by1[8:0], 2'd0} : lane0_left_by1;
  assign lane0_left_by4 = lane0_zeros3_0[2] ? {lane0_left_by2[6:0], 4'd0} : lane0_left_by2;
  assign lane0_left_by8 = lane0_zeros_any2_1 ? lane0_left_by4 : {lane0_left_by4[2:0], 8'd0};
  assign stored = {lane0_infinite, lane0_nan, code[15], lane0_left_by8[10] ? {1'b0, lane0_exponent} + 6'd10 - {2'd0,
      lane0_zeros3_0} : 6'd0, lane0_left_by8};
endmodule

// One-beat register behind an AXI4-Stream slave.
module fmac_fp16_ws8x8_inlet_a (
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
module fmac_fp16_ws8x8_inlet_w (
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

// Lets a row take the strobes of a burst that are meant for it; reach walks one row nearer per strobe.
module fmac_fp16_ws8x8_load_edge (
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
  assign strobe = tree_active & reach;
  always @(posedge clk)
    if (rst) reach_out <= 1'b0;
    else if (tree_active) reach_out <= reach & ~tree_last;
endmodule

// All columns, and the AXI4-Stream master that sends result rows; tlast is on the job's last row.
module fmac_fp16_ws8x8_outlet (
  input  wire clk,
  input  wire rst,
  input  wire [255:0] p,
  input  wire [11:0] tag,
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
  wire [11:0] tag0;
  wire [11:0] tag1;
  wire [11:0] tag2;
  wire [11:0] tag3;
  wire [11:0] tag4;
  wire [11:0] tag5;
  wire [11:0] tag6;
  reg [95:0] tag_later;
  reg [11:0] tag_line;
  reg wrote;
  wire wrote7;
  wire n1;
  wire [11:0] unused_tag_out;
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
    if (rst) tag_line <= 12'd0;
    else tag_line <= tag;
    if (rst) tag_later <= 96'd0;
    else if (advances[0]) tag_later <= {tag_later[83:0], tag_line};
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
  fmac_fp16_ws8x8_outlet_advance_tree advance_tree (.clk(clk), .rst(rst), .d(advance_line), .q(advances));
  fmac_fp16_ws8x8_outlet_column_0 column0 (.clk(clk), .rst(rst), .advance(advances[0]), .c(c0), .p(p[31:0]), .pop(pop),
      .tag(tag_later[95:84]), .tag_out(tag0), .wrote(unused_wrote));
  fmac_fp16_ws8x8_outlet_column_1 column1 (.clk(clk), .rst(rst), .advance(advances[1]), .c(c1), .p(p[63:32]), .pop(pop),
      .tag(tag0), .tag_out(tag1), .wrote(unused_wrote_2));
  fmac_fp16_ws8x8_outlet_column_2 column2 (.clk(clk), .rst(rst), .advance(advances[2]), .c(c2), .p(p[95:64]), .pop(pop),
      .tag(tag1), .tag_out(tag2), .wrote(unused_wrote_3));
  fmac_fp16_ws8x8_outlet_column_3 column3 (.clk(clk), .rst(rst), .advance(advances[3]), .c(c3), .p(p[127:96]),
      .pop(pop), .tag(tag2), .tag_out(tag3), .wrote(unused_wrote_4));
  fmac_fp16_ws8x8_outlet_column_4 column4 (.clk(clk), .rst(rst), .advance(advances[4]), .c(c4), .p(p[159:128]),
      .pop(pop), .tag(tag3), .tag_out(tag4), .wrote(unused_wrote_5));
  fmac_fp16_ws8x8_outlet_column_5 column5 (.clk(clk), .rst(rst), .advance(advances[5]), .c(c5), .p(p[191:160]),
      .pop(pop), .tag(tag4), .tag_out(tag5), .wrote(unused_wrote_6));
  fmac_fp16_ws8x8_outlet_column_6 column6 (.clk(clk), .rst(rst), .advance(advances[6]), .c(c6), .p(p[223:192]),
      .pop(pop), .tag(tag5), .tag_out(tag6), .wrote(unused_wrote_7));
  fmac_fp16_ws8x8_outlet_column_7 column7 (.clk(clk), .rst(rst), .advance(advances[7]), .c(c7), .p(p[255:224]),
      .pop(pop), .tag(tag6), .tag_out(unused_tag_out), .wrote(wrote7));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module fmac_fp16_ws8x8_outlet_advance_tree (
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
module fmac_fp16_ws8x8_outlet_column_0 (
  input  wire clk,
  input  wire rst,
  input  wire [31:0] p,
  input  wire [11:0] tag,
  output wire [11:0] tag_out,
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
  fmac_fp16_ws8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p),
      .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module fmac_fp16_ws8x8_outlet_column_1 (
  input  wire clk,
  input  wire rst,
  input  wire [31:0] p,
  input  wire [11:0] tag,
  output wire [11:0] tag_out,
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
  fmac_fp16_ws8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p),
      .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module fmac_fp16_ws8x8_outlet_column_2 (
  input  wire clk,
  input  wire rst,
  input  wire [31:0] p,
  input  wire [11:0] tag,
  output wire [11:0] tag_out,
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
  fmac_fp16_ws8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p),
      .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module fmac_fp16_ws8x8_outlet_column_3 (
  input  wire clk,
  input  wire rst,
  input  wire [31:0] p,
  input  wire [11:0] tag,
  output wire [11:0] tag_out,
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
  fmac_fp16_ws8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p),
      .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module fmac_fp16_ws8x8_outlet_column_4 (
  input  wire clk,
  input  wire rst,
  input  wire [31:0] p,
  input  wire [11:0] tag,
  output wire [11:0] tag_out,
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
  fmac_fp16_ws8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p),
      .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module fmac_fp16_ws8x8_outlet_column_5 (
  input  wire clk,
  input  wire rst,
  input  wire [31:0] p,
  input  wire [11:0] tag,
  output wire [11:0] tag_out,
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
  fmac_fp16_ws8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p),
      .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module fmac_fp16_ws8x8_outlet_column_6 (
  input  wire clk,
  input  wire rst,
  input  wire [31:0] p,
  input  wire [11:0] tag,
  output wire [11:0] tag_out,
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
  fmac_fp16_ws8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p),
      .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module fmac_fp16_ws8x8_outlet_column_7 (
  input  wire clk,
  input  wire rst,
  input  wire [31:0] p,
  input  wire [11:0] tag,
  output wire [11:0] tag_out,
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
  fmac_fp16_ws8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p),
      .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module fmac_fp16_ws8x8_outlet_column_arithmetic (
  input  wire clk,
  input  wire rst,
  input  wire [31:0] p,
  input  wire [11:0] tag,
  output wire [11:0] tag_out,
  output wire wrote,
  output wire [31:0] c,
  input  wire advance
);
  wire entering;
  wire fetch;
  reg fresh;
  wire [31:0] merged;
  reg odd;
  reg [31:0] p_q;
  wire read0;
  wire read1;
  wire same_row;
  reg [31:0] side;
  reg [8:0] side_addr;
  wire side_given;
  reg side_gives;
  wire side_has_row;
  reg side_waits;
  wire [8:0] tag_addr;
  wire tag_first;
  wire [8:0] tag_out_addr;
  wire tag_out_first;
  wire tag_out_last;
  reg [10:0] tag_rest;
  wire tag_valid;
  reg tag_valid_2;
  wire there;
  wire [31:0] word0;
  wire [31:0] word1;
  wire write0;
  wire write1;
  wire write_refused;
  assign tag_out_addr = tag_rest[10:2];
  assign tag_out_last = tag_rest[1];
  assign tag_out_first = tag_rest[0];
  assign tag_addr = tag[11:3];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  assign entering = tag_valid & advance;
  assign there = tag_valid_2 & fresh;
  assign same_row = entering & ~tag_first & there & ~tag_out_last & (tag_addr == tag_out_addr);
  assign side_has_row = side_waits & (side_addr == tag_addr);
  assign side_given = (entering & ~tag_first & side_has_row) | same_row;
  assign fetch = entering & ~tag_first & ~side_given;
  assign write_refused = there & ~tag_out_last & (same_row | (fetch & (tag_addr[0] == tag_out_addr[0])));
  assign read0 = fetch & ~tag_addr[0];
  assign write0 = there & ~tag_out_last & ~write_refused & ~tag_out_addr[0];
  assign read1 = fetch & tag_addr[0];
  assign write1 = there & ~tag_out_last & ~write_refused & tag_out_addr[0];
  assign c = tag_out_first ? p_q : merged;
  assign wrote = there & tag_out_last;
  assign tag_out = {tag_rest, tag_valid_2};
  always @(posedge clk) begin
    if (advance) tag_rest <= tag[11:1];
    side_gives <= side_given;
    if (write_refused) side <= c;
    if (write_refused) side_addr <= tag_out_addr;
    if (rst) side_waits <= 1'b0;
    else if (write_refused) side_waits <= ~same_row;
    else if (side_given) side_waits <= 1'b0;
    odd <= tag_addr[0];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_valid_2 <= 1'b0;
    else if (advance) tag_valid_2 <= tag_valid;
  end
  fmac_fp16_ws8x8_outlet_ram_256x32_1rw bank0 (.clk(clk), .addr(read0 ? tag_addr[8:1] : tag_out_addr[8:1]), .d(c),
      .enable(read0 | write0), .q(word0), .write(write0));
  fmac_fp16_ws8x8_outlet_ram_256x32_1rw bank1 (.clk(clk), .addr(read1 ? tag_addr[8:1] : tag_out_addr[8:1]), .d(c),
      .enable(read1 | write1), .q(word1), .write(write1));
  fmac_fp16_ws8x8_outlet_merge merge (.held(side_gives ? side : odd ? word1 : word0), .merged(merged), .word(p_q));
endmodule

// The register of the products of two registers; combinational.
module fmac_fp16_ws8x8_outlet_merge (
  input  wire [31:0] held,
  input  wire [31:0] word,
  output wire [31:0] merged
);
  wire [28:0] generate1;
  wire [28:0] generate2;
  wire [28:0] generate3;
  wire [28:0] generate4;
  wire [28:0] generate5;
  wire [28:0] generate6;
  wire [28:0] generate7;
  wire [28:0] generate8;
  wire [28:0] propagate1;
  wire [28:0] propagate2;
  wire [28:0] propagate3;
  wire [28:0] sum_merged_addend;
  wire [28:0] sum_merged_all1;
  wire [28:0] sum_merged_all2;
  wire [28:0] sum_merged_all3;
  wire [28:0] sum_merged_all4;
  wire [28:0] sum_merged_all5;
  wire [28:0] sum_merged_all6;
  wire [28:0] sum_merged_all7;
  wire [28:0] sum_merged_all8;
  wire [9:0] sum_merged_apart;
  wire [27:0] sum_merged_big;
  wire [34:0] sum_merged_code;
  wire [10:0] sum_merged_difference;
  wire [10:0] sum_merged_field;
  wire [28:0] sum_merged_further;
  wire [28:0] sum_merged_generate;
  wire [28:0] sum_merged_half;
  wire [29:0] sum_merged_left_by1;
  wire [29:0] sum_merged_left_by2;
  wire [29:0] sum_merged_left_by4;
  wire [29:0] sum_merged_left_by8;
  wire [29:0] sum_merged_left_by16;
  wire [29:0] sum_merged_limit_by1;
  wire [29:0] sum_merged_limit_by2;
  wire [29:0] sum_merged_limit_by4;
  wire [29:0] sum_merged_limit_by8;
  wire [29:0] sum_merged_limit_by16;
  wire sum_merged_limit_far;
  wire [29:0] sum_merged_limit_rest;
  wire sum_merged_negative;
  wire sum_merged_over;
  wire sum_merged_p_exponent;
  wire sum_merged_p_infinite;
  wire sum_merged_p_nan;
  wire sum_merged_p_normal;
  wire sum_merged_p_top;
  wire [30:0] sum_merged_packed;
  wire [9:0] sum_merged_place;
  wire [9:0] sum_merged_place_x;
  wire [8:0] sum_merged_place_y;
  wire sum_merged_reverse;
  wire [27:0] sum_merged_right_by1;
  wire [27:0] sum_merged_right_by2;
  wire [27:0] sum_merged_right_by4;
  wire [27:0] sum_merged_right_by8;
  wire [27:0] sum_merged_right_by16;
  wire sum_merged_right_cut1;
  wire sum_merged_right_cut2;
  wire sum_merged_right_cut4;
  wire sum_merged_right_cut8;
  wire sum_merged_right_cut16;
  wire sum_merged_right_far;
  wire [27:0] sum_merged_right_rest;
  wire sum_merged_right_sticky;
  wire [9:0] sum_merged_room;
  wire [29:0] sum_merged_size;
  wire [27:0] sum_merged_small;
  wire sum_merged_some;
  wire sum_merged_sum_infinite;
  wire sum_merged_sum_nan;
  wire sum_merged_swap;
  wire [28:0] sum_merged_total;
  wire [33:0] sum_merged_truncated;
  wire sum_merged_unlike;
  wire sum_merged_zeros0_1;
  wire sum_merged_zeros0_2;
  wire sum_merged_zeros0_3;
  wire sum_merged_zeros0_4;
  wire sum_merged_zeros0_5;
  wire sum_merged_zeros0_6;
  wire sum_merged_zeros0_7;
  wire sum_merged_zeros0_8;
  wire sum_merged_zeros0_9;
  wire sum_merged_zeros0_10;
  wire sum_merged_zeros0_11;
  wire sum_merged_zeros0_12;
  wire sum_merged_zeros0_13;
  wire sum_merged_zeros0_14;
  wire sum_merged_zeros0_15;
  wire [1:0] sum_merged_zeros1_0;
  wire [1:0] sum_merged_zeros1_1;
  wire [1:0] sum_merged_zeros1_2;
  wire [1:0] sum_merged_zeros1_3;
  wire [1:0] sum_merged_zeros1_4;
  wire [1:0] sum_merged_zeros1_5;
  wire [1:0] sum_merged_zeros1_6;
  wire [1:0] sum_merged_zeros1_7;
  wire [2:0] sum_merged_zeros2_0;
  wire [2:0] sum_merged_zeros2_1;
  wire [2:0] sum_merged_zeros2_2;
  wire [2:0] sum_merged_zeros2_3;
  wire [3:0] sum_merged_zeros3_0;
  wire [3:0] sum_merged_zeros3_1;
  wire [4:0] sum_merged_zeros4_0;
  wire sum_merged_zeros_any0_1;
  wire sum_merged_zeros_any0_2;
  wire sum_merged_zeros_any0_3;
  wire sum_merged_zeros_any0_4;
  wire sum_merged_zeros_any0_5;
  wire sum_merged_zeros_any0_6;
  wire sum_merged_zeros_any0_7;
  wire sum_merged_zeros_any0_8;
  wire sum_merged_zeros_any0_9;
  wire sum_merged_zeros_any0_10;
  wire sum_merged_zeros_any0_11;
  wire sum_merged_zeros_any0_12;
  wire sum_merged_zeros_any0_13;
  wire sum_merged_zeros_any0_14;
  wire sum_merged_zeros_any0_15;
  wire sum_merged_zeros_any1_1;
  wire sum_merged_zeros_any1_2;
  wire sum_merged_zeros_any1_3;
  wire sum_merged_zeros_any1_4;
  wire sum_merged_zeros_any1_5;
  wire sum_merged_zeros_any1_6;
  wire sum_merged_zeros_any1_7;
  wire sum_merged_zeros_any2_1;
  wire sum_merged_zeros_any2_2;
  wire sum_merged_zeros_any2_3;
  wire sum_merged_zeros_any3_1;
  wire [7:0] sum_y_exponent;
  wire sum_y_infinite;
  wire [23:0] sum_y_left_by1;
  wire [23:0] sum_y_left_by2;
  wire [23:0] sum_y_left_by4;
  wire [23:0] sum_y_left_by8;
  wire [23:0] sum_y_left_by16;
  wire sum_y_nan;
  wire sum_y_normal;
  wire [8:0] sum_y_normal_exponent;
  wire [23:0] sum_y_significand;
  wire sum_y_top;
  wire sum_y_zeros0_4;
  wire sum_y_zeros0_5;
  wire sum_y_zeros0_6;
  wire sum_y_zeros0_7;
  wire sum_y_zeros0_8;
  wire sum_y_zeros0_9;
  wire sum_y_zeros0_10;
  wire sum_y_zeros0_11;
  wire sum_y_zeros0_12;
  wire sum_y_zeros0_13;
  wire sum_y_zeros0_14;
  wire sum_y_zeros0_15;
  wire [1:0] sum_y_zeros1_2;
  wire [1:0] sum_y_zeros1_3;
  wire [1:0] sum_y_zeros1_4;
  wire [1:0] sum_y_zeros1_5;
  wire [1:0] sum_y_zeros1_6;
  wire [1:0] sum_y_zeros1_7;
  wire [2:0] sum_y_zeros2_1;
  wire [2:0] sum_y_zeros2_2;
  wire [2:0] sum_y_zeros2_3;
  wire [3:0] sum_y_zeros3_0;
  wire [3:0] sum_y_zeros3_1;
  wire [4:0] sum_y_zeros4_0;
  wire sum_y_zeros_any0_4;
  wire sum_y_zeros_any0_5;
  wire sum_y_zeros_any0_6;
  wire sum_y_zeros_any0_7;
  wire sum_y_zeros_any0_8;
  wire sum_y_zeros_any0_9;
  wire sum_y_zeros_any0_10;
  wire sum_y_zeros_any0_11;
  wire sum_y_zeros_any0_12;
  wire sum_y_zeros_any0_13;
  wire sum_y_zeros_any0_14;
  wire sum_y_zeros_any0_15;
  wire sum_y_zeros_any1_2;
  wire sum_y_zeros_any1_3;
  wire sum_y_zeros_any1_4;
  wire sum_y_zeros_any1_5;
  wire sum_y_zeros_any1_6;
  wire sum_y_zeros_any1_7;
  wire sum_y_zeros_any2_1;
  wire sum_y_zeros_any2_2;
  wire sum_y_zeros_any2_3;
  wire sum_y_zeros_any3_1;
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
  assign sum_y_exponent = word[30:23] - {7'd0, sum_y_normal};
  assign sum_y_normal_exponent = sum_y_left_by16[23] ? {1'b0, sum_y_exponent} + 9'd23 - {4'd0, sum_y_zeros4_0} : 9'd0;
  assign sum_merged_apart = sum_merged_swap ? {1'b0, sum_merged_place_y} - sum_merged_place_x :
      sum_merged_difference[9:0];
  assign sum_merged_room = sum_merged_place - 10'd22;
  assign sum_merged_field = {1'b0, sum_merged_room} + 11'd1 - {6'd0, sum_merged_zeros4_0};
  assign sum_y_normal = |word[30:23];
  assign sum_y_top = &word[30:23];
  assign sum_y_nan = sum_y_top & (|word[22:0]);
  assign sum_y_infinite = sum_y_top & ~(|word[22:0]);
  assign sum_y_significand = (sum_y_nan | sum_y_infinite) ? 24'd0 : {sum_y_normal, word[22:0]};
  assign sum_y_zeros_any0_4 = sum_y_significand[1] | sum_y_significand[0];
  assign sum_y_zeros0_4 = ~sum_y_significand[1];
  assign sum_y_zeros_any0_5 = sum_y_significand[3] | sum_y_significand[2];
  assign sum_y_zeros0_5 = ~sum_y_significand[3];
  assign sum_y_zeros_any0_6 = sum_y_significand[5] | sum_y_significand[4];
  assign sum_y_zeros0_6 = ~sum_y_significand[5];
  assign sum_y_zeros_any0_7 = sum_y_significand[7] | sum_y_significand[6];
  assign sum_y_zeros0_7 = ~sum_y_significand[7];
  assign sum_y_zeros_any0_8 = sum_y_significand[9] | sum_y_significand[8];
  assign sum_y_zeros0_8 = ~sum_y_significand[9];
  assign sum_y_zeros_any0_9 = sum_y_significand[11] | sum_y_significand[10];
  assign sum_y_zeros0_9 = ~sum_y_significand[11];
  assign sum_y_zeros_any0_10 = sum_y_significand[13] | sum_y_significand[12];
  assign sum_y_zeros0_10 = ~sum_y_significand[13];
  assign sum_y_zeros_any0_11 = sum_y_significand[15] | sum_y_significand[14];
  assign sum_y_zeros0_11 = ~sum_y_significand[15];
  assign sum_y_zeros_any0_12 = sum_y_significand[17] | sum_y_significand[16];
  assign sum_y_zeros0_12 = ~sum_y_significand[17];
  assign sum_y_zeros_any0_13 = sum_y_significand[19] | sum_y_significand[18];
  assign sum_y_zeros0_13 = ~sum_y_significand[19];
  assign sum_y_zeros_any0_14 = sum_y_significand[21] | sum_y_significand[20];
  assign sum_y_zeros0_14 = ~sum_y_significand[21];
  assign sum_y_zeros_any0_15 = sum_y_significand[23] | sum_y_significand[22];
  assign sum_y_zeros0_15 = ~sum_y_significand[23];
  assign sum_y_zeros_any1_2 = sum_y_zeros_any0_5 | sum_y_zeros_any0_4;
  assign sum_y_zeros1_2 = {~sum_y_zeros_any0_5, sum_y_zeros_any0_5 ? sum_y_zeros0_5 : sum_y_zeros0_4};
  assign sum_y_zeros_any1_3 = sum_y_zeros_any0_7 | sum_y_zeros_any0_6;
  assign sum_y_zeros1_3 = {~sum_y_zeros_any0_7, sum_y_zeros_any0_7 ? sum_y_zeros0_7 : sum_y_zeros0_6};
  assign sum_y_zeros_any1_4 = sum_y_zeros_any0_9 | sum_y_zeros_any0_8;
  assign sum_y_zeros1_4 = {~sum_y_zeros_any0_9, sum_y_zeros_any0_9 ? sum_y_zeros0_9 : sum_y_zeros0_8};
  assign sum_y_zeros_any1_5 = sum_y_zeros_any0_11 | sum_y_zeros_any0_10;
  assign sum_y_zeros1_5 = {~sum_y_zeros_any0_11, sum_y_zeros_any0_11 ? sum_y_zeros0_11 : sum_y_zeros0_10};
  assign sum_y_zeros_any1_6 = sum_y_zeros_any0_13 | sum_y_zeros_any0_12;
  assign sum_y_zeros1_6 = {~sum_y_zeros_any0_13, sum_y_zeros_any0_13 ? sum_y_zeros0_13 : sum_y_zeros0_12};
  assign sum_y_zeros_any1_7 = sum_y_zeros_any0_15 | sum_y_zeros_any0_14;
  assign sum_y_zeros1_7 = {~sum_y_zeros_any0_15, sum_y_zeros_any0_15 ? sum_y_zeros0_15 : sum_y_zeros0_14};
  assign sum_y_zeros_any2_1 = sum_y_zeros_any1_3 | sum_y_zeros_any1_2;
  assign sum_y_zeros2_1 = {~sum_y_zeros_any1_3, sum_y_zeros_any1_3 ? sum_y_zeros1_3 : sum_y_zeros1_2};
  assign sum_y_zeros_any2_2 = sum_y_zeros_any1_5 | sum_y_zeros_any1_4;
  assign sum_y_zeros2_2 = {~sum_y_zeros_any1_5, sum_y_zeros_any1_5 ? sum_y_zeros1_5 : sum_y_zeros1_4};
  assign sum_y_zeros_any2_3 = sum_y_zeros_any1_7 | sum_y_zeros_any1_6;
  assign sum_y_zeros2_3 = {~sum_y_zeros_any1_7, sum_y_zeros_any1_7 ? sum_y_zeros1_7 : sum_y_zeros1_6};
  assign sum_y_zeros3_0 = {~sum_y_zeros_any2_1, sum_y_zeros_any2_1 ? sum_y_zeros2_1 : 3'd7};
  assign sum_y_zeros_any3_1 = sum_y_zeros_any2_3 | sum_y_zeros_any2_2;
  assign sum_y_zeros3_1 = {~sum_y_zeros_any2_3, sum_y_zeros_any2_3 ? sum_y_zeros2_3 : sum_y_zeros2_2};
  assign sum_y_zeros4_0 = {~sum_y_zeros_any3_1, sum_y_zeros_any3_1 ? sum_y_zeros3_1 : sum_y_zeros3_0};
  assign sum_y_left_by1 = sum_y_zeros4_0[0] ? {sum_y_significand[22:0], 1'b0} : sum_y_significand;
  assign sum_y_left_by2 = sum_y_zeros4_0[1] ? {sum_y_left_by1[21:0], 2'd0} : sum_y_left_by1;
  assign sum_y_left_by4 = sum_y_zeros4_0[2] ? {sum_y_left_by2[19:0], 4'd0} : sum_y_left_by2;
  assign sum_y_left_by8 = sum_y_zeros4_0[3] ? {sum_y_left_by4[15:0], 8'd0} : sum_y_left_by4;
  assign sum_y_left_by16 = sum_y_zeros_any3_1 ? sum_y_left_by8 : {sum_y_left_by8[7:0], 16'd0};
  assign sum_merged_p_normal = |held[30:23];
  assign sum_merged_p_exponent = held[23] | ~sum_merged_p_normal;
  assign sum_merged_p_top = &held[30:23];
  assign sum_merged_p_nan = sum_merged_p_top & (|held[22:0]);
  assign sum_merged_p_infinite = sum_merged_p_top & ~(|held[22:0]);
  assign sum_merged_place_x = {1'b0, sum_y_normal_exponent};
  assign sum_merged_place_y = {1'b0, held[30:24], sum_merged_p_exponent} + 9'd22;
  assign sum_merged_difference = {1'b0, sum_merged_place_x} - {2'd0, sum_merged_place_y};
  assign sum_merged_swap = sum_merged_difference[10] | ~(|sum_y_left_by16);
  assign sum_merged_place = sum_merged_swap ? {1'b0, sum_merged_place_y} : sum_merged_place_x;
  assign sum_merged_big = sum_merged_swap ? {sum_merged_p_normal, held[22:0], 4'd0} : {sum_y_left_by16, 4'd0};
  assign sum_merged_small = sum_merged_swap ? {sum_y_left_by16, 4'd0} : {sum_merged_p_normal, held[22:0], 4'd0};
  assign sum_merged_right_by1 = sum_merged_apart[0] ? {1'b0, sum_merged_small[27:1]} : sum_merged_small;
  assign sum_merged_right_cut1 = sum_merged_apart[0] & sum_merged_small[0];
  assign sum_merged_right_by2 = sum_merged_apart[1] ? {2'd0, sum_merged_right_by1[27:2]} : sum_merged_right_by1;
  assign sum_merged_right_cut2 = sum_merged_apart[1] & (|sum_merged_right_by1[1:0]);
  assign sum_merged_right_by4 = sum_merged_apart[2] ? {4'd0, sum_merged_right_by2[27:4]} : sum_merged_right_by2;
  assign sum_merged_right_cut4 = sum_merged_apart[2] & (|sum_merged_right_by2[3:0]);
  assign sum_merged_right_by8 = sum_merged_apart[3] ? {8'd0, sum_merged_right_by4[27:8]} : sum_merged_right_by4;
  assign sum_merged_right_cut8 = sum_merged_apart[3] & (|sum_merged_right_by4[7:0]);
  assign sum_merged_right_by16 = sum_merged_apart[4] ? {16'd0, sum_merged_right_by8[27:16]} : sum_merged_right_by8;
  assign sum_merged_right_cut16 = sum_merged_apart[4] & (|sum_merged_right_by8[15:0]);
  assign sum_merged_right_far = |sum_merged_apart[9:5];
  assign n1 = |{sum_merged_right_cut16, sum_merged_right_cut8, sum_merged_right_cut4, sum_merged_right_cut2,
      sum_merged_right_cut1};
  assign sum_merged_right_sticky = sum_merged_right_far ? (|sum_merged_small) : n1;
  assign sum_merged_right_rest = sum_merged_right_far ? 28'd0 : sum_merged_right_by16;
  assign sum_merged_unlike = word[31] ^ held[31];
  assign sum_merged_addend = {sum_merged_right_rest, sum_merged_right_sticky} ^ {29{sum_merged_unlike}};
  assign sum_merged_generate = {sum_merged_big, 1'b0} & sum_merged_addend;
  assign sum_merged_half = {sum_merged_big, 1'b0} ^ sum_merged_addend;
  assign n2 = sum_merged_half & {1'b0, sum_merged_generate[26], 1'b0, sum_merged_generate[24], 1'b0,
      sum_merged_generate[22], 1'b0, sum_merged_generate[20], 1'b0, sum_merged_generate[18], 1'b0,
      sum_merged_generate[16], 1'b0, sum_merged_generate[14], 1'b0, sum_merged_generate[12], 1'b0,
      sum_merged_generate[10], 1'b0, sum_merged_generate[8], 1'b0, sum_merged_generate[6], 1'b0, sum_merged_generate[4],
      1'b0, sum_merged_generate[2], 1'b0, sum_merged_generate[0], 1'b0};
  assign generate1 = sum_merged_generate | n2;
  assign propagate1 = sum_merged_half & {1'b1, sum_merged_half[26], 1'b1, sum_merged_half[24], 1'b1,
      sum_merged_half[22], 1'b1, sum_merged_half[20], 1'b1, sum_merged_half[18], 1'b1, sum_merged_half[16], 1'b1,
      sum_merged_half[14], 1'b1, sum_merged_half[12], 1'b1, sum_merged_half[10], 1'b1, sum_merged_half[8], 1'b1,
      sum_merged_half[6], 1'b1, sum_merged_half[4], 1'b1, sum_merged_half[2], 3'd4};
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
  assign sum_merged_all1 = sum_merged_half & {1'b1, sum_merged_half[26], 1'b1, sum_merged_half[24], 1'b1,
      sum_merged_half[22], 1'b1, sum_merged_half[20], 1'b1, sum_merged_half[18], 1'b1, sum_merged_half[16], 1'b1,
      sum_merged_half[14], 1'b1, sum_merged_half[12], 1'b1, sum_merged_half[10], 1'b1, sum_merged_half[8], 1'b1,
      sum_merged_half[6], 1'b1, sum_merged_half[4], 1'b1, sum_merged_half[2], 1'b1, sum_merged_half[0], 1'b1};
  assign sum_merged_all2 = sum_merged_all1 & {1'b1, sum_merged_all1[25], 3'd7, sum_merged_all1[21], 3'd7,
      sum_merged_all1[17], 3'd7, sum_merged_all1[13], 3'd7, sum_merged_all1[9], 3'd7, sum_merged_all1[5], 3'd7,
      sum_merged_all1[1], 3'd7};
  assign sum_merged_all3 = sum_merged_all2 & {5'd31, sum_merged_all2[19], 7'd127, sum_merged_all2[11], 7'd127,
      sum_merged_all2[3], 7'd127};
  assign sum_merged_all4 = sum_merged_all3 & {13'h1fff, sum_merged_all3[7], 15'h7fff};
  assign sum_merged_all5 = sum_merged_all4 & {5'd31, sum_merged_all4[15], 23'h7fffff};
  assign sum_merged_all6 = sum_merged_all5 & {1'b1, sum_merged_all5[23], 7'd127, sum_merged_all5[15], 7'd127,
      sum_merged_all5[7], 11'd2047};
  assign sum_merged_all7 = sum_merged_all6 & {3'd7, sum_merged_all6[23], 3'd7, sum_merged_all6[19], 3'd7,
      sum_merged_all6[15], 3'd7, sum_merged_all6[11], 3'd7, sum_merged_all6[7], 3'd7, sum_merged_all6[3], 5'd31};
  assign sum_merged_all8 = sum_merged_all7 & {sum_merged_all7[27], 1'b1, sum_merged_all7[25], 1'b1, sum_merged_all7[23],
      1'b1, sum_merged_all7[21], 1'b1, sum_merged_all7[19], 1'b1, sum_merged_all7[17], 1'b1, sum_merged_all7[15], 1'b1,
      sum_merged_all7[13], 1'b1, sum_merged_all7[11], 1'b1, sum_merged_all7[9], 1'b1, sum_merged_all7[7], 1'b1,
      sum_merged_all7[5], 1'b1, sum_merged_all7[3], 1'b1, sum_merged_all7[1], 2'd3};
  assign sum_merged_total = sum_merged_half ^ {generate8[27:0], 1'b0};
  assign sum_merged_further = sum_merged_half ^ {generate8[27:0] | sum_merged_all8[27:0], 1'b1};
  assign n9 = generate8 | sum_merged_all8;
  assign sum_merged_reverse = sum_merged_unlike & ~n9[28];
  assign sum_merged_size = sum_merged_unlike ? {1'b0, sum_merged_reverse ? ~sum_merged_total : sum_merged_further} :
      {generate8[28], sum_merged_total};
  assign sum_merged_some = |sum_merged_size;
  assign sum_merged_negative = sum_merged_some ? (sum_merged_swap ? held[31] : word[31]) ^ sum_merged_reverse : word[31]
      & held[31];
  assign sum_merged_limit_by1 = sum_merged_room[0] ? 30'h10000000 : 30'h20000000;
  assign sum_merged_limit_by2 = sum_merged_room[1] ? {2'd0, sum_merged_limit_by1[29:2]} : sum_merged_limit_by1;
  assign sum_merged_limit_by4 = sum_merged_room[2] ? {4'd0, sum_merged_limit_by2[29:4]} : sum_merged_limit_by2;
  assign sum_merged_limit_by8 = sum_merged_room[3] ? {8'd0, sum_merged_limit_by4[29:8]} : sum_merged_limit_by4;
  assign sum_merged_limit_by16 = sum_merged_room[4] ? {16'd0, sum_merged_limit_by8[29:16]} : sum_merged_limit_by8;
  assign sum_merged_limit_far = |sum_merged_room[9:5];
  assign sum_merged_limit_rest = sum_merged_limit_far ? 30'd0 : sum_merged_limit_by16;
  assign n10 = sum_merged_size[1:0] | sum_merged_limit_rest[1:0];
  assign sum_merged_zeros_any0_1 = n10[1] | sum_merged_size[0] | sum_merged_limit_rest[0];
  assign sum_merged_zeros0_1 = ~n10[1];
  assign n11 = sum_merged_size[3:0] | sum_merged_limit_rest[3:0];
  assign n12 = sum_merged_size[2:0] | sum_merged_limit_rest[2:0];
  assign sum_merged_zeros_any0_2 = n11[3] | n12[2];
  assign sum_merged_zeros0_2 = ~n11[3];
  assign n13 = sum_merged_size[5:0] | sum_merged_limit_rest[5:0];
  assign n14 = sum_merged_size[4:0] | sum_merged_limit_rest[4:0];
  assign sum_merged_zeros_any0_3 = n13[5] | n14[4];
  assign sum_merged_zeros0_3 = ~n13[5];
  assign n15 = sum_merged_size[7:0] | sum_merged_limit_rest[7:0];
  assign n16 = sum_merged_size[6:0] | sum_merged_limit_rest[6:0];
  assign sum_merged_zeros_any0_4 = n15[7] | n16[6];
  assign sum_merged_zeros0_4 = ~n15[7];
  assign n17 = sum_merged_size[9:0] | sum_merged_limit_rest[9:0];
  assign n18 = sum_merged_size[8:0] | sum_merged_limit_rest[8:0];
  assign sum_merged_zeros_any0_5 = n17[9] | n18[8];
  assign sum_merged_zeros0_5 = ~n17[9];
  assign n19 = sum_merged_size[11:0] | sum_merged_limit_rest[11:0];
  assign n20 = sum_merged_size[10:0] | sum_merged_limit_rest[10:0];
  assign sum_merged_zeros_any0_6 = n19[11] | n20[10];
  assign sum_merged_zeros0_6 = ~n19[11];
  assign n21 = sum_merged_size[13:0] | sum_merged_limit_rest[13:0];
  assign n22 = sum_merged_size[12:0] | sum_merged_limit_rest[12:0];
  assign sum_merged_zeros_any0_7 = n21[13] | n22[12];
  assign sum_merged_zeros0_7 = ~n21[13];
  assign n23 = sum_merged_size[15:0] | sum_merged_limit_rest[15:0];
  assign n24 = sum_merged_size[14:0] | sum_merged_limit_rest[14:0];
  assign sum_merged_zeros_any0_8 = n23[15] | n24[14];
  assign sum_merged_zeros0_8 = ~n23[15];
  assign n25 = sum_merged_size[17:0] | sum_merged_limit_rest[17:0];
  assign n26 = sum_merged_size[16:0] | sum_merged_limit_rest[16:0];
  assign sum_merged_zeros_any0_9 = n25[17] | n26[16];
  assign sum_merged_zeros0_9 = ~n25[17];
  assign n27 = sum_merged_size[19:0] | sum_merged_limit_rest[19:0];
  assign n28 = sum_merged_size[18:0] | sum_merged_limit_rest[18:0];
  assign sum_merged_zeros_any0_10 = n27[19] | n28[18];
  assign sum_merged_zeros0_10 = ~n27[19];
  assign n29 = sum_merged_size[21:0] | sum_merged_limit_rest[21:0];
  assign n30 = sum_merged_size[20:0] | sum_merged_limit_rest[20:0];
  assign sum_merged_zeros_any0_11 = n29[21] | n30[20];
  assign sum_merged_zeros0_11 = ~n29[21];
  assign n31 = sum_merged_size[23:0] | sum_merged_limit_rest[23:0];
  assign n32 = sum_merged_size[22:0] | sum_merged_limit_rest[22:0];
  assign sum_merged_zeros_any0_12 = n31[23] | n32[22];
  assign sum_merged_zeros0_12 = ~n31[23];
  assign n33 = sum_merged_size[25:0] | sum_merged_limit_rest[25:0];
  assign n34 = sum_merged_size[24:0] | sum_merged_limit_rest[24:0];
  assign sum_merged_zeros_any0_13 = n33[25] | n34[24];
  assign sum_merged_zeros0_13 = ~n33[25];
  assign n35 = sum_merged_size[27:0] | sum_merged_limit_rest[27:0];
  assign n36 = sum_merged_size[26:0] | sum_merged_limit_rest[26:0];
  assign sum_merged_zeros_any0_14 = n35[27] | n36[26];
  assign sum_merged_zeros0_14 = ~n35[27];
  assign n37 = sum_merged_size | sum_merged_limit_rest;
  assign n38 = sum_merged_size[28:0] | sum_merged_limit_rest[28:0];
  assign sum_merged_zeros_any0_15 = n37[29] | n38[28];
  assign sum_merged_zeros0_15 = ~n37[29];
  assign sum_merged_zeros1_0 = {~sum_merged_zeros_any0_1, sum_merged_zeros_any0_1 ? sum_merged_zeros0_1 : 1'b1};
  assign sum_merged_zeros_any1_1 = sum_merged_zeros_any0_3 | sum_merged_zeros_any0_2;
  assign sum_merged_zeros1_1 = {~sum_merged_zeros_any0_3, sum_merged_zeros_any0_3 ? sum_merged_zeros0_3 :
      sum_merged_zeros0_2};
  assign sum_merged_zeros_any1_2 = sum_merged_zeros_any0_5 | sum_merged_zeros_any0_4;
  assign sum_merged_zeros1_2 = {~sum_merged_zeros_any0_5, sum_merged_zeros_any0_5 ? sum_merged_zeros0_5 :
      sum_merged_zeros0_4};
  assign sum_merged_zeros_any1_3 = sum_merged_zeros_any0_7 | sum_merged_zeros_any0_6;
  assign sum_merged_zeros1_3 = {~sum_merged_zeros_any0_7, sum_merged_zeros_any0_7 ? sum_merged_zeros0_7 :
      sum_merged_zeros0_6};
  assign sum_merged_zeros_any1_4 = sum_merged_zeros_any0_9 | sum_merged_zeros_any0_8;
  assign sum_merged_zeros1_4 = {~sum_merged_zeros_any0_9, sum_merged_zeros_any0_9 ? sum_merged_zeros0_9 :
      sum_merged_zeros0_8};
  assign sum_merged_zeros_any1_5 = sum_merged_zeros_any0_11 | sum_merged_zeros_any0_10;
  assign sum_merged_zeros1_5 = {~sum_merged_zeros_any0_11, sum_merged_zeros_any0_11 ? sum_merged_zeros0_11 :
      sum_merged_zeros0_10};
  assign sum_merged_zeros_any1_6 = sum_merged_zeros_any0_13 | sum_merged_zeros_any0_12;
  assign sum_merged_zeros1_6 = {~sum_merged_zeros_any0_13, sum_merged_zeros_any0_13 ? sum_merged_zeros0_13 :
      sum_merged_zeros0_12};
  assign sum_merged_zeros_any1_7 = sum_merged_zeros_any0_15 | sum_merged_zeros_any0_14;
  assign sum_merged_zeros1_7 = {~sum_merged_zeros_any0_15, sum_merged_zeros_any0_15 ? sum_merged_zeros0_15 :
      sum_merged_zeros0_14};
  assign sum_merged_zeros2_0 = {~sum_merged_zeros_any1_1, sum_merged_zeros_any1_1 ? sum_merged_zeros1_1 :
      sum_merged_zeros1_0};
  assign sum_merged_zeros_any2_1 = sum_merged_zeros_any1_3 | sum_merged_zeros_any1_2;
  assign sum_merged_zeros2_1 = {~sum_merged_zeros_any1_3, sum_merged_zeros_any1_3 ? sum_merged_zeros1_3 :
      sum_merged_zeros1_2};
  assign sum_merged_zeros_any2_2 = sum_merged_zeros_any1_5 | sum_merged_zeros_any1_4;
  assign sum_merged_zeros2_2 = {~sum_merged_zeros_any1_5, sum_merged_zeros_any1_5 ? sum_merged_zeros1_5 :
      sum_merged_zeros1_4};
  assign sum_merged_zeros_any2_3 = sum_merged_zeros_any1_7 | sum_merged_zeros_any1_6;
  assign sum_merged_zeros2_3 = {~sum_merged_zeros_any1_7, sum_merged_zeros_any1_7 ? sum_merged_zeros1_7 :
      sum_merged_zeros1_6};
  assign sum_merged_zeros3_0 = {~sum_merged_zeros_any2_1, sum_merged_zeros_any2_1 ? sum_merged_zeros2_1 :
      sum_merged_zeros2_0};
  assign sum_merged_zeros_any3_1 = sum_merged_zeros_any2_3 | sum_merged_zeros_any2_2;
  assign sum_merged_zeros3_1 = {~sum_merged_zeros_any2_3, sum_merged_zeros_any2_3 ? sum_merged_zeros2_3 :
      sum_merged_zeros2_2};
  assign sum_merged_zeros4_0 = {~sum_merged_zeros_any3_1, sum_merged_zeros_any3_1 ? sum_merged_zeros3_1 :
      sum_merged_zeros3_0};
  assign sum_merged_left_by1 = sum_merged_zeros4_0[0] ? {sum_merged_size[28:0], 1'b0} : sum_merged_size;
  assign sum_merged_left_by2 = sum_merged_zeros4_0[1] ? {sum_merged_left_by1[27:0], 2'd0} : sum_merged_left_by1;
  assign sum_merged_left_by4 = sum_merged_zeros4_0[2] ? {sum_merged_left_by2[25:0], 4'd0} : sum_merged_left_by2;
  assign sum_merged_left_by8 = sum_merged_zeros4_0[3] ? {sum_merged_left_by4[21:0], 8'd0} : sum_merged_left_by4;
  assign sum_merged_left_by16 = sum_merged_zeros_any3_1 ? sum_merged_left_by8 : {sum_merged_left_by8[13:0], 16'd0};
  assign sum_merged_truncated = {sum_merged_field & {11{sum_merged_left_by16[29]}}, sum_merged_left_by16[28:6]};
  assign n39 = sum_merged_left_by16[5] & ((|sum_merged_left_by16[4:0]) | sum_merged_left_by16[6]);
  assign sum_merged_code = {1'b0, sum_merged_truncated[33:23], sum_merged_left_by16[28:6]} + {34'd0, n39};
  assign sum_merged_over = sum_merged_code > 35'h7f7fffff;
  assign sum_merged_packed = sum_merged_over ? 31'h7f800000 : sum_merged_code[30:0];
  assign sum_merged_sum_nan = sum_y_nan | sum_merged_p_nan | (sum_y_infinite & sum_merged_p_infinite &
      sum_merged_unlike);
  assign sum_merged_sum_infinite = sum_y_infinite | sum_merged_p_infinite;
  assign n40 = sum_merged_sum_infinite ? {sum_y_infinite ? word[31] : held[31], 31'h7f800000} : {sum_merged_negative,
      sum_merged_packed};
  assign merged = sum_merged_sum_nan ? 32'h7fc00000 : n40;
endmodule

// cols cells in a row, and the one that counts its activations where these are counted.
module fmac_fp16_ws8x8_row (
  input  wire clk,
  input  wire rst,
  input  wire [19:0] a,
  input  wire tag,
  input  wire strobe,
  input  wire [159:0] w,
  input  wire [255:0] p,
  output wire [159:0] w_out,
  output wire [255:0] p_out,
  input  wire advance,
  output wire advance_out
);
  wire [19:0] a0;
  wire [19:0] a1;
  wire [19:0] a2;
  wire [19:0] a3;
  wire [19:0] a4;
  wire [19:0] a5;
  wire [19:0] a6;
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
  wire tag0;
  wire tag1;
  wire tag2;
  wire tag3;
  wire tag4;
  wire tag5;
  wire tag6;
  wire [19:0] w0;
  wire [19:0] w1;
  wire [19:0] w2;
  wire [19:0] w3;
  wire [19:0] w4;
  wire [19:0] w5;
  wire [19:0] w6;
  wire [19:0] w7;
  wire [19:0] unused_a_out;
  wire unused_strobe_out;
  wire unused_tag_out;
  assign advance_out = advances[0];
  assign p_out = {p7, p6, p5, p4, p3, p2, p1, p0};
  assign w_out = {w7, w6, w5, w4, w3, w2, w1, w0};
  fmac_fp16_ws8x8_advance_cols advance_tree (.clk(clk), .rst(rst), .d(advance), .q(advances));
  fmac_fp16_ws8x8_cell cell0 (.clk(clk), .a(a), .a_out(a0), .advance(advances[0]), .p(p[31:0]), .p_out(p0),
      .strobe(strobe), .strobe_out(strobe0), .tag(tag), .tag_out(tag0), .w(w[19:0]), .w_out(w0));
  fmac_fp16_ws8x8_cell cell1 (.clk(clk), .a(a0), .a_out(a1), .advance(advances[1]), .p(p[63:32]), .p_out(p1),
      .strobe(strobe0), .strobe_out(strobe1), .tag(tag0), .tag_out(tag1), .w(w[39:20]), .w_out(w1));
  fmac_fp16_ws8x8_cell cell2 (.clk(clk), .a(a1), .a_out(a2), .advance(advances[2]), .p(p[95:64]), .p_out(p2),
      .strobe(strobe1), .strobe_out(strobe2), .tag(tag1), .tag_out(tag2), .w(w[59:40]), .w_out(w2));
  fmac_fp16_ws8x8_cell cell3 (.clk(clk), .a(a2), .a_out(a3), .advance(advances[3]), .p(p[127:96]), .p_out(p3),
      .strobe(strobe2), .strobe_out(strobe3), .tag(tag2), .tag_out(tag3), .w(w[79:60]), .w_out(w3));
  fmac_fp16_ws8x8_cell cell4 (.clk(clk), .a(a3), .a_out(a4), .advance(advances[4]), .p(p[159:128]), .p_out(p4),
      .strobe(strobe3), .strobe_out(strobe4), .tag(tag3), .tag_out(tag4), .w(w[99:80]), .w_out(w4));
  fmac_fp16_ws8x8_cell cell5 (.clk(clk), .a(a4), .a_out(a5), .advance(advances[5]), .p(p[191:160]), .p_out(p5),
      .strobe(strobe4), .strobe_out(strobe5), .tag(tag4), .tag_out(tag5), .w(w[119:100]), .w_out(w5));
  fmac_fp16_ws8x8_cell cell6 (.clk(clk), .a(a5), .a_out(a6), .advance(advances[6]), .p(p[223:192]), .p_out(p6),
      .strobe(strobe5), .strobe_out(strobe6), .tag(tag5), .tag_out(tag6), .w(w[139:120]), .w_out(w6));
  fmac_fp16_ws8x8_cell cell7 (.clk(clk), .a(a6), .a_out(unused_a_out), .advance(advances[7]), .p(p[255:224]),
      .p_out(p7), .strobe(strobe6), .strobe_out(unused_strobe_out), .tag(tag6), .tag_out(unused_tag_out),
      .w(w[159:140]), .w_out(w7));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module fmac_fp16_ws8x8_strobe_tree (
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
module fmac_fp16_ws8x8_array (
  input  wire clk,
  input  wire rst,
  input  wire [159:0] a,
  input  wire [159:0] w,
  input  wire tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output wire [255:0] p
);
  wire [159:0] a_rows;
  wire [159:0] w_cols;
  wire [7:0] tags;
  wire [7:0] strobes;
  wire [7:0] advances;
  wire [7:0] row_advances;
  wire [7:0] col_advances;
  fmac_fp16_ws8x8_advance_rows advance_rows (.clk(clk), .rst(rst), .d(advance), .q(advances));
  fmac_fp16_ws8x8_advance_cols advance_cols (.clk(clk), .rst(rst), .d(advances[7]), .q(col_advances));
  fmac_fp16_ws8x8_edge edge_regs (.clk(clk), .rst(rst), .a(a), .w(w), .tag(tag), .strobe(strobe), .advance(col_advances[0]), .a_rows(a_rows), .w_cols(w_cols), .tags(tags), .strobes(strobes));
  wire [159:0] a_skewed;
  fmac_fp16_ws8x8_a_skew a_skew (.clk(clk), .d(a_rows), .q(a_skewed), .advance(row_advances));
  wire [159:0] w8;
  fmac_fp16_ws8x8_w_skew w_skew (.clk(clk), .d(w_cols), .q(w8), .advance(col_advances));
  wire [255:0] p8 = 0;
  wire [159:0] w7;
  wire [255:0] p7;
  fmac_fp16_ws8x8_row row7 (.clk(clk), .rst(rst), .advance(advances[7]), .advance_out(row_advances[7]), .a(a_skewed[159:140]), .tag(tags[7]), .strobe(strobes[7]), .w(w8), .p(p8), .w_out(w7), .p_out(p7));
  wire [159:0] w6;
  wire [255:0] p6;
  fmac_fp16_ws8x8_row row6 (.clk(clk), .rst(rst), .advance(advances[6]), .advance_out(row_advances[6]), .a(a_skewed[139:120]), .tag(tags[6]), .strobe(strobes[6]), .w(w7), .p(p7), .w_out(w6), .p_out(p6));
  wire [159:0] w5;
  wire [255:0] p5;
  fmac_fp16_ws8x8_row row5 (.clk(clk), .rst(rst), .advance(advances[5]), .advance_out(row_advances[5]), .a(a_skewed[119:100]), .tag(tags[5]), .strobe(strobes[5]), .w(w6), .p(p6), .w_out(w5), .p_out(p5));
  wire [159:0] w4;
  wire [255:0] p4;
  fmac_fp16_ws8x8_row row4 (.clk(clk), .rst(rst), .advance(advances[4]), .advance_out(row_advances[4]), .a(a_skewed[99:80]), .tag(tags[4]), .strobe(strobes[4]), .w(w5), .p(p5), .w_out(w4), .p_out(p4));
  wire [159:0] w3;
  wire [255:0] p3;
  fmac_fp16_ws8x8_row row3 (.clk(clk), .rst(rst), .advance(advances[3]), .advance_out(row_advances[3]), .a(a_skewed[79:60]), .tag(tags[3]), .strobe(strobes[3]), .w(w4), .p(p4), .w_out(w3), .p_out(p3));
  wire [159:0] w2;
  wire [255:0] p2;
  fmac_fp16_ws8x8_row row2 (.clk(clk), .rst(rst), .advance(advances[2]), .advance_out(row_advances[2]), .a(a_skewed[59:40]), .tag(tags[2]), .strobe(strobes[2]), .w(w3), .p(p3), .w_out(w2), .p_out(p2));
  wire [159:0] w1;
  wire [255:0] p1;
  fmac_fp16_ws8x8_row row1 (.clk(clk), .rst(rst), .advance(advances[1]), .advance_out(row_advances[1]), .a(a_skewed[39:20]), .tag(tags[1]), .strobe(strobes[1]), .w(w2), .p(p2), .w_out(w1), .p_out(p1));
  wire [159:0] unused_w;
  wire [255:0] p0;
  fmac_fp16_ws8x8_row row0 (.clk(clk), .rst(rst), .advance(advances[0]), .advance_out(row_advances[0]), .a(a_skewed[19:0]), .tag(tags[0]), .strobe(strobes[0]), .w(w1), .p(p1), .w_out(unused_w), .p_out(p0));
  assign p = p0;
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module fmac_fp16_ws8x8_a_skew (
  input  wire clk,
  input  wire [159:0] d,
  input  wire [7:0] advance,
  output wire [159:0] q
);
  reg [139:0] line0;
  always @(posedge clk) if (advance[0]) line0 <= {line0[119:0], d[19:0]};
  assign q[19:0] = line0[139:120];
  reg [119:0] line1;
  always @(posedge clk) if (advance[1]) line1 <= {line1[99:0], d[39:20]};
  assign q[39:20] = line1[119:100];
  reg [99:0] line2;
  always @(posedge clk) if (advance[2]) line2 <= {line2[79:0], d[59:40]};
  assign q[59:40] = line2[99:80];
  reg [79:0] line3;
  always @(posedge clk) if (advance[3]) line3 <= {line3[59:0], d[79:60]};
  assign q[79:60] = line3[79:60];
  reg [59:0] line4;
  always @(posedge clk) if (advance[4]) line4 <= {line4[39:0], d[99:80]};
  assign q[99:80] = line4[59:40];
  reg [39:0] line5;
  always @(posedge clk) if (advance[5]) line5 <= {line5[19:0], d[119:100]};
  assign q[119:100] = line5[39:20];
  reg [19:0] line6;
  always @(posedge clk) if (advance[6]) line6 <= d[139:120];
  assign q[139:120] = line6;
  assign q[159:140] = d[159:140];
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module fmac_fp16_ws8x8_w_skew (
  input  wire clk,
  input  wire [159:0] d,
  input  wire [7:0] advance,
  output wire [159:0] q
);
  assign q[19:0] = d[19:0];
  reg [19:0] line1;
  always @(posedge clk) if (advance[1]) line1 <= d[39:20];
  assign q[39:20] = line1;
  reg [39:0] line2;
  always @(posedge clk) if (advance[2]) line2 <= {line2[19:0], d[59:40]};
  assign q[59:40] = line2[39:20];
  reg [59:0] line3;
  always @(posedge clk) if (advance[3]) line3 <= {line3[39:0], d[79:60]};
  assign q[79:60] = line3[59:40];
  reg [79:0] line4;
  always @(posedge clk) if (advance[4]) line4 <= {line4[59:0], d[99:80]};
  assign q[99:80] = line4[79:60];
  reg [99:0] line5;
  always @(posedge clk) if (advance[5]) line5 <= {line5[79:0], d[119:100]};
  assign q[119:100] = line5[99:80];
  reg [119:0] line6;
  always @(posedge clk) if (advance[6]) line6 <= {line6[99:0], d[139:120]};
  assign q[139:120] = line6[119:100];
  reg [139:0] line7;
  always @(posedge clk) if (advance[7]) line7 <= {line7[119:0], d[159:140]};
  assign q[159:140] = line7[139:120];
endmodule

// A RAM: a word that is read is on q after the edge, and only until the next one; nothing clears the words.
module fmac_fp16_ws8x8_outlet_ram_256x32_1rw (
  input  wire clk,
  input  wire enable,
  input  wire write,
  input  wire [7:0] addr,
  input  wire [31:0] d,
  output wire [31:0] q
);
  reg [31:0] words [255:0];
  reg [31:0] word;
  assign q = word;
  always @(posedge clk)
    if (enable) begin
      if (write) words[addr] <= d;
      else word <= words[addr];
    end
endmodule
