// Written by hwsim; do not edit.
// mxfp4_os8x8: fmac float4_e2m1fn x float4_e2m1fn -> float32, os 8 x 8, lanes 4

// A whole GEMM engine: one architecture in one dataflow; the manifest states its interface.
module mxfp4_os8x8 (
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
  input  wire [63:0] s_axis_s_tdata,
  input  wire s_axis_s_tvalid,
  output wire s_axis_s_tready,
  input  wire s_axis_s_tlast,
  input  wire [63:0] s_axis_r_tdata,
  input  wire s_axis_r_tvalid,
  output wire s_axis_r_tready,
  input  wire s_axis_r_tlast,
  output wire [255:0] m_axis_c_tdata,
  output wire m_axis_c_tvalid,
  input  wire m_axis_c_tready,
  output wire m_axis_c_tlast,
  output wire busy,
  output wire [47:0] cycles,
  output wire [5:0] error
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
  wire [14:0] outlet_tag;
  wire [111:0] p;
  wire pending;
  wire [63:0] r;
  wire r_enable;
  wire r_full;
  wire r_last;
  wire r_take;
  wire [63:0] s_codes;
  wire s_enable;
  wire s_full;
  wire s_last;
  wire s_loaded;
  wire s_take;
  wire start;
  wire [1:0] strobe;
  wire [2:0] tag;
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
  mxfp4_os8x8_array array (.clk(clk), .rst(rst), .a({a_stored7, a_stored6, a_stored5, a_stored4, a_stored3, a_stored2,
      a_stored1, a_stored0}), .advance(advance), .p(p), .strobe(strobe), .tag(tag), .w({w_stored7, w_stored6, w_stored5,
      w_stored4, w_stored3, w_stored2, w_stored1, w_stored0}));
  mxfp4_os8x8_control control (.clk(clk), .rst(rst), .a_enable(a_enable), .a_full(a_full), .a_last(a_last),
      .a_take(a_take), .advance(advance), .busy(busy), .cycles(cycles), .error(error), .job(s_axis_job_tdata),
      .job_done(job_done), .job_ready(s_axis_job_tready), .job_valid(s_axis_job_tvalid), .m(m), .n(n),
      .outlet_tag(outlet_tag), .pending(pending), .r(r), .r_enable(r_enable), .r_full(r_full), .r_last(r_last),
      .r_take(r_take), .s_enable(s_enable), .s_full(s_full), .s_last(s_last), .s_loaded(s_loaded), .s_take(s_take),
      .start(start), .strobe(strobe), .tag(tag), .w_enable(w_enable), .w_full(w_full), .w_last(w_last),
      .w_take(w_take));
  mxfp4_os8x8_encode_a encode_a0 (.code(a_codes[15:0]), .stored(a_stored0));
  mxfp4_os8x8_encode_a encode_a1 (.code(a_codes[31:16]), .stored(a_stored1));
  mxfp4_os8x8_encode_a encode_a2 (.code(a_codes[47:32]), .stored(a_stored2));
  mxfp4_os8x8_encode_a encode_a3 (.code(a_codes[63:48]), .stored(a_stored3));
  mxfp4_os8x8_encode_a encode_a4 (.code(a_codes[79:64]), .stored(a_stored4));
  mxfp4_os8x8_encode_a encode_a5 (.code(a_codes[95:80]), .stored(a_stored5));
  mxfp4_os8x8_encode_a encode_a6 (.code(a_codes[111:96]), .stored(a_stored6));
  mxfp4_os8x8_encode_a encode_a7 (.code(a_codes[127:112]), .stored(a_stored7));
  mxfp4_os8x8_encode_w encode_w0 (.code(w_codes[15:0]), .stored(w_stored0));
  mxfp4_os8x8_encode_w encode_w1 (.code(w_codes[31:16]), .stored(w_stored1));
  mxfp4_os8x8_encode_w encode_w2 (.code(w_codes[47:32]), .stored(w_stored2));
  mxfp4_os8x8_encode_w encode_w3 (.code(w_codes[63:48]), .stored(w_stored3));
  mxfp4_os8x8_encode_w encode_w4 (.code(w_codes[79:64]), .stored(w_stored4));
  mxfp4_os8x8_encode_w encode_w5 (.code(w_codes[95:80]), .stored(w_stored5));
  mxfp4_os8x8_encode_w encode_w6 (.code(w_codes[111:96]), .stored(w_stored6));
  mxfp4_os8x8_encode_w encode_w7 (.code(w_codes[127:112]), .stored(w_stored7));
  mxfp4_os8x8_inlet_a inlet_a (.clk(clk), .rst(rst), .data(a_codes), .enable(a_enable), .full(a_full), .last(a_last),
      .take(a_take), .tdata(s_axis_a_tdata), .tlast(s_axis_a_tlast), .tready(s_axis_a_tready),
      .tvalid(s_axis_a_tvalid));
  mxfp4_os8x8_inlet_r inlet_r (.clk(clk), .rst(rst), .data(r), .enable(r_enable), .full(r_full), .last(r_last),
      .take(r_take), .tdata(s_axis_r_tdata), .tlast(s_axis_r_tlast), .tready(s_axis_r_tready),
      .tvalid(s_axis_r_tvalid));
  mxfp4_os8x8_inlet_s inlet_s (.clk(clk), .rst(rst), .data(s_codes), .enable(s_enable), .full(s_full), .last(s_last),
      .take(s_take), .tdata(s_axis_s_tdata), .tlast(s_axis_s_tlast), .tready(s_axis_s_tready),
      .tvalid(s_axis_s_tvalid));
  mxfp4_os8x8_inlet_w inlet_w (.clk(clk), .rst(rst), .data(w_codes), .enable(w_enable), .full(w_full), .last(w_last),
      .take(w_take), .tdata(s_axis_w_tdata), .tlast(s_axis_w_tlast), .tready(s_axis_w_tready),
      .tvalid(s_axis_w_tvalid));
  mxfp4_os8x8_outlet outlet (.clk(clk), .rst(rst), .advance(advance), .job_done(job_done), .m(m), .n(n), .p(p),
      .pending(pending), .s(s_codes), .s_loaded(s_loaded), .s_take(s_take), .start(start), .tag(outlet_tag),
      .tdata(m_axis_c_tdata), .tlast(m_axis_c_tlast), .tready(m_axis_c_tready), .tvalid(m_axis_c_tvalid));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module mxfp4_os8x8_advance_cols (
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
module mxfp4_os8x8_advance_rows (
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
module mxfp4_os8x8_cell (
  input  wire clk,
  input  wire [19:0] a,
  input  wire [2:0] tag,
  input  wire strobe,
  input  wire [19:0] w,
  input  wire [13:0] p,
  output reg  [19:0] a_out,
  output reg  [2:0] tag_out,
  output reg  strobe_out,
  output reg  [19:0] w_out,
  output reg  [13:0] p_out,
  input  wire advance
);
  wire [13:0] base;
  wire tag_first;
  wire tag_out_last;
  wire tag_out_valid;
  wire tag_valid;
  reg [13:0] total;
  wire [13:0] total_next;
  assign tag_out_last = tag_out[2];
  assign tag_out_valid = tag_out[0];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  assign base = tag_first ? 14'd0 : total;
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
  mxfp4_os8x8_core core (.a(a), .p_in(base), .p_out(total_next), .w(w));
endmodule

// Drains with a burst of strobes; where the outlet has no room for a row, the array pauses, and the controller with it.
module mxfp4_os8x8_control (
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
  output wire [14:0] outlet_tag,
  input  wire job_done,
  output wire s_enable,
  input  wire s_full,
  input  wire s_last,
  output wire s_take,
  input  wire s_loaded,
  output wire r_enable,
  input  wire r_full,
  input  wire r_last,
  output wire r_take,
  input  wire [63:0] r,
  input  wire advance,
  output wire pending,
  output reg  busy,
  output reg  [47:0] cycles,
  output reg  [5:0] error
);
  reg [2:0] age;
  wire captured;
  wire cells_free;
  reg drain_first;
  reg drain_last;
  reg [3:0] drain_left;
  reg [2:0] drain_row;
  reg first_group;
  reg [4:0] group_done;
  wire group_last;
  reg [3:0] height;
  wire in_range;
  wire [7:0] job_a_bits;
  wire [31:0] job_k;
  wire [31:0] job_m;
  wire [31:0] job_n;
  wire [15:0] job_reserved;
  wire [7:0] job_w_bits;
  reg [14:0] k;
  reg k_first;
  wire k_last;
  reg [14:0] k_left;
  wire last;
  wire m_last;
  reg [16:0] m_left;
  wire n_last;
  reg [16:0] n_left;
  wire outlet_tag_load;
  wire [7:0] outlet_tag_row_scale;
  wire r_k_last;
  reg [14:0] r_k_left;
  wire r_m_last;
  reg [16:0] r_m_left;
  wire r_n_last;
  reg [16:0] r_n_left;
  wire row_goes;
  reg [63:0] row_scales;
  wire s_k_last;
  reg [14:0] s_k_left;
  wire s_m_last;
  reg [16:0] s_m_left;
  wire s_n_last;
  reg [16:0] s_n_left;
  reg step;
  reg streaming;
  wire strobe_last;
  reg taking_rows;
  reg taking_words;
  reg waiting;
  reg waiting_first;
  reg waiting_last;
  reg [3:0] way_left;
  reg [1:0] word_room;
  reg [1:0] words;
  wire n1;
  assign outlet_tag_row_scale = row_scales[7:0];
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
  assign s_k_last = s_k_left <= 15'd32;
  assign s_m_last = s_m_left <= 17'd8;
  assign s_n_last = s_n_left <= 17'd8;
  assign s_take = s_full & (|word_room);
  assign s_enable = taking_words & ~(s_full & s_k_last & s_m_last & s_n_last);
  assign k_last = k_left <= 15'd4;
  assign m_last = m_left <= 17'd8;
  assign n_last = n_left <= 17'd8;
  assign a_take = a_full & w_full & (~last | cells_free) & step;
  assign captured = a_take & last;
  assign a_enable = streaming & ~(a_full & k_last & m_last & n_last);
  assign w_enable = streaming & ~(w_full & k_last & m_last & n_last);
  assign group_last = group_done == 5'd28;
  assign last = k_last | group_last;
  assign r_take = waiting & (age == 3'd0) & (|words) & r_full & step;
  assign pending = waiting | (|drain_left) | (|way_left);
  assign cells_free = ~waiting | r_take;
  assign outlet_tag_load = drain_row == 3'd0;
  assign r_k_last = r_k_left <= 15'd32;
  assign r_m_last = r_m_left <= 17'd8;
  assign r_n_last = r_n_left <= 17'd8;
  assign r_enable = taking_rows & ~(r_full & r_k_last & r_m_last & r_n_last);
  assign row_goes = (|drain_left) & step;
  assign strobe_last = drain_left == 4'd1;
  assign outlet_tag = {outlet_tag_row_scale, outlet_tag_load, drain_row, drain_last, drain_first, row_goes};
  assign strobe = {strobe_last, row_goes};
  assign tag = {last, k_first, a_take};
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
    if (rst) k <= 15'd0;
    else if (start) k <= job_k[14:0];
    if (rst) n <= 17'd0;
    else if (start) n <= job_n[16:0];
    if (rst) error <= 6'd0;
    else begin
      if (r_take & (r_last != (r_k_last & r_m_last & r_n_last))) error[5] <= 1'b1;
      if (s_take & (s_last != (s_k_last & s_m_last & s_n_last))) error[3] <= 1'b1;
      if (job_valid & job_ready & ~in_range) error[2] <= 1'b1;
      if (a_take & (w_last != (k_last & m_last & n_last))) error[1] <= 1'b1;
      if (a_take & (a_last != (k_last & m_last & n_last))) error[0] <= 1'b1;
    end
    if (rst) s_k_left <= 15'd0;
    else if (s_take) s_k_left <= s_k_last ? k : s_k_left - 15'd32;
    else if (start) s_k_left <= job_k[14:0];
    if (rst) s_m_left <= 17'd0;
    else if (s_take & s_k_last) s_m_left <= s_m_last ? m : s_m_left - 17'd8;
    else if (start) s_m_left <= job_m[16:0];
    if (rst) s_n_left <= 17'd0;
    else if (s_take & s_k_last & s_m_last) s_n_left <= s_n_last ? n : s_n_left - 17'd8;
    else if (start) s_n_left <= job_n[16:0];
    if (rst) words <= 2'd0;
    else words <= words + {1'b0, s_take} - {1'b0, r_take};
    if (rst) word_room <= 2'd2;
    else word_room <= word_room - {1'b0, s_take} + {1'b0, s_loaded};
    if (rst) taking_words <= 1'b0;
    else if (start) taking_words <= 1'b1;
    else if (s_take & s_k_last & s_m_last & s_n_last) taking_words <= 1'b0;
    if (rst) k_left <= 15'd0;
    else if (a_take) k_left <= k_last ? k : k_left - 15'd4;
    else if (start) k_left <= job_k[14:0];
    if (rst) m_left <= 17'd0;
    else if (a_take & k_last) m_left <= m_last ? m : m_left - 17'd8;
    else if (start) m_left <= job_m[16:0];
    if (rst) n_left <= 17'd0;
    else if (a_take & k_last & m_last) n_left <= n_last ? n : n_left - 17'd8;
    else if (start) n_left <= job_n[16:0];
    if (rst) k_first <= 1'b0;
    else if (start) k_first <= 1'b1;
    else if (a_take) k_first <= last;
    if (rst) streaming <= 1'b0;
    else if (start) streaming <= 1'b1;
    else if (a_take & k_last & m_last & n_last) streaming <= 1'b0;
    if (rst) group_done <= 5'd0;
    else if (a_take) group_done <= last ? 5'd0 : group_done + 5'd4;
    if (rst) first_group <= 1'b0;
    else if (start) first_group <= 1'b1;
    else if (a_take & last) first_group <= k_last;
    if (rst) way_left <= 4'd0;
    else if (row_goes) way_left <= 4'd9;
    else if (step & (|way_left)) way_left <= way_left - 4'd1;
    if (rst) drain_left <= 4'd0;
    else if (r_take) drain_left <= height;
    else if (row_goes) drain_left <= drain_left - 4'd1;
    if (rst) waiting <= 1'b0;
    else if (captured) waiting <= 1'b1;
    else if (r_take) waiting <= 1'b0;
    if (rst) age <= 3'd0;
    else if (captured) age <= 3'd7;
    else if ((|age) & step) age <= age - 3'd1;
    if (rst) height <= 4'd0;
    else if (captured) height <= m_last ? m_left[3:0] : 4'd8;
    if (rst) waiting_first <= 1'b0;
    else if (captured) waiting_first <= first_group;
    if (rst) waiting_last <= 1'b0;
    else if (captured) waiting_last <= k_last;
    if (rst) drain_first <= 1'b0;
    else if (r_take) drain_first <= waiting_first;
    if (rst) drain_last <= 1'b0;
    else if (r_take) drain_last <= waiting_last;
    if (rst) drain_row <= 3'd0;
    else if (r_take) drain_row <= 3'd0;
    else if (row_goes) drain_row <= drain_row + 3'd1;
    if (rst) r_k_left <= 15'd0;
    else if (r_take) r_k_left <= r_k_last ? k : r_k_left - 15'd32;
    else if (start) r_k_left <= job_k[14:0];
    if (rst) r_m_left <= 17'd0;
    else if (r_take & r_k_last) r_m_left <= r_m_last ? m : r_m_left - 17'd8;
    else if (start) r_m_left <= job_m[16:0];
    if (rst) r_n_left <= 17'd0;
    else if (r_take & r_k_last & r_m_last) r_n_left <= r_n_last ? n : r_n_left - 17'd8;
    else if (start) r_n_left <= job_n[16:0];
    if (r_take) row_scales <= r;
    else if (row_goes) row_scales <= {8'd0, row_scales[63:8]};
    if (rst) taking_rows <= 1'b0;
    else if (start) taking_rows <= 1'b1;
    else if (r_take & r_k_last & r_m_last & r_n_last) taking_rows <= 1'b0;
    if (rst) step <= 1'b0;
    else step <= advance;
  end
endmodule

// p_out is the register p_in after the products of a group; combinational.
module mxfp4_os8x8_core (
  input  wire [19:0] a,
  input  wire [19:0] w,
  input  wire [13:0] p_in,
  output wire [13:0] p_out
);
  wire flip;
  wire [10:0] generate0;
  wire [10:0] generate1;
  wire [10:0] generate2;
  wire [10:0] generate3;
  wire [10:0] generate4;
  wire [10:0] generate5;
  wire [1:0] passes;
  wire passes1;
  wire [2:0] product0_exponent;
  wire product0_negative;
  wire [3:0] product0_significand;
  wire [2:0] product1_exponent;
  wire product1_negative;
  wire [3:0] product1_significand;
  wire [2:0] product2_exponent;
  wire product2_negative;
  wire [3:0] product2_significand;
  wire [2:0] product3_exponent;
  wire product3_negative;
  wire [3:0] product3_significand;
  wire [10:0] propagate0;
  wire [10:0] propagate1;
  wire [10:0] propagate2;
  wire [7:0] sum_row0;
  wire [4:0] sum_row0_placed_by1;
  wire [6:0] sum_row0_placed_by2;
  wire [7:0] sum_row0_placed_by4;
  wire [7:0] sum_row1;
  wire [4:0] sum_row1_placed_by1;
  wire [6:0] sum_row1_placed_by2;
  wire [7:0] sum_row1_placed_by4;
  wire [7:0] sum_row2;
  wire [4:0] sum_row2_placed_by1;
  wire [6:0] sum_row2_placed_by2;
  wire [7:0] sum_row2_placed_by4;
  wire [7:0] sum_row3;
  wire [4:0] sum_row3_placed_by1;
  wire [6:0] sum_row3_placed_by2;
  wire [7:0] sum_row3_placed_by4;
  wire [10:0] total;
  wire [1:0] tree1_0_carry;
  wire [1:0] tree1_0_sum;
  wire [5:0] tree1_1_carry;
  wire [5:0] tree1_1_sum;
  wire [8:0] tree1_2_carry;
  wire [8:0] tree1_2_half;
  wire [8:0] tree1_2_sum;
  wire tree1_3_carry;
  wire tree1_3_half;
  wire tree1_3_sum;
  wire [1:0] tree2_0_carry;
  wire [1:0] tree2_0_sum;
  wire tree2_1_carry;
  wire tree2_1_sum;
  wire [7:0] tree2_2_carry;
  wire [7:0] tree2_2_half;
  wire [7:0] tree2_2_sum;
  wire tree3_0_carry;
  wire tree3_0_sum;
  wire tree3_1_carry;
  wire tree3_1_sum;
  wire [1:0] tree3_2_carry;
  wire [1:0] tree3_2_half;
  wire [1:0] tree3_2_sum;
  wire [5:0] tree3_3_carry;
  wire [5:0] tree3_3_half;
  wire [5:0] tree3_3_sum;
  wire [1:0] tree4_0_carry;
  wire [1:0] tree4_0_half;
  wire [1:0] tree4_0_sum;
  wire [8:0] n1;
  wire [8:0] n2;
  wire [7:0] n3;
  wire [7:0] n4;
  wire [7:0] n5;
  wire [1:0] n6;
  wire [1:0] n7;
  wire [5:0] n8;
  wire [1:0] n9;
  wire [1:0] n10;
  wire [10:0] n11;
  wire [10:0] n12;
  wire [10:0] n13;
  assign product0_significand = a[1:0] * w[1:0];
  assign product0_exponent = {1'b0, a[3:2]} + {1'b0, w[3:2]};
  assign product0_negative = a[4] ^ w[4];
  assign product1_significand = a[6:5] * w[6:5];
  assign product1_exponent = {1'b0, a[8:7]} + {1'b0, w[8:7]};
  assign product1_negative = a[9] ^ w[9];
  assign product2_significand = a[11:10] * w[11:10];
  assign product2_exponent = {1'b0, a[13:12]} + {1'b0, w[13:12]};
  assign product2_negative = a[14] ^ w[14];
  assign product3_significand = a[16:15] * w[16:15];
  assign product3_exponent = {1'b0, a[18:17]} + {1'b0, w[18:17]};
  assign product3_negative = a[19] ^ w[19];
  assign sum_row0_placed_by1 = product0_exponent[0] ? {product0_significand, 1'b0} : {1'b0, product0_significand};
  assign sum_row0_placed_by2 = product0_exponent[1] ? {sum_row0_placed_by1, 2'd0} : {2'd0, sum_row0_placed_by1};
  assign sum_row0_placed_by4 = product0_exponent[2] ? {sum_row0_placed_by2[3:0], 4'd0} : {1'b0, sum_row0_placed_by2};
  assign sum_row0 = sum_row0_placed_by4 ^ {8{product0_negative}};
  assign sum_row1_placed_by1 = product1_exponent[0] ? {product1_significand, 1'b0} : {1'b0, product1_significand};
  assign sum_row1_placed_by2 = product1_exponent[1] ? {sum_row1_placed_by1, 2'd0} : {2'd0, sum_row1_placed_by1};
  assign sum_row1_placed_by4 = product1_exponent[2] ? {sum_row1_placed_by2[3:0], 4'd0} : {1'b0, sum_row1_placed_by2};
  assign sum_row1 = sum_row1_placed_by4 ^ {8{product1_negative}};
  assign sum_row2_placed_by1 = product2_exponent[0] ? {product2_significand, 1'b0} : {1'b0, product2_significand};
  assign sum_row2_placed_by2 = product2_exponent[1] ? {sum_row2_placed_by1, 2'd0} : {2'd0, sum_row2_placed_by1};
  assign sum_row2_placed_by4 = product2_exponent[2] ? {sum_row2_placed_by2[3:0], 4'd0} : {1'b0, sum_row2_placed_by2};
  assign sum_row2 = sum_row2_placed_by4 ^ {8{product2_negative}};
  assign sum_row3_placed_by1 = product3_exponent[0] ? {product3_significand, 1'b0} : {1'b0, product3_significand};
  assign sum_row3_placed_by2 = product3_exponent[1] ? {sum_row3_placed_by1, 2'd0} : {2'd0, sum_row3_placed_by1};
  assign sum_row3_placed_by4 = product3_exponent[2] ? {sum_row3_placed_by2[3:0], 4'd0} : {1'b0, sum_row3_placed_by2};
  assign sum_row3 = sum_row3_placed_by4 ^ {8{product3_negative}};
  assign tree1_0_sum = {sum_row0[1], product1_negative} ^ {sum_row1[1], sum_row2[0]};
  assign tree1_0_carry = {sum_row0[1], product1_negative} & {sum_row1[1], sum_row2[0]};
  assign tree1_1_sum = {~product3_negative, sum_row3[7:3]} ^ p_in[8:3];
  assign tree1_1_carry = {~product3_negative, sum_row3[7:3]} & p_in[8:3];
  assign tree1_2_half = {~product0_negative, sum_row0[7:2], sum_row2[1], sum_row0[0]} ^ {~product1_negative,
      sum_row1[7:2], sum_row3[1], product0_negative};
  assign tree1_2_sum = tree1_2_half ^ {~product2_negative, sum_row2[7:2], p_in[1], sum_row1[0]};
  assign n1 = {~product0_negative, sum_row0[7:2], sum_row2[1], sum_row0[0]} & {~product1_negative, sum_row1[7:2],
      sum_row3[1], product0_negative};
  assign n2 = {~product0_negative, sum_row0[7:2], sum_row2[1], sum_row0[0]} | {~product1_negative, sum_row1[7:2],
      sum_row3[1], product0_negative};
  assign tree1_2_carry = n1 | (n2 & {~product2_negative, sum_row2[7:2], p_in[1], sum_row1[0]});
  assign tree1_3_half = product2_negative ^ sum_row3[0];
  assign tree1_3_sum = tree1_3_half ^ product3_negative;
  assign tree1_3_carry = (product2_negative & sum_row3[0]) | ((product2_negative | sum_row3[0]) & product3_negative);
  assign tree2_0_sum = {tree1_0_carry[0], p_in[0]} ^ tree1_0_sum;
  assign tree2_0_carry = {tree1_0_carry[0], p_in[0]} & tree1_0_sum;
  assign tree2_1_sum = p_in[9] ^ tree1_1_carry[5];
  assign tree2_1_carry = p_in[9] & tree1_1_carry[5];
  assign tree2_2_half = {tree1_1_carry[4:0], tree1_1_sum[0], sum_row3[2], tree1_3_carry} ^ {tree1_1_sum[5:1],
      tree1_2_carry[2], p_in[2], tree1_2_carry[0]};
  assign tree2_2_sum = tree2_2_half ^ {tree1_2_carry[7:3], tree1_2_sum[3], tree1_0_carry[1], tree1_2_sum[1]};
  assign n4 = {tree1_1_carry[4:0], tree1_1_sum[0], sum_row3[2], tree1_3_carry} & {tree1_1_sum[5:1], tree1_2_carry[2],
      p_in[2], tree1_2_carry[0]};
  assign n3 = {tree1_1_carry[4:0], tree1_1_sum[0], sum_row3[2], tree1_3_carry} | {tree1_1_sum[5:1], tree1_2_carry[2],
      p_in[2], tree1_2_carry[0]};
  assign n5 = n3 & {tree1_2_carry[7:3], tree1_2_sum[3], tree1_0_carry[1], tree1_2_sum[1]};
  assign tree2_2_carry = n4 | n5;
  assign tree3_0_sum = tree2_0_sum[0] ^ tree1_3_sum;
  assign tree3_0_carry = tree2_0_sum[0] & tree1_3_sum;
  assign tree3_1_sum = ~p_in[10] ^ tree2_1_carry;
  assign tree3_1_carry = ~p_in[10] & tree2_1_carry;
  assign tree3_2_half = {tree1_2_carry[1], tree2_0_carry[0]} ^ {tree2_0_carry[1], tree2_0_sum[1]};
  assign tree3_2_sum = tree3_2_half ^ {tree1_2_sum[2], tree2_2_sum[0]};
  assign n6 = {tree1_2_carry[1], tree2_0_carry[0]} & {tree2_0_carry[1], tree2_0_sum[1]};
  assign n7 = {tree1_2_carry[1], tree2_0_carry[0]} | {tree2_0_carry[1], tree2_0_sum[1]};
  assign tree3_2_carry = n6 | (n7 & {tree1_2_sum[2], tree2_2_sum[0]});
  assign tree3_3_half = {tree1_2_carry[8], tree1_2_sum[8:4]} ^ {tree2_1_sum, tree2_2_carry[6:2]};
  assign tree3_3_sum = tree3_3_half ^ {tree2_2_carry[7], tree2_2_sum[7:3]};
  assign n8 = ({tree1_2_carry[8], tree1_2_sum[8:4]} | {tree2_1_sum, tree2_2_carry[6:2]}) & {tree2_2_carry[7],
      tree2_2_sum[7:3]};
  assign tree3_3_carry = ({tree1_2_carry[8], tree1_2_sum[8:4]} & {tree2_1_sum, tree2_2_carry[6:2]}) | n8;
  assign tree4_0_half = {tree2_2_carry[1], tree2_2_sum[1]} ^ {tree3_2_carry[1], tree2_2_carry[0]};
  assign tree4_0_sum = tree4_0_half ^ {tree2_2_sum[2], tree3_2_sum[1]};
  assign n9 = {tree2_2_carry[1], tree2_2_sum[1]} & {tree3_2_carry[1], tree2_2_carry[0]};
  assign n10 = {tree2_2_carry[1], tree2_2_sum[1]} | {tree3_2_carry[1], tree2_2_carry[0]};
  assign tree4_0_carry = n9 | (n10 & {tree2_2_sum[2], tree3_2_sum[1]});
  assign generate0 = {tree3_3_carry, tree4_0_carry, tree3_2_carry[0], tree3_0_carry, tree3_0_sum} & {tree3_1_sum,
      tree3_3_sum, tree4_0_sum, tree3_2_sum[0], tree1_2_sum[0]};
  assign propagate0 = {tree3_3_carry, tree4_0_carry, tree3_2_carry[0], tree3_0_carry, tree3_0_sum} ^ {tree3_1_sum,
      tree3_3_sum, tree4_0_sum, tree3_2_sum[0], tree1_2_sum[0]};
  assign n11 = propagate0 & {1'b0, generate0[8], 1'b0, generate0[6], 1'b0, generate0[4], 1'b0, generate0[2], 1'b0,
      generate0[0], 1'b0};
  assign generate1 = generate0 | n11;
  assign propagate1 = propagate0 & {1'b1, propagate0[8], 1'b1, propagate0[6], 1'b1, propagate0[4], 1'b1, propagate0[2],
      3'd4};
  assign generate2 = generate1 | (propagate1 & {3'd0, generate1[5], 3'd0, generate1[1], 3'd0});
  assign propagate2 = propagate1 & {3'd7, propagate1[5], 7'd116};
  assign generate3 = generate2 | (propagate2 & {3'd0, generate2[3], 7'd0});
  assign n12 = {propagate2[10:8], 1'b0, propagate2[6:4], 1'b0, propagate2[2], 2'd0} & {1'b0, generate3[7], 3'd0,
      generate3[3], 5'd0};
  assign generate4 = generate3 | n12;
  assign n13 = {propagate2[10], 1'b0, propagate2[8], 1'b0, propagate2[6], 1'b0, propagate2[4], 1'b0, propagate2[2],
      2'd0} & {generate4[9], 1'b0, generate4[7], 1'b0, generate4[5], 1'b0, generate4[3], 1'b0, generate4[1], 2'd0};
  assign generate5 = generate4 | n13;
  assign total = propagate0 ^ {generate5[9:0], 1'b0};
  assign passes = p_in[12:11] ^ ~{2{p_in[10]}};
  assign passes1 = passes[1] & passes[0];
  assign flip = ~((generate5[10] | tree3_1_carry) ^ p_in[10]);
  assign p_out = {p_in[13:11] ^ ({passes1, passes[0], 1'b1} & {3{flip}}), total};
endmodule

// Lets a row take the strobes of a burst that are meant for it; reach walks one row nearer per strobe.
module mxfp4_os8x8_drain_edge (
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
module mxfp4_os8x8_edge (
  input  wire clk,
  input  wire rst,
  input  wire [159:0] a,
  input  wire [159:0] w,
  input  wire [2:0] tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output reg  [159:0] a_rows,
  output reg  [159:0] w_cols,
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
    if (rst) a_rows <= 160'd0;
    else a_rows <= a;
    if (rst) w_cols <= 160'd0;
    else w_cols <= w;
    if (rst) tag_stage <= 3'd0;
    else tag_stage <= tag;
    if (rst) tag_line <= 21'd0;
    else if (advance) tag_line <= {tag_line[17:0], tag_stage};
  end
  mxfp4_os8x8_drain_edge edge0 (.clk(clk), .rst(rst), .reach(reach1), .reach_out(unused_reach_out), .strobe(strobe0),
      .tree(tree[1:0]));
  mxfp4_os8x8_drain_edge edge1 (.clk(clk), .rst(rst), .reach(reach2), .reach_out(reach1), .strobe(strobe1),
      .tree(tree[3:2]));
  mxfp4_os8x8_drain_edge edge2 (.clk(clk), .rst(rst), .reach(reach3), .reach_out(reach2), .strobe(strobe2),
      .tree(tree[5:4]));
  mxfp4_os8x8_drain_edge edge3 (.clk(clk), .rst(rst), .reach(reach4), .reach_out(reach3), .strobe(strobe3),
      .tree(tree[7:6]));
  mxfp4_os8x8_drain_edge edge4 (.clk(clk), .rst(rst), .reach(reach5), .reach_out(reach4), .strobe(strobe4),
      .tree(tree[9:8]));
  mxfp4_os8x8_drain_edge edge5 (.clk(clk), .rst(rst), .reach(reach6), .reach_out(reach5), .strobe(strobe5),
      .tree(tree[11:10]));
  mxfp4_os8x8_drain_edge edge6 (.clk(clk), .rst(rst), .reach(reach7), .reach_out(reach6), .strobe(strobe6),
      .tree(tree[13:12]));
  mxfp4_os8x8_drain_edge edge7 (.clk(clk), .rst(rst), .reach(1'b1), .reach_out(reach7), .strobe(strobe7),
      .tree(tree[15:14]));
  mxfp4_os8x8_strobe_tree strobe_tree (.clk(clk), .rst(rst), .d(strobe), .q(tree));
endmodule

// Codes of a group to significands, exponents, signs and flags; combinational.
module mxfp4_os8x8_encode_a (
  input  wire [15:0] code,
  output wire [19:0] stored
);
  wire lane0_normal;
  wire lane1_normal;
  wire lane2_normal;
  wire lane3_normal;
  assign stored = {code[15], code[14:13] - {1'b0, lane3_normal}, lane3_normal, code[12:11], code[10:9] - {1'b0,
      lane2_normal}, lane2_normal, code[8:7], code[6:5] - {1'b0, lane1_normal}, lane1_normal, code[4:3], code[2:1] -
      {1'b0, lane0_normal}, lane0_normal, code[0]};
  assign lane3_normal = |code[14:13];
  assign lane0_normal = |code[2:1];
  assign lane1_normal = |code[6:5];
  assign lane2_normal = |code[10:9];
endmodule

// Codes of a group to significands, exponents, signs and flags; combinational.
module mxfp4_os8x8_encode_w (
  input  wire [15:0] code,
  output wire [19:0] stored
);
  wire lane0_normal;
  wire lane1_normal;
  wire lane2_normal;
  wire lane3_normal;
  assign stored = {code[15], code[14:13] - {1'b0, lane3_normal}, lane3_normal, code[12:11], code[10:9] - {1'b0,
      lane2_normal}, lane2_normal, code[8:7], code[6:5] - {1'b0, lane1_normal}, lane1_normal, code[4:3], code[2:1] -
      {1'b0, lane0_normal}, lane0_normal, code[0]};
  assign lane3_normal = |code[14:13];
  assign lane0_normal = |code[2:1];
  assign lane1_normal = |code[6:5];
  assign lane2_normal = |code[10:9];
endmodule

// One-beat register behind an AXI4-Stream slave.
module mxfp4_os8x8_inlet_a (
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
module mxfp4_os8x8_inlet_r (
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
module mxfp4_os8x8_inlet_s (
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
module mxfp4_os8x8_inlet_w (
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
module mxfp4_os8x8_outlet (
  input  wire clk,
  input  wire rst,
  input  wire [111:0] p,
  input  wire [14:0] tag,
  input  wire start,
  input  wire [16:0] m,
  input  wire [16:0] n,
  output wire advance,
  input  wire pending,
  input  wire [63:0] s,
  input  wire s_take,
  output wire s_loaded,
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
  reg [63:0] s_line;
  wire [7:0] s_writes;
  reg started;
  wire [14:0] tag0;
  wire [14:0] tag1;
  wire [14:0] tag2;
  wire [14:0] tag3;
  wire [14:0] tag4;
  wire [14:0] tag5;
  wire [14:0] tag6;
  reg [14:0] tag_line;
  reg wrote;
  wire wrote7;
  wire n1;
  wire unused_s_loaded;
  wire unused_s_loaded_2;
  wire unused_s_loaded_3;
  wire unused_s_loaded_4;
  wire unused_s_loaded_5;
  wire unused_s_loaded_6;
  wire unused_s_loaded_7;
  wire [14:0] unused_tag_out;
  wire unused_wrote;
  wire unused_wrote_2;
  wire unused_wrote_3;
  wire unused_wrote_4;
  wire unused_wrote_5;
  wire unused_wrote_6;
  wire unused_wrote_7;
  assign n1 = started | pop;
  assign advance = (rows < 4'd2) | ~pending;
  assign job_done = pop & tlast;
  assign pop = tvalid & tready;
  assign last_row_next = (started | last_row) ? m == 17'd1 : {1'b0, row} + 18'd2 == {1'b0, m};
  assign last_sweep_next = started ? n <= 17'd8 : last_row ? n_left <= 17'd16 : last_sweep;
  assign tdata = {c7, c6, c5, c4, c3, c2, c1, c0};
  always @(posedge clk) begin
    s_line <= s;
    if (rst) advance_line <= 1'b0;
    else advance_line <= advance;
    if (rst) tag_line <= 15'd0;
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
  mxfp4_os8x8_outlet_advance_tree advance_tree (.clk(clk), .rst(rst), .d(advance_line), .q(advances));
  mxfp4_os8x8_outlet_column_0 column0 (.clk(clk), .rst(rst), .advance(advances[0]), .c(c0), .p(p[13:0]), .pop(pop),
      .s(s_line[7:0]), .s_loaded(unused_s_loaded), .s_write(s_writes[0]), .tag(tag_line), .tag_out(tag0),
      .wrote(unused_wrote));
  mxfp4_os8x8_outlet_column_1 column1 (.clk(clk), .rst(rst), .advance(advances[1]), .c(c1), .p(p[27:14]), .pop(pop),
      .s(s_line[15:8]), .s_loaded(unused_s_loaded_2), .s_write(s_writes[1]), .tag(tag0), .tag_out(tag1),
      .wrote(unused_wrote_2));
  mxfp4_os8x8_outlet_column_2 column2 (.clk(clk), .rst(rst), .advance(advances[2]), .c(c2), .p(p[41:28]), .pop(pop),
      .s(s_line[23:16]), .s_loaded(unused_s_loaded_3), .s_write(s_writes[2]), .tag(tag1), .tag_out(tag2),
      .wrote(unused_wrote_3));
  mxfp4_os8x8_outlet_column_3 column3 (.clk(clk), .rst(rst), .advance(advances[3]), .c(c3), .p(p[55:42]), .pop(pop),
      .s(s_line[31:24]), .s_loaded(unused_s_loaded_4), .s_write(s_writes[3]), .tag(tag2), .tag_out(tag3),
      .wrote(unused_wrote_4));
  mxfp4_os8x8_outlet_column_4 column4 (.clk(clk), .rst(rst), .advance(advances[4]), .c(c4), .p(p[69:56]), .pop(pop),
      .s(s_line[39:32]), .s_loaded(unused_s_loaded_5), .s_write(s_writes[4]), .tag(tag3), .tag_out(tag4),
      .wrote(unused_wrote_5));
  mxfp4_os8x8_outlet_column_5 column5 (.clk(clk), .rst(rst), .advance(advances[5]), .c(c5), .p(p[83:70]), .pop(pop),
      .s(s_line[47:40]), .s_loaded(unused_s_loaded_6), .s_write(s_writes[5]), .tag(tag4), .tag_out(tag5),
      .wrote(unused_wrote_6));
  mxfp4_os8x8_outlet_column_6 column6 (.clk(clk), .rst(rst), .advance(advances[6]), .c(c6), .p(p[97:84]), .pop(pop),
      .s(s_line[55:48]), .s_loaded(unused_s_loaded_7), .s_write(s_writes[6]), .tag(tag5), .tag_out(tag6),
      .wrote(unused_wrote_7));
  mxfp4_os8x8_outlet_column_7 column7 (.clk(clk), .rst(rst), .advance(advances[7]), .c(c7), .p(p[111:98]), .pop(pop),
      .s(s_line[63:56]), .s_loaded(s_loaded), .s_write(s_writes[7]), .tag(tag6), .tag_out(unused_tag_out),
      .wrote(wrote7));
  mxfp4_os8x8_outlet_write_tree write_tree (.clk(clk), .rst(rst), .d(s_take), .q(s_writes));
endmodule

// A register after a term; combinational.
module mxfp4_os8x8_outlet_add (
  input  wire [31:0] held,
  input  wire [26:0] term,
  output wire [31:0] sum
);
  wire [28:0] added_addend;
  wire [28:0] added_all1;
  wire [28:0] added_all2;
  wire [28:0] added_all3;
  wire [28:0] added_all4;
  wire [28:0] added_all5;
  wire [28:0] added_all6;
  wire [28:0] added_all7;
  wire [28:0] added_all8;
  wire [10:0] added_apart;
  wire [27:0] added_big;
  wire [35:0] added_code;
  wire [11:0] added_difference;
  wire [11:0] added_field;
  wire [28:0] added_further;
  wire [28:0] added_generate;
  wire [28:0] added_half;
  wire [29:0] added_left_by1;
  wire [29:0] added_left_by2;
  wire [29:0] added_left_by4;
  wire [29:0] added_left_by8;
  wire [29:0] added_left_by16;
  wire [29:0] added_limit_by1;
  wire [29:0] added_limit_by2;
  wire [29:0] added_limit_by4;
  wire [29:0] added_limit_by8;
  wire [29:0] added_limit_by16;
  wire added_limit_far;
  wire [29:0] added_limit_rest;
  wire added_negative;
  wire added_over;
  wire added_p_exponent;
  wire added_p_infinite;
  wire added_p_nan;
  wire added_p_normal;
  wire added_p_top;
  wire [30:0] added_packed;
  wire [10:0] added_place;
  wire [10:0] added_place_x;
  wire [8:0] added_place_y;
  wire added_reverse;
  wire [27:0] added_right_by1;
  wire [27:0] added_right_by2;
  wire [27:0] added_right_by4;
  wire [27:0] added_right_by8;
  wire [27:0] added_right_by16;
  wire added_right_cut1;
  wire added_right_cut2;
  wire added_right_cut4;
  wire added_right_cut8;
  wire added_right_cut16;
  wire added_right_far;
  wire [27:0] added_right_rest;
  wire added_right_sticky;
  wire [10:0] added_room;
  wire [29:0] added_size;
  wire [27:0] added_small;
  wire added_some;
  wire added_sum_infinite;
  wire added_sum_nan;
  wire added_swap;
  wire [28:0] added_total;
  wire [34:0] added_truncated;
  wire added_unlike;
  wire added_zeros0_1;
  wire added_zeros0_2;
  wire added_zeros0_3;
  wire added_zeros0_4;
  wire added_zeros0_5;
  wire added_zeros0_6;
  wire added_zeros0_7;
  wire added_zeros0_8;
  wire added_zeros0_9;
  wire added_zeros0_10;
  wire added_zeros0_11;
  wire added_zeros0_12;
  wire added_zeros0_13;
  wire added_zeros0_14;
  wire added_zeros0_15;
  wire [1:0] added_zeros1_0;
  wire [1:0] added_zeros1_1;
  wire [1:0] added_zeros1_2;
  wire [1:0] added_zeros1_3;
  wire [1:0] added_zeros1_4;
  wire [1:0] added_zeros1_5;
  wire [1:0] added_zeros1_6;
  wire [1:0] added_zeros1_7;
  wire [2:0] added_zeros2_0;
  wire [2:0] added_zeros2_1;
  wire [2:0] added_zeros2_2;
  wire [2:0] added_zeros2_3;
  wire [3:0] added_zeros3_0;
  wire [3:0] added_zeros3_1;
  wire [4:0] added_zeros4_0;
  wire added_zeros_any0_1;
  wire added_zeros_any0_2;
  wire added_zeros_any0_3;
  wire added_zeros_any0_4;
  wire added_zeros_any0_5;
  wire added_zeros_any0_6;
  wire added_zeros_any0_7;
  wire added_zeros_any0_8;
  wire added_zeros_any0_9;
  wire added_zeros_any0_10;
  wire added_zeros_any0_11;
  wire added_zeros_any0_12;
  wire added_zeros_any0_13;
  wire added_zeros_any0_14;
  wire added_zeros_any0_15;
  wire added_zeros_any1_1;
  wire added_zeros_any1_2;
  wire added_zeros_any1_3;
  wire added_zeros_any1_4;
  wire added_zeros_any1_5;
  wire added_zeros_any1_6;
  wire added_zeros_any1_7;
  wire added_zeros_any2_1;
  wire added_zeros_any2_2;
  wire added_zeros_any2_3;
  wire added_zeros_any3_1;
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
  wire [31:0] n39;
  assign added_place_x = {1'b0, term[23:14]};
  assign added_apart = added_swap ? {2'd0, added_place_y} - added_place_x : added_difference[10:0];
  assign added_room = added_place - 11'd129;
  assign added_field = {1'b0, added_room} + 12'd1 - {7'd0, added_zeros4_0};
  assign added_p_normal = |held[30:23];
  assign added_p_exponent = held[23] | ~added_p_normal;
  assign added_p_top = &held[30:23];
  assign added_p_nan = added_p_top & (|held[22:0]);
  assign added_p_infinite = added_p_top & ~(|held[22:0]);
  assign added_place_y = {1'b0, held[30:24], added_p_exponent} + 9'd129;
  assign added_difference = {1'b0, added_place_x} - {3'd0, added_place_y};
  assign added_swap = added_difference[11] | ~(|term[13:0]);
  assign added_place = added_swap ? {2'd0, added_place_y} : added_place_x;
  assign added_big = added_swap ? {added_p_normal, held[22:0], 4'd0} : {term[13:0], 14'd0};
  assign added_small = added_swap ? {term[13:0], 14'd0} : {added_p_normal, held[22:0], 4'd0};
  assign added_right_by1 = added_apart[0] ? {1'b0, added_small[27:1]} : added_small;
  assign added_right_cut1 = added_apart[0] & added_small[0];
  assign added_right_by2 = added_apart[1] ? {2'd0, added_right_by1[27:2]} : added_right_by1;
  assign added_right_cut2 = added_apart[1] & (|added_right_by1[1:0]);
  assign added_right_by4 = added_apart[2] ? {4'd0, added_right_by2[27:4]} : added_right_by2;
  assign added_right_cut4 = added_apart[2] & (|added_right_by2[3:0]);
  assign added_right_by8 = added_apart[3] ? {8'd0, added_right_by4[27:8]} : added_right_by4;
  assign added_right_cut8 = added_apart[3] & (|added_right_by4[7:0]);
  assign added_right_by16 = added_apart[4] ? {16'd0, added_right_by8[27:16]} : added_right_by8;
  assign added_right_cut16 = added_apart[4] & (|added_right_by8[15:0]);
  assign added_right_far = |added_apart[10:5];
  assign n1 = |{added_right_cut16, added_right_cut8, added_right_cut4, added_right_cut2, added_right_cut1};
  assign added_right_sticky = added_right_far ? (|added_small) : n1;
  assign added_right_rest = added_right_far ? 28'd0 : added_right_by16;
  assign added_unlike = term[24] ^ held[31];
  assign added_addend = {added_right_rest, added_right_sticky} ^ {29{added_unlike}};
  assign added_generate = {added_big, 1'b0} & added_addend;
  assign added_half = {added_big, 1'b0} ^ added_addend;
  assign n2 = added_half & {1'b0, added_generate[26], 1'b0, added_generate[24], 1'b0, added_generate[22], 1'b0,
      added_generate[20], 1'b0, added_generate[18], 1'b0, added_generate[16], 1'b0, added_generate[14], 1'b0,
      added_generate[12], 1'b0, added_generate[10], 1'b0, added_generate[8], 1'b0, added_generate[6], 1'b0,
      added_generate[4], 1'b0, added_generate[2], 1'b0, added_generate[0], 1'b0};
  assign generate1 = added_generate | n2;
  assign propagate1 = added_half & {1'b1, added_half[26], 1'b1, added_half[24], 1'b1, added_half[22], 1'b1,
      added_half[20], 1'b1, added_half[18], 1'b1, added_half[16], 1'b1, added_half[14], 1'b1, added_half[12], 1'b1,
      added_half[10], 1'b1, added_half[8], 1'b1, added_half[6], 1'b1, added_half[4], 1'b1, added_half[2], 3'd4};
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
  assign added_all1 = added_half & {1'b1, added_half[26], 1'b1, added_half[24], 1'b1, added_half[22], 1'b1,
      added_half[20], 1'b1, added_half[18], 1'b1, added_half[16], 1'b1, added_half[14], 1'b1, added_half[12], 1'b1,
      added_half[10], 1'b1, added_half[8], 1'b1, added_half[6], 1'b1, added_half[4], 1'b1, added_half[2], 1'b1,
      added_half[0], 1'b1};
  assign added_all2 = added_all1 & {1'b1, added_all1[25], 3'd7, added_all1[21], 3'd7, added_all1[17], 3'd7,
      added_all1[13], 3'd7, added_all1[9], 3'd7, added_all1[5], 3'd7, added_all1[1], 3'd7};
  assign added_all3 = added_all2 & {5'd31, added_all2[19], 7'd127, added_all2[11], 7'd127, added_all2[3], 7'd127};
  assign added_all4 = added_all3 & {13'h1fff, added_all3[7], 15'h7fff};
  assign added_all5 = added_all4 & {5'd31, added_all4[15], 23'h7fffff};
  assign added_all6 = added_all5 & {1'b1, added_all5[23], 7'd127, added_all5[15], 7'd127, added_all5[7], 11'd2047};
  assign added_all7 = added_all6 & {3'd7, added_all6[23], 3'd7, added_all6[19], 3'd7, added_all6[15], 3'd7,
      added_all6[11], 3'd7, added_all6[7], 3'd7, added_all6[3], 5'd31};
  assign added_all8 = added_all7 & {added_all7[27], 1'b1, added_all7[25], 1'b1, added_all7[23], 1'b1, added_all7[21],
      1'b1, added_all7[19], 1'b1, added_all7[17], 1'b1, added_all7[15], 1'b1, added_all7[13], 1'b1, added_all7[11],
      1'b1, added_all7[9], 1'b1, added_all7[7], 1'b1, added_all7[5], 1'b1, added_all7[3], 1'b1, added_all7[1], 2'd3};
  assign added_total = added_half ^ {generate8[27:0], 1'b0};
  assign added_further = added_half ^ {generate8[27:0] | added_all8[27:0], 1'b1};
  assign n9 = generate8 | added_all8;
  assign added_reverse = added_unlike & ~n9[28];
  assign added_size = added_unlike ? {1'b0, added_reverse ? ~added_total : added_further} : {generate8[28],
      added_total};
  assign added_some = |added_size;
  assign added_negative = added_some ? (added_swap ? held[31] : term[24]) ^ added_reverse : term[24] & held[31];
  assign added_limit_by1 = added_room[0] ? 30'h10000000 : 30'h20000000;
  assign added_limit_by2 = added_room[1] ? {2'd0, added_limit_by1[29:2]} : added_limit_by1;
  assign added_limit_by4 = added_room[2] ? {4'd0, added_limit_by2[29:4]} : added_limit_by2;
  assign added_limit_by8 = added_room[3] ? {8'd0, added_limit_by4[29:8]} : added_limit_by4;
  assign added_limit_by16 = added_room[4] ? {16'd0, added_limit_by8[29:16]} : added_limit_by8;
  assign added_limit_far = |added_room[10:5];
  assign added_limit_rest = added_limit_far ? 30'd0 : added_limit_by16;
  assign n10 = added_size[1:0] | added_limit_rest[1:0];
  assign added_zeros_any0_1 = n10[1] | added_size[0] | added_limit_rest[0];
  assign added_zeros0_1 = ~n10[1];
  assign n11 = added_size[3:0] | added_limit_rest[3:0];
  assign n12 = added_size[2:0] | added_limit_rest[2:0];
  assign added_zeros_any0_2 = n11[3] | n12[2];
  assign added_zeros0_2 = ~n11[3];
  assign n13 = added_size[5:0] | added_limit_rest[5:0];
  assign n14 = added_size[4:0] | added_limit_rest[4:0];
  assign added_zeros_any0_3 = n13[5] | n14[4];
  assign added_zeros0_3 = ~n13[5];
  assign n15 = added_size[7:0] | added_limit_rest[7:0];
  assign n16 = added_size[6:0] | added_limit_rest[6:0];
  assign added_zeros_any0_4 = n15[7] | n16[6];
  assign added_zeros0_4 = ~n15[7];
  assign n17 = added_size[9:0] | added_limit_rest[9:0];
  assign n18 = added_size[8:0] | added_limit_rest[8:0];
  assign added_zeros_any0_5 = n17[9] | n18[8];
  assign added_zeros0_5 = ~n17[9];
  assign n19 = added_size[11:0] | added_limit_rest[11:0];
  assign n20 = added_size[10:0] | added_limit_rest[10:0];
  assign added_zeros_any0_6 = n19[11] | n20[10];
  assign added_zeros0_6 = ~n19[11];
  assign n21 = added_size[13:0] | added_limit_rest[13:0];
  assign n22 = added_size[12:0] | added_limit_rest[12:0];
  assign added_zeros_any0_7 = n21[13] | n22[12];
  assign added_zeros0_7 = ~n21[13];
  assign n23 = added_size[15:0] | added_limit_rest[15:0];
  assign n24 = added_size[14:0] | added_limit_rest[14:0];
  assign added_zeros_any0_8 = n23[15] | n24[14];
  assign added_zeros0_8 = ~n23[15];
  assign n25 = added_size[17:0] | added_limit_rest[17:0];
  assign n26 = added_size[16:0] | added_limit_rest[16:0];
  assign added_zeros_any0_9 = n25[17] | n26[16];
  assign added_zeros0_9 = ~n25[17];
  assign n27 = added_size[19:0] | added_limit_rest[19:0];
  assign n28 = added_size[18:0] | added_limit_rest[18:0];
  assign added_zeros_any0_10 = n27[19] | n28[18];
  assign added_zeros0_10 = ~n27[19];
  assign n29 = added_size[21:0] | added_limit_rest[21:0];
  assign n30 = added_size[20:0] | added_limit_rest[20:0];
  assign added_zeros_any0_11 = n29[21] | n30[20];
  assign added_zeros0_11 = ~n29[21];
  assign n31 = added_size[23:0] | added_limit_rest[23:0];
  assign n32 = added_size[22:0] | added_limit_rest[22:0];
  assign added_zeros_any0_12 = n31[23] | n32[22];
  assign added_zeros0_12 = ~n31[23];
  assign n33 = added_size[25:0] | added_limit_rest[25:0];
  assign n34 = added_size[24:0] | added_limit_rest[24:0];
  assign added_zeros_any0_13 = n33[25] | n34[24];
  assign added_zeros0_13 = ~n33[25];
  assign n35 = added_size[27:0] | added_limit_rest[27:0];
  assign n36 = added_size[26:0] | added_limit_rest[26:0];
  assign added_zeros_any0_14 = n35[27] | n36[26];
  assign added_zeros0_14 = ~n35[27];
  assign n37 = added_size | added_limit_rest;
  assign n38 = added_size[28:0] | added_limit_rest[28:0];
  assign added_zeros_any0_15 = n37[29] | n38[28];
  assign added_zeros0_15 = ~n37[29];
  assign added_zeros1_0 = {~added_zeros_any0_1, added_zeros_any0_1 ? added_zeros0_1 : 1'b1};
  assign added_zeros_any1_1 = added_zeros_any0_3 | added_zeros_any0_2;
  assign added_zeros1_1 = {~added_zeros_any0_3, added_zeros_any0_3 ? added_zeros0_3 : added_zeros0_2};
  assign added_zeros_any1_2 = added_zeros_any0_5 | added_zeros_any0_4;
  assign added_zeros1_2 = {~added_zeros_any0_5, added_zeros_any0_5 ? added_zeros0_5 : added_zeros0_4};
  assign added_zeros_any1_3 = added_zeros_any0_7 | added_zeros_any0_6;
  assign added_zeros1_3 = {~added_zeros_any0_7, added_zeros_any0_7 ? added_zeros0_7 : added_zeros0_6};
  assign added_zeros_any1_4 = added_zeros_any0_9 | added_zeros_any0_8;
  assign added_zeros1_4 = {~added_zeros_any0_9, added_zeros_any0_9 ? added_zeros0_9 : added_zeros0_8};
  assign added_zeros_any1_5 = added_zeros_any0_11 | added_zeros_any0_10;
  assign added_zeros1_5 = {~added_zeros_any0_11, added_zeros_any0_11 ? added_zeros0_11 : added_zeros0_10};
  assign added_zeros_any1_6 = added_zeros_any0_13 | added_zeros_any0_12;
  assign added_zeros1_6 = {~added_zeros_any0_13, added_zeros_any0_13 ? added_zeros0_13 : added_zeros0_12};
  assign added_zeros_any1_7 = added_zeros_any0_15 | added_zeros_any0_14;
  assign added_zeros1_7 = {~added_zeros_any0_15, added_zeros_any0_15 ? added_zeros0_15 : added_zeros0_14};
  assign added_zeros2_0 = {~added_zeros_any1_1, added_zeros_any1_1 ? added_zeros1_1 : added_zeros1_0};
  assign added_zeros_any2_1 = added_zeros_any1_3 | added_zeros_any1_2;
  assign added_zeros2_1 = {~added_zeros_any1_3, added_zeros_any1_3 ? added_zeros1_3 : added_zeros1_2};
  assign added_zeros_any2_2 = added_zeros_any1_5 | added_zeros_any1_4;
  assign added_zeros2_2 = {~added_zeros_any1_5, added_zeros_any1_5 ? added_zeros1_5 : added_zeros1_4};
  assign added_zeros_any2_3 = added_zeros_any1_7 | added_zeros_any1_6;
  assign added_zeros2_3 = {~added_zeros_any1_7, added_zeros_any1_7 ? added_zeros1_7 : added_zeros1_6};
  assign added_zeros3_0 = {~added_zeros_any2_1, added_zeros_any2_1 ? added_zeros2_1 : added_zeros2_0};
  assign added_zeros_any3_1 = added_zeros_any2_3 | added_zeros_any2_2;
  assign added_zeros3_1 = {~added_zeros_any2_3, added_zeros_any2_3 ? added_zeros2_3 : added_zeros2_2};
  assign added_zeros4_0 = {~added_zeros_any3_1, added_zeros_any3_1 ? added_zeros3_1 : added_zeros3_0};
  assign added_left_by1 = added_zeros4_0[0] ? {added_size[28:0], 1'b0} : added_size;
  assign added_left_by2 = added_zeros4_0[1] ? {added_left_by1[27:0], 2'd0} : added_left_by1;
  assign added_left_by4 = added_zeros4_0[2] ? {added_left_by2[25:0], 4'd0} : added_left_by2;
  assign added_left_by8 = added_zeros4_0[3] ? {added_left_by4[21:0], 8'd0} : added_left_by4;
  assign added_left_by16 = added_zeros_any3_1 ? added_left_by8 : {added_left_by8[13:0], 16'd0};
  assign added_truncated = {added_field & {12{added_left_by16[29]}}, added_left_by16[28:6]};
  assign added_code = {1'b0, added_truncated[34:23], added_left_by16[28:6]} + {35'd0, added_left_by16[5] &
      ((|added_left_by16[4:0]) | added_left_by16[6])};
  assign added_over = added_code > 36'h7f7fffff;
  assign added_packed = added_over ? 31'h7f800000 : added_code[30:0];
  assign added_sum_nan = term[25] | added_p_nan | (term[26] & added_p_infinite & added_unlike);
  assign added_sum_infinite = term[26] | added_p_infinite;
  assign n39 = added_sum_infinite ? {term[26] ? term[24] : held[31], 31'h7f800000} : {added_negative, added_packed};
  assign sum = added_sum_nan ? 32'h7fc00000 : n39;
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module mxfp4_os8x8_outlet_advance_tree (
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
module mxfp4_os8x8_outlet_column_0 (
  input  wire clk,
  input  wire rst,
  input  wire [13:0] p,
  input  wire [14:0] tag,
  output wire [14:0] tag_out,
  output wire wrote,
  output reg  [31:0] c,
  input  wire [7:0] s,
  input  wire s_write,
  output wire s_loaded,
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
  mxfp4_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p), .s(s),
      .s_loaded(s_loaded), .s_write(s_write), .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module mxfp4_os8x8_outlet_column_1 (
  input  wire clk,
  input  wire rst,
  input  wire [13:0] p,
  input  wire [14:0] tag,
  output wire [14:0] tag_out,
  output wire wrote,
  output reg  [31:0] c,
  input  wire [7:0] s,
  input  wire s_write,
  output wire s_loaded,
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
  mxfp4_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p), .s(s),
      .s_loaded(s_loaded), .s_write(s_write), .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module mxfp4_os8x8_outlet_column_2 (
  input  wire clk,
  input  wire rst,
  input  wire [13:0] p,
  input  wire [14:0] tag,
  output wire [14:0] tag_out,
  output wire wrote,
  output reg  [31:0] c,
  input  wire [7:0] s,
  input  wire s_write,
  output wire s_loaded,
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
  mxfp4_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p), .s(s),
      .s_loaded(s_loaded), .s_write(s_write), .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module mxfp4_os8x8_outlet_column_3 (
  input  wire clk,
  input  wire rst,
  input  wire [13:0] p,
  input  wire [14:0] tag,
  output wire [14:0] tag_out,
  output wire wrote,
  output reg  [31:0] c,
  input  wire [7:0] s,
  input  wire s_write,
  output wire s_loaded,
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
  mxfp4_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p), .s(s),
      .s_loaded(s_loaded), .s_write(s_write), .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module mxfp4_os8x8_outlet_column_4 (
  input  wire clk,
  input  wire rst,
  input  wire [13:0] p,
  input  wire [14:0] tag,
  output wire [14:0] tag_out,
  output wire wrote,
  output reg  [31:0] c,
  input  wire [7:0] s,
  input  wire s_write,
  output wire s_loaded,
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
  mxfp4_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p), .s(s),
      .s_loaded(s_loaded), .s_write(s_write), .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module mxfp4_os8x8_outlet_column_5 (
  input  wire clk,
  input  wire rst,
  input  wire [13:0] p,
  input  wire [14:0] tag,
  output wire [14:0] tag_out,
  output wire wrote,
  output reg  [31:0] c,
  input  wire [7:0] s,
  input  wire s_write,
  output wire s_loaded,
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
  mxfp4_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p), .s(s),
      .s_loaded(s_loaded), .s_write(s_write), .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module mxfp4_os8x8_outlet_column_6 (
  input  wire clk,
  input  wire rst,
  input  wire [13:0] p,
  input  wire [14:0] tag,
  output wire [14:0] tag_out,
  output wire wrote,
  output reg  [31:0] c,
  input  wire [7:0] s,
  input  wire s_write,
  output wire s_loaded,
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
  mxfp4_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p), .s(s),
      .s_loaded(s_loaded), .s_write(s_write), .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module mxfp4_os8x8_outlet_column_7 (
  input  wire clk,
  input  wire rst,
  input  wire [13:0] p,
  input  wire [14:0] tag,
  output wire [14:0] tag_out,
  output wire wrote,
  output reg  [31:0] c,
  input  wire [7:0] s,
  input  wire s_write,
  output wire s_loaded,
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
  mxfp4_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p), .s(s),
      .s_loaded(s_loaded), .s_write(s_write), .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module mxfp4_os8x8_outlet_column_arithmetic (
  input  wire clk,
  input  wire rst,
  input  wire [13:0] p,
  input  wire [14:0] tag,
  output wire [14:0] tag_out,
  output wire wrote,
  output wire [31:0] c,
  input  wire [7:0] s,
  input  wire s_write,
  output wire s_loaded,
  input  wire advance
);
  reg [31:0] accumulators [7:0];
  reg [2:0] addr_1;
  reg [2:0] addr_2;
  wire entering;
  reg first_1;
  reg first_2;
  reg fresh;
  reg last_1;
  reg last_2;
  reg [18:0] normalized;
  wire [18:0] number;
  reg [13:0] p_q;
  wire [31:0] read_data_48;
  wire [10:0] scale;
  reg [10:0] scale_product_1;
  reg [26:0] scaled;
  wire tag_load;
  wire [2:0] tag_out_addr;
  wire tag_out_first;
  wire tag_out_last;
  wire tag_out_load;
  wire [7:0] tag_out_row_scale;
  reg [13:0] tag_rest;
  wire tag_valid;
  reg tag_valid_2;
  wire [26:0] term;
  wire there;
  reg valid_1;
  reg valid_2;
  reg [7:0] word;
  reg [1:0] word_at;
  reg [1:0] word_free;
  wire [1:0] word_next;
  reg [7:0] words [2:0];
  wire write_en_43;
  reg [2:0] accumulators_address;
  assign tag_out_row_scale = tag_rest[13:6];
  assign tag_out_load = tag_rest[5];
  assign tag_out_addr = tag_rest[4:2];
  assign tag_out_last = tag_rest[1];
  assign tag_out_first = tag_rest[0];
  assign tag_load = tag[6];
  assign tag_valid = tag[0];
  assign read_data_48 = accumulators[accumulators_address];
  assign entering = tag_valid & advance;
  assign there = tag_valid_2 & fresh;
  assign word_next = (entering & tag_load) ? (word_at == 2'd2 ? 2'd0 : word_at + 2'd1) : word_at;
  assign s_loaded = there & tag_out_load;
  assign write_en_43 = valid_2 & ~last_2;
  assign wrote = valid_2 & last_2;
  assign tag_out = {tag_rest, tag_valid_2};
  always @(posedge clk) begin
    if (write_en_43) accumulators[addr_2] <= c;
    if (s_write) words[word_free] <= s;
    accumulators_address <= addr_1;
    word <= words[word_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_valid_2 <= 1'b0;
    else if (advance) tag_valid_2 <= tag_valid;
    if (advance) tag_rest <= tag[14:1];
    if (rst) word_at <= 2'd2;
    else word_at <= word_next;
    if (rst) word_free <= 2'd0;
    else if (s_write) word_free <= word_free == 2'd2 ? 2'd0 : word_free + 2'd1;
    normalized <= number;
    if (rst) valid_1 <= 1'b0;
    else valid_1 <= there;
    first_1 <= tag_out_first;
    last_1 <= tag_out_last;
    addr_1 <= tag_out_addr;
    scale_product_1 <= scale;
    scaled <= term;
    if (rst) valid_2 <= 1'b0;
    else valid_2 <= valid_1;
    first_2 <= first_1;
    last_2 <= last_1;
    addr_2 <= addr_1;
  end
  mxfp4_os8x8_outlet_add add (.held(first_2 ? 32'd0 : read_data_48), .sum(c), .term(scaled));
  mxfp4_os8x8_outlet_normalize normalize (.number(number), .p(p_q));
  mxfp4_os8x8_outlet_scale scaler (.number(normalized), .scale(scale_product_1), .term(term));
  mxfp4_os8x8_outlet_scales scales (.product(scale), .row_scale(tag_out_row_scale), .scale(word));
endmodule

// The normalized number of a group's sum; combinational.
module mxfp4_os8x8_outlet_normalize (
  input  wire [13:0] p,
  output wire [18:0] number
);
  wire [13:0] sum_left_by1;
  wire [13:0] sum_left_by2;
  wire [13:0] sum_left_by4;
  wire [13:0] sum_left_by8;
  wire [13:0] sum_magnitude;
  wire sum_zeros0_1;
  wire sum_zeros0_2;
  wire sum_zeros0_3;
  wire sum_zeros0_4;
  wire sum_zeros0_5;
  wire sum_zeros0_6;
  wire sum_zeros0_7;
  wire [1:0] sum_zeros1_0;
  wire [1:0] sum_zeros1_1;
  wire [1:0] sum_zeros1_2;
  wire [1:0] sum_zeros1_3;
  wire [2:0] sum_zeros2_0;
  wire [2:0] sum_zeros2_1;
  wire [3:0] sum_zeros3_0;
  wire sum_zeros_any0_1;
  wire sum_zeros_any0_2;
  wire sum_zeros_any0_3;
  wire sum_zeros_any0_4;
  wire sum_zeros_any0_5;
  wire sum_zeros_any0_6;
  wire sum_zeros_any0_7;
  wire sum_zeros_any1_1;
  wire sum_zeros_any1_2;
  wire sum_zeros_any1_3;
  wire sum_zeros_any2_1;
  assign sum_magnitude = (p ^ {14{p[13]}}) + {13'd0, p[13]};
  assign sum_zeros_any0_1 = sum_magnitude[1] | sum_magnitude[0];
  assign sum_zeros0_1 = ~sum_magnitude[1];
  assign sum_zeros_any0_2 = sum_magnitude[3] | sum_magnitude[2];
  assign sum_zeros0_2 = ~sum_magnitude[3];
  assign sum_zeros_any0_3 = sum_magnitude[5] | sum_magnitude[4];
  assign sum_zeros0_3 = ~sum_magnitude[5];
  assign sum_zeros_any0_4 = sum_magnitude[7] | sum_magnitude[6];
  assign sum_zeros0_4 = ~sum_magnitude[7];
  assign sum_zeros_any0_5 = sum_magnitude[9] | sum_magnitude[8];
  assign sum_zeros0_5 = ~sum_magnitude[9];
  assign sum_zeros_any0_6 = sum_magnitude[11] | sum_magnitude[10];
  assign sum_zeros0_6 = ~sum_magnitude[11];
  assign sum_zeros_any0_7 = sum_magnitude[13] | sum_magnitude[12];
  assign sum_zeros0_7 = ~sum_magnitude[13];
  assign sum_zeros1_0 = {~sum_zeros_any0_1, sum_zeros_any0_1 ? sum_zeros0_1 : 1'b1};
  assign sum_zeros_any1_1 = sum_zeros_any0_3 | sum_zeros_any0_2;
  assign sum_zeros1_1 = {~sum_zeros_any0_3, sum_zeros_any0_3 ? sum_zeros0_3 : sum_zeros0_2};
  assign sum_zeros_any1_2 = sum_zeros_any0_5 | sum_zeros_any0_4;
  assign sum_zeros1_2 = {~sum_zeros_any0_5, sum_zeros_any0_5 ? sum_zeros0_5 : sum_zeros0_4};
  assign sum_zeros_any1_3 = sum_zeros_any0_7 | sum_zeros_any0_6;
  assign sum_zeros1_3 = {~sum_zeros_any0_7, sum_zeros_any0_7 ? sum_zeros0_7 : sum_zeros0_6};
  assign sum_zeros2_0 = {~sum_zeros_any1_1, sum_zeros_any1_1 ? sum_zeros1_1 : sum_zeros1_0};
  assign sum_zeros_any2_1 = sum_zeros_any1_3 | sum_zeros_any1_2;
  assign sum_zeros2_1 = {~sum_zeros_any1_3, sum_zeros_any1_3 ? sum_zeros1_3 : sum_zeros1_2};
  assign sum_zeros3_0 = {~sum_zeros_any2_1, sum_zeros_any2_1 ? sum_zeros2_1 : sum_zeros2_0};
  assign sum_left_by1 = sum_zeros3_0[0] ? {sum_magnitude[12:0], 1'b0} : sum_magnitude;
  assign sum_left_by2 = sum_zeros3_0[1] ? {sum_left_by1[11:0], 2'd0} : sum_left_by1;
  assign sum_left_by4 = sum_zeros3_0[2] ? {sum_left_by2[9:0], 4'd0} : sum_left_by2;
  assign sum_left_by8 = sum_zeros_any2_1 ? sum_left_by4 : {sum_left_by4[5:0], 8'd0};
  assign number = {p[13], sum_left_by8[13] ? 4'd13 - sum_zeros3_0 : 4'd0, sum_left_by8};
endmodule

// A number times a scale; combinational.
module mxfp4_os8x8_outlet_scale (
  input  wire [18:0] number,
  input  wire [10:0] scale,
  output wire [26:0] term
);
  wire [9:0] scaled_exponent;
  wire scaled_infinite;
  wire scaled_nan;
  assign scaled_nan = scale[9] | (scale[10] & ~(|number[13:0]));
  assign scaled_infinite = scale[10] & ~scaled_nan;
  assign scaled_exponent = {6'd0, number[17:14]} + {1'b0, scale[8:0]};
  assign term = {scaled_infinite, scaled_nan, number[18], scaled_exponent, number[13:0]};
endmodule

// The normalized product of the numbers of scales' codes; combinational.
module mxfp4_os8x8_outlet_scales (
  input  wire [7:0] scale,
  input  wire [7:0] row_scale,
  output wire [10:0] product
);
  wire row_scale_nan;
  wire scale_nan;
  wire [8:0] scales_exponent;
  wire scales_nan;
  assign scale_nan = scale == 8'd255;
  assign row_scale_nan = row_scale == 8'd255;
  assign scales_exponent = {1'b0, scale} + {1'b0, row_scale};
  assign scales_nan = scale_nan | row_scale_nan;
  assign product = {1'b0, scales_nan, scales_exponent};
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module mxfp4_os8x8_outlet_write_tree (
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
module mxfp4_os8x8_row (
  input  wire clk,
  input  wire rst,
  input  wire [19:0] a,
  input  wire [2:0] tag,
  input  wire strobe,
  input  wire [159:0] w,
  input  wire [111:0] p,
  output wire [159:0] w_out,
  output wire [111:0] p_out,
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
  wire [13:0] p0;
  wire [13:0] p1;
  wire [13:0] p2;
  wire [13:0] p3;
  wire [13:0] p4;
  wire [13:0] p5;
  wire [13:0] p6;
  wire [13:0] p7;
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
  wire [2:0] unused_tag_out;
  assign advance_out = advances[0];
  assign p_out = {p7, p6, p5, p4, p3, p2, p1, p0};
  assign w_out = {w7, w6, w5, w4, w3, w2, w1, w0};
  mxfp4_os8x8_advance_cols advance_tree (.clk(clk), .rst(rst), .d(advance), .q(advances));
  mxfp4_os8x8_cell cell0 (.clk(clk), .a(a), .a_out(a0), .advance(advances[0]), .p(p[13:0]), .p_out(p0), .strobe(strobe),
      .strobe_out(strobe0), .tag(tag), .tag_out(tag0), .w(w[19:0]), .w_out(w0));
  mxfp4_os8x8_cell cell1 (.clk(clk), .a(a0), .a_out(a1), .advance(advances[1]), .p(p[27:14]), .p_out(p1),
      .strobe(strobe0), .strobe_out(strobe1), .tag(tag0), .tag_out(tag1), .w(w[39:20]), .w_out(w1));
  mxfp4_os8x8_cell cell2 (.clk(clk), .a(a1), .a_out(a2), .advance(advances[2]), .p(p[41:28]), .p_out(p2),
      .strobe(strobe1), .strobe_out(strobe2), .tag(tag1), .tag_out(tag2), .w(w[59:40]), .w_out(w2));
  mxfp4_os8x8_cell cell3 (.clk(clk), .a(a2), .a_out(a3), .advance(advances[3]), .p(p[55:42]), .p_out(p3),
      .strobe(strobe2), .strobe_out(strobe3), .tag(tag2), .tag_out(tag3), .w(w[79:60]), .w_out(w3));
  mxfp4_os8x8_cell cell4 (.clk(clk), .a(a3), .a_out(a4), .advance(advances[4]), .p(p[69:56]), .p_out(p4),
      .strobe(strobe3), .strobe_out(strobe4), .tag(tag3), .tag_out(tag4), .w(w[99:80]), .w_out(w4));
  mxfp4_os8x8_cell cell5 (.clk(clk), .a(a4), .a_out(a5), .advance(advances[5]), .p(p[83:70]), .p_out(p5),
      .strobe(strobe4), .strobe_out(strobe5), .tag(tag4), .tag_out(tag5), .w(w[119:100]), .w_out(w5));
  mxfp4_os8x8_cell cell6 (.clk(clk), .a(a5), .a_out(a6), .advance(advances[6]), .p(p[97:84]), .p_out(p6),
      .strobe(strobe5), .strobe_out(strobe6), .tag(tag5), .tag_out(tag6), .w(w[139:120]), .w_out(w6));
  mxfp4_os8x8_cell cell7 (.clk(clk), .a(a6), .a_out(unused_a_out), .advance(advances[7]), .p(p[111:98]), .p_out(p7),
      .strobe(strobe6), .strobe_out(unused_strobe_out), .tag(tag6), .tag_out(unused_tag_out), .w(w[159:140]),
      .w_out(w7));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module mxfp4_os8x8_strobe_tree (
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
module mxfp4_os8x8_array (
  input  wire clk,
  input  wire rst,
  input  wire [159:0] a,
  input  wire [159:0] w,
  input  wire [2:0] tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output wire [111:0] p
);
  wire [159:0] a_rows;
  wire [159:0] w_cols;
  wire [23:0] tags;
  wire [7:0] strobes;
  wire [7:0] advances;
  wire [7:0] row_advances;
  wire [7:0] col_advances;
  mxfp4_os8x8_advance_rows advance_rows (.clk(clk), .rst(rst), .d(advance), .q(advances));
  mxfp4_os8x8_advance_cols advance_cols (.clk(clk), .rst(rst), .d(advances[7]), .q(col_advances));
  mxfp4_os8x8_edge edge_regs (.clk(clk), .rst(rst), .a(a), .w(w), .tag(tag), .strobe(strobe), .advance(col_advances[0]), .a_rows(a_rows), .w_cols(w_cols), .tags(tags), .strobes(strobes));
  wire [159:0] a_skewed;
  mxfp4_os8x8_a_skew a_skew (.clk(clk), .d(a_rows), .q(a_skewed), .advance(row_advances));
  wire [159:0] w8;
  mxfp4_os8x8_w_skew w_skew (.clk(clk), .d(w_cols), .q(w8), .advance(col_advances));
  wire [111:0] p8 = 0;
  wire [159:0] w7;
  wire [111:0] p7;
  mxfp4_os8x8_row row7 (.clk(clk), .rst(rst), .advance(advances[7]), .advance_out(row_advances[7]), .a(a_skewed[159:140]), .tag(tags[23:21]), .strobe(strobes[7]), .w(w8), .p(p8), .w_out(w7), .p_out(p7));
  wire [159:0] w6;
  wire [111:0] p6;
  mxfp4_os8x8_row row6 (.clk(clk), .rst(rst), .advance(advances[6]), .advance_out(row_advances[6]), .a(a_skewed[139:120]), .tag(tags[20:18]), .strobe(strobes[6]), .w(w7), .p(p7), .w_out(w6), .p_out(p6));
  wire [159:0] w5;
  wire [111:0] p5;
  mxfp4_os8x8_row row5 (.clk(clk), .rst(rst), .advance(advances[5]), .advance_out(row_advances[5]), .a(a_skewed[119:100]), .tag(tags[17:15]), .strobe(strobes[5]), .w(w6), .p(p6), .w_out(w5), .p_out(p5));
  wire [159:0] w4;
  wire [111:0] p4;
  mxfp4_os8x8_row row4 (.clk(clk), .rst(rst), .advance(advances[4]), .advance_out(row_advances[4]), .a(a_skewed[99:80]), .tag(tags[14:12]), .strobe(strobes[4]), .w(w5), .p(p5), .w_out(w4), .p_out(p4));
  wire [159:0] w3;
  wire [111:0] p3;
  mxfp4_os8x8_row row3 (.clk(clk), .rst(rst), .advance(advances[3]), .advance_out(row_advances[3]), .a(a_skewed[79:60]), .tag(tags[11:9]), .strobe(strobes[3]), .w(w4), .p(p4), .w_out(w3), .p_out(p3));
  wire [159:0] w2;
  wire [111:0] p2;
  mxfp4_os8x8_row row2 (.clk(clk), .rst(rst), .advance(advances[2]), .advance_out(row_advances[2]), .a(a_skewed[59:40]), .tag(tags[8:6]), .strobe(strobes[2]), .w(w3), .p(p3), .w_out(w2), .p_out(p2));
  wire [159:0] w1;
  wire [111:0] p1;
  mxfp4_os8x8_row row1 (.clk(clk), .rst(rst), .advance(advances[1]), .advance_out(row_advances[1]), .a(a_skewed[39:20]), .tag(tags[5:3]), .strobe(strobes[1]), .w(w2), .p(p2), .w_out(w1), .p_out(p1));
  wire [159:0] unused_w;
  wire [111:0] p0;
  mxfp4_os8x8_row row0 (.clk(clk), .rst(rst), .advance(advances[0]), .advance_out(row_advances[0]), .a(a_skewed[19:0]), .tag(tags[2:0]), .strobe(strobes[0]), .w(w1), .p(p1), .w_out(unused_w), .p_out(p0));
  assign p = p0;
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module mxfp4_os8x8_a_skew (
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
module mxfp4_os8x8_w_skew (
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
