// Written by hwsim; do not edit.
// fmac_e4m3_os8x8: fmac float8_e4m3fn x float8_e4m3fn -> float32, os 8 x 8, lanes 1

// A whole GEMM engine: one architecture in one dataflow; the manifest states its interface.
module fmac_e4m3_os8x8 (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] s_axis_job_tdata,
  input  wire s_axis_job_tvalid,
  output wire s_axis_job_tready,
  input  wire [63:0] s_axis_a_tdata,
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
  wire [63:0] a_codes;
  wire a_enable;
  wire a_full;
  wire a_last;
  wire [9:0] a_stored0;
  wire [9:0] a_stored1;
  wire [9:0] a_stored2;
  wire [9:0] a_stored3;
  wire [9:0] a_stored4;
  wire [9:0] a_stored5;
  wire [9:0] a_stored6;
  wire [9:0] a_stored7;
  wire a_take;
  wire advance;
  wire job_done;
  wire [16:0] m;
  wire [16:0] n;
  wire outlet_tag;
  wire [431:0] p;
  wire pending;
  wire start;
  wire [1:0] strobe;
  wire [2:0] tag;
  wire [63:0] w_codes;
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
  wire w_take;
  fmac_e4m3_os8x8_array array (.clk(clk), .rst(rst), .a({a_stored7, a_stored6, a_stored5, a_stored4, a_stored3,
      a_stored2, a_stored1, a_stored0}), .advance(advance), .p(p), .strobe(strobe), .tag(tag), .w({w_stored7, w_stored6,
      w_stored5, w_stored4, w_stored3, w_stored2, w_stored1, w_stored0}));
  fmac_e4m3_os8x8_control control (.clk(clk), .rst(rst), .a_enable(a_enable), .a_full(a_full), .a_last(a_last),
      .a_take(a_take), .advance(advance), .busy(busy), .cycles(cycles), .error(error), .job(s_axis_job_tdata),
      .job_done(job_done), .job_ready(s_axis_job_tready), .job_valid(s_axis_job_tvalid), .m(m), .n(n),
      .outlet_tag(outlet_tag), .pending(pending), .start(start), .strobe(strobe), .tag(tag), .w_enable(w_enable),
      .w_full(w_full), .w_last(w_last), .w_take(w_take));
  fmac_e4m3_os8x8_encode_a encode_a0 (.code(a_codes[7:0]), .stored(a_stored0));
  fmac_e4m3_os8x8_encode_a encode_a1 (.code(a_codes[15:8]), .stored(a_stored1));
  fmac_e4m3_os8x8_encode_a encode_a2 (.code(a_codes[23:16]), .stored(a_stored2));
  fmac_e4m3_os8x8_encode_a encode_a3 (.code(a_codes[31:24]), .stored(a_stored3));
  fmac_e4m3_os8x8_encode_a encode_a4 (.code(a_codes[39:32]), .stored(a_stored4));
  fmac_e4m3_os8x8_encode_a encode_a5 (.code(a_codes[47:40]), .stored(a_stored5));
  fmac_e4m3_os8x8_encode_a encode_a6 (.code(a_codes[55:48]), .stored(a_stored6));
  fmac_e4m3_os8x8_encode_a encode_a7 (.code(a_codes[63:56]), .stored(a_stored7));
  fmac_e4m3_os8x8_encode_w encode_w0 (.code(w_codes[7:0]), .stored(w_stored0));
  fmac_e4m3_os8x8_encode_w encode_w1 (.code(w_codes[15:8]), .stored(w_stored1));
  fmac_e4m3_os8x8_encode_w encode_w2 (.code(w_codes[23:16]), .stored(w_stored2));
  fmac_e4m3_os8x8_encode_w encode_w3 (.code(w_codes[31:24]), .stored(w_stored3));
  fmac_e4m3_os8x8_encode_w encode_w4 (.code(w_codes[39:32]), .stored(w_stored4));
  fmac_e4m3_os8x8_encode_w encode_w5 (.code(w_codes[47:40]), .stored(w_stored5));
  fmac_e4m3_os8x8_encode_w encode_w6 (.code(w_codes[55:48]), .stored(w_stored6));
  fmac_e4m3_os8x8_encode_w encode_w7 (.code(w_codes[63:56]), .stored(w_stored7));
  fmac_e4m3_os8x8_inlet_a inlet_a (.clk(clk), .rst(rst), .data(a_codes), .enable(a_enable), .full(a_full),
      .last(a_last), .take(a_take), .tdata(s_axis_a_tdata), .tlast(s_axis_a_tlast), .tready(s_axis_a_tready),
      .tvalid(s_axis_a_tvalid));
  fmac_e4m3_os8x8_inlet_w inlet_w (.clk(clk), .rst(rst), .data(w_codes), .enable(w_enable), .full(w_full),
      .last(w_last), .take(w_take), .tdata(s_axis_w_tdata), .tlast(s_axis_w_tlast), .tready(s_axis_w_tready),
      .tvalid(s_axis_w_tvalid));
  fmac_e4m3_os8x8_outlet outlet (.clk(clk), .rst(rst), .advance(advance), .job_done(job_done), .m(m), .n(n), .p(p),
      .pending(pending), .start(start), .tag(outlet_tag), .tdata(m_axis_c_tdata), .tlast(m_axis_c_tlast),
      .tready(m_axis_c_tready), .tvalid(m_axis_c_tvalid));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module fmac_e4m3_os8x8_advance_cols (
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
module fmac_e4m3_os8x8_advance_rows (
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
module fmac_e4m3_os8x8_cell (
  input  wire clk,
  input  wire [9:0] a,
  input  wire [2:0] tag,
  input  wire strobe,
  input  wire [9:0] w,
  input  wire [53:0] p,
  output reg  [9:0] a_out,
  output reg  [2:0] tag_out,
  output reg  strobe_out,
  output reg  [9:0] w_out,
  output reg  [53:0] p_out,
  input  wire advance
);
  wire [53:0] base;
  wire tag_first;
  wire tag_out_last;
  wire tag_out_valid;
  wire tag_valid;
  reg [53:0] total;
  wire [53:0] total_next;
  assign tag_out_last = tag_out[2];
  assign tag_out_valid = tag_out[0];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  assign base = tag_first ? 54'd0 : total;
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
  fmac_e4m3_os8x8_core core (.a(a), .p_in(base), .p_out(total_next), .w(w));
endmodule

// Drains with a burst of strobes; where the outlet has no room for a row, the array pauses, and the controller with it.
module fmac_e4m3_os8x8_control (
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
  reg [2:0] age;
  wire captured;
  wire cells_free;
  reg [14:0] count;
  wire drain_begin;
  reg [3:0] drain_left;
  reg [3:0] height;
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
  reg [3:0] way_left;
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
  assign m_last = m_left <= 17'd8;
  assign n_last = n_left <= 17'd8;
  assign a_take = a_full & w_full & (~k_last | cells_free) & step;
  assign captured = a_take & k_last;
  assign a_enable = streaming & ~(a_full & k_last & m_last & n_last);
  assign w_enable = streaming & ~(w_full & k_last & m_last & n_last);
  assign drain_begin = waiting & (age == 3'd0) & step;
  assign pending = waiting | (|drain_left) | (|way_left);
  assign cells_free = ~waiting | drain_begin;
  assign outlet_tag = (|drain_left) & step;
  assign strobe_last = drain_left == 4'd1;
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
    else if (a_take & k_last) m_left <= m_last ? m : m_left - 17'd8;
    else if (start) m_left <= job_m[16:0];
    if (rst) n_left <= 17'd0;
    else if (a_take & k_last & m_last) n_left <= n_last ? n : n_left - 17'd8;
    else if (start) n_left <= job_n[16:0];
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

// p_out is the register p_in after the products of a group; combinational.
module fmac_e4m3_os8x8_core (
  input  wire [9:0] a,
  input  wire [9:0] w,
  input  wire [53:0] p_in,
  output wire [53:0] p_out
);
  wire flip;
  wire [36:0] generate0;
  wire [36:0] generate1;
  wire [36:0] generate2;
  wire [36:0] generate3;
  wire [36:0] generate4;
  wire [36:0] generate5;
  wire [36:0] generate6;
  wire [36:0] generate7;
  wire [36:0] generate8;
  wire [36:0] generate9;
  wire [12:0] passes;
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
  wire [4:0] product0_exponent;
  wire product0_nan;
  wire product0_negative;
  wire [7:0] product0_significand;
  wire [36:0] propagate0;
  wire [36:0] propagate1;
  wire [36:0] propagate2;
  wire [36:0] propagate3;
  wire [36:0] propagate4;
  wire [35:0] sum_row0;
  wire [8:0] sum_row0_placed_by1;
  wire [10:0] sum_row0_placed_by2;
  wire [14:0] sum_row0_placed_by4;
  wire [22:0] sum_row0_placed_by8;
  wire [35:0] sum_row0_placed_by16;
  wire [36:0] total;
  wire [36:0] tree1_0_carry;
  wire [36:0] tree1_0_sum;
  wire [36:0] n1;
  wire [36:0] n2;
  wire [36:0] n3;
  wire [36:0] n4;
  wire [36:0] n5;
  wire [36:0] n6;
  wire [36:0] n7;
  wire [13:0] n8;
  assign product0_significand = a[3:0] * w[3:0];
  assign product0_exponent = {1'b0, a[7:4]} + {1'b0, w[7:4]};
  assign product0_negative = a[8] ^ w[8];
  assign product0_nan = a[9] | w[9];
  assign sum_row0_placed_by1 = product0_exponent[0] ? {product0_significand, 1'b0} : {1'b0, product0_significand};
  assign sum_row0_placed_by2 = product0_exponent[1] ? {sum_row0_placed_by1, 2'd0} : {2'd0, sum_row0_placed_by1};
  assign sum_row0_placed_by4 = product0_exponent[2] ? {sum_row0_placed_by2, 4'd0} : {4'd0, sum_row0_placed_by2};
  assign sum_row0_placed_by8 = product0_exponent[3] ? {sum_row0_placed_by4, 8'd0} : {8'd0, sum_row0_placed_by4};
  assign sum_row0_placed_by16 = product0_exponent[4] ? {sum_row0_placed_by8[19:0], 16'd0} : {13'd0,
      sum_row0_placed_by8};
  assign sum_row0 = sum_row0_placed_by16 ^ {36{product0_negative}};
  assign tree1_0_sum = {~product0_negative, sum_row0} ^ {~p_in[39], p_in[38:4], product0_negative};
  assign tree1_0_carry = {~product0_negative, sum_row0} & {~p_in[39], p_in[38:4], product0_negative};
  assign generate0 = {tree1_0_carry[35:0], tree1_0_sum[0]} & {tree1_0_sum[36:1], p_in[3]};
  assign propagate0 = {tree1_0_carry[35:0], tree1_0_sum[0]} ^ {tree1_0_sum[36:1], p_in[3]};
  assign n1 = propagate0 & {1'b0, generate0[34], 1'b0, generate0[32], 1'b0, generate0[30], 1'b0, generate0[28], 1'b0,
      generate0[26], 1'b0, generate0[24], 1'b0, generate0[22], 1'b0, generate0[20], 1'b0, generate0[18], 1'b0,
      generate0[16], 1'b0, generate0[14], 1'b0, generate0[12], 1'b0, generate0[10], 1'b0, generate0[8], 1'b0,
      generate0[6], 1'b0, generate0[4], 1'b0, generate0[2], 1'b0, generate0[0], 1'b0};
  assign generate1 = generate0 | n1;
  assign propagate1 = propagate0 & {1'b1, propagate0[34], 1'b1, propagate0[32], 1'b1, propagate0[30], 1'b1,
      propagate0[28], 1'b1, propagate0[26], 1'b1, propagate0[24], 1'b1, propagate0[22], 1'b1, propagate0[20], 1'b1,
      propagate0[18], 1'b1, propagate0[16], 1'b1, propagate0[14], 1'b1, propagate0[12], 1'b1, propagate0[10], 1'b1,
      propagate0[8], 1'b1, propagate0[6], 1'b1, propagate0[4], 1'b1, propagate0[2], 3'd4};
  assign n2 = propagate1 & {1'b0, generate1[33], 3'd0, generate1[29], 3'd0, generate1[25], 3'd0, generate1[21], 3'd0,
      generate1[17], 3'd0, generate1[13], 3'd0, generate1[9], 3'd0, generate1[5], 3'd0, generate1[1], 3'd0};
  assign generate2 = generate1 | n2;
  assign propagate2 = propagate1 & {1'b1, propagate1[33], 3'd7, propagate1[29], 3'd7, propagate1[25], 3'd7,
      propagate1[21], 3'd7, propagate1[17], 3'd7, propagate1[13], 3'd7, propagate1[9], 3'd7, propagate1[5], 7'd116};
  assign n3 = propagate2 & {5'd0, generate2[27], 7'd0, generate2[19], 7'd0, generate2[11], 7'd0, generate2[3], 7'd0};
  assign generate3 = generate2 | n3;
  assign propagate3 = propagate2 & {5'd31, propagate2[27], 7'd127, propagate2[19], 7'd127, propagate2[11], 15'h7f74};
  assign generate4 = generate3 | (propagate3 & {5'd0, generate3[23], 15'd0, generate3[7], 15'd0});
  assign propagate4 = propagate3 & {5'd31, propagate3[23], 31'h7fff7f74};
  assign generate5 = generate4 | (propagate4 & {5'd0, generate4[15], 31'd0});
  assign n4 = {propagate4[36:32], 1'b0, propagate4[30:16], 1'b0, propagate4[14:8], 1'b0, propagate4[6:4], 1'b0,
      propagate4[2], 2'd0} & {13'd0, generate5[15], 23'd0};
  assign generate6 = generate5 | n4;
  assign n5 = {propagate4[36:32], 1'b0, propagate4[30:24], 1'b0, propagate4[22:16], 1'b0, propagate4[14:8], 1'b0,
      propagate4[6:4], 1'b0, propagate4[2], 2'd0} & {1'b0, generate6[31], 7'd0, generate6[23], 7'd0, generate6[15],
      7'd0, generate6[7], 11'd0};
  assign generate7 = generate6 | n5;
  assign n6 = {propagate4[36], 1'b0, propagate4[34:32], 1'b0, propagate4[30:28], 1'b0, propagate4[26:24], 1'b0,
      propagate4[22:20], 1'b0, propagate4[18:16], 1'b0, propagate4[14:12], 1'b0, propagate4[10:8], 1'b0,
      propagate4[6:4], 1'b0, propagate4[2], 2'd0} & {3'd0, generate7[31], 3'd0, generate7[27], 3'd0, generate7[23],
      3'd0, generate7[19], 3'd0, generate7[15], 3'd0, generate7[11], 3'd0, generate7[7], 3'd0, generate7[3], 5'd0};
  assign generate8 = generate7 | n6;
  assign n7 = {propagate4[36], 1'b0, propagate4[34], 1'b0, propagate4[32], 1'b0, propagate4[30], 1'b0, propagate4[28],
      1'b0, propagate4[26], 1'b0, propagate4[24], 1'b0, propagate4[22], 1'b0, propagate4[20], 1'b0, propagate4[18],
      1'b0, propagate4[16], 1'b0, propagate4[14], 1'b0, propagate4[12], 1'b0, propagate4[10], 1'b0, propagate4[8], 1'b0,
      propagate4[6], 1'b0, propagate4[4], 1'b0, propagate4[2], 2'd0} & {generate8[35], 1'b0, generate8[33], 1'b0,
      generate8[31], 1'b0, generate8[29], 1'b0, generate8[27], 1'b0, generate8[25], 1'b0, generate8[23], 1'b0,
      generate8[21], 1'b0, generate8[19], 1'b0, generate8[17], 1'b0, generate8[15], 1'b0, generate8[13], 1'b0,
      generate8[11], 1'b0, generate8[9], 1'b0, generate8[7], 1'b0, generate8[5], 1'b0, generate8[3], 1'b0, generate8[1],
      2'd0};
  assign generate9 = generate8 | n7;
  assign total = propagate0 ^ {generate9[35:0], 1'b0};
  assign passes = p_in[52:40] ^ ~{13{p_in[39]}};
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
  assign flip = ~((generate9[36] | tree1_0_carry[36]) ^ p_in[39]);
  assign n8 = {passes12, passes11, passes10, passes9, passes8, passes7, passes6, passes5, passes4, passes3, passes2,
      passes1, passes[0], 1'b1} & {14{flip}};
  assign p_out = {p_in[53:40] ^ n8, total, p_in[2:1], p_in[0] | product0_nan};
endmodule

// Lets a row take the strobes of a burst that are meant for it; reach walks one row nearer per strobe.
module fmac_e4m3_os8x8_drain_edge (
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
module fmac_e4m3_os8x8_edge (
  input  wire clk,
  input  wire rst,
  input  wire [79:0] a,
  input  wire [79:0] w,
  input  wire [2:0] tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output reg  [79:0] a_rows,
  output reg  [79:0] w_cols,
  output wire [23:0] tags,
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
  reg [20:0] tag_line;
  reg [2:0] tag_stage;
  wire [15:0] tree;
  wire unused_reach_out;
  assign strobes = {strobe7, strobe6, strobe5, strobe4, strobe3, strobe2, strobe1, strobe0};
  assign tags = {tag_stage, tag_line[2:0], tag_line[5:3], tag_line[8:6], tag_line[11:9], tag_line[14:12],
      tag_line[17:15], tag_line[20:18]};
  always @(posedge clk) begin
    if (rst) a_rows <= 80'd0;
    else a_rows <= a;
    if (rst) w_cols <= 80'd0;
    else w_cols <= w;
    if (rst) tag_stage <= 3'd0;
    else tag_stage <= tag;
    if (rst) tag_line <= 21'd0;
    else if (advance) tag_line <= {tag_line[17:0], tag_stage};
  end
  fmac_e4m3_os8x8_drain_edge edge0 (.clk(clk), .rst(rst), .reach(reach1), .reach_out(unused_reach_out),
      .strobe(strobe0), .tree(tree[1:0]));
  fmac_e4m3_os8x8_drain_edge edge1 (.clk(clk), .rst(rst), .reach(reach2), .reach_out(reach1), .strobe(strobe1),
      .tree(tree[3:2]));
  fmac_e4m3_os8x8_drain_edge edge2 (.clk(clk), .rst(rst), .reach(reach3), .reach_out(reach2), .strobe(strobe2),
      .tree(tree[5:4]));
  fmac_e4m3_os8x8_drain_edge edge3 (.clk(clk), .rst(rst), .reach(reach4), .reach_out(reach3), .strobe(strobe3),
      .tree(tree[7:6]));
  fmac_e4m3_os8x8_drain_edge edge4 (.clk(clk), .rst(rst), .reach(reach5), .reach_out(reach4), .strobe(strobe4),
      .tree(tree[9:8]));
  fmac_e4m3_os8x8_drain_edge edge5 (.clk(clk), .rst(rst), .reach(reach6), .reach_out(reach5), .strobe(strobe5),
      .tree(tree[11:10]));
  fmac_e4m3_os8x8_drain_edge edge6 (.clk(clk), .rst(rst), .reach(reach7), .reach_out(reach6), .strobe(strobe6),
      .tree(tree[13:12]));
  fmac_e4m3_os8x8_drain_edge edge7 (.clk(clk), .rst(rst), .reach(1'b1), .reach_out(reach7), .strobe(strobe7),
      .tree(tree[15:14]));
  fmac_e4m3_os8x8_strobe_tree strobe_tree (.clk(clk), .rst(rst), .d(strobe), .q(tree));
endmodule

// Codes of a group to significands, exponents, signs and flags; combinational.
module fmac_e4m3_os8x8_encode_a (
  input  wire [7:0] code,
  output wire [9:0] stored
);
  wire lane0_nan;
  wire lane0_normal;
  wire [3:0] lane0_significand;
  assign lane0_normal = |code[6:3];
  assign stored = {lane0_nan, code[7], code[6:3] - {3'd0, lane0_normal}, lane0_significand};
  assign lane0_nan = &code[6:0];
  assign lane0_significand = lane0_nan ? 4'd0 : {lane0_normal, code[2:0]};
endmodule

// Codes of a group to significands, exponents, signs and flags; combinational.
module fmac_e4m3_os8x8_encode_w (
  input  wire [7:0] code,
  output wire [9:0] stored
);
  wire lane0_nan;
  wire lane0_normal;
  wire [3:0] lane0_significand;
  assign lane0_normal = |code[6:3];
  assign stored = {lane0_nan, code[7], code[6:3] - {3'd0, lane0_normal}, lane0_significand};
  assign lane0_nan = &code[6:0];
  assign lane0_significand = lane0_nan ? 4'd0 : {lane0_normal, code[2:0]};
endmodule

// One-beat register behind an AXI4-Stream slave.
module fmac_e4m3_os8x8_inlet_a (
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
module fmac_e4m3_os8x8_inlet_w (
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
module fmac_e4m3_os8x8_outlet (
  input  wire clk,
  input  wire rst,
  input  wire [431:0] p,
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
  reg [3:0] rows;
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
  assign advance = (rows < 4'd2) | ~pending;
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
    if (rst) rows <= 4'd0;
    else rows <= rows + {3'd0, wrote} - {3'd0, pop};
    if (rst) tvalid <= 1'b0;
    else if (wrote) tvalid <= 1'b1;
    else if (pop & (rows == 4'd1)) tvalid <= 1'b0;
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
  fmac_e4m3_os8x8_outlet_advance_tree advance_tree (.clk(clk), .rst(rst), .d(advance_line), .q(advances));
  fmac_e4m3_os8x8_outlet_column_0 column0 (.clk(clk), .rst(rst), .advance(advances[0]), .c(c0), .p(p[53:0]), .pop(pop),
      .tag(tag_line), .tag_out(tag0), .wrote(unused_wrote));
  fmac_e4m3_os8x8_outlet_column_1 column1 (.clk(clk), .rst(rst), .advance(advances[1]), .c(c1), .p(p[107:54]),
      .pop(pop), .tag(tag0), .tag_out(tag1), .wrote(unused_wrote_2));
  fmac_e4m3_os8x8_outlet_column_2 column2 (.clk(clk), .rst(rst), .advance(advances[2]), .c(c2), .p(p[161:108]),
      .pop(pop), .tag(tag1), .tag_out(tag2), .wrote(unused_wrote_3));
  fmac_e4m3_os8x8_outlet_column_3 column3 (.clk(clk), .rst(rst), .advance(advances[3]), .c(c3), .p(p[215:162]),
      .pop(pop), .tag(tag2), .tag_out(tag3), .wrote(unused_wrote_4));
  fmac_e4m3_os8x8_outlet_column_4 column4 (.clk(clk), .rst(rst), .advance(advances[4]), .c(c4), .p(p[269:216]),
      .pop(pop), .tag(tag3), .tag_out(tag4), .wrote(unused_wrote_5));
  fmac_e4m3_os8x8_outlet_column_5 column5 (.clk(clk), .rst(rst), .advance(advances[5]), .c(c5), .p(p[323:270]),
      .pop(pop), .tag(tag4), .tag_out(tag5), .wrote(unused_wrote_6));
  fmac_e4m3_os8x8_outlet_column_6 column6 (.clk(clk), .rst(rst), .advance(advances[6]), .c(c6), .p(p[377:324]),
      .pop(pop), .tag(tag5), .tag_out(tag6), .wrote(unused_wrote_7));
  fmac_e4m3_os8x8_outlet_column_7 column7 (.clk(clk), .rst(rst), .advance(advances[7]), .c(c7), .p(p[431:378]),
      .pop(pop), .tag(tag6), .tag_out(unused_tag_out), .wrote(wrote7));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module fmac_e4m3_os8x8_outlet_advance_tree (
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
module fmac_e4m3_os8x8_outlet_column_0 (
  input  wire clk,
  input  wire rst,
  input  wire [53:0] p,
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
  reg [31:0] queue [14:0];
  wire [31:0] result;
  assign oldest_next = pop ? (oldest == 4'd14 ? 4'd0 : oldest + 4'd1) : oldest;
  always @(posedge clk) begin
    if (wrote) queue[free] <= result;
    c <= queue[oldest_next];
    if (rst) oldest <= 4'd0;
    else oldest <= oldest_next;
    if (rst) free <= 4'd0;
    else if (wrote) free <= free == 4'd14 ? 4'd0 : free + 4'd1;
  end
  fmac_e4m3_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p),
      .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module fmac_e4m3_os8x8_outlet_column_1 (
  input  wire clk,
  input  wire rst,
  input  wire [53:0] p,
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
  reg [31:0] queue [13:0];
  wire [31:0] result;
  assign oldest_next = pop ? (oldest == 4'd13 ? 4'd0 : oldest + 4'd1) : oldest;
  always @(posedge clk) begin
    if (wrote) queue[free] <= result;
    c <= queue[oldest_next];
    if (rst) oldest <= 4'd0;
    else oldest <= oldest_next;
    if (rst) free <= 4'd0;
    else if (wrote) free <= free == 4'd13 ? 4'd0 : free + 4'd1;
  end
  fmac_e4m3_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p),
      .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module fmac_e4m3_os8x8_outlet_column_2 (
  input  wire clk,
  input  wire rst,
  input  wire [53:0] p,
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
  fmac_e4m3_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p),
      .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module fmac_e4m3_os8x8_outlet_column_3 (
  input  wire clk,
  input  wire rst,
  input  wire [53:0] p,
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
  fmac_e4m3_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p),
      .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module fmac_e4m3_os8x8_outlet_column_4 (
  input  wire clk,
  input  wire rst,
  input  wire [53:0] p,
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
  fmac_e4m3_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p),
      .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module fmac_e4m3_os8x8_outlet_column_5 (
  input  wire clk,
  input  wire rst,
  input  wire [53:0] p,
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
  fmac_e4m3_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p),
      .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module fmac_e4m3_os8x8_outlet_column_6 (
  input  wire clk,
  input  wire rst,
  input  wire [53:0] p,
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
  fmac_e4m3_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p),
      .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module fmac_e4m3_os8x8_outlet_column_7 (
  input  wire clk,
  input  wire rst,
  input  wire [53:0] p,
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
  fmac_e4m3_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p),
      .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module fmac_e4m3_os8x8_outlet_column_arithmetic (
  input  wire clk,
  input  wire rst,
  input  wire [53:0] p,
  input  wire tag,
  output reg  tag_out,
  output reg  wrote,
  output reg  [31:0] c,
  input  wire advance
);
  reg [53:0] accumulated;
  wire [31:0] code;
  reg fresh;
  reg [53:0] p_q;
  wire there;
  reg valid_1;
  assign there = tag_out & fresh;
  always @(posedge clk) begin
    if (rst) tag_out <= 1'b0;
    else if (advance) tag_out <= tag;
    accumulated <= p_q;
    if (rst) valid_1 <= 1'b0;
    else valid_1 <= there;
    c <= code;
    if (rst) wrote <= 1'b0;
    else wrote <= valid_1;
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
  end
  fmac_e4m3_os8x8_outlet_round round (.code(code), .p(accumulated));
endmodule

// The code of a register's sum; combinational.
module fmac_e4m3_os8x8_outlet_round (
  input  wire [53:0] p,
  output wire [31:0] code
);
  wire [31:0] rounded_code;
  wire [7:0] rounded_field;
  wire [50:0] rounded_left_by1;
  wire [50:0] rounded_left_by2;
  wire [50:0] rounded_left_by4;
  wire [50:0] rounded_left_by8;
  wire [50:0] rounded_left_by16;
  wire [50:0] rounded_left_by32;
  wire [50:0] rounded_magnitude;
  wire rounded_over;
  wire [30:0] rounded_packed;
  wire [30:0] rounded_truncated;
  wire rounded_zeros0_6;
  wire rounded_zeros0_7;
  wire rounded_zeros0_8;
  wire rounded_zeros0_9;
  wire rounded_zeros0_10;
  wire rounded_zeros0_11;
  wire rounded_zeros0_12;
  wire rounded_zeros0_13;
  wire rounded_zeros0_14;
  wire rounded_zeros0_15;
  wire rounded_zeros0_16;
  wire rounded_zeros0_17;
  wire rounded_zeros0_18;
  wire rounded_zeros0_19;
  wire rounded_zeros0_20;
  wire rounded_zeros0_21;
  wire rounded_zeros0_22;
  wire rounded_zeros0_23;
  wire rounded_zeros0_24;
  wire rounded_zeros0_25;
  wire rounded_zeros0_26;
  wire rounded_zeros0_27;
  wire rounded_zeros0_28;
  wire rounded_zeros0_29;
  wire rounded_zeros0_30;
  wire rounded_zeros0_31;
  wire [1:0] rounded_zeros1_3;
  wire [1:0] rounded_zeros1_4;
  wire [1:0] rounded_zeros1_5;
  wire [1:0] rounded_zeros1_6;
  wire [1:0] rounded_zeros1_7;
  wire [1:0] rounded_zeros1_8;
  wire [1:0] rounded_zeros1_9;
  wire [1:0] rounded_zeros1_10;
  wire [1:0] rounded_zeros1_11;
  wire [1:0] rounded_zeros1_12;
  wire [1:0] rounded_zeros1_13;
  wire [1:0] rounded_zeros1_14;
  wire [1:0] rounded_zeros1_15;
  wire [2:0] rounded_zeros2_1;
  wire [2:0] rounded_zeros2_2;
  wire [2:0] rounded_zeros2_3;
  wire [2:0] rounded_zeros2_4;
  wire [2:0] rounded_zeros2_5;
  wire [2:0] rounded_zeros2_6;
  wire [2:0] rounded_zeros2_7;
  wire [3:0] rounded_zeros3_0;
  wire [3:0] rounded_zeros3_1;
  wire [3:0] rounded_zeros3_2;
  wire [3:0] rounded_zeros3_3;
  wire [4:0] rounded_zeros4_0;
  wire [4:0] rounded_zeros4_1;
  wire [5:0] rounded_zeros5_0;
  wire rounded_zeros_any0_6;
  wire rounded_zeros_any0_7;
  wire rounded_zeros_any0_8;
  wire rounded_zeros_any0_9;
  wire rounded_zeros_any0_10;
  wire rounded_zeros_any0_11;
  wire rounded_zeros_any0_12;
  wire rounded_zeros_any0_13;
  wire rounded_zeros_any0_14;
  wire rounded_zeros_any0_15;
  wire rounded_zeros_any0_16;
  wire rounded_zeros_any0_17;
  wire rounded_zeros_any0_18;
  wire rounded_zeros_any0_19;
  wire rounded_zeros_any0_20;
  wire rounded_zeros_any0_21;
  wire rounded_zeros_any0_22;
  wire rounded_zeros_any0_23;
  wire rounded_zeros_any0_24;
  wire rounded_zeros_any0_25;
  wire rounded_zeros_any0_26;
  wire rounded_zeros_any0_27;
  wire rounded_zeros_any0_28;
  wire rounded_zeros_any0_29;
  wire rounded_zeros_any0_30;
  wire rounded_zeros_any0_31;
  wire rounded_zeros_any1_3;
  wire rounded_zeros_any1_4;
  wire rounded_zeros_any1_5;
  wire rounded_zeros_any1_6;
  wire rounded_zeros_any1_7;
  wire rounded_zeros_any1_8;
  wire rounded_zeros_any1_9;
  wire rounded_zeros_any1_10;
  wire rounded_zeros_any1_11;
  wire rounded_zeros_any1_12;
  wire rounded_zeros_any1_13;
  wire rounded_zeros_any1_14;
  wire rounded_zeros_any1_15;
  wire rounded_zeros_any2_2;
  wire rounded_zeros_any2_3;
  wire rounded_zeros_any2_4;
  wire rounded_zeros_any2_5;
  wire rounded_zeros_any2_6;
  wire rounded_zeros_any2_7;
  wire rounded_zeros_any3_1;
  wire rounded_zeros_any3_2;
  wire rounded_zeros_any3_3;
  wire rounded_zeros_any4_1;
  wire [50:0] n1;
  wire n2;
  assign rounded_field = 8'd159 - {2'd0, rounded_zeros5_0};
  assign rounded_zeros_any0_6 = n1[0];
  assign rounded_zeros0_11 = ~rounded_magnitude[10];
  assign rounded_zeros_any0_12 = rounded_magnitude[12] | rounded_magnitude[11];
  assign rounded_zeros0_12 = ~rounded_magnitude[12];
  assign rounded_zeros_any0_13 = rounded_magnitude[14] | rounded_magnitude[13];
  assign rounded_zeros0_13 = ~rounded_magnitude[14];
  assign rounded_zeros_any0_14 = rounded_magnitude[16] | rounded_magnitude[15];
  assign rounded_zeros0_14 = ~rounded_magnitude[16];
  assign rounded_zeros_any0_15 = rounded_magnitude[18] | rounded_magnitude[17];
  assign rounded_zeros0_15 = ~rounded_magnitude[18];
  assign rounded_zeros_any0_16 = rounded_magnitude[20] | rounded_magnitude[19];
  assign rounded_zeros0_16 = ~rounded_magnitude[20];
  assign rounded_zeros_any0_17 = rounded_magnitude[22] | rounded_magnitude[21];
  assign rounded_zeros0_17 = ~rounded_magnitude[22];
  assign rounded_zeros_any0_18 = rounded_magnitude[24] | rounded_magnitude[23];
  assign rounded_zeros0_18 = ~rounded_magnitude[24];
  assign rounded_zeros_any0_19 = rounded_magnitude[26] | rounded_magnitude[25];
  assign rounded_zeros0_19 = ~rounded_magnitude[26];
  assign rounded_zeros_any0_20 = rounded_magnitude[28] | rounded_magnitude[27];
  assign rounded_zeros0_20 = ~rounded_magnitude[28];
  assign rounded_zeros_any0_21 = rounded_magnitude[30] | rounded_magnitude[29];
  assign rounded_zeros0_21 = ~rounded_magnitude[30];
  assign rounded_zeros_any0_22 = rounded_magnitude[32] | rounded_magnitude[31];
  assign rounded_zeros0_22 = ~rounded_magnitude[32];
  assign rounded_zeros_any0_23 = rounded_magnitude[34] | rounded_magnitude[33];
  assign rounded_zeros0_23 = ~rounded_magnitude[34];
  assign rounded_zeros_any0_24 = rounded_magnitude[36] | rounded_magnitude[35];
  assign rounded_zeros0_24 = ~rounded_magnitude[36];
  assign rounded_zeros_any0_25 = rounded_magnitude[38] | rounded_magnitude[37];
  assign rounded_zeros0_25 = ~rounded_magnitude[38];
  assign rounded_zeros_any0_26 = rounded_magnitude[40] | rounded_magnitude[39];
  assign rounded_zeros0_26 = ~rounded_magnitude[40];
  assign rounded_zeros_any0_27 = rounded_magnitude[42] | rounded_magnitude[41];
  assign rounded_zeros0_27 = ~rounded_magnitude[42];
  assign rounded_zeros_any0_28 = rounded_magnitude[44] | rounded_magnitude[43];
  assign rounded_zeros0_28 = ~rounded_magnitude[44];
  assign rounded_zeros_any0_29 = rounded_magnitude[46] | rounded_magnitude[45];
  assign rounded_zeros0_29 = ~rounded_magnitude[46];
  assign rounded_zeros_any0_30 = rounded_magnitude[48] | rounded_magnitude[47];
  assign rounded_zeros0_30 = ~rounded_magnitude[48];
  assign rounded_zeros_any0_31 = rounded_magnitude[50] | rounded_magnitude[49];
  assign rounded_zeros0_31 = ~rounded_magnitude[50];
  assign rounded_zeros_any1_3 = rounded_zeros_any0_7 | rounded_zeros_any0_6;
  assign rounded_zeros1_3 = {~rounded_zeros_any0_7, rounded_zeros_any0_7 ? rounded_zeros0_7 : rounded_zeros0_6};
  assign rounded_zeros_any1_4 = rounded_zeros_any0_9 | rounded_zeros_any0_8;
  assign rounded_zeros1_4 = {~rounded_zeros_any0_9, rounded_zeros_any0_9 ? rounded_zeros0_9 : rounded_zeros0_8};
  assign rounded_zeros_any1_5 = rounded_zeros_any0_11 | rounded_zeros_any0_10;
  assign rounded_zeros1_5 = {~rounded_zeros_any0_11, rounded_zeros_any0_11 ? rounded_zeros0_11 : rounded_zeros0_10};
  assign rounded_zeros_any1_6 = rounded_zeros_any0_13 | rounded_zeros_any0_12;
  assign rounded_zeros1_6 = {~rounded_zeros_any0_13, rounded_zeros_any0_13 ? rounded_zeros0_13 : rounded_zeros0_12};
  assign rounded_zeros_any1_7 = rounded_zeros_any0_15 | rounded_zeros_any0_14;
  assign rounded_zeros1_7 = {~rounded_zeros_any0_15, rounded_zeros_any0_15 ? rounded_zeros0_15 : rounded_zeros0_14};
  assign rounded_zeros_any1_8 = rounded_zeros_any0_17 | rounded_zeros_any0_16;
  assign rounded_zeros1_8 = {~rounded_zeros_any0_17, rounded_zeros_any0_17 ? rounded_zeros0_17 : rounded_zeros0_16};
  assign rounded_zeros_any1_9 = rounded_zeros_any0_19 | rounded_zeros_any0_18;
  assign rounded_zeros1_9 = {~rounded_zeros_any0_19, rounded_zeros_any0_19 ? rounded_zeros0_19 : rounded_zeros0_18};
  assign rounded_zeros_any1_10 = rounded_zeros_any0_21 | rounded_zeros_any0_20;
  assign rounded_zeros1_10 = {~rounded_zeros_any0_21, rounded_zeros_any0_21 ? rounded_zeros0_21 : rounded_zeros0_20};
  assign rounded_zeros_any1_11 = rounded_zeros_any0_23 | rounded_zeros_any0_22;
  assign rounded_zeros1_11 = {~rounded_zeros_any0_23, rounded_zeros_any0_23 ? rounded_zeros0_23 : rounded_zeros0_22};
  assign rounded_zeros_any1_12 = rounded_zeros_any0_25 | rounded_zeros_any0_24;
  assign rounded_zeros1_12 = {~rounded_zeros_any0_25, rounded_zeros_any0_25 ? rounded_zeros0_25 : rounded_zeros0_24};
  assign rounded_zeros_any1_13 = rounded_zeros_any0_27 | rounded_zeros_any0_26;
  assign rounded_zeros1_13 = {~rounded_zeros_any0_27, rounded_zeros_any0_27 ? rounded_zeros0_27 : rounded_zeros0_26};
  assign rounded_zeros_any1_14 = rounded_zeros_any0_29 | rounded_zeros_any0_28;
  assign rounded_zeros1_14 = {~rounded_zeros_any0_29, rounded_zeros_any0_29 ? rounded_zeros0_29 : rounded_zeros0_28};
  assign rounded_zeros_any1_15 = rounded_zeros_any0_31 | rounded_zeros_any0_30;
  assign rounded_zeros1_15 = {~rounded_zeros_any0_31, rounded_zeros_any0_31 ? rounded_zeros0_31 : rounded_zeros0_30};
  assign rounded_zeros2_1 = {~rounded_zeros_any1_3, rounded_zeros_any1_3 ? rounded_zeros1_3 : 2'd3};
  assign rounded_zeros_any2_2 = rounded_zeros_any1_5 | rounded_zeros_any1_4;
  assign rounded_zeros2_2 = {~rounded_zeros_any1_5, rounded_zeros_any1_5 ? rounded_zeros1_5 : rounded_zeros1_4};
  assign rounded_zeros_any2_3 = rounded_zeros_any1_7 | rounded_zeros_any1_6;
  assign rounded_zeros2_3 = {~rounded_zeros_any1_7, rounded_zeros_any1_7 ? rounded_zeros1_7 : rounded_zeros1_6};
  assign rounded_zeros_any2_4 = rounded_zeros_any1_9 | rounded_zeros_any1_8;
  assign rounded_zeros2_4 = {~rounded_zeros_any1_9, rounded_zeros_any1_9 ? rounded_zeros1_9 : rounded_zeros1_8};
  assign rounded_zeros_any2_5 = rounded_zeros_any1_11 | rounded_zeros_any1_10;
  assign rounded_zeros2_5 = {~rounded_zeros_any1_11, rounded_zeros_any1_11 ? rounded_zeros1_11 : rounded_zeros1_10};
  assign rounded_zeros_any2_6 = rounded_zeros_any1_13 | rounded_zeros_any1_12;
  assign rounded_zeros2_6 = {~rounded_zeros_any1_13, rounded_zeros_any1_13 ? rounded_zeros1_13 : rounded_zeros1_12};
  assign rounded_zeros_any2_7 = rounded_zeros_any1_15 | rounded_zeros_any1_14;
  assign rounded_zeros2_7 = {~rounded_zeros_any1_15, rounded_zeros_any1_15 ? rounded_zeros1_15 : rounded_zeros1_14};
  assign rounded_zeros3_0 = {~rounded_zeros_any1_3, rounded_zeros_any1_3 ? rounded_zeros2_1 : 3'd7};
  assign rounded_zeros_any3_1 = rounded_zeros_any2_3 | rounded_zeros_any2_2;
  assign rounded_zeros3_1 = {~rounded_zeros_any2_3, rounded_zeros_any2_3 ? rounded_zeros2_3 : rounded_zeros2_2};
  assign rounded_zeros_any3_2 = rounded_zeros_any2_5 | rounded_zeros_any2_4;
  assign rounded_zeros3_2 = {~rounded_zeros_any2_5, rounded_zeros_any2_5 ? rounded_zeros2_5 : rounded_zeros2_4};
  assign rounded_zeros_any3_3 = rounded_zeros_any2_7 | rounded_zeros_any2_6;
  assign rounded_zeros3_3 = {~rounded_zeros_any2_7, rounded_zeros_any2_7 ? rounded_zeros2_7 : rounded_zeros2_6};
  assign rounded_zeros4_0 = {~rounded_zeros_any3_1, rounded_zeros_any3_1 ? rounded_zeros3_1 : rounded_zeros3_0};
  assign rounded_zeros_any4_1 = rounded_zeros_any3_3 | rounded_zeros_any3_2;
  assign rounded_zeros4_1 = {~rounded_zeros_any3_3, rounded_zeros_any3_3 ? rounded_zeros3_3 : rounded_zeros3_2};
  assign rounded_zeros5_0 = {~rounded_zeros_any4_1, rounded_zeros_any4_1 ? rounded_zeros4_1 : rounded_zeros4_0};
  assign rounded_left_by1 = rounded_zeros5_0[0] ? {rounded_magnitude[49:1], rounded_zeros_any0_6, 1'b0} :
      {rounded_magnitude[50:1], rounded_zeros_any0_6};
  assign rounded_left_by2 = rounded_zeros5_0[1] ? {rounded_left_by1[48:0], 2'd0} : rounded_left_by1;
  assign rounded_left_by4 = rounded_zeros5_0[2] ? {rounded_left_by2[46:0], 4'd0} : rounded_left_by2;
  assign rounded_left_by8 = rounded_zeros5_0[3] ? {rounded_left_by4[42:0], 8'd0} : rounded_left_by4;
  assign rounded_left_by16 = rounded_zeros5_0[4] ? {rounded_left_by8[34:0], 16'd0} : rounded_left_by8;
  assign rounded_left_by32 = rounded_zeros_any4_1 ? rounded_left_by16 : {rounded_left_by16[18:0], 32'd0};
  assign rounded_truncated = {rounded_field & {8{rounded_left_by32[50]}}, rounded_left_by32[49:27]};
  assign n2 = rounded_left_by32[26] & ((|rounded_left_by32[25:0]) | rounded_left_by32[27]);
  assign rounded_code = {1'b0, rounded_truncated[30:23], rounded_left_by32[49:27]} + {31'd0, n2};
  assign rounded_over = rounded_code > 32'h7f7fffff;
  assign rounded_packed = rounded_over ? 31'h7f800000 : rounded_code[30:0];
  assign code = (p[0] | (p[1] & p[2])) ? 32'h7fc00000 : (p[1] | p[2]) ? {p[2], 31'h7f800000} : {p[53], rounded_packed};
  assign n1 = (p[53:3] ^ {51{p[53]}}) + {50'd0, p[53]};
  assign rounded_magnitude = {n1[50:1], rounded_zeros_any0_6};
  assign rounded_zeros0_6 = ~rounded_zeros_any0_6;
  assign rounded_zeros_any0_7 = rounded_magnitude[2] | rounded_magnitude[1];
  assign rounded_zeros0_7 = ~rounded_magnitude[2];
  assign rounded_zeros_any0_8 = rounded_magnitude[4] | rounded_magnitude[3];
  assign rounded_zeros0_8 = ~rounded_magnitude[4];
  assign rounded_zeros_any0_9 = rounded_magnitude[6] | rounded_magnitude[5];
  assign rounded_zeros0_9 = ~rounded_magnitude[6];
  assign rounded_zeros_any0_10 = rounded_magnitude[8] | rounded_magnitude[7];
  assign rounded_zeros0_10 = ~rounded_magnitude[8];
  assign rounded_zeros_any0_11 = rounded_magnitude[10] | rounded_magnitude[9];
endmodule

// cols cells in a row, and the one that counts its activations where these are counted.
module fmac_e4m3_os8x8_row (
  input  wire clk,
  input  wire rst,
  input  wire [9:0] a,
  input  wire [2:0] tag,
  input  wire strobe,
  input  wire [79:0] w,
  input  wire [431:0] p,
  output wire [79:0] w_out,
  output wire [431:0] p_out,
  input  wire advance,
  output wire advance_out
);
  wire [9:0] a0;
  wire [9:0] a1;
  wire [9:0] a2;
  wire [9:0] a3;
  wire [9:0] a4;
  wire [9:0] a5;
  wire [9:0] a6;
  wire [7:0] advances;
  wire [53:0] p0;
  wire [53:0] p1;
  wire [53:0] p2;
  wire [53:0] p3;
  wire [53:0] p4;
  wire [53:0] p5;
  wire [53:0] p6;
  wire [53:0] p7;
  wire strobe0;
  wire strobe1;
  wire strobe2;
  wire strobe3;
  wire strobe4;
  wire strobe5;
  wire strobe6;
  wire [2:0] tag0;
  wire [2:0] tag1;
  wire [2:0] tag2;
  wire [2:0] tag3;
  wire [2:0] tag4;
  wire [2:0] tag5;
  wire [2:0] tag6;
  wire [9:0] w0;
  wire [9:0] w1;
  wire [9:0] w2;
  wire [9:0] w3;
  wire [9:0] w4;
  wire [9:0] w5;
  wire [9:0] w6;
  wire [9:0] w7;
  wire [9:0] unused_a_out;
  wire unused_strobe_out;
  wire [2:0] unused_tag_out;
  assign advance_out = advances[0];
  assign p_out = {p7, p6, p5, p4, p3, p2, p1, p0};
  assign w_out = {w7, w6, w5, w4, w3, w2, w1, w0};
  fmac_e4m3_os8x8_advance_cols advance_tree (.clk(clk), .rst(rst), .d(advance), .q(advances));
  fmac_e4m3_os8x8_cell cell0 (.clk(clk), .a(a), .a_out(a0), .advance(advances[0]), .p(p[53:0]), .p_out(p0),
      .strobe(strobe), .strobe_out(strobe0), .tag(tag), .tag_out(tag0), .w(w[9:0]), .w_out(w0));
  fmac_e4m3_os8x8_cell cell1 (.clk(clk), .a(a0), .a_out(a1), .advance(advances[1]), .p(p[107:54]), .p_out(p1),
      .strobe(strobe0), .strobe_out(strobe1), .tag(tag0), .tag_out(tag1), .w(w[19:10]), .w_out(w1));
  fmac_e4m3_os8x8_cell cell2 (.clk(clk), .a(a1), .a_out(a2), .advance(advances[2]), .p(p[161:108]), .p_out(p2),
      .strobe(strobe1), .strobe_out(strobe2), .tag(tag1), .tag_out(tag2), .w(w[29:20]), .w_out(w2));
  fmac_e4m3_os8x8_cell cell3 (.clk(clk), .a(a2), .a_out(a3), .advance(advances[3]), .p(p[215:162]), .p_out(p3),
      .strobe(strobe2), .strobe_out(strobe3), .tag(tag2), .tag_out(tag3), .w(w[39:30]), .w_out(w3));
  fmac_e4m3_os8x8_cell cell4 (.clk(clk), .a(a3), .a_out(a4), .advance(advances[4]), .p(p[269:216]), .p_out(p4),
      .strobe(strobe3), .strobe_out(strobe4), .tag(tag3), .tag_out(tag4), .w(w[49:40]), .w_out(w4));
  fmac_e4m3_os8x8_cell cell5 (.clk(clk), .a(a4), .a_out(a5), .advance(advances[5]), .p(p[323:270]), .p_out(p5),
      .strobe(strobe4), .strobe_out(strobe5), .tag(tag4), .tag_out(tag5), .w(w[59:50]), .w_out(w5));
  fmac_e4m3_os8x8_cell cell6 (.clk(clk), .a(a5), .a_out(a6), .advance(advances[6]), .p(p[377:324]), .p_out(p6),
      .strobe(strobe5), .strobe_out(strobe6), .tag(tag5), .tag_out(tag6), .w(w[69:60]), .w_out(w6));
  fmac_e4m3_os8x8_cell cell7 (.clk(clk), .a(a6), .a_out(unused_a_out), .advance(advances[7]), .p(p[431:378]),
      .p_out(p7), .strobe(strobe6), .strobe_out(unused_strobe_out), .tag(tag6), .tag_out(unused_tag_out), .w(w[79:70]),
      .w_out(w7));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module fmac_e4m3_os8x8_strobe_tree (
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
module fmac_e4m3_os8x8_array (
  input  wire clk,
  input  wire rst,
  input  wire [79:0] a,
  input  wire [79:0] w,
  input  wire [2:0] tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output wire [431:0] p
);
  wire [79:0] a_rows;
  wire [79:0] w_cols;
  wire [23:0] tags;
  wire [7:0] strobes;
  wire [7:0] advances;
  wire [7:0] row_advances;
  wire [7:0] col_advances;
  fmac_e4m3_os8x8_advance_rows advance_rows (.clk(clk), .rst(rst), .d(advance), .q(advances));
  fmac_e4m3_os8x8_advance_cols advance_cols (.clk(clk), .rst(rst), .d(advances[7]), .q(col_advances));
  fmac_e4m3_os8x8_edge edge_regs (.clk(clk), .rst(rst), .a(a), .w(w), .tag(tag), .strobe(strobe), .advance(col_advances[0]), .a_rows(a_rows), .w_cols(w_cols), .tags(tags), .strobes(strobes));
  wire [79:0] a_skewed;
  fmac_e4m3_os8x8_a_skew a_skew (.clk(clk), .d(a_rows), .q(a_skewed), .advance(row_advances));
  wire [79:0] w8;
  fmac_e4m3_os8x8_w_skew w_skew (.clk(clk), .d(w_cols), .q(w8), .advance(col_advances));
  wire [431:0] p8 = 0;
  wire [79:0] w7;
  wire [431:0] p7;
  fmac_e4m3_os8x8_row row7 (.clk(clk), .rst(rst), .advance(advances[7]), .advance_out(row_advances[7]), .a(a_skewed[79:70]), .tag(tags[23:21]), .strobe(strobes[7]), .w(w8), .p(p8), .w_out(w7), .p_out(p7));
  wire [79:0] w6;
  wire [431:0] p6;
  fmac_e4m3_os8x8_row row6 (.clk(clk), .rst(rst), .advance(advances[6]), .advance_out(row_advances[6]), .a(a_skewed[69:60]), .tag(tags[20:18]), .strobe(strobes[6]), .w(w7), .p(p7), .w_out(w6), .p_out(p6));
  wire [79:0] w5;
  wire [431:0] p5;
  fmac_e4m3_os8x8_row row5 (.clk(clk), .rst(rst), .advance(advances[5]), .advance_out(row_advances[5]), .a(a_skewed[59:50]), .tag(tags[17:15]), .strobe(strobes[5]), .w(w6), .p(p6), .w_out(w5), .p_out(p5));
  wire [79:0] w4;
  wire [431:0] p4;
  fmac_e4m3_os8x8_row row4 (.clk(clk), .rst(rst), .advance(advances[4]), .advance_out(row_advances[4]), .a(a_skewed[49:40]), .tag(tags[14:12]), .strobe(strobes[4]), .w(w5), .p(p5), .w_out(w4), .p_out(p4));
  wire [79:0] w3;
  wire [431:0] p3;
  fmac_e4m3_os8x8_row row3 (.clk(clk), .rst(rst), .advance(advances[3]), .advance_out(row_advances[3]), .a(a_skewed[39:30]), .tag(tags[11:9]), .strobe(strobes[3]), .w(w4), .p(p4), .w_out(w3), .p_out(p3));
  wire [79:0] w2;
  wire [431:0] p2;
  fmac_e4m3_os8x8_row row2 (.clk(clk), .rst(rst), .advance(advances[2]), .advance_out(row_advances[2]), .a(a_skewed[29:20]), .tag(tags[8:6]), .strobe(strobes[2]), .w(w3), .p(p3), .w_out(w2), .p_out(p2));
  wire [79:0] w1;
  wire [431:0] p1;
  fmac_e4m3_os8x8_row row1 (.clk(clk), .rst(rst), .advance(advances[1]), .advance_out(row_advances[1]), .a(a_skewed[19:10]), .tag(tags[5:3]), .strobe(strobes[1]), .w(w2), .p(p2), .w_out(w1), .p_out(p1));
  wire [79:0] unused_w;
  wire [431:0] p0;
  fmac_e4m3_os8x8_row row0 (.clk(clk), .rst(rst), .advance(advances[0]), .advance_out(row_advances[0]), .a(a_skewed[9:0]), .tag(tags[2:0]), .strobe(strobes[0]), .w(w1), .p(p1), .w_out(unused_w), .p_out(p0));
  assign p = p0;
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module fmac_e4m3_os8x8_a_skew (
  input  wire clk,
  input  wire [79:0] d,
  input  wire [7:0] advance,
  output wire [79:0] q
);
  reg [69:0] line0;
  always @(posedge clk) if (advance[0]) line0 <= {line0[59:0], d[9:0]};
  assign q[9:0] = line0[69:60];
  reg [59:0] line1;
  always @(posedge clk) if (advance[1]) line1 <= {line1[49:0], d[19:10]};
  assign q[19:10] = line1[59:50];
  reg [49:0] line2;
  always @(posedge clk) if (advance[2]) line2 <= {line2[39:0], d[29:20]};
  assign q[29:20] = line2[49:40];
  reg [39:0] line3;
  always @(posedge clk) if (advance[3]) line3 <= {line3[29:0], d[39:30]};
  assign q[39:30] = line3[39:30];
  reg [29:0] line4;
  always @(posedge clk) if (advance[4]) line4 <= {line4[19:0], d[49:40]};
  assign q[49:40] = line4[29:20];
  reg [19:0] line5;
  always @(posedge clk) if (advance[5]) line5 <= {line5[9:0], d[59:50]};
  assign q[59:50] = line5[19:10];
  reg [9:0] line6;
  always @(posedge clk) if (advance[6]) line6 <= d[69:60];
  assign q[69:60] = line6;
  assign q[79:70] = d[79:70];
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module fmac_e4m3_os8x8_w_skew (
  input  wire clk,
  input  wire [79:0] d,
  input  wire [7:0] advance,
  output wire [79:0] q
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
endmodule
