// Written by hwsim; do not edit.
// mxint8_os8x8: mac int8 x int8 -> float32, os 8 x 8, lanes 4

// A whole GEMM engine: one architecture in one dataflow; the manifest states its interface.
module mxint8_os8x8 (
  input  wire clk,
  input  wire rst,
  input  wire [255:0] s_axis_job_tdata,
  input  wire s_axis_job_tvalid,
  output wire s_axis_job_tready,
  input  wire [255:0] s_axis_a_tdata,
  input  wire s_axis_a_tvalid,
  output wire s_axis_a_tready,
  input  wire s_axis_a_tlast,
  input  wire [255:0] s_axis_w_tdata,
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
  wire [255:0] a_codes;
  wire a_enable;
  wire a_full;
  wire a_last;
  wire a_take;
  wire advance;
  wire [31:0] factor;
  wire job_done;
  wire [16:0] m;
  wire [16:0] n;
  wire [14:0] outlet_tag;
  wire [167:0] p;
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
  wire [255:0] w_codes;
  wire w_enable;
  wire w_full;
  wire w_last;
  wire w_take;
  mxint8_os8x8_array array (.clk(clk), .rst(rst), .a(a_codes), .advance(advance), .p(p), .strobe(strobe), .tag(tag),
      .w(w_codes));
  mxint8_os8x8_control control (.clk(clk), .rst(rst), .a_enable(a_enable), .a_full(a_full), .a_last(a_last),
      .a_take(a_take), .advance(advance), .busy(busy), .cycles(cycles), .error(error), .factor(factor),
      .job(s_axis_job_tdata), .job_done(job_done), .job_ready(s_axis_job_tready), .job_valid(s_axis_job_tvalid), .m(m),
      .n(n), .outlet_tag(outlet_tag), .pending(pending), .r(r), .r_enable(r_enable), .r_full(r_full), .r_last(r_last),
      .r_take(r_take), .s_enable(s_enable), .s_full(s_full), .s_last(s_last), .s_loaded(s_loaded), .s_take(s_take),
      .start(start), .strobe(strobe), .tag(tag), .w_enable(w_enable), .w_full(w_full), .w_last(w_last),
      .w_take(w_take));
  mxint8_os8x8_inlet_a inlet_a (.clk(clk), .rst(rst), .data(a_codes), .enable(a_enable), .full(a_full), .last(a_last),
      .take(a_take), .tdata(s_axis_a_tdata), .tlast(s_axis_a_tlast), .tready(s_axis_a_tready),
      .tvalid(s_axis_a_tvalid));
  mxint8_os8x8_inlet_r inlet_r (.clk(clk), .rst(rst), .data(r), .enable(r_enable), .full(r_full), .last(r_last),
      .take(r_take), .tdata(s_axis_r_tdata), .tlast(s_axis_r_tlast), .tready(s_axis_r_tready),
      .tvalid(s_axis_r_tvalid));
  mxint8_os8x8_inlet_s inlet_s (.clk(clk), .rst(rst), .data(s_codes), .enable(s_enable), .full(s_full), .last(s_last),
      .take(s_take), .tdata(s_axis_s_tdata), .tlast(s_axis_s_tlast), .tready(s_axis_s_tready),
      .tvalid(s_axis_s_tvalid));
  mxint8_os8x8_inlet_w inlet_w (.clk(clk), .rst(rst), .data(w_codes), .enable(w_enable), .full(w_full), .last(w_last),
      .take(w_take), .tdata(s_axis_w_tdata), .tlast(s_axis_w_tlast), .tready(s_axis_w_tready),
      .tvalid(s_axis_w_tvalid));
  mxint8_os8x8_outlet outlet (.clk(clk), .rst(rst), .advance(advance), .factor(factor), .job_done(job_done), .m(m),
      .n(n), .p(p), .pending(pending), .s(s_codes), .s_loaded(s_loaded), .s_take(s_take), .start(start),
      .tag(outlet_tag), .tdata(m_axis_c_tdata), .tlast(m_axis_c_tlast), .tready(m_axis_c_tready),
      .tvalid(m_axis_c_tvalid));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module mxint8_os8x8_advance_cols (
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
module mxint8_os8x8_advance_rows (
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
module mxint8_os8x8_cell (
  input  wire clk,
  input  wire [31:0] a,
  input  wire [2:0] tag,
  input  wire strobe,
  input  wire [31:0] w,
  input  wire [20:0] p,
  output reg  [31:0] a_out,
  output reg  [2:0] tag_out,
  output reg  strobe_out,
  output reg  [31:0] w_out,
  output reg  [20:0] p_out,
  input  wire advance
);
  wire [20:0] base;
  wire tag_first;
  wire tag_out_last;
  wire tag_out_valid;
  wire tag_valid;
  reg [20:0] total;
  wire [20:0] total_next;
  assign tag_out_last = tag_out[2];
  assign tag_out_valid = tag_out[0];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  assign base = tag_first ? 21'd0 : total;
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
  mxint8_os8x8_core core (.a(a), .p_in(base), .p_out(total_next), .w(w));
endmodule

// Drains with a burst of strobes; where the outlet has no room for a row, the array pauses, and the controller with it.
module mxint8_os8x8_control (
  input  wire clk,
  input  wire rst,
  input  wire [255:0] job,
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
  output reg  [31:0] factor,
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
  wire [31:0] job_factor;
  wire [31:0] job_k;
  wire [31:0] job_m;
  wire [31:0] job_n;
  wire [15:0] job_reserved;
  wire [95:0] job_reserved_factor;
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
  wire n2;
  assign outlet_tag_row_scale = row_scales[7:0];
  assign job_reserved_factor = job[255:160];
  assign job_factor = job[159:128];
  assign job_reserved = job[127:112];
  assign job_w_bits = job[111:104];
  assign job_a_bits = job[103:96];
  assign job_n = job[95:64];
  assign job_k = job[63:32];
  assign job_m = job[31:0];
  assign job_ready = ~busy;
  assign n1 = (|job_m) & (job_m <= 32'h10000) & (|job_k) & (job_k <= 32'h4000) & (|job_n) & (job_n <= 32'h10000);
  assign n2 = n1 & (job_a_bits == 8'd0) & (job_w_bits == 8'd0) & (job_reserved == 16'd0);
  assign in_range = n2 & ~(&job_factor[30:23]) & (job_reserved_factor == 96'd0);
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
    if (rst) factor <= 32'd0;
    else if (start) factor <= job_factor;
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

// p_out = p_in + sum of a[lane] * w[lane], modulo 2**p_width; combinational.
`ifdef SYNTHESIS
module mxint8_os8x8_core (
  input  wire [31:0] a,
  input  wire [31:0] w,
  input  wire [20:0] p_in,
  output wire [20:0] p_out
);
  wire [7:0] a0;
  wire [7:0] a1;
  wire [7:0] a2;
  wire [7:0] a3;
  wire [17:0] addend1;
  wire [2:0] down;
  wire [17:0] generate0;
  wire generate1_0;
  wire generate2_0;
  wire generate3_0;
  wire generate4_0;
  wire generate5_0;
  wire generate6_0;
  wire generate7_0;
  wire generate8_0;
  wire generate9_0;
  wire generate10_0;
  wire generate11_0;
  wire generate12_0;
  wire generate12_11;
  wire generate13_0;
  wire generate14_0;
  wire generate14_13;
  wire generate15_0;
  wire generate15_13;
  wire generate15_14;
  wire generate16_0;
  wire generate16_13;
  wire generate16_14;
  wire generate16_15;
  wire generate17_0;
  wire generate17_11;
  wire generate17_13;
  wire generate17_14;
  wire generate17_15;
  wire generate17_16;
  wire [17:0] half0;
  wire [1:0] passes;
  wire passes1;
  wire [17:0] propagate0;
  wire propagate12_11;
  wire propagate14_13;
  wire propagate15_13;
  wire propagate15_14;
  wire propagate16_13;
  wire propagate16_14;
  wire propagate16_15;
  wire propagate17_11;
  wire propagate17_13;
  wire propagate17_14;
  wire propagate17_15;
  wire propagate17_16;
  wire [7:0] row0_0;
  wire [7:0] row0_1;
  wire [7:0] row0_2;
  wire [7:0] row0_3;
  wire [7:0] row0_4;
  wire [7:0] row0_5;
  wire [7:0] row0_6;
  wire [7:0] row0_7;
  wire [7:0] row1_0;
  wire [7:0] row1_1;
  wire [7:0] row1_2;
  wire [7:0] row1_3;
  wire [7:0] row1_4;
  wire [7:0] row1_5;
  wire [7:0] row1_6;
  wire [7:0] row1_7;
  wire [7:0] row2_0;
  wire [7:0] row2_1;
  wire [7:0] row2_2;
  wire [7:0] row2_3;
  wire [7:0] row2_4;
  wire [7:0] row2_5;
  wire [7:0] row2_6;
  wire [7:0] row2_7;
  wire [7:0] row3_0;
  wire [7:0] row3_1;
  wire [7:0] row3_2;
  wire [7:0] row3_3;
  wire [7:0] row3_4;
  wire [7:0] row3_5;
  wire [7:0] row3_6;
  wire [7:0] row3_7;
  wire [17:0] total;
  wire [1:0] tree1_0_carry;
  wire [1:0] tree1_0_sum;
  wire tree1_1_carry;
  wire tree1_1_sum;
  wire [1:0] tree1_2_carry;
  wire [1:0] tree1_2_sum;
  wire tree1_3_carry;
  wire tree1_3_sum;
  wire [13:0] tree1_4_carry;
  wire [13:0] tree1_4_half;
  wire [13:0] tree1_4_sum;
  wire [12:0] tree1_5_carry;
  wire [12:0] tree1_5_half;
  wire [12:0] tree1_5_sum;
  wire [11:0] tree1_6_carry;
  wire [11:0] tree1_6_half;
  wire [11:0] tree1_6_sum;
  wire [10:0] tree1_7_carry;
  wire [10:0] tree1_7_half;
  wire [10:0] tree1_7_sum;
  wire [8:0] tree1_8_carry;
  wire [8:0] tree1_8_half;
  wire [8:0] tree1_8_sum;
  wire [6:0] tree1_9_carry;
  wire [6:0] tree1_9_half;
  wire [6:0] tree1_9_sum;
  wire [5:0] tree1_10_carry;
  wire [5:0] tree1_10_half;
  wire [5:0] tree1_10_sum;
  wire [3:0] tree1_11_carry;
  wire [3:0] tree1_11_half;
  wire [3:0] tree1_11_sum;
  wire [1:0] tree1_12_carry;
  wire [1:0] tree1_12_half;
  wire [1:0] tree1_12_sum;
  wire tree1_13_carry;
  wire tree1_13_half;
  wire tree1_13_sum;
  wire tree1_14_carry;
  wire tree1_14_half;
  wire tree1_14_sum;
  wire tree1_15_carry;
  wire tree1_15_sum;
  wire [2:0] tree2_0_carry;
  wire [2:0] tree2_0_sum;
  wire tree2_1_carry;
  wire tree2_1_sum;
  wire tree2_2_carry;
  wire tree2_2_sum;
  wire [1:0] tree2_3_carry;
  wire [1:0] tree2_3_sum;
  wire [12:0] tree2_4_carry;
  wire [12:0] tree2_4_half;
  wire [12:0] tree2_4_sum;
  wire [10:0] tree2_5_carry;
  wire [10:0] tree2_5_half;
  wire [10:0] tree2_5_sum;
  wire [9:0] tree2_6_carry;
  wire [9:0] tree2_6_half;
  wire [9:0] tree2_6_sum;
  wire [6:0] tree2_7_carry;
  wire [6:0] tree2_7_half;
  wire [6:0] tree2_7_sum;
  wire [5:0] tree2_8_carry;
  wire [5:0] tree2_8_half;
  wire [5:0] tree2_8_sum;
  wire [1:0] tree2_9_carry;
  wire [1:0] tree2_9_half;
  wire [1:0] tree2_9_sum;
  wire tree2_10_carry;
  wire tree2_10_half;
  wire tree2_10_sum;
  wire [14:0] tree3_0_carry;
  wire [14:0] tree3_0_half;
  wire [14:0] tree3_0_sum;
  wire [10:0] tree3_1_carry;
  wire [10:0] tree3_1_half;
  wire [10:0] tree3_1_sum;
  wire [6:0] tree3_2_carry;
  wire [6:0] tree3_2_half;
  wire [6:0] tree3_2_sum;
  wire tree3_3_carry;
  wire tree3_3_half;
  wire tree3_3_sum;
  wire [2:0] tree3_4_carry;
  wire [2:0] tree3_4_half;
  wire [2:0] tree3_4_sum;
  wire tree3_5_carry;
  wire tree3_5_half;
  wire tree3_5_sum;
  wire tree3_6_carry;
  wire tree3_6_half;
  wire tree3_6_sum;
  wire [12:0] tree4_0_carry;
  wire [12:0] tree4_0_half;
  wire [12:0] tree4_0_sum;
  wire [8:0] tree4_1_carry;
  wire [8:0] tree4_1_half;
  wire [8:0] tree4_1_sum;
  wire [2:0] tree4_2_carry;
  wire [2:0] tree4_2_half;
  wire [2:0] tree4_2_sum;
  wire tree4_3_carry;
  wire tree4_3_half;
  wire tree4_3_sum;
  wire tree4_4_carry;
  wire tree4_4_half;
  wire tree4_4_sum;
  wire [11:0] tree5_0_carry;
  wire [11:0] tree5_0_half;
  wire [11:0] tree5_0_sum;
  wire [4:0] tree5_1_carry;
  wire [4:0] tree5_1_half;
  wire [4:0] tree5_1_sum;
  wire [1:0] tree5_2_carry;
  wire [1:0] tree5_2_half;
  wire [1:0] tree5_2_sum;
  wire tree5_3_carry;
  wire tree5_3_half;
  wire tree5_3_sum;
  wire [6:0] tree6_0_carry;
  wire [6:0] tree6_0_half;
  wire [6:0] tree6_0_sum;
  wire tree6_1_carry;
  wire tree6_1_half;
  wire tree6_1_sum;
  wire [1:0] tree6_2_carry;
  wire [1:0] tree6_2_half;
  wire [1:0] tree6_2_sum;
  wire [5:0] tree7_0_carry;
  wire [5:0] tree7_0_half;
  wire [5:0] tree7_0_sum;
  wire [1:0] tree7_1_carry;
  wire [1:0] tree7_1_half;
  wire [1:0] tree7_1_sum;
  wire [3:0] tree8_0_carry;
  wire [3:0] tree8_0_half;
  wire [3:0] tree8_0_sum;
  wire [2:0] up;
  wire [7:0] w0;
  wire [7:0] w1;
  wire [7:0] w2;
  wire [7:0] w3;
  wire [13:0] n1;
  wire [13:0] n2;
  wire [13:0] n3;
  wire [12:0] n4;
  wire [12:0] n5;
  wire [12:0] n6;
  wire [11:0] n7;
  wire [11:0] n8;
  wire [11:0] n9;
  wire [10:0] n10;
  wire [10:0] n11;
  wire [10:0] n12;
  wire [8:0] n13;
  wire [8:0] n14;
  wire [8:0] n15;
  wire [6:0] n16;
  wire [6:0] n17;
  wire [6:0] n18;
  wire [5:0] n19;
  wire [5:0] n20;
  wire [5:0] n21;
  wire [3:0] n22;
  wire [3:0] n23;
  wire [1:0] n24;
  wire [12:0] n25;
  wire [12:0] n26;
  wire [12:0] n27;
  wire [10:0] n28;
  wire [10:0] n29;
  wire [10:0] n30;
  wire [9:0] n31;
  wire [9:0] n32;
  wire [9:0] n33;
  wire [6:0] n34;
  wire [6:0] n35;
  wire [6:0] n36;
  wire [5:0] n37;
  wire [5:0] n38;
  wire [5:0] n39;
  wire [1:0] n40;
  wire [14:0] n41;
  wire [14:0] n42;
  wire [14:0] n43;
  wire [10:0] n44;
  wire [10:0] n45;
  wire [10:0] n46;
  wire [6:0] n47;
  wire [6:0] n48;
  wire [6:0] n49;
  wire [2:0] n50;
  wire [2:0] n51;
  wire [12:0] n52;
  wire [12:0] n53;
  wire [12:0] n54;
  wire [8:0] n55;
  wire [8:0] n56;
  wire [8:0] n57;
  wire [2:0] n58;
  wire [2:0] n59;
  wire [11:0] n60;
  wire [11:0] n61;
  wire [11:0] n62;
  wire [4:0] n63;
  wire [4:0] n64;
  wire [4:0] n65;
  wire [1:0] n66;
  wire [1:0] n67;
  wire [6:0] n68;
  wire [6:0] n69;
  wire [6:0] n70;
  wire [1:0] n71;
  wire [5:0] n72;
  wire [5:0] n73;
  wire [5:0] n74;
  wire [1:0] n75;
  wire [1:0] n76;
  wire [3:0] n77;
  wire [3:0] n78;
  assign w3 = w[31:24];
  assign w2 = w[23:16];
  assign w1 = w[15:8];
  assign w0 = w[7:0];
  assign a3 = a[31:24];
  assign a2 = a[23:16];
  assign a1 = a[15:8];
  assign a0 = a[7:0];
  assign n1 = {~row0_7[7], ~row0_6[7], ~row0_5[7], ~row0_4[7], row0_5[5], ~row0_2[7], ~row0_1[7], ~row0_0[7], row0_2[4],
      row0_0[5:1]} | {~row1_7[7], row0_7[6], row0_6[6], row0_5[6], row0_6[4], row0_3[6], row0_2[6], row0_1[6],
      row0_3[3], row0_1[4:0]};
  assign n3 = n1 & {~row2_7[7], ~row1_6[7], row0_7[5], row0_6[5], row0_7[3], row0_4[5], row0_3[5], row0_2[5], row0_4[2],
      row0_2[3:0], row1_0[1]};
  assign tree1_4_carry = n2 | n3;
  assign tree1_5_half = {row1_7[6], ~row1_5[7], row0_7[4], ~row1_3[7], row0_5[4], row0_4[4], row0_3[4], row0_5[1],
      row0_3[2:0], row1_0[2], row2_1[0]} ^ {~row2_6[7], row1_6[6], ~row1_4[7], row1_4[6], row0_6[3], row0_5[3],
      row0_4[3], row0_6[0], row0_4[1:0], row1_0[3], row1_1[1], row3_0[1]};
  assign tree1_5_sum = tree1_5_half ^ {row2_7[6], row1_7[5], row1_5[6:5], row0_7[2], row0_6[2], row0_5[2], row1_0[6],
      row0_5[0], row1_0[4], row1_1[2], row1_2[0], row3_1[0]};
  assign n5 = {row1_7[6], ~row1_5[7], row0_7[4], ~row1_3[7], row0_5[4], row0_4[4], row0_3[4], row0_5[1], row0_3[2:0],
      row1_0[2], row2_1[0]} & {~row2_6[7], row1_6[6], ~row1_4[7], row1_4[6], row0_6[3], row0_5[3], row0_4[3], row0_6[0],
      row0_4[1:0], row1_0[3], row1_1[1], row3_0[1]};
  assign n4 = {row1_7[6], ~row1_5[7], row0_7[4], ~row1_3[7], row0_5[4], row0_4[4], row0_3[4], row0_5[1], row0_3[2:0],
      row1_0[2], row2_1[0]} | {~row2_6[7], row1_6[6], ~row1_4[7], row1_4[6], row0_6[3], row0_5[3], row0_4[3], row0_6[0],
      row0_4[1:0], row1_0[3], row1_1[1], row3_0[1]};
  assign n6 = n4 & {row2_7[6], row1_7[5], row1_5[6:5], row0_7[2], row0_6[2], row0_5[2], row1_0[6], row0_5[0], row1_0[4],
      row1_1[2], row1_2[0], row3_1[0]};
  assign tree1_5_carry = n5 | n6;
  assign tree1_6_half = {~row3_6[7], ~row2_5[7], row1_6[5:4], ~row1_2[7], row0_7[1], row0_6[1], row1_1[5], row1_0[5],
      row1_1[3], row1_2[1], row2_0[2]} ^ {row3_7[6], row2_6[6], row1_7[4:3], row1_3[6], ~row1_1[7], row0_7[0],
      row1_2[4], row1_1[4], row1_2[2], row1_3[0], row2_1[1]};
  assign tree1_6_sum = tree1_6_half ^ {p_in[13], row2_7[5], ~row2_4[7], ~row2_3[7], row1_4[5], row1_2[6], ~row1_0[7],
      row1_3[3], row1_2[3], row1_3[1], row2_0[3], row2_2[0]};
  assign n8 = {~row3_6[7], ~row2_5[7], row1_6[5:4], ~row1_2[7], row0_7[1], row0_6[1], row1_1[5], row1_0[5], row1_1[3],
      row1_2[1], row2_0[2]} & {row3_7[6], row2_6[6], row1_7[4:3], row1_3[6], ~row1_1[7], row0_7[0], row1_2[4],
      row1_1[4], row1_2[2], row1_3[0], row2_1[1]};
  assign n7 = {~row3_6[7], ~row2_5[7], row1_6[5:4], ~row1_2[7], row0_7[1], row0_6[1], row1_1[5], row1_0[5], row1_1[3],
      row1_2[1], row2_0[2]} | {row3_7[6], row2_6[6], row1_7[4:3], row1_3[6], ~row1_1[7], row0_7[0], row1_2[4],
      row1_1[4], row1_2[2], row1_3[0], row2_1[1]};
  assign n9 = n7 & {p_in[13], row2_7[5], ~row2_4[7], ~row2_3[7], row1_4[5], row1_2[6], ~row1_0[7], row1_3[3], row1_2[3],
      row1_3[1], row2_0[3], row2_2[0]};
  assign tree1_6_carry = n8 | n9;
  assign tree1_7_half = {~row3_5[7], row2_5[6], row2_4[6], row1_5[4], row1_3[5], row1_1[6], row1_4[2], row1_5[0],
      row1_4[0], row2_1[2], row3_0[2]} ^ {row3_6[6], row2_6[5], row2_5[5], row1_6[3], row1_4[4], row1_2[5], row1_5[1],
      row2_0[5:4], row2_2[1], row3_1[1]};
  assign tree1_7_sum = tree1_7_half ^ {row3_7[5], row2_7[4], row2_6[4], row1_7[2], row1_5[3], row1_3[4], row1_6[0],
      row2_1[4:3], row2_3[0], row3_2[0]};
  assign n11 = {~row3_5[7], row2_5[6], row2_4[6], row1_5[4], row1_3[5], row1_1[6], row1_4[2], row1_5[0], row1_4[0],
      row2_1[2], row3_0[2]} & {row3_6[6], row2_6[5], row2_5[5], row1_6[3], row1_4[4], row1_2[5], row1_5[1], row2_0[5:4],
      row2_2[1], row3_1[1]};
  assign n10 = {~row3_5[7], row2_5[6], row2_4[6], row1_5[4], row1_3[5], row1_1[6], row1_4[2], row1_5[0], row1_4[0],
      row2_1[2], row3_0[2]} | {row3_6[6], row2_6[5], row2_5[5], row1_6[3], row1_4[4], row1_2[5], row1_5[1], row2_0[5:4],
      row2_2[1], row3_1[1]};
  assign n12 = n10 & {row3_7[5], row2_7[4], row2_6[4], row1_7[2], row1_5[3], row1_3[4], row1_6[0], row2_1[4:3],
      row2_3[0], row3_2[0]};
  assign tree1_7_carry = n11 | n12;
  assign tree1_8_half = {~row3_4[7], row2_7[3], ~row2_2[7], row1_6[2], row1_4[3], row2_0[6], row2_2[3:2], row3_0[3]} ^
      {row3_5[6], ~row3_3[7], row2_3[6], row1_7[1], row1_5[2], row2_1[5], row2_3[2:1], row3_1[2]};
  assign tree1_8_sum = tree1_8_half ^ {row3_6[5], row3_4[6], row2_4[5], ~row2_1[7], row1_6[1], row2_2[4], row2_4[1:0],
      row3_2[1]};
  assign n14 = {~row3_4[7], row2_7[3], ~row2_2[7], row1_6[2], row1_4[3], row2_0[6], row2_2[3:2], row3_0[3]} &
      {row3_5[6], ~row3_3[7], row2_3[6], row1_7[1], row1_5[2], row2_1[5], row2_3[2:1], row3_1[2]};
  assign n13 = {~row3_4[7], row2_7[3], ~row2_2[7], row1_6[2], row1_4[3], row2_0[6], row2_2[3:2], row3_0[3]} |
      {row3_5[6], ~row3_3[7], row2_3[6], row1_7[1], row1_5[2], row2_1[5], row2_3[2:1], row3_1[2]};
  assign n15 = n13 & {row3_6[5], row3_4[6], row2_4[5], ~row2_1[7], row1_6[1], row2_2[4], row2_4[1:0], row3_2[1]};
  assign tree1_8_carry = n14 | n15;
  assign tree1_9_half = {row3_5[5], row2_5[4], row2_2[6], row1_7[0], row2_3[3], row2_5[0], row3_0[4]} ^ {row3_6[4],
      row2_6[3], row2_3[5], ~row2_0[7], row2_4[2], row3_0[5], row3_1[3]};
  assign tree1_9_sum = tree1_9_half ^ {row3_7[3], row2_7[2], row2_4[4], row2_1[6], row2_5[1], row3_1[4], row3_2[2]};
  assign n17 = {row3_5[5], row2_5[4], row2_2[6], row1_7[0], row2_3[3], row2_5[0], row3_0[4]} & {row3_6[4], row2_6[3],
      row2_3[5], ~row2_0[7], row2_4[2], row3_0[5], row3_1[3]};
  assign n16 = {row3_5[5], row2_5[4], row2_2[6], row1_7[0], row2_3[3], row2_5[0], row3_0[4]} | {row3_6[4], row2_6[3],
      row2_3[5], ~row2_0[7], row2_4[2], row3_0[5], row3_1[3]};
  assign n18 = n16 & {row3_7[3], row2_7[2], row2_4[4], row2_1[6], row2_5[1], row3_1[4], row3_2[2]};
  assign tree1_9_carry = n17 | n18;
  assign tree1_10_half = {~row3_2[7], row2_5[3], row2_2[5], row3_1[5], row3_2[3], row3_3[1]} ^ {row3_3[6], row2_6[2],
      row2_3[4], row3_2[4], row3_3[2], row3_4[0]};
  assign tree1_10_sum = tree1_10_half ^ {row3_4[5], row2_7[1], row2_4[3], row3_3[3], row3_4[1], p_in[4]};
  assign n20 = {~row3_2[7], row2_5[3], row2_2[5], row3_1[5], row3_2[3], row3_3[1]} & {row3_3[6], row2_6[2], row2_3[4],
      row3_2[4], row3_3[2], row3_4[0]};
  assign n19 = {~row3_2[7], row2_5[3], row2_2[5], row3_1[5], row3_2[3], row3_3[1]} | {row3_3[6], row2_6[2], row2_3[4],
      row3_2[4], row3_3[2], row3_4[0]};
  assign n21 = n19 & {row3_4[5], row2_7[1], row2_4[3], row3_3[3], row3_4[1], p_in[4]};
  assign tree1_10_carry = n20 | n21;
  assign tree1_11_half = {row3_5[4], ~row3_1[7], row2_5[2], row3_4[2]} ^ {row3_6[3], row3_2[6], row2_6[1], row3_5[1]};
  assign tree1_11_sum = tree1_11_half ^ {row3_7[2], row3_3[5], row2_7[0], row3_6[0]};
  assign n22 = {row3_5[4], ~row3_1[7], row2_5[2], row3_4[2]} & {row3_6[3], row3_2[6], row2_6[1], row3_5[1]};
  assign n23 = {row3_5[4], ~row3_1[7], row2_5[2], row3_4[2]} | {row3_6[3], row3_2[6], row2_6[1], row3_5[1]};
  assign tree1_11_carry = n22 | (n23 & {row3_7[2], row3_3[5], row2_7[0], row3_6[0]});
  assign tree1_12_half = {row3_4[4], ~row3_0[7]} ^ {row3_5[3], row3_1[6]};
  assign tree1_12_sum = tree1_12_half ^ {row3_6[2], row3_2[5]};
  assign n24 = ({row3_4[4], ~row3_0[7]} | {row3_5[3], row3_1[6]}) & {row3_6[2], row3_2[5]};
  assign tree1_12_carry = ({row3_4[4], ~row3_0[7]} & {row3_5[3], row3_1[6]}) | n24;
  assign tree1_13_half = row3_3[4] ^ row3_4[3];
  assign tree1_13_sum = tree1_13_half ^ row3_5[2];
  assign tree1_13_carry = (row3_3[4] & row3_4[3]) | ((row3_3[4] | row3_4[3]) & row3_5[2]);
  assign tree1_14_half = row3_6[1] ^ row3_7[0];
  assign tree1_14_sum = tree1_14_half ^ p_in[7];
  assign tree1_14_carry = (row3_6[1] & row3_7[0]) | ((row3_6[1] | row3_7[0]) & p_in[7]);
  assign tree1_15_sum = ~(~row0_3[7] ^ row0_4[6]);
  assign tree1_15_carry = ~row0_3[7] | row0_4[6];
  assign tree2_0_sum = p_in[2:0] ^ {tree1_4_sum[1], tree1_0_sum[1], tree1_1_sum};
  assign tree2_0_carry = p_in[2:0] & {tree1_4_sum[1], tree1_0_sum[1], tree1_1_sum};
  assign tree2_1_sum = tree1_6_sum[2] ^ tree1_7_sum[2];
  assign tree2_1_carry = tree1_6_sum[2] & tree1_7_sum[2];
  assign tree2_2_sum = tree1_6_sum[4] ^ tree1_7_sum[4];
  assign tree2_2_carry = tree1_6_sum[4] & tree1_7_sum[4];
  assign tree2_3_sum = {p_in[9], tree1_5_carry[6]} ^ {tree1_4_carry[7], tree1_6_carry[5]};
  assign tree2_3_carry = {p_in[9], tree1_5_carry[6]} & {tree1_4_carry[7], tree1_6_carry[5]};
  assign tree2_4_half = {~row3_7[7], tree1_4_carry[11], p_in[12], row3_7[4], p_in[10], tree1_6_carry[6], row3_7[1],
      tree1_3_carry, p_in[6], row3_5[0], tree1_4_carry[2], row3_3[0], tree1_0_carry[1]} ^ {p_in[14], tree1_5_carry[11],
      tree1_6_carry[9], p_in[11], tree1_15_sum, tree1_7_carry[6], p_in[8], tree1_2_carry, p_in[5], tree1_5_carry[2],
      p_in[3], tree1_4_carry[0]};
  assign tree2_4_sum = tree2_4_half ^ {tree1_4_carry[12], tree1_6_carry[10], tree1_7_carry[9], tree1_15_carry,
      tree1_4_carry[8], tree1_8_carry[5], tree1_4_carry[6:5], tree1_3_sum, tree1_2_sum[0], tree1_5_sum[3],
      tree1_4_carry[1], tree1_6_sum[0]};
  assign n26 = {~row3_7[7], tree1_4_carry[11], p_in[12], row3_7[4], p_in[10], tree1_6_carry[6], row3_7[1],
      tree1_3_carry, p_in[6], row3_5[0], tree1_4_carry[2], row3_3[0], tree1_0_carry[1]} & {p_in[14], tree1_5_carry[11],
      tree1_6_carry[9], p_in[11], tree1_15_sum, tree1_7_carry[6], p_in[8], tree1_2_carry, p_in[5], tree1_5_carry[2],
      p_in[3], tree1_4_carry[0]};
  assign n25 = {~row3_7[7], tree1_4_carry[11], p_in[12], row3_7[4], p_in[10], tree1_6_carry[6], row3_7[1],
      tree1_3_carry, p_in[6], row3_5[0], tree1_4_carry[2], row3_3[0], tree1_0_carry[1]} | {p_in[14], tree1_5_carry[11],
      tree1_6_carry[9], p_in[11], tree1_15_sum, tree1_7_carry[6], p_in[8], tree1_2_carry, p_in[5], tree1_5_carry[2],
      p_in[3], tree1_4_carry[0]};
  assign n27 = n25 & {tree1_4_carry[12], tree1_6_carry[10], tree1_7_carry[9], tree1_15_carry, tree1_4_carry[8],
      tree1_8_carry[5], tree1_4_carry[6:5], tree1_3_sum, tree1_2_sum[0], tree1_5_sum[3], tree1_4_carry[1],
      tree1_6_sum[0]};
  assign tree2_4_carry = n26 | n27;
  assign tree2_5_half = {tree1_7_carry[10], tree1_8_carry[8], tree1_4_carry[9], tree1_5_carry[8], tree1_9_carry[4],
      tree1_7_carry[5], tree1_5_carry[5], tree1_2_sum[1], tree1_5_carry[3], tree1_6_carry[1], tree1_5_carry[1]} ^
      {tree1_4_sum[12], tree1_4_carry[10], tree1_5_carry[9], tree1_6_carry[7], tree1_10_carry[4], tree1_8_carry[4],
      tree1_6_carry[4], tree1_4_carry[4], tree1_6_carry[2], tree1_7_carry[1], tree1_6_sum[1]};
  assign tree2_5_sum = tree2_5_half ^ {tree1_5_sum[12], tree1_5_carry[10], tree1_6_carry[8], tree1_7_carry[7],
      tree1_11_carry[2], tree1_9_carry[3], tree1_7_carry[4], tree1_5_carry[4], tree1_7_carry[2], tree1_8_carry[0],
      tree1_7_sum[1]};
  assign n29 = {tree1_7_carry[10], tree1_8_carry[8], tree1_4_carry[9], tree1_5_carry[8], tree1_9_carry[4],
      tree1_7_carry[5], tree1_5_carry[5], tree1_2_sum[1], tree1_5_carry[3], tree1_6_carry[1], tree1_5_carry[1]} &
      {tree1_4_sum[12], tree1_4_carry[10], tree1_5_carry[9], tree1_6_carry[7], tree1_10_carry[4], tree1_8_carry[4],
      tree1_6_carry[4], tree1_4_carry[4], tree1_6_carry[2], tree1_7_carry[1], tree1_6_sum[1]};
  assign n28 = {tree1_7_carry[10], tree1_8_carry[8], tree1_4_carry[9], tree1_5_carry[8], tree1_9_carry[4],
      tree1_7_carry[5], tree1_5_carry[5], tree1_2_sum[1], tree1_5_carry[3], tree1_6_carry[1], tree1_5_carry[1]} |
      {tree1_4_sum[12], tree1_4_carry[10], tree1_5_carry[9], tree1_6_carry[7], tree1_10_carry[4], tree1_8_carry[4],
      tree1_6_carry[4], tree1_4_carry[4], tree1_6_carry[2], tree1_7_carry[1], tree1_6_sum[1]};
  assign n30 = n28 & {tree1_5_sum[12], tree1_5_carry[10], tree1_6_carry[8], tree1_7_carry[7], tree1_11_carry[2],
      tree1_9_carry[3], tree1_7_carry[4], tree1_5_carry[4], tree1_7_carry[2], tree1_8_carry[0], tree1_7_sum[1]};
  assign tree2_5_carry = n29 | n30;
  assign tree2_6_half = {tree1_4_sum[11], tree1_7_carry[8], tree1_8_carry[6], tree1_12_carry[1], tree1_10_carry[3],
      tree1_8_carry[3], tree1_6_carry[3], tree1_8_carry[1], tree1_9_sum[0], tree1_8_sum[0]} ^ {tree1_5_sum[11],
      tree1_8_carry[7], tree1_9_carry[5], tree1_5_carry[7], tree1_11_carry[1], tree1_9_carry[2], tree1_4_sum[5],
      tree1_4_carry[3], tree1_10_sum[0], tree1_4_sum[2]};
  assign tree2_6_sum = tree2_6_half ^ {tree1_6_sum[10], tree1_4_sum[10], tree1_10_carry[5], tree1_4_sum[8],
      tree1_12_carry[0], tree1_7_sum[5], tree1_5_sum[5], tree1_7_sum[3], tree1_8_sum[1], tree1_5_sum[2]};
  assign n32 = {tree1_4_sum[11], tree1_7_carry[8], tree1_8_carry[6], tree1_12_carry[1], tree1_10_carry[3],
      tree1_8_carry[3], tree1_6_carry[3], tree1_8_carry[1], tree1_9_sum[0], tree1_8_sum[0]} & {tree1_5_sum[11],
      tree1_8_carry[7], tree1_9_carry[5], tree1_5_carry[7], tree1_11_carry[1], tree1_9_carry[2], tree1_4_sum[5],
      tree1_4_carry[3], tree1_10_sum[0], tree1_4_sum[2]};
  assign n31 = {tree1_4_sum[11], tree1_7_carry[8], tree1_8_carry[6], tree1_12_carry[1], tree1_10_carry[3],
      tree1_8_carry[3], tree1_6_carry[3], tree1_8_carry[1], tree1_9_sum[0], tree1_8_sum[0]} | {tree1_5_sum[11],
      tree1_8_carry[7], tree1_9_carry[5], tree1_5_carry[7], tree1_11_carry[1], tree1_9_carry[2], tree1_4_sum[5],
      tree1_4_carry[3], tree1_10_sum[0], tree1_4_sum[2]};
  assign n33 = n31 & {tree1_6_sum[10], tree1_4_sum[10], tree1_10_carry[5], tree1_4_sum[8], tree1_12_carry[0],
      tree1_7_sum[5], tree1_5_sum[5], tree1_7_sum[3], tree1_8_sum[1], tree1_5_sum[2]};
  assign tree2_6_carry = n32 | n33;
  assign tree2_7_half = {tree1_9_carry[6], tree1_11_carry[3], tree1_5_sum[8], tree1_13_carry, tree1_8_sum[4],
      tree1_7_carry[3], tree1_8_sum[2]} ^ {tree1_6_sum[9], tree1_4_sum[9], tree1_6_sum[7], tree1_14_carry,
      tree1_9_sum[3], tree1_8_carry[2], tree1_9_sum[1]};
  assign tree2_7_sum = tree2_7_half ^ {tree1_7_sum[9], tree1_5_sum[9], tree1_7_sum[7], tree1_6_sum[6], tree1_10_sum[3],
      tree1_9_carry[1], tree1_10_sum[1]};
  assign n35 = {tree1_9_carry[6], tree1_11_carry[3], tree1_5_sum[8], tree1_13_carry, tree1_8_sum[4], tree1_7_carry[3],
      tree1_8_sum[2]} & {tree1_6_sum[9], tree1_4_sum[9], tree1_6_sum[7], tree1_14_carry, tree1_9_sum[3],
      tree1_8_carry[2], tree1_9_sum[1]};
  assign n34 = {tree1_9_carry[6], tree1_11_carry[3], tree1_5_sum[8], tree1_13_carry, tree1_8_sum[4], tree1_7_carry[3],
      tree1_8_sum[2]} | {tree1_6_sum[9], tree1_4_sum[9], tree1_6_sum[7], tree1_14_carry, tree1_9_sum[3],
      tree1_8_carry[2], tree1_9_sum[1]};
  assign n36 = n34 & {tree1_7_sum[9], tree1_5_sum[9], tree1_7_sum[7], tree1_6_sum[6], tree1_10_sum[3], tree1_9_carry[1],
      tree1_10_sum[1]};
  assign tree2_7_carry = n35 | n36;
  assign tree2_8_half = {tree1_6_sum[8], tree1_8_sum[6], tree1_7_sum[6], tree1_11_sum[1], tree1_10_carry[1],
      tree1_4_sum[4]} ^ {tree1_7_sum[8], tree1_9_sum[5], tree1_8_sum[5], tree1_12_sum[0], tree1_10_sum[2],
      tree1_5_sum[4]};
  assign tree2_8_sum = tree2_8_half ^ {tree1_8_sum[7], tree1_10_sum[5], tree1_9_sum[4], tree1_13_sum, tree1_11_sum[0],
      tree1_6_sum[3]};
  assign n38 = {tree1_6_sum[8], tree1_8_sum[6], tree1_7_sum[6], tree1_11_sum[1], tree1_10_carry[1], tree1_4_sum[4]} &
      {tree1_7_sum[8], tree1_9_sum[5], tree1_8_sum[5], tree1_12_sum[0], tree1_10_sum[2], tree1_5_sum[4]};
  assign n37 = {tree1_6_sum[8], tree1_8_sum[6], tree1_7_sum[6], tree1_11_sum[1], tree1_10_carry[1], tree1_4_sum[4]} |
      {tree1_7_sum[8], tree1_9_sum[5], tree1_8_sum[5], tree1_12_sum[0], tree1_10_sum[2], tree1_5_sum[4]};
  assign n39 = n37 & {tree1_8_sum[7], tree1_10_sum[5], tree1_9_sum[4], tree1_13_sum, tree1_11_sum[0], tree1_6_sum[3]};
  assign tree2_8_carry = n38 | n39;
  assign tree2_9_half = {tree1_10_sum[4], tree1_14_sum} ^ {tree1_11_sum[2], tree1_4_sum[6]};
  assign tree2_9_sum = tree2_9_half ^ {tree1_12_sum[1], tree1_5_sum[6]};
  assign n40 = ({tree1_10_sum[4], tree1_14_sum} | {tree1_11_sum[2], tree1_4_sum[6]}) & {tree1_12_sum[1],
      tree1_5_sum[6]};
  assign tree2_9_carry = ({tree1_10_sum[4], tree1_14_sum} & {tree1_11_sum[2], tree1_4_sum[6]}) | n40;
  assign tree2_10_half = tree1_10_carry[2] ^ tree1_11_carry[0];
  assign tree2_10_sum = tree2_10_half ^ tree1_6_sum[5];
  assign tree2_10_carry = (tree1_10_carry[2] & tree1_11_carry[0]) | ((tree1_10_carry[2] | tree1_11_carry[0]) &
      tree1_6_sum[5]);
  assign tree3_0_half = {p_in[15], tree1_5_carry[12], tree1_6_sum[11], tree1_7_sum[10], tree1_8_sum[8], tree1_9_sum[6],
      tree1_11_sum[3], tree1_4_sum[7], tree2_4_carry[4], tree1_8_sum[3], tree1_9_carry[0], tree1_4_sum[3],
      tree1_6_carry[0], tree1_7_sum[0], tree1_0_carry[0]} ^ {tree1_4_carry[13], tree1_6_carry[11], tree2_4_carry[10:9],
      tree1_5_sum[10], tree2_3_carry[1], tree2_4_carry[6], tree1_5_sum[7], tree2_2_carry, tree1_9_sum[2],
      tree1_10_carry[0], tree2_1_sum, tree1_7_carry[0], tree1_5_sum[1:0]};
  assign tree3_0_sum = tree3_0_half ^ {tree2_4_carry[12:11], tree2_5_carry[9:8], tree2_4_sum[9:8], tree2_3_carry[0],
      tree2_4_sum[6:5], tree2_4_carry[3], tree2_4_sum[3:2], tree2_0_carry[2], tree2_0_sum[2:1]};
  assign n42 = {p_in[15], tree1_5_carry[12], tree1_6_sum[11], tree1_7_sum[10], tree1_8_sum[8], tree1_9_sum[6],
      tree1_11_sum[3], tree1_4_sum[7], tree2_4_carry[4], tree1_8_sum[3], tree1_9_carry[0], tree1_4_sum[3],
      tree1_6_carry[0], tree1_7_sum[0], tree1_0_carry[0]} & {tree1_4_carry[13], tree1_6_carry[11], tree2_4_carry[10:9],
      tree1_5_sum[10], tree2_3_carry[1], tree2_4_carry[6], tree1_5_sum[7], tree2_2_carry, tree1_9_sum[2],
      tree1_10_carry[0], tree2_1_sum, tree1_7_carry[0], tree1_5_sum[1:0]};
  assign n41 = {p_in[15], tree1_5_carry[12], tree1_6_sum[11], tree1_7_sum[10], tree1_8_sum[8], tree1_9_sum[6],
      tree1_11_sum[3], tree1_4_sum[7], tree2_4_carry[4], tree1_8_sum[3], tree1_9_carry[0], tree1_4_sum[3],
      tree1_6_carry[0], tree1_7_sum[0], tree1_0_carry[0]} | {tree1_4_carry[13], tree1_6_carry[11], tree2_4_carry[10:9],
      tree1_5_sum[10], tree2_3_carry[1], tree2_4_carry[6], tree1_5_sum[7], tree2_2_carry, tree1_9_sum[2],
      tree1_10_carry[0], tree2_1_sum, tree1_7_carry[0], tree1_5_sum[1:0]};
  assign n43 = n41 & {tree2_4_carry[12:11], tree2_5_carry[9:8], tree2_4_sum[9:8], tree2_3_carry[0], tree2_4_sum[6:5],
      tree2_4_carry[3], tree2_4_sum[3:2], tree2_0_carry[2], tree2_0_sum[2:1]};
  assign tree3_0_carry = n42 | n43;
  assign tree3_1_half = {tree2_4_sum[10], tree2_4_carry[8:7], tree2_3_sum[1], tree2_4_carry[5], tree2_5_carry[3],
      tree2_4_sum[4], tree2_1_carry, tree2_4_carry[1], tree2_4_sum[1], tree1_5_carry[0]} ^ {tree2_5_sum[9],
      tree2_5_carry[7:5], tree2_3_sum[0], tree2_6_carry[3], tree2_2_sum, tree2_4_carry[2], tree2_5_carry[0],
      tree2_5_sum[0], tree2_0_carry[1]};
  assign tree3_1_sum = tree3_1_half ^ {tree2_6_sum[9], tree2_6_carry[7:5], tree2_5_carry[4], tree2_5_sum[4:2],
      tree2_6_carry[0], tree2_6_sum[0], tree2_4_sum[0]};
  assign n45 = {tree2_4_sum[10], tree2_4_carry[8:7], tree2_3_sum[1], tree2_4_carry[5], tree2_5_carry[3], tree2_4_sum[4],
      tree2_1_carry, tree2_4_carry[1], tree2_4_sum[1], tree1_5_carry[0]} & {tree2_5_sum[9], tree2_5_carry[7:5],
      tree2_3_sum[0], tree2_6_carry[3], tree2_2_sum, tree2_4_carry[2], tree2_5_carry[0], tree2_5_sum[0],
      tree2_0_carry[1]};
  assign n44 = {tree2_4_sum[10], tree2_4_carry[8:7], tree2_3_sum[1], tree2_4_carry[5], tree2_5_carry[3], tree2_4_sum[4],
      tree2_1_carry, tree2_4_carry[1], tree2_4_sum[1], tree1_5_carry[0]} | {tree2_5_sum[9], tree2_5_carry[7:5],
      tree2_3_sum[0], tree2_6_carry[3], tree2_2_sum, tree2_4_carry[2], tree2_5_carry[0], tree2_5_sum[0],
      tree2_0_carry[1]};
  assign n46 = n44 & {tree2_6_sum[9], tree2_6_carry[7:5], tree2_5_carry[4], tree2_5_sum[4:2], tree2_6_carry[0],
      tree2_6_sum[0], tree2_4_sum[0]};
  assign tree3_1_carry = n45 | n46;
  assign tree3_2_half = {tree2_7_carry[5:3], tree2_6_carry[4], tree2_6_sum[4], tree2_5_carry[2], tree2_6_sum[2]} ^
      {tree2_8_carry[5:3], tree2_7_carry[2], tree2_7_sum[2], tree2_6_carry[2], tree2_7_sum[0]};
  assign tree3_2_sum = tree3_2_half ^ {tree2_5_sum[8:7], tree2_9_carry[1], tree2_8_carry[2], tree2_8_sum[2],
      tree2_7_carry[0], tree2_8_sum[0]};
  assign n48 = {tree2_7_carry[5:3], tree2_6_carry[4], tree2_6_sum[4], tree2_5_carry[2], tree2_6_sum[2]} &
      {tree2_8_carry[5:3], tree2_7_carry[2], tree2_7_sum[2], tree2_6_carry[2], tree2_7_sum[0]};
  assign n47 = {tree2_7_carry[5:3], tree2_6_carry[4], tree2_6_sum[4], tree2_5_carry[2], tree2_6_sum[2]} |
      {tree2_8_carry[5:3], tree2_7_carry[2], tree2_7_sum[2], tree2_6_carry[2], tree2_7_sum[0]};
  assign n49 = n47 & {tree2_5_sum[8:7], tree2_9_carry[1], tree2_8_carry[2], tree2_8_sum[2], tree2_7_carry[0],
      tree2_8_sum[0]};
  assign tree3_2_carry = n48 | n49;
  assign tree3_3_half = tree2_8_carry[0] ^ tree2_7_sum[1];
  assign tree3_3_sum = tree3_3_half ^ tree2_8_sum[1];
  assign tree3_3_carry = (tree2_8_carry[0] & tree2_7_sum[1]) | ((tree2_8_carry[0] | tree2_7_sum[1]) & tree2_8_sum[1]);
  assign tree3_4_half = {tree2_6_sum[7:6], tree2_9_carry[0]} ^ {tree2_7_sum[5:4], tree2_5_sum[5]};
  assign tree3_4_sum = tree3_4_half ^ {tree2_8_sum[5:4], tree2_6_sum[5]};
  assign n50 = {tree2_6_sum[7:6], tree2_9_carry[0]} & {tree2_7_sum[5:4], tree2_5_sum[5]};
  assign n51 = {tree2_6_sum[7:6], tree2_9_carry[0]} | {tree2_7_sum[5:4], tree2_5_sum[5]};
  assign tree3_4_carry = n50 | (n51 & {tree2_8_sum[5:4], tree2_6_sum[5]});
  assign tree3_5_half = tree2_7_sum[3] ^ tree2_8_sum[3];
  assign tree3_5_sum = tree3_5_half ^ tree2_9_sum[1];
  assign tree3_5_carry = (tree2_7_sum[3] & tree2_8_sum[3]) | ((tree2_7_sum[3] | tree2_8_sum[3]) & tree2_9_sum[1]);
  assign tree3_6_half = tree1_4_sum[13] ^ tree2_4_sum[12];
  assign tree3_6_sum = tree3_6_half ^ tree2_5_carry[10];
  assign tree3_6_carry = (tree1_4_sum[13] & tree2_4_sum[12]) | ((tree1_4_sum[13] | tree2_4_sum[12]) &
      tree2_5_carry[10]);
  assign tree4_0_half = {tree2_6_carry[9:8], tree2_6_sum[8], tree3_0_carry[8:7], tree2_10_carry, tree2_7_carry[1],
      tree3_0_sum[5], tree2_5_carry[1], tree2_5_sum[1], tree2_4_carry[0], tree3_0_carry[0], tree1_1_carry} ^
      {tree2_4_sum[11], tree2_7_carry[6], tree2_7_sum[6], tree3_0_sum[9], tree2_4_sum[7], tree3_0_sum[7],
      tree2_8_carry[1], tree2_6_sum[3], tree2_6_carry[1], tree2_6_sum[1], tree3_0_carry[1], tree3_0_sum[1],
      tree1_4_sum[0]};
  assign tree4_0_sum = tree4_0_half ^ {tree3_0_carry[11:10], tree3_0_sum[10], tree3_1_carry[7], tree2_5_sum[6],
      tree3_0_carry[6:5], tree3_1_sum[4], tree3_0_sum[4:2], tree3_1_sum[0], tree3_0_sum[0]};
  assign n53 = {tree2_6_carry[9:8], tree2_6_sum[8], tree3_0_carry[8:7], tree2_10_carry, tree2_7_carry[1],
      tree3_0_sum[5], tree2_5_carry[1], tree2_5_sum[1], tree2_4_carry[0], tree3_0_carry[0], tree1_1_carry} &
      {tree2_4_sum[11], tree2_7_carry[6], tree2_7_sum[6], tree3_0_sum[9], tree2_4_sum[7], tree3_0_sum[7],
      tree2_8_carry[1], tree2_6_sum[3], tree2_6_carry[1], tree2_6_sum[1], tree3_0_carry[1], tree3_0_sum[1],
      tree1_4_sum[0]};
  assign n52 = {tree2_6_carry[9:8], tree2_6_sum[8], tree3_0_carry[8:7], tree2_10_carry, tree2_7_carry[1],
      tree3_0_sum[5], tree2_5_carry[1], tree2_5_sum[1], tree2_4_carry[0], tree3_0_carry[0], tree1_1_carry} |
      {tree2_4_sum[11], tree2_7_carry[6], tree2_7_sum[6], tree3_0_sum[9], tree2_4_sum[7], tree3_0_sum[7],
      tree2_8_carry[1], tree2_6_sum[3], tree2_6_carry[1], tree2_6_sum[1], tree3_0_carry[1], tree3_0_sum[1],
      tree1_4_sum[0]};
  assign n54 = n52 & {tree3_0_carry[11:10], tree3_0_sum[10], tree3_1_carry[7], tree2_5_sum[6], tree3_0_carry[6:5],
      tree3_1_sum[4], tree3_0_sum[4:2], tree3_1_sum[0], tree3_0_sum[0]};
  assign tree4_0_carry = n53 | n54;
  assign tree4_1_half = {tree3_0_sum[11], tree3_0_carry[9], tree3_4_carry[1], tree3_1_carry[6], tree3_1_sum[6],
      tree2_10_sum, tree3_0_carry[4:2]} ^ {tree3_1_carry[9:8], tree3_2_sum[5], tree3_0_sum[8], tree3_1_carry[5],
      tree2_9_sum[0], tree3_1_carry[3], tree3_1_sum[3], tree3_1_carry[1]};
  assign tree4_1_sum = tree4_1_half ^ {tree3_2_carry[6:5], tree3_4_sum[2], tree3_2_carry[3:2], tree3_1_carry[4],
      tree3_2_sum[1:0], tree3_1_sum[2]};
  assign n56 = {tree3_0_sum[11], tree3_0_carry[9], tree3_4_carry[1], tree3_1_carry[6], tree3_1_sum[6], tree2_10_sum,
      tree3_0_carry[4:2]} & {tree3_1_carry[9:8], tree3_2_sum[5], tree3_0_sum[8], tree3_1_carry[5], tree2_9_sum[0],
      tree3_1_carry[3], tree3_1_sum[3], tree3_1_carry[1]};
  assign n55 = {tree3_0_sum[11], tree3_0_carry[9], tree3_4_carry[1], tree3_1_carry[6], tree3_1_sum[6], tree2_10_sum,
      tree3_0_carry[4:2]} | {tree3_1_carry[9:8], tree3_2_sum[5], tree3_0_sum[8], tree3_1_carry[5], tree2_9_sum[0],
      tree3_1_carry[3], tree3_1_sum[3], tree3_1_carry[1]};
  assign n57 = n55 & {tree3_2_carry[6:5], tree3_4_sum[2], tree3_2_carry[3:2], tree3_1_carry[4], tree3_2_sum[1:0],
      tree3_1_sum[2]};
  assign tree4_1_carry = n56 | n57;
  assign tree4_2_half = {tree3_4_carry[0], tree3_2_sum[3], tree3_0_sum[6]} ^ {tree3_1_sum[7], tree3_4_sum[0],
      tree3_1_sum[5]};
  assign tree4_2_sum = tree4_2_half ^ {tree3_5_carry, tree3_5_sum, tree3_2_sum[2]};
  assign n58 = {tree3_4_carry[0], tree3_2_sum[3], tree3_0_sum[6]} & {tree3_1_sum[7], tree3_4_sum[0], tree3_1_sum[5]};
  assign n59 = {tree3_4_carry[0], tree3_2_sum[3], tree3_0_sum[6]} | {tree3_1_sum[7], tree3_4_sum[0], tree3_1_sum[5]};
  assign tree4_2_carry = n58 | (n59 & {tree3_5_carry, tree3_5_sum, tree3_2_sum[2]});
  assign tree4_3_half = tree3_1_sum[9] ^ tree3_4_carry[2];
  assign tree4_3_sum = tree4_3_half ^ tree3_2_sum[6];
  assign tree4_3_carry = (tree3_1_sum[9] & tree3_4_carry[2]) | ((tree3_1_sum[9] | tree3_4_carry[2]) & tree3_2_sum[6]);
  assign tree4_4_half = tree3_0_sum[14] ^ tree3_0_carry[13];
  assign tree4_4_sum = tree4_4_half ^ tree3_6_carry;
  assign tree4_4_carry = (tree3_0_sum[14] & tree3_0_carry[13]) | ((tree3_0_sum[14] | tree3_0_carry[13]) &
      tree3_6_carry);
  assign tree5_0_half = {tree3_0_sum[13], tree2_5_sum[10], tree4_0_carry[10], tree4_1_sum[7], tree3_2_carry[4],
      tree3_2_sum[4], tree4_0_carry[6], tree3_2_carry[1:0], tree3_1_carry[2], tree4_0_carry[2], tree3_1_carry[0]} ^
      {tree3_0_carry[12], tree4_0_carry[11], tree4_0_sum[11], tree4_1_carry[6], tree4_0_carry[8], tree4_0_sum[8],
      tree4_1_carry[3], tree3_3_carry, tree3_3_sum, tree4_0_carry[3], tree4_0_sum[3:2]};
  assign tree5_0_sum = tree5_0_half ^ {tree4_0_carry[12], tree3_1_carry[10], tree3_1_sum[10], tree4_3_sum,
      tree3_1_sum[8], tree3_4_sum[1], tree4_0_sum[7], tree4_0_carry[5], tree4_0_sum[5:4], tree4_1_sum[0],
      tree3_1_sum[1]};
  assign n61 = {tree3_0_sum[13], tree2_5_sum[10], tree4_0_carry[10], tree4_1_sum[7], tree3_2_carry[4], tree3_2_sum[4],
      tree4_0_carry[6], tree3_2_carry[1:0], tree3_1_carry[2], tree4_0_carry[2], tree3_1_carry[0]} & {tree3_0_carry[12],
      tree4_0_carry[11], tree4_0_sum[11], tree4_1_carry[6], tree4_0_carry[8], tree4_0_sum[8], tree4_1_carry[3],
      tree3_3_carry, tree3_3_sum, tree4_0_carry[3], tree4_0_sum[3:2]};
  assign n60 = {tree3_0_sum[13], tree2_5_sum[10], tree4_0_carry[10], tree4_1_sum[7], tree3_2_carry[4], tree3_2_sum[4],
      tree4_0_carry[6], tree3_2_carry[1:0], tree3_1_carry[2], tree4_0_carry[2], tree3_1_carry[0]} | {tree3_0_carry[12],
      tree4_0_carry[11], tree4_0_sum[11], tree4_1_carry[6], tree4_0_carry[8], tree4_0_sum[8], tree4_1_carry[3],
      tree3_3_carry, tree3_3_sum, tree4_0_carry[3], tree4_0_sum[3:2]};
  assign n62 = n60 & {tree4_0_carry[12], tree3_1_carry[10], tree3_1_sum[10], tree4_3_sum, tree3_1_sum[8],
      tree3_4_sum[1], tree4_0_sum[7], tree4_0_carry[5], tree4_0_sum[5:4], tree4_1_sum[0], tree3_1_sum[1]};
  assign tree5_0_carry = n61 | n62;
  assign tree5_1_half = {tree4_1_carry[5], tree4_0_carry[7], tree4_2_carry[0], tree4_0_sum[6], tree4_0_carry[4]} ^
      {tree4_0_sum[9], tree4_1_sum[5:3], tree4_1_carry[1]};
  assign tree5_1_sum = tree5_1_half ^ {tree4_2_carry[2], tree4_1_carry[4], tree4_2_sum[1:0], tree4_1_sum[2]};
  assign n64 = {tree4_1_carry[5], tree4_0_carry[7], tree4_2_carry[0], tree4_0_sum[6], tree4_0_carry[4]} &
      {tree4_0_sum[9], tree4_1_sum[5:3], tree4_1_carry[1]};
  assign n63 = {tree4_1_carry[5], tree4_0_carry[7], tree4_2_carry[0], tree4_0_sum[6], tree4_0_carry[4]} |
      {tree4_0_sum[9], tree4_1_sum[5:3], tree4_1_carry[1]};
  assign n65 = n63 & {tree4_2_carry[2], tree4_1_carry[4], tree4_2_sum[1:0], tree4_1_sum[2]};
  assign tree5_1_carry = n64 | n65;
  assign tree5_2_half = {tree3_0_sum[12], tree4_1_carry[7]} ^ {tree4_0_sum[12], tree4_1_sum[8]};
  assign tree5_2_sum = tree5_2_half ^ {tree4_1_carry[8], tree4_3_carry};
  assign n66 = {tree3_0_sum[12], tree4_1_carry[7]} & {tree4_0_sum[12], tree4_1_sum[8]};
  assign n67 = {tree3_0_sum[12], tree4_1_carry[7]} | {tree4_0_sum[12], tree4_1_sum[8]};
  assign tree5_2_carry = n66 | (n67 & {tree4_1_carry[8], tree4_3_carry});
  assign tree5_3_half = p_in[16] ^ tree3_0_carry[14];
  assign tree5_3_sum = tree5_3_half ^ tree4_4_carry;
  assign tree5_3_carry = (p_in[16] & tree3_0_carry[14]) | ((p_in[16] | tree3_0_carry[14]) & tree4_4_carry);
  assign tree6_0_half = {tree4_0_sum[10], tree5_0_carry[6], tree4_2_carry[1], tree5_0_carry[4], tree4_1_carry[2],
      tree5_0_carry[2], tree4_1_carry[0]} ^ {tree4_0_carry[9], tree5_0_sum[7], tree4_2_sum[2], tree5_0_sum[5],
      tree5_0_carry[3], tree5_0_sum[3], tree4_1_sum[1]};
  assign tree6_0_sum = tree6_0_half ^ {tree5_0_carry[7], tree4_1_sum[6], tree5_0_sum[6], tree5_1_carry[1],
      tree5_0_sum[4], tree5_1_sum[0], tree5_0_sum[2]};
  assign n69 = {tree4_0_sum[10], tree5_0_carry[6], tree4_2_carry[1], tree5_0_carry[4], tree4_1_carry[2],
      tree5_0_carry[2], tree4_1_carry[0]} & {tree4_0_carry[9], tree5_0_sum[7], tree4_2_sum[2], tree5_0_sum[5],
      tree5_0_carry[3], tree5_0_sum[3], tree4_1_sum[1]};
  assign n68 = {tree4_0_sum[10], tree5_0_carry[6], tree4_2_carry[1], tree5_0_carry[4], tree4_1_carry[2],
      tree5_0_carry[2], tree4_1_carry[0]} | {tree4_0_carry[9], tree5_0_sum[7], tree4_2_sum[2], tree5_0_sum[5],
      tree5_0_carry[3], tree5_0_sum[3], tree4_1_sum[1]};
  assign n70 = n68 & {tree5_0_carry[7], tree4_1_sum[6], tree5_0_sum[6], tree5_1_carry[1], tree5_0_sum[4],
      tree5_1_sum[0], tree5_0_sum[2]};
  assign tree6_0_carry = n69 | n70;
  assign tree6_1_half = tree5_0_carry[5] ^ tree5_1_sum[3];
  assign tree6_1_sum = tree6_1_half ^ tree5_1_carry[2];
  assign tree6_1_carry = (tree5_0_carry[5] & tree5_1_sum[3]) | ((tree5_0_carry[5] | tree5_1_sum[3]) & tree5_1_carry[2]);
  assign tree6_2_half = {tree3_6_sum, tree5_0_carry[9]} ^ {tree5_0_carry[10], tree5_0_sum[10]};
  assign tree6_2_sum = tree6_2_half ^ {tree5_0_sum[11], tree5_2_sum[1]};
  assign n71 = ({tree3_6_sum, tree5_0_carry[9]} | {tree5_0_carry[10], tree5_0_sum[10]}) & {tree5_0_sum[11],
      tree5_2_sum[1]};
  assign tree6_2_carry = ({tree3_6_sum, tree5_0_carry[9]} & {tree5_0_carry[10], tree5_0_sum[10]}) | n71;
  assign tree7_0_half = {tree5_0_sum[9], tree5_1_carry[4:3], tree6_0_carry[3:2], tree5_1_sum[1]} ^ {tree6_0_carry[6],
      tree6_0_sum[6], tree5_1_sum[4], tree6_0_sum[4], tree5_1_sum[2], tree5_1_carry[0]};
  assign tree7_0_sum = tree7_0_half ^ {tree5_0_carry[8], tree6_0_carry[5:4], tree6_1_sum, tree6_0_sum[3:2]};
  assign n73 = {tree5_0_sum[9], tree5_1_carry[4:3], tree6_0_carry[3:2], tree5_1_sum[1]} & {tree6_0_carry[6],
      tree6_0_sum[6], tree5_1_sum[4], tree6_0_sum[4], tree5_1_sum[2], tree5_1_carry[0]};
  assign n72 = {tree5_0_sum[9], tree5_1_carry[4:3], tree6_0_carry[3:2], tree5_1_sum[1]} | {tree6_0_carry[6],
      tree6_0_sum[6], tree5_1_sum[4], tree6_0_sum[4], tree5_1_sum[2], tree5_1_carry[0]};
  assign n74 = n72 & {tree5_0_carry[8], tree6_0_carry[5:4], tree6_1_sum, tree6_0_sum[3:2]};
  assign tree7_0_carry = n73 | n74;
  assign tree7_1_half = {tree4_4_sum, tree5_2_carry[1]} ^ {tree5_0_carry[11], tree6_2_carry[0]};
  assign tree7_1_sum = tree7_1_half ^ {tree6_2_carry[1], tree6_2_sum[1]};
  assign n75 = {tree4_4_sum, tree5_2_carry[1]} & {tree5_0_carry[11], tree6_2_carry[0]};
  assign n76 = {tree4_4_sum, tree5_2_carry[1]} | {tree5_0_carry[11], tree6_2_carry[0]};
  assign tree7_1_carry = n75 | (n76 & {tree6_2_carry[1], tree6_2_sum[1]});
  assign tree8_0_half = {tree5_2_carry[0], tree5_2_sum[0], tree5_0_sum[8], tree6_0_sum[5]} ^ {tree6_2_sum[0],
      tree7_0_carry[4:3], tree6_1_carry};
  assign tree8_0_sum = tree8_0_half ^ {tree7_0_carry[5], tree7_0_sum[5:3]};
  assign n77 = {tree5_2_carry[0], tree5_2_sum[0], tree5_0_sum[8], tree6_0_sum[5]} & {tree6_2_sum[0], tree7_0_carry[4:3],
      tree6_1_carry};
  assign n78 = {tree5_2_carry[0], tree5_2_sum[0], tree5_0_sum[8], tree6_0_sum[5]} | {tree6_2_sum[0], tree7_0_carry[4:3],
      tree6_1_carry};
  assign tree8_0_carry = n77 | (n78 & {tree7_0_carry[5], tree7_0_sum[5:3]});
  assign addend1 = {~p_in[17], tree5_3_sum, tree7_1_sum, tree8_0_sum, tree7_0_sum[2:0], tree6_0_sum[1:0],
      tree5_0_sum[1:0], tree4_0_sum[1:0], tree1_0_sum[0]};
  assign generate0 = {tree5_3_carry, tree7_1_carry, tree8_0_carry, tree7_0_carry[2:0], tree6_0_carry[1:0],
      tree5_0_carry[1:0], tree4_0_carry[1:0], tree2_0_carry[0], tree2_0_sum[0]} & {addend1[17], tree5_3_sum,
      tree7_1_sum, tree8_0_sum, tree7_0_sum[2:0], tree6_0_sum[1:0], tree5_0_sum[1:0], tree4_0_sum[1:0], tree1_0_sum[0]};
  assign half0 = {tree5_3_carry, tree7_1_carry, tree8_0_carry, tree7_0_carry[2:0], tree6_0_carry[1:0],
      tree5_0_carry[1:0], tree4_0_carry[1:0], tree2_0_carry[0], tree2_0_sum[0]} ^ {addend1[17], tree5_3_sum,
      tree7_1_sum, tree8_0_sum, tree7_0_sum[2:0], tree6_0_sum[1:0], tree5_0_sum[1:0], tree4_0_sum[1:0], tree1_0_sum[0]};
  assign propagate0 = {tree5_3_carry, tree7_1_carry, tree8_0_carry, tree7_0_carry[2:0], tree6_0_carry[1:0],
      tree5_0_carry[1:0], tree4_0_carry[1:0], tree2_0_carry[0], tree2_0_sum[0]} | {addend1[17], tree5_3_sum,
      tree7_1_sum, tree8_0_sum, tree7_0_sum[2:0], tree6_0_sum[1:0], tree5_0_sum[1:0], tree4_0_sum[1:0], tree1_0_sum[0]};
  assign generate1_0 = generate0[1] | (propagate0[1] & generate0[0]);
  assign generate2_0 = generate0[2] | (propagate0[2] & generate1_0);
  assign generate3_0 = generate0[3] | (propagate0[3] & generate2_0);
  assign generate4_0 = generate0[4] | (propagate0[4] & generate3_0);
  assign generate5_0 = generate0[5] | (propagate0[5] & generate4_0);
  assign generate6_0 = generate0[6] | (propagate0[6] & generate5_0);
  assign generate7_0 = generate0[7] | (propagate0[7] & generate6_0);
  assign generate8_0 = generate0[8] | (propagate0[8] & generate7_0);
  assign generate9_0 = generate0[9] | (propagate0[9] & generate8_0);
  assign generate10_0 = generate0[10] | (propagate0[10] & generate9_0);
  assign generate11_0 = generate0[11] | (propagate0[11] & generate10_0);
  assign generate12_0 = generate0[12] | (propagate0[12] & generate11_0);
  assign generate13_0 = generate0[13] | (propagate0[13] & generate12_0);
  assign generate14_13 = generate0[14] | (propagate0[14] & generate0[13]);
  assign propagate14_13 = propagate0[14] & propagate0[13];
  assign generate14_0 = generate14_13 | (propagate14_13 & generate12_0);
  assign generate15_14 = generate0[15] | (propagate0[15] & generate0[14]);
  assign propagate15_14 = propagate0[15] & propagate0[14];
  assign generate15_13 = generate15_14 | (propagate15_14 & generate0[13]);
  assign propagate15_13 = propagate15_14 & propagate0[13];
  assign generate15_0 = generate15_13 | (propagate15_13 & generate12_0);
  assign generate16_15 = generate0[16] | (propagate0[16] & generate0[15]);
  assign propagate16_15 = propagate0[16] & propagate0[15];
  assign generate16_14 = generate16_15 | (propagate16_15 & generate0[14]);
  assign propagate16_14 = propagate16_15 & propagate0[14];
  assign generate16_13 = generate16_14 | (propagate16_14 & generate0[13]);
  assign propagate16_13 = propagate16_14 & propagate0[13];
  assign generate16_0 = generate16_13 | (propagate16_13 & generate12_0);
  assign generate17_16 = generate0[17] | (propagate0[17] & generate0[16]);
  assign propagate17_16 = propagate0[17] & propagate0[16];
  assign generate17_15 = generate17_16 | (propagate17_16 & generate0[15]);
  assign propagate17_15 = propagate17_16 & propagate0[15];
  assign generate17_14 = generate17_15 | (propagate17_15 & generate0[14]);
  assign propagate17_14 = propagate17_15 & propagate0[14];
  assign generate17_13 = generate17_14 | (propagate17_14 & generate0[13]);
  assign propagate17_13 = propagate17_14 & propagate0[13];
  assign generate12_11 = generate0[12] | (propagate0[12] & generate0[11]);
  assign propagate12_11 = propagate0[12] & propagate0[11];
  assign generate17_11 = generate17_13 | (propagate17_13 & generate12_11);
  assign propagate17_11 = propagate17_13 & propagate12_11;
  assign generate17_0 = generate17_11 | (propagate17_11 & generate10_0);
  assign total = half0 ^ {generate16_0, generate15_0, generate14_0, generate13_0, generate12_0, generate11_0,
      generate10_0, generate9_0, generate8_0, generate7_0, generate6_0, generate5_0, generate4_0, generate3_0,
      generate2_0, generate1_0, generate0[0], 1'b0};
  assign passes = p_in[19:18] ^ ~{2{p_in[17]}};
  assign passes1 = passes[1] & passes[0];
  assign up = p_in[20:18] ^ ({passes1, passes[0], 1'b1} & {3{p_in[17]}});
  assign down = p_in[20:18] ^ ({passes1, passes[0], 1'b1} & ~{3{p_in[17]}});
  assign p_out = {generate17_0 ? up : down, total};
  assign row0_0 = a0 & {8{w0[0]}};
  assign row0_1 = a0 & {8{w0[1]}};
  assign row0_2 = a0 & {8{w0[2]}};
  assign row0_3 = a0 & {8{w0[3]}};
  assign row0_4 = a0 & {8{w0[4]}};
  assign row0_5 = a0 & {8{w0[5]}};
  assign row0_6 = a0 & {8{w0[6]}};
  assign row0_7 = ~(a0 & {8{w0[7]}});
  assign row1_0 = a1 & {8{w1[0]}};
  assign row1_1 = a1 & {8{w1[1]}};
  assign row1_2 = a1 & {8{w1[2]}};
  assign row1_3 = a1 & {8{w1[3]}};
  assign row1_4 = a1 & {8{w1[4]}};
  assign row1_5 = a1 & {8{w1[5]}};
  assign row1_6 = a1 & {8{w1[6]}};
  assign row1_7 = ~(a1 & {8{w1[7]}});
  assign row2_0 = a2 & {8{w2[0]}};
  assign row2_1 = a2 & {8{w2[1]}};
  assign row2_2 = a2 & {8{w2[2]}};
  assign row2_3 = a2 & {8{w2[3]}};
  assign row2_4 = a2 & {8{w2[4]}};
  assign row2_5 = a2 & {8{w2[5]}};
  assign row2_6 = a2 & {8{w2[6]}};
  assign row2_7 = ~(a2 & {8{w2[7]}});
  assign row3_0 = a3 & {8{w3[0]}};
  assign row3_1 = a3 & {8{w3[1]}};
  assign row3_2 = a3 & {8{w3[2]}};
  assign row3_3 = a3 & {8{w3[3]}};
  assign row3_4 = a3 & {8{w3[4]}};
  assign row3_5 = a3 & {8{w3[5]}};
  assign row3_6 = a3 & {8{w3[6]}};
  assign row3_7 = ~(a3 & {8{w3[7]}});
  assign tree1_0_sum = {row1_1[0], row0_0[0]} ^ {row2_0[1], row1_0[0]};
  assign tree1_0_carry = {row1_1[0], row0_0[0]} & {row2_0[1], row1_0[0]};
  assign tree1_1_sum = row2_0[0] ^ row3_0[0];
  assign tree1_1_carry = row2_0[0] & row3_0[0];
  assign tree1_2_sum = {row0_0[6], row1_3[2]} ^ {row0_1[5], row1_4[1]};
  assign tree1_2_carry = {row0_0[6], row1_3[2]} & {row0_1[5], row1_4[1]};
  assign tree1_3_sum = row2_6[0] ^ row3_0[6];
  assign tree1_3_carry = row2_6[0] & row3_0[6];
  assign tree1_4_half = {~row0_7[7], ~row0_6[7], ~row0_5[7], ~row0_4[7], row0_5[5], ~row0_2[7], ~row0_1[7], ~row0_0[7],
      row0_2[4], row0_0[5:1]} ^ {~row1_7[7], row0_7[6], row0_6[6], row0_5[6], row0_6[4], row0_3[6], row0_2[6],
      row0_1[6], row0_3[3], row0_1[4:0]};
  assign tree1_4_sum = tree1_4_half ^ {~row2_7[7], ~row1_6[7], row0_7[5], row0_6[5], row0_7[3], row0_4[5], row0_3[5],
      row0_2[5], row0_4[2], row0_2[3:0], row1_0[1]};
  assign n2 = {~row0_7[7], ~row0_6[7], ~row0_5[7], ~row0_4[7], row0_5[5], ~row0_2[7], ~row0_1[7], ~row0_0[7], row0_2[4],
      row0_0[5:1]} & {~row1_7[7], row0_7[6], row0_6[6], row0_5[6], row0_6[4], row0_3[6], row0_2[6], row0_1[6],
      row0_3[3], row0_1[4:0]};
endmodule
`else
module mxint8_os8x8_core (
  input  wire [31:0] a,
  input  wire [31:0] w,
  input  wire [20:0] p_in,
  output wire [20:0] p_out
);
  wire [7:0] a0;
  wire [7:0] a1;
  wire [7:0] a2;
  wire [7:0] a3;
  wire [15:0] product0;
  wire [15:0] product1;
  wire [15:0] product2;
  wire [15:0] product3;
  wire [7:0] w0;
  wire [7:0] w1;
  wire [7:0] w2;
  wire [7:0] w3;
  wire [19:0] n1;
  assign w3 = w[31:24];
  assign w2 = w[23:16];
  assign w1 = w[15:8];
  assign w0 = w[7:0];
  assign a3 = a[31:24];
  assign a2 = a[23:16];
  assign a1 = a[15:8];
  assign a0 = a[7:0];
  assign n1 = {{4{product0[15]}}, product0} + {{4{product1[15]}}, product1} + {{4{product2[15]}}, product2} +
      {{4{product3[15]}}, product3};
  assign p_out = p_in + {n1[19], n1};
  assign product0 = $signed(a0) * $signed(w0);
  assign product1 = $signed(a1) * $signed(w1);
  assign product2 = $signed(a2) * $signed(w2);
  assign product3 = $signed(a3) * $signed(w3);
endmodule
`endif

// Lets a row take the strobes of a burst that are meant for it; reach walks one row nearer per strobe.
module mxint8_os8x8_drain_edge (
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
module mxint8_os8x8_edge (
  input  wire clk,
  input  wire rst,
  input  wire [255:0] a,
  input  wire [255:0] w,
  input  wire [2:0] tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output reg  [255:0] a_rows,
  output reg  [255:0] w_cols,
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
    if (rst) a_rows <= 256'd0;
    else a_rows <= a;
    if (rst) w_cols <= 256'd0;
    else w_cols <= w;
    if (rst) tag_stage <= 3'd0;
    else tag_stage <= tag;
    if (rst) tag_line <= 21'd0;
    else if (advance) tag_line <= {tag_line[17:0], tag_stage};
  end
  mxint8_os8x8_drain_edge edge0 (.clk(clk), .rst(rst), .reach(reach1), .reach_out(unused_reach_out), .strobe(strobe0),
      .tree(tree[1:0]));
  mxint8_os8x8_drain_edge edge1 (.clk(clk), .rst(rst), .reach(reach2), .reach_out(reach1), .strobe(strobe1),
      .tree(tree[3:2]));
  mxint8_os8x8_drain_edge edge2 (.clk(clk), .rst(rst), .reach(reach3), .reach_out(reach2), .strobe(strobe2),
      .tree(tree[5:4]));
  mxint8_os8x8_drain_edge edge3 (.clk(clk), .rst(rst), .reach(reach4), .reach_out(reach3), .strobe(strobe3),
      .tree(tree[7:6]));
  mxint8_os8x8_drain_edge edge4 (.clk(clk), .rst(rst), .reach(reach5), .reach_out(reach4), .strobe(strobe4),
      .tree(tree[9:8]));
  mxint8_os8x8_drain_edge edge5 (.clk(clk), .rst(rst), .reach(reach6), .reach_out(reach5), .strobe(strobe5),
      .tree(tree[11:10]));
  mxint8_os8x8_drain_edge edge6 (.clk(clk), .rst(rst), .reach(reach7), .reach_out(reach6), .strobe(strobe6),
      .tree(tree[13:12]));
  mxint8_os8x8_drain_edge edge7 (.clk(clk), .rst(rst), .reach(1'b1), .reach_out(reach7), .strobe(strobe7),
      .tree(tree[15:14]));
  mxint8_os8x8_strobe_tree strobe_tree (.clk(clk), .rst(rst), .d(strobe), .q(tree));
endmodule

// One-beat register behind an AXI4-Stream slave.
module mxint8_os8x8_inlet_a (
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

// One-beat register behind an AXI4-Stream slave.
module mxint8_os8x8_inlet_r (
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
module mxint8_os8x8_inlet_s (
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
module mxint8_os8x8_inlet_w (
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
module mxint8_os8x8_outlet (
  input  wire clk,
  input  wire rst,
  input  wire [167:0] p,
  input  wire [14:0] tag,
  input  wire start,
  input  wire [16:0] m,
  input  wire [16:0] n,
  output wire advance,
  input  wire pending,
  input  wire [63:0] s,
  input  wire s_take,
  output wire s_loaded,
  input  wire [31:0] factor,
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
  wire [46:0] tag0;
  wire [46:0] tag1;
  wire [46:0] tag2;
  wire [46:0] tag3;
  wire [46:0] tag4;
  wire [46:0] tag5;
  wire [46:0] tag6;
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
  wire [46:0] unused_tag_out;
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
  mxint8_os8x8_outlet_advance_tree advance_tree (.clk(clk), .rst(rst), .d(advance_line), .q(advances));
  mxint8_os8x8_outlet_column_0 column0 (.clk(clk), .rst(rst), .advance(advances[0]), .c(c0), .p(p[20:0]), .pop(pop),
      .s(s_line[7:0]), .s_loaded(unused_s_loaded), .s_write(s_writes[0]), .tag({factor, tag_line}), .tag_out(tag0),
      .wrote(unused_wrote));
  mxint8_os8x8_outlet_column_1 column1 (.clk(clk), .rst(rst), .advance(advances[1]), .c(c1), .p(p[41:21]), .pop(pop),
      .s(s_line[15:8]), .s_loaded(unused_s_loaded_2), .s_write(s_writes[1]), .tag(tag0), .tag_out(tag1),
      .wrote(unused_wrote_2));
  mxint8_os8x8_outlet_column_2 column2 (.clk(clk), .rst(rst), .advance(advances[2]), .c(c2), .p(p[62:42]), .pop(pop),
      .s(s_line[23:16]), .s_loaded(unused_s_loaded_3), .s_write(s_writes[2]), .tag(tag1), .tag_out(tag2),
      .wrote(unused_wrote_3));
  mxint8_os8x8_outlet_column_3 column3 (.clk(clk), .rst(rst), .advance(advances[3]), .c(c3), .p(p[83:63]), .pop(pop),
      .s(s_line[31:24]), .s_loaded(unused_s_loaded_4), .s_write(s_writes[3]), .tag(tag2), .tag_out(tag3),
      .wrote(unused_wrote_4));
  mxint8_os8x8_outlet_column_4 column4 (.clk(clk), .rst(rst), .advance(advances[4]), .c(c4), .p(p[104:84]), .pop(pop),
      .s(s_line[39:32]), .s_loaded(unused_s_loaded_5), .s_write(s_writes[4]), .tag(tag3), .tag_out(tag4),
      .wrote(unused_wrote_5));
  mxint8_os8x8_outlet_column_5 column5 (.clk(clk), .rst(rst), .advance(advances[5]), .c(c5), .p(p[125:105]), .pop(pop),
      .s(s_line[47:40]), .s_loaded(unused_s_loaded_6), .s_write(s_writes[5]), .tag(tag4), .tag_out(tag5),
      .wrote(unused_wrote_6));
  mxint8_os8x8_outlet_column_6 column6 (.clk(clk), .rst(rst), .advance(advances[6]), .c(c6), .p(p[146:126]), .pop(pop),
      .s(s_line[55:48]), .s_loaded(unused_s_loaded_7), .s_write(s_writes[6]), .tag(tag5), .tag_out(tag6),
      .wrote(unused_wrote_7));
  mxint8_os8x8_outlet_column_7 column7 (.clk(clk), .rst(rst), .advance(advances[7]), .c(c7), .p(p[167:147]), .pop(pop),
      .s(s_line[63:56]), .s_loaded(s_loaded), .s_write(s_writes[7]), .tag(tag6), .tag_out(unused_tag_out),
      .wrote(wrote7));
  mxint8_os8x8_outlet_write_tree write_tree (.clk(clk), .rst(rst), .d(s_take), .q(s_writes));
endmodule

// A register after a term; combinational.
module mxint8_os8x8_outlet_add (
  input  wire [31:0] held,
  input  wire [33:0] term,
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
  assign added_place_x = {1'b0, term[30:21]};
  assign added_apart = added_swap ? {2'd0, added_place_y} - added_place_x : added_difference[10:0];
  assign added_room = added_place - 11'd127;
  assign added_field = {1'b0, added_room} + 12'd1 - {7'd0, added_zeros4_0};
  assign added_p_normal = |held[30:23];
  assign added_p_exponent = held[23] | ~added_p_normal;
  assign added_p_top = &held[30:23];
  assign added_p_nan = added_p_top & (|held[22:0]);
  assign added_p_infinite = added_p_top & ~(|held[22:0]);
  assign added_place_y = {1'b0, held[30:24], added_p_exponent} + 9'd127;
  assign added_difference = {1'b0, added_place_x} - {3'd0, added_place_y};
  assign added_swap = added_difference[11] | ~(|term[20:0]);
  assign added_place = added_swap ? {2'd0, added_place_y} : added_place_x;
  assign added_big = added_swap ? {added_p_normal, held[22:0], 4'd0} : {term[20:0], 7'd0};
  assign added_small = added_swap ? {term[20:0], 7'd0} : {added_p_normal, held[22:0], 4'd0};
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
  assign added_unlike = term[31] ^ held[31];
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
  assign added_negative = added_some ? (added_swap ? held[31] : term[31]) ^ added_reverse : term[31] & held[31];
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
  assign added_sum_nan = term[32] | added_p_nan | (term[33] & added_p_infinite & added_unlike);
  assign added_sum_infinite = term[33] | added_p_infinite;
  assign n39 = added_sum_infinite ? {term[33] ? term[31] : held[31], 31'h7f800000} : {added_negative, added_packed};
  assign sum = added_sum_nan ? 32'h7fc00000 : n39;
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module mxint8_os8x8_outlet_advance_tree (
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
module mxint8_os8x8_outlet_column_0 (
  input  wire clk,
  input  wire rst,
  input  wire [20:0] p,
  input  wire [46:0] tag,
  output wire [46:0] tag_out,
  output wire wrote,
  output reg  [31:0] c,
  input  wire [7:0] s,
  input  wire s_write,
  output wire s_loaded,
  input  wire advance,
  input  wire pop
);
  reg [4:0] free;
  reg [4:0] oldest;
  wire [4:0] oldest_next;
  reg [31:0] queue [17:0];
  wire [31:0] result;
  assign oldest_next = pop ? (oldest == 5'd17 ? 5'd0 : oldest + 5'd1) : oldest;
  always @(posedge clk) begin
    if (wrote) queue[free] <= result;
    c <= queue[oldest_next];
    if (rst) oldest <= 5'd0;
    else oldest <= oldest_next;
    if (rst) free <= 5'd0;
    else if (wrote) free <= free == 5'd17 ? 5'd0 : free + 5'd1;
  end
  mxint8_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p), .s(s),
      .s_loaded(s_loaded), .s_write(s_write), .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module mxint8_os8x8_outlet_column_1 (
  input  wire clk,
  input  wire rst,
  input  wire [20:0] p,
  input  wire [46:0] tag,
  output wire [46:0] tag_out,
  output wire wrote,
  output reg  [31:0] c,
  input  wire [7:0] s,
  input  wire s_write,
  output wire s_loaded,
  input  wire advance,
  input  wire pop
);
  reg [4:0] free;
  reg [4:0] oldest;
  wire [4:0] oldest_next;
  reg [31:0] queue [16:0];
  wire [31:0] result;
  assign oldest_next = pop ? (oldest == 5'd16 ? 5'd0 : oldest + 5'd1) : oldest;
  always @(posedge clk) begin
    if (wrote) queue[free] <= result;
    c <= queue[oldest_next];
    if (rst) oldest <= 5'd0;
    else oldest <= oldest_next;
    if (rst) free <= 5'd0;
    else if (wrote) free <= free == 5'd16 ? 5'd0 : free + 5'd1;
  end
  mxint8_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p), .s(s),
      .s_loaded(s_loaded), .s_write(s_write), .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module mxint8_os8x8_outlet_column_2 (
  input  wire clk,
  input  wire rst,
  input  wire [20:0] p,
  input  wire [46:0] tag,
  output wire [46:0] tag_out,
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
  reg [31:0] queue [15:0];
  wire [31:0] result;
  assign oldest_next = pop ? (oldest == 4'd15 ? 4'd0 : oldest + 4'd1) : oldest;
  always @(posedge clk) begin
    if (wrote) queue[free] <= result;
    c <= queue[oldest_next];
    if (rst) oldest <= 4'd0;
    else oldest <= oldest_next;
    if (rst) free <= 4'd0;
    else if (wrote) free <= free == 4'd15 ? 4'd0 : free + 4'd1;
  end
  mxint8_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p), .s(s),
      .s_loaded(s_loaded), .s_write(s_write), .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module mxint8_os8x8_outlet_column_3 (
  input  wire clk,
  input  wire rst,
  input  wire [20:0] p,
  input  wire [46:0] tag,
  output wire [46:0] tag_out,
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
  mxint8_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p), .s(s),
      .s_loaded(s_loaded), .s_write(s_write), .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module mxint8_os8x8_outlet_column_4 (
  input  wire clk,
  input  wire rst,
  input  wire [20:0] p,
  input  wire [46:0] tag,
  output wire [46:0] tag_out,
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
  mxint8_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p), .s(s),
      .s_loaded(s_loaded), .s_write(s_write), .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module mxint8_os8x8_outlet_column_5 (
  input  wire clk,
  input  wire rst,
  input  wire [20:0] p,
  input  wire [46:0] tag,
  output wire [46:0] tag_out,
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
  mxint8_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p), .s(s),
      .s_loaded(s_loaded), .s_write(s_write), .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module mxint8_os8x8_outlet_column_6 (
  input  wire clk,
  input  wire rst,
  input  wire [20:0] p,
  input  wire [46:0] tag,
  output wire [46:0] tag_out,
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
  mxint8_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p), .s(s),
      .s_loaded(s_loaded), .s_write(s_write), .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: arithmetic that is the same module in all columns, and a queue of results.
module mxint8_os8x8_outlet_column_7 (
  input  wire clk,
  input  wire rst,
  input  wire [20:0] p,
  input  wire [46:0] tag,
  output wire [46:0] tag_out,
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
  mxint8_os8x8_outlet_column_arithmetic arithmetic (.clk(clk), .rst(rst), .advance(advance), .c(result), .p(p), .s(s),
      .s_loaded(s_loaded), .s_write(s_write), .tag(tag), .tag_out(tag_out), .wrote(wrote));
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module mxint8_os8x8_outlet_column_arithmetic (
  input  wire clk,
  input  wire rst,
  input  wire [20:0] p,
  input  wire [46:0] tag,
  output wire [46:0] tag_out,
  output reg  wrote,
  output reg  [31:0] c,
  input  wire [7:0] s,
  input  wire s_write,
  output wire s_loaded,
  input  wire advance
);
  reg [31:0] accumulated;
  reg [31:0] accumulators [7:0];
  reg [2:0] addr_1;
  reg [2:0] addr_2;
  wire [31:0] converted;
  wire entering;
  wire [61:0] factored;
  reg first_1;
  reg first_2;
  reg fresh;
  reg last_1;
  reg last_2;
  reg [61:0] multiplied;
  reg [26:0] normalized;
  wire [26:0] number;
  reg [20:0] p_q;
  wire [31:0] read_data_56;
  wire [10:0] scale;
  reg [10:0] scale_product_1;
  reg [33:0] scaled;
  wire tag_load;
  wire [2:0] tag_out_addr;
  wire [31:0] tag_out_factor;
  wire tag_out_first;
  wire tag_out_last;
  wire tag_out_load;
  wire [7:0] tag_out_row_scale;
  reg [45:0] tag_rest;
  wire tag_valid;
  reg tag_valid_2;
  wire [33:0] term;
  wire there;
  wire [31:0] total;
  reg valid_1;
  reg valid_2;
  reg valid_3;
  reg valid_4;
  reg [7:0] word;
  reg [1:0] word_at;
  reg [1:0] word_free;
  wire [1:0] word_next;
  reg [7:0] words [2:0];
  wire write_en_52;
  reg [2:0] accumulators_address;
  assign tag_out_factor = tag_rest[45:14];
  assign tag_out_row_scale = tag_rest[13:6];
  assign tag_out_load = tag_rest[5];
  assign tag_out_addr = tag_rest[4:2];
  assign tag_out_last = tag_rest[1];
  assign tag_out_first = tag_rest[0];
  assign tag_load = tag[6];
  assign tag_valid = tag[0];
  assign read_data_56 = accumulators[accumulators_address];
  assign entering = tag_valid & advance;
  assign there = tag_valid_2 & fresh;
  assign word_next = (entering & tag_load) ? (word_at == 2'd2 ? 2'd0 : word_at + 2'd1) : word_at;
  assign s_loaded = there & tag_out_load;
  assign write_en_52 = valid_2 & ~last_2;
  assign tag_out = {tag_rest, tag_valid_2};
  always @(posedge clk) begin
    if (write_en_52) accumulators[addr_2] <= total;
    if (s_write) words[word_free] <= s;
    accumulators_address <= addr_1;
    word <= words[word_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_valid_2 <= 1'b0;
    else if (advance) tag_valid_2 <= tag_valid;
    if (advance) tag_rest <= tag[46:1];
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
    if (valid_2 & last_2) accumulated <= total;
    if (rst) valid_3 <= 1'b0;
    else valid_3 <= valid_2 & last_2;
    multiplied <= factored;
    if (rst) valid_4 <= 1'b0;
    else valid_4 <= valid_3;
    c <= converted;
    if (rst) wrote <= 1'b0;
    else wrote <= valid_4;
  end
  mxint8_os8x8_outlet_add add (.held(first_2 ? 32'd0 : read_data_56), .sum(total), .term(scaled));
  mxint8_os8x8_outlet_normalize normalize (.number(number), .p(p_q));
  mxint8_os8x8_outlet_round round (.c(converted), .value(multiplied));
  mxint8_os8x8_outlet_scale scaler (.number(normalized), .scale(scale_product_1), .term(term));
  mxint8_os8x8_outlet_scales scales (.product(scale), .row_scale(tag_out_row_scale), .scale(word));
  mxint8_os8x8_outlet_factor times_factor (.factor(tag_out_factor), .p(accumulated), .product(factored));
endmodule

// The normalized product of a register and the factor; combinational.
module mxint8_os8x8_outlet_factor (
  input  wire [31:0] p,
  input  wire [31:0] factor,
  output wire [61:0] product
);
  wire [7:0] factor_exponent;
  wire factor_infinite;
  wire [23:0] factor_left_by1;
  wire [23:0] factor_left_by2;
  wire [23:0] factor_left_by4;
  wire [23:0] factor_left_by8;
  wire [23:0] factor_left_by16;
  wire factor_nan;
  wire factor_normal;
  wire [8:0] factor_normal_exponent;
  wire [23:0] factor_significand;
  wire factor_top;
  wire factor_zeros0_4;
  wire factor_zeros0_5;
  wire factor_zeros0_6;
  wire factor_zeros0_7;
  wire factor_zeros0_8;
  wire factor_zeros0_9;
  wire factor_zeros0_10;
  wire factor_zeros0_11;
  wire factor_zeros0_12;
  wire factor_zeros0_13;
  wire factor_zeros0_14;
  wire factor_zeros0_15;
  wire [1:0] factor_zeros1_2;
  wire [1:0] factor_zeros1_3;
  wire [1:0] factor_zeros1_4;
  wire [1:0] factor_zeros1_5;
  wire [1:0] factor_zeros1_6;
  wire [1:0] factor_zeros1_7;
  wire [2:0] factor_zeros2_1;
  wire [2:0] factor_zeros2_2;
  wire [2:0] factor_zeros2_3;
  wire [3:0] factor_zeros3_0;
  wire [3:0] factor_zeros3_1;
  wire [4:0] factor_zeros4_0;
  wire factor_zeros_any0_4;
  wire factor_zeros_any0_5;
  wire factor_zeros_any0_6;
  wire factor_zeros_any0_7;
  wire factor_zeros_any0_8;
  wire factor_zeros_any0_9;
  wire factor_zeros_any0_10;
  wire factor_zeros_any0_11;
  wire factor_zeros_any0_12;
  wire factor_zeros_any0_13;
  wire factor_zeros_any0_14;
  wire factor_zeros_any0_15;
  wire factor_zeros_any1_2;
  wire factor_zeros_any1_3;
  wire factor_zeros_any1_4;
  wire factor_zeros_any1_5;
  wire factor_zeros_any1_6;
  wire factor_zeros_any1_7;
  wire factor_zeros_any2_1;
  wire factor_zeros_any2_2;
  wire factor_zeros_any2_3;
  wire factor_zeros_any3_1;
  wire [9:0] product_exponent;
  wire product_infinite;
  wire product_nan;
  wire product_negative;
  wire [10:0] product_normal_exponent;
  wire [47:0] product_significand;
  wire [7:0] register_exponent;
  wire register_infinite;
  wire [23:0] register_left_by1;
  wire [23:0] register_left_by2;
  wire [23:0] register_left_by4;
  wire [23:0] register_left_by8;
  wire [23:0] register_left_by16;
  wire register_nan;
  wire register_normal;
  wire [8:0] register_normal_exponent;
  wire [23:0] register_significand;
  wire register_top;
  wire register_zeros0_4;
  wire register_zeros0_5;
  wire register_zeros0_6;
  wire register_zeros0_7;
  wire register_zeros0_8;
  wire register_zeros0_9;
  wire register_zeros0_10;
  wire register_zeros0_11;
  wire register_zeros0_12;
  wire register_zeros0_13;
  wire register_zeros0_14;
  wire register_zeros0_15;
  wire [1:0] register_zeros1_2;
  wire [1:0] register_zeros1_3;
  wire [1:0] register_zeros1_4;
  wire [1:0] register_zeros1_5;
  wire [1:0] register_zeros1_6;
  wire [1:0] register_zeros1_7;
  wire [2:0] register_zeros2_1;
  wire [2:0] register_zeros2_2;
  wire [2:0] register_zeros2_3;
  wire [3:0] register_zeros3_0;
  wire [3:0] register_zeros3_1;
  wire [4:0] register_zeros4_0;
  wire register_zeros_any0_4;
  wire register_zeros_any0_5;
  wire register_zeros_any0_6;
  wire register_zeros_any0_7;
  wire register_zeros_any0_8;
  wire register_zeros_any0_9;
  wire register_zeros_any0_10;
  wire register_zeros_any0_11;
  wire register_zeros_any0_12;
  wire register_zeros_any0_13;
  wire register_zeros_any0_14;
  wire register_zeros_any0_15;
  wire register_zeros_any1_2;
  wire register_zeros_any1_3;
  wire register_zeros_any1_4;
  wire register_zeros_any1_5;
  wire register_zeros_any1_6;
  wire register_zeros_any1_7;
  wire register_zeros_any2_1;
  wire register_zeros_any2_2;
  wire register_zeros_any2_3;
  wire register_zeros_any3_1;
  wire n1;
  wire [47:0] n2;
  assign register_normal_exponent = register_left_by16[23] ? {1'b0, register_exponent} + 9'd23 - {4'd0,
      register_zeros4_0} : 9'd0;
  assign factor_exponent = factor[30:23] - {7'd0, factor_normal};
  assign factor_normal_exponent = factor_left_by16[23] ? {1'b0, factor_exponent} + 9'd23 - {4'd0, factor_zeros4_0} :
      9'd0;
  assign register_exponent = p[30:23] - {7'd0, register_normal};
  assign register_infinite = register_top & ~(|p[22:0]);
  assign register_significand = (register_nan | register_infinite) ? 24'd0 : {register_normal, p[22:0]};
  assign register_zeros_any0_4 = register_significand[1] | register_significand[0];
  assign register_zeros0_4 = ~register_significand[1];
  assign register_zeros_any0_5 = register_significand[3] | register_significand[2];
  assign register_zeros0_5 = ~register_significand[3];
  assign register_zeros_any0_6 = register_significand[5] | register_significand[4];
  assign register_zeros0_6 = ~register_significand[5];
  assign register_zeros_any0_7 = register_significand[7] | register_significand[6];
  assign register_zeros0_7 = ~register_significand[7];
  assign register_zeros_any0_8 = register_significand[9] | register_significand[8];
  assign register_zeros0_8 = ~register_significand[9];
  assign register_zeros_any0_9 = register_significand[11] | register_significand[10];
  assign register_zeros0_9 = ~register_significand[11];
  assign register_zeros_any0_10 = register_significand[13] | register_significand[12];
  assign register_zeros0_10 = ~register_significand[13];
  assign register_zeros_any0_11 = register_significand[15] | register_significand[14];
  assign register_zeros0_11 = ~register_significand[15];
  assign register_zeros_any0_12 = register_significand[17] | register_significand[16];
  assign register_zeros0_12 = ~register_significand[17];
  assign register_zeros_any0_13 = register_significand[19] | register_significand[18];
  assign register_zeros0_13 = ~register_significand[19];
  assign register_zeros_any0_14 = register_significand[21] | register_significand[20];
  assign register_zeros0_14 = ~register_significand[21];
  assign register_zeros_any0_15 = register_significand[23] | register_significand[22];
  assign register_zeros0_15 = ~register_significand[23];
  assign register_zeros_any1_2 = register_zeros_any0_5 | register_zeros_any0_4;
  assign register_zeros1_2 = {~register_zeros_any0_5, register_zeros_any0_5 ? register_zeros0_5 : register_zeros0_4};
  assign register_zeros_any1_3 = register_zeros_any0_7 | register_zeros_any0_6;
  assign register_zeros1_3 = {~register_zeros_any0_7, register_zeros_any0_7 ? register_zeros0_7 : register_zeros0_6};
  assign register_zeros_any1_4 = register_zeros_any0_9 | register_zeros_any0_8;
  assign register_zeros1_4 = {~register_zeros_any0_9, register_zeros_any0_9 ? register_zeros0_9 : register_zeros0_8};
  assign register_zeros_any1_5 = register_zeros_any0_11 | register_zeros_any0_10;
  assign register_zeros1_5 = {~register_zeros_any0_11, register_zeros_any0_11 ? register_zeros0_11 :
      register_zeros0_10};
  assign register_zeros_any1_6 = register_zeros_any0_13 | register_zeros_any0_12;
  assign register_zeros1_6 = {~register_zeros_any0_13, register_zeros_any0_13 ? register_zeros0_13 :
      register_zeros0_12};
  assign register_zeros_any1_7 = register_zeros_any0_15 | register_zeros_any0_14;
  assign register_zeros1_7 = {~register_zeros_any0_15, register_zeros_any0_15 ? register_zeros0_15 :
      register_zeros0_14};
  assign register_zeros_any2_1 = register_zeros_any1_3 | register_zeros_any1_2;
  assign register_zeros2_1 = {~register_zeros_any1_3, register_zeros_any1_3 ? register_zeros1_3 : register_zeros1_2};
  assign register_zeros_any2_2 = register_zeros_any1_5 | register_zeros_any1_4;
  assign register_zeros2_2 = {~register_zeros_any1_5, register_zeros_any1_5 ? register_zeros1_5 : register_zeros1_4};
  assign register_zeros_any2_3 = register_zeros_any1_7 | register_zeros_any1_6;
  assign register_zeros2_3 = {~register_zeros_any1_7, register_zeros_any1_7 ? register_zeros1_7 : register_zeros1_6};
  assign register_zeros3_0 = {~register_zeros_any2_1, register_zeros_any2_1 ? register_zeros2_1 : 3'd7};
  assign register_zeros_any3_1 = register_zeros_any2_3 | register_zeros_any2_2;
  assign register_zeros3_1 = {~register_zeros_any2_3, register_zeros_any2_3 ? register_zeros2_3 : register_zeros2_2};
  assign register_zeros4_0 = {~register_zeros_any3_1, register_zeros_any3_1 ? register_zeros3_1 : register_zeros3_0};
  assign register_left_by1 = register_zeros4_0[0] ? {register_significand[22:0], 1'b0} : register_significand;
  assign register_left_by2 = register_zeros4_0[1] ? {register_left_by1[21:0], 2'd0} : register_left_by1;
  assign register_left_by4 = register_zeros4_0[2] ? {register_left_by2[19:0], 4'd0} : register_left_by2;
  assign register_left_by8 = register_zeros4_0[3] ? {register_left_by4[15:0], 8'd0} : register_left_by4;
  assign register_left_by16 = register_zeros_any3_1 ? register_left_by8 : {register_left_by8[7:0], 16'd0};
  assign factor_normal = |factor[30:23];
  assign factor_top = &factor[30:23];
  assign factor_nan = factor_top & (|factor[22:0]);
  assign factor_infinite = factor_top & ~(|factor[22:0]);
  assign factor_significand = (factor_nan | factor_infinite) ? 24'd0 : {factor_normal, factor[22:0]};
  assign factor_zeros_any0_4 = factor_significand[1] | factor_significand[0];
  assign factor_zeros0_4 = ~factor_significand[1];
  assign factor_zeros_any0_5 = factor_significand[3] | factor_significand[2];
  assign factor_zeros0_5 = ~factor_significand[3];
  assign factor_zeros_any0_6 = factor_significand[5] | factor_significand[4];
  assign factor_zeros0_6 = ~factor_significand[5];
  assign factor_zeros_any0_7 = factor_significand[7] | factor_significand[6];
  assign factor_zeros0_7 = ~factor_significand[7];
  assign factor_zeros_any0_8 = factor_significand[9] | factor_significand[8];
  assign factor_zeros0_8 = ~factor_significand[9];
  assign factor_zeros_any0_9 = factor_significand[11] | factor_significand[10];
  assign factor_zeros0_9 = ~factor_significand[11];
  assign factor_zeros_any0_10 = factor_significand[13] | factor_significand[12];
  assign factor_zeros0_10 = ~factor_significand[13];
  assign factor_zeros_any0_11 = factor_significand[15] | factor_significand[14];
  assign factor_zeros0_11 = ~factor_significand[15];
  assign factor_zeros_any0_12 = factor_significand[17] | factor_significand[16];
  assign factor_zeros0_12 = ~factor_significand[17];
  assign factor_zeros_any0_13 = factor_significand[19] | factor_significand[18];
  assign factor_zeros0_13 = ~factor_significand[19];
  assign factor_zeros_any0_14 = factor_significand[21] | factor_significand[20];
  assign factor_zeros0_14 = ~factor_significand[21];
  assign factor_zeros_any0_15 = factor_significand[23] | factor_significand[22];
  assign factor_zeros0_15 = ~factor_significand[23];
  assign factor_zeros_any1_2 = factor_zeros_any0_5 | factor_zeros_any0_4;
  assign factor_zeros1_2 = {~factor_zeros_any0_5, factor_zeros_any0_5 ? factor_zeros0_5 : factor_zeros0_4};
  assign factor_zeros_any1_3 = factor_zeros_any0_7 | factor_zeros_any0_6;
  assign factor_zeros1_3 = {~factor_zeros_any0_7, factor_zeros_any0_7 ? factor_zeros0_7 : factor_zeros0_6};
  assign factor_zeros_any1_4 = factor_zeros_any0_9 | factor_zeros_any0_8;
  assign factor_zeros1_4 = {~factor_zeros_any0_9, factor_zeros_any0_9 ? factor_zeros0_9 : factor_zeros0_8};
  assign factor_zeros_any1_5 = factor_zeros_any0_11 | factor_zeros_any0_10;
  assign factor_zeros1_5 = {~factor_zeros_any0_11, factor_zeros_any0_11 ? factor_zeros0_11 : factor_zeros0_10};
  assign factor_zeros_any1_6 = factor_zeros_any0_13 | factor_zeros_any0_12;
  assign factor_zeros1_6 = {~factor_zeros_any0_13, factor_zeros_any0_13 ? factor_zeros0_13 : factor_zeros0_12};
  assign factor_zeros_any1_7 = factor_zeros_any0_15 | factor_zeros_any0_14;
  assign factor_zeros1_7 = {~factor_zeros_any0_15, factor_zeros_any0_15 ? factor_zeros0_15 : factor_zeros0_14};
  assign factor_zeros_any2_1 = factor_zeros_any1_3 | factor_zeros_any1_2;
  assign factor_zeros2_1 = {~factor_zeros_any1_3, factor_zeros_any1_3 ? factor_zeros1_3 : factor_zeros1_2};
  assign factor_zeros_any2_2 = factor_zeros_any1_5 | factor_zeros_any1_4;
  assign factor_zeros2_2 = {~factor_zeros_any1_5, factor_zeros_any1_5 ? factor_zeros1_5 : factor_zeros1_4};
  assign factor_zeros_any2_3 = factor_zeros_any1_7 | factor_zeros_any1_6;
  assign factor_zeros2_3 = {~factor_zeros_any1_7, factor_zeros_any1_7 ? factor_zeros1_7 : factor_zeros1_6};
  assign factor_zeros3_0 = {~factor_zeros_any2_1, factor_zeros_any2_1 ? factor_zeros2_1 : 3'd7};
  assign factor_zeros_any3_1 = factor_zeros_any2_3 | factor_zeros_any2_2;
  assign factor_zeros3_1 = {~factor_zeros_any2_3, factor_zeros_any2_3 ? factor_zeros2_3 : factor_zeros2_2};
  assign factor_zeros4_0 = {~factor_zeros_any3_1, factor_zeros_any3_1 ? factor_zeros3_1 : factor_zeros3_0};
  assign factor_left_by1 = factor_zeros4_0[0] ? {factor_significand[22:0], 1'b0} : factor_significand;
  assign factor_left_by2 = factor_zeros4_0[1] ? {factor_left_by1[21:0], 2'd0} : factor_left_by1;
  assign factor_left_by4 = factor_zeros4_0[2] ? {factor_left_by2[19:0], 4'd0} : factor_left_by2;
  assign factor_left_by8 = factor_zeros4_0[3] ? {factor_left_by4[15:0], 8'd0} : factor_left_by4;
  assign factor_left_by16 = factor_zeros_any3_1 ? factor_left_by8 : {factor_left_by8[7:0], 16'd0};
  assign product_significand = register_left_by16 * factor_left_by16;
  assign product_exponent = {1'b0, register_normal_exponent} + {1'b0, factor_normal_exponent};
  assign product_negative = p[31] ^ factor[31];
  assign n1 = register_nan | factor_nan | (register_infinite & ~(|factor_left_by16) & ~factor_infinite);
  assign product_nan = n1 | (factor_infinite & ~(|register_left_by16) & ~register_infinite);
  assign product_infinite = (register_infinite | factor_infinite) & ~product_nan;
  assign n2 = product_significand[47] ? product_significand : {product_significand[46:0], 1'b0};
  assign product = {product_infinite, product_nan, product_negative, product_normal_exponent, n2};
  assign product_normal_exponent = {1'b0, product_exponent} + {10'd0, product_significand[47]};
  assign register_normal = |p[30:23];
  assign register_top = &p[30:23];
  assign register_nan = register_top & (|p[22:0]);
endmodule

// The normalized number of a group's sum; combinational.
module mxint8_os8x8_outlet_normalize (
  input  wire [20:0] p,
  output wire [26:0] number
);
  wire [20:0] sum_left_by1;
  wire [20:0] sum_left_by2;
  wire [20:0] sum_left_by4;
  wire [20:0] sum_left_by8;
  wire [20:0] sum_left_by16;
  wire [20:0] sum_magnitude;
  wire sum_zeros0_5;
  wire sum_zeros0_6;
  wire sum_zeros0_7;
  wire sum_zeros0_8;
  wire sum_zeros0_9;
  wire sum_zeros0_10;
  wire sum_zeros0_11;
  wire sum_zeros0_12;
  wire sum_zeros0_13;
  wire sum_zeros0_14;
  wire sum_zeros0_15;
  wire [1:0] sum_zeros1_2;
  wire [1:0] sum_zeros1_3;
  wire [1:0] sum_zeros1_4;
  wire [1:0] sum_zeros1_5;
  wire [1:0] sum_zeros1_6;
  wire [1:0] sum_zeros1_7;
  wire [2:0] sum_zeros2_1;
  wire [2:0] sum_zeros2_2;
  wire [2:0] sum_zeros2_3;
  wire [3:0] sum_zeros3_0;
  wire [3:0] sum_zeros3_1;
  wire [4:0] sum_zeros4_0;
  wire sum_zeros_any0_5;
  wire sum_zeros_any0_6;
  wire sum_zeros_any0_7;
  wire sum_zeros_any0_8;
  wire sum_zeros_any0_9;
  wire sum_zeros_any0_10;
  wire sum_zeros_any0_11;
  wire sum_zeros_any0_12;
  wire sum_zeros_any0_13;
  wire sum_zeros_any0_14;
  wire sum_zeros_any0_15;
  wire sum_zeros_any1_3;
  wire sum_zeros_any1_4;
  wire sum_zeros_any1_5;
  wire sum_zeros_any1_6;
  wire sum_zeros_any1_7;
  wire sum_zeros_any2_1;
  wire sum_zeros_any2_2;
  wire sum_zeros_any2_3;
  wire sum_zeros_any3_1;
  wire [20:0] n1;
  assign sum_zeros_any0_5 = n1[0];
  assign sum_zeros_any2_2 = sum_zeros_any1_5 | sum_zeros_any1_4;
  assign sum_zeros2_2 = {~sum_zeros_any1_5, sum_zeros_any1_5 ? sum_zeros1_5 : sum_zeros1_4};
  assign sum_zeros_any2_3 = sum_zeros_any1_7 | sum_zeros_any1_6;
  assign sum_zeros2_3 = {~sum_zeros_any1_7, sum_zeros_any1_7 ? sum_zeros1_7 : sum_zeros1_6};
  assign sum_zeros3_0 = {~sum_zeros_any2_1, sum_zeros_any2_1 ? sum_zeros2_1 : 3'd7};
  assign sum_zeros_any3_1 = sum_zeros_any2_3 | sum_zeros_any2_2;
  assign sum_zeros3_1 = {~sum_zeros_any2_3, sum_zeros_any2_3 ? sum_zeros2_3 : sum_zeros2_2};
  assign sum_zeros4_0 = {~sum_zeros_any3_1, sum_zeros_any3_1 ? sum_zeros3_1 : sum_zeros3_0};
  assign sum_left_by1 = sum_zeros4_0[0] ? {sum_magnitude[19:1], sum_zeros_any0_5, 1'b0} : {sum_magnitude[20:1],
      sum_zeros_any0_5};
  assign sum_left_by2 = sum_zeros4_0[1] ? {sum_left_by1[18:0], 2'd0} : sum_left_by1;
  assign sum_left_by4 = sum_zeros4_0[2] ? {sum_left_by2[16:0], 4'd0} : sum_left_by2;
  assign sum_left_by8 = sum_zeros4_0[3] ? {sum_left_by4[12:0], 8'd0} : sum_left_by4;
  assign sum_left_by16 = sum_zeros_any3_1 ? sum_left_by8 : {sum_left_by8[4:0], 16'd0};
  assign number = {p[20], sum_left_by16[20] ? 5'd20 - sum_zeros4_0 : 5'd0, sum_left_by16};
  assign n1 = (p ^ {21{p[20]}}) + {20'd0, p[20]};
  assign sum_magnitude = {n1[20:1], sum_zeros_any0_5};
  assign sum_zeros0_5 = ~sum_zeros_any0_5;
  assign sum_zeros_any0_6 = sum_magnitude[2] | sum_magnitude[1];
  assign sum_zeros0_6 = ~sum_magnitude[2];
  assign sum_zeros_any0_7 = sum_magnitude[4] | sum_magnitude[3];
  assign sum_zeros0_7 = ~sum_magnitude[4];
  assign sum_zeros_any0_8 = sum_magnitude[6] | sum_magnitude[5];
  assign sum_zeros0_8 = ~sum_magnitude[6];
  assign sum_zeros_any0_9 = sum_magnitude[8] | sum_magnitude[7];
  assign sum_zeros0_9 = ~sum_magnitude[8];
  assign sum_zeros_any0_10 = sum_magnitude[10] | sum_magnitude[9];
  assign sum_zeros0_10 = ~sum_magnitude[10];
  assign sum_zeros_any0_11 = sum_magnitude[12] | sum_magnitude[11];
  assign sum_zeros0_11 = ~sum_magnitude[12];
  assign sum_zeros_any0_12 = sum_magnitude[14] | sum_magnitude[13];
  assign sum_zeros0_12 = ~sum_magnitude[14];
  assign sum_zeros_any0_13 = sum_magnitude[16] | sum_magnitude[15];
  assign sum_zeros0_13 = ~sum_magnitude[16];
  assign sum_zeros_any0_14 = sum_magnitude[18] | sum_magnitude[17];
  assign sum_zeros0_14 = ~sum_magnitude[18];
  assign sum_zeros_any0_15 = sum_magnitude[20] | sum_magnitude[19];
  assign sum_zeros0_15 = ~sum_magnitude[20];
  assign sum_zeros1_2 = {~sum_zeros_any0_5, sum_zeros_any0_5 ? sum_zeros0_5 : 1'b1};
  assign sum_zeros_any1_3 = sum_zeros_any0_7 | sum_zeros_any0_6;
  assign sum_zeros1_3 = {~sum_zeros_any0_7, sum_zeros_any0_7 ? sum_zeros0_7 : sum_zeros0_6};
  assign sum_zeros_any1_4 = sum_zeros_any0_9 | sum_zeros_any0_8;
  assign sum_zeros1_4 = {~sum_zeros_any0_9, sum_zeros_any0_9 ? sum_zeros0_9 : sum_zeros0_8};
  assign sum_zeros_any1_5 = sum_zeros_any0_11 | sum_zeros_any0_10;
  assign sum_zeros1_5 = {~sum_zeros_any0_11, sum_zeros_any0_11 ? sum_zeros0_11 : sum_zeros0_10};
  assign sum_zeros_any1_6 = sum_zeros_any0_13 | sum_zeros_any0_12;
  assign sum_zeros1_6 = {~sum_zeros_any0_13, sum_zeros_any0_13 ? sum_zeros0_13 : sum_zeros0_12};
  assign sum_zeros_any1_7 = sum_zeros_any0_15 | sum_zeros_any0_14;
  assign sum_zeros1_7 = {~sum_zeros_any0_15, sum_zeros_any0_15 ? sum_zeros0_15 : sum_zeros0_14};
  assign sum_zeros_any2_1 = sum_zeros_any1_3 | sum_zeros_any0_5;
  assign sum_zeros2_1 = {~sum_zeros_any1_3, sum_zeros_any1_3 ? sum_zeros1_3 : sum_zeros1_2};
endmodule

// The result of a register's code, or of a number that a word is; combinational.
module mxint8_os8x8_outlet_round (
  input  wire [61:0] value,
  output wire [31:0] c
);
  wire [50:0] generate1;
  wire [50:0] generate2;
  wire [50:0] generate3;
  wire [50:0] generate4;
  wire [50:0] generate5;
  wire [50:0] generate6;
  wire [50:0] generate7;
  wire [50:0] generate8;
  wire [50:0] generate9;
  wire [50:0] generate10;
  wire [50:0] propagate1;
  wire [50:0] propagate2;
  wire [50:0] propagate3;
  wire [50:0] propagate4;
  wire [50:0] rounded_addend;
  wire [50:0] rounded_all1;
  wire [50:0] rounded_all2;
  wire [50:0] rounded_all3;
  wire [50:0] rounded_all4;
  wire [50:0] rounded_all5;
  wire [50:0] rounded_all6;
  wire [50:0] rounded_all7;
  wire [50:0] rounded_all8;
  wire [50:0] rounded_all9;
  wire [50:0] rounded_all10;
  wire [11:0] rounded_apart;
  wire [49:0] rounded_big;
  wire [36:0] rounded_code;
  wire [12:0] rounded_difference;
  wire [12:0] rounded_field;
  wire [50:0] rounded_further;
  wire [50:0] rounded_generate;
  wire [50:0] rounded_half;
  wire [51:0] rounded_left_by1;
  wire [51:0] rounded_left_by2;
  wire [51:0] rounded_left_by4;
  wire [51:0] rounded_left_by8;
  wire [51:0] rounded_left_by16;
  wire [51:0] rounded_left_by32;
  wire [51:0] rounded_limit_by1;
  wire [51:0] rounded_limit_by2;
  wire [51:0] rounded_limit_by4;
  wire [51:0] rounded_limit_by8;
  wire [51:0] rounded_limit_by16;
  wire [51:0] rounded_limit_by32;
  wire rounded_limit_far;
  wire [51:0] rounded_limit_rest;
  wire rounded_negative;
  wire rounded_over;
  wire [30:0] rounded_packed;
  wire [11:0] rounded_place;
  wire [11:0] rounded_place_x;
  wire rounded_reverse;
  wire [49:0] rounded_right_by1;
  wire [49:0] rounded_right_by2;
  wire [49:0] rounded_right_by4;
  wire [49:0] rounded_right_by8;
  wire [49:0] rounded_right_by16;
  wire [49:0] rounded_right_by32;
  wire rounded_right_cut1;
  wire rounded_right_cut2;
  wire rounded_right_cut4;
  wire rounded_right_cut8;
  wire rounded_right_cut16;
  wire rounded_right_cut32;
  wire rounded_right_far;
  wire [49:0] rounded_right_rest;
  wire rounded_right_sticky;
  wire [11:0] rounded_room;
  wire [51:0] rounded_size;
  wire [49:0] rounded_small;
  wire rounded_some;
  wire rounded_sum_infinite;
  wire rounded_sum_nan;
  wire rounded_swap;
  wire [50:0] rounded_total;
  wire [35:0] rounded_truncated;
  wire rounded_unlike;
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
  wire n1;
  wire [50:0] n2;
  wire [50:0] n3;
  wire [50:0] n4;
  wire [50:0] n5;
  wire [50:0] n6;
  wire [50:0] n7;
  wire [50:0] n8;
  wire [50:0] n9;
  wire [50:0] n10;
  wire [50:0] n11;
  wire [1:0] n12;
  wire [3:0] n13;
  wire [2:0] n14;
  wire [5:0] n15;
  wire [4:0] n16;
  wire [7:0] n17;
  wire [6:0] n18;
  wire [9:0] n19;
  wire [8:0] n20;
  wire [11:0] n21;
  wire [10:0] n22;
  wire [13:0] n23;
  wire [12:0] n24;
  wire [15:0] n25;
  wire [14:0] n26;
  wire [17:0] n27;
  wire [16:0] n28;
  wire [19:0] n29;
  wire [18:0] n30;
  wire [21:0] n31;
  wire [20:0] n32;
  wire [23:0] n33;
  wire [22:0] n34;
  wire [25:0] n35;
  wire [24:0] n36;
  wire [27:0] n37;
  wire [26:0] n38;
  wire [29:0] n39;
  wire [28:0] n40;
  wire [31:0] n41;
  wire [30:0] n42;
  wire [33:0] n43;
  wire [32:0] n44;
  wire [35:0] n45;
  wire [34:0] n46;
  wire [37:0] n47;
  wire [36:0] n48;
  wire [39:0] n49;
  wire [38:0] n50;
  wire [41:0] n51;
  wire [40:0] n52;
  wire [43:0] n53;
  wire [42:0] n54;
  wire [45:0] n55;
  wire [44:0] n56;
  wire [47:0] n57;
  wire [46:0] n58;
  wire [49:0] n59;
  wire [48:0] n60;
  wire [51:0] n61;
  wire [50:0] n62;
  wire n63;
  wire [31:0] n64;
  assign rounded_place_x = {1'b0, value[58:48]};
  assign rounded_sum_infinite = value[61];
  assign rounded_sum_nan = value[60];
  assign rounded_unlike = value[59];
  assign rounded_apart = rounded_swap ? 12'd172 - rounded_place_x : rounded_difference[11:0];
  assign rounded_room = rounded_place - 12'd171;
  assign rounded_field = {1'b0, rounded_room} + 13'd1 - {7'd0, rounded_zeros5_0};
  assign rounded_difference = {1'b0, rounded_place_x} - 13'd172;
  assign rounded_swap = rounded_difference[12] | ~(|value[47:0]);
  assign rounded_place = rounded_swap ? 12'd172 : rounded_place_x;
  assign rounded_big = rounded_swap ? 50'd0 : {value[47:0], 2'd0};
  assign rounded_small = rounded_swap ? {value[47:0], 2'd0} : 50'd0;
  assign rounded_right_by1 = rounded_apart[0] ? {1'b0, rounded_small[49:1]} : rounded_small;
  assign rounded_right_cut1 = rounded_apart[0] & rounded_small[0];
  assign rounded_right_by2 = rounded_apart[1] ? {2'd0, rounded_right_by1[49:2]} : rounded_right_by1;
  assign rounded_right_cut2 = rounded_apart[1] & (|rounded_right_by1[1:0]);
  assign rounded_right_by4 = rounded_apart[2] ? {4'd0, rounded_right_by2[49:4]} : rounded_right_by2;
  assign rounded_right_cut4 = rounded_apart[2] & (|rounded_right_by2[3:0]);
  assign rounded_right_by8 = rounded_apart[3] ? {8'd0, rounded_right_by4[49:8]} : rounded_right_by4;
  assign rounded_right_cut8 = rounded_apart[3] & (|rounded_right_by4[7:0]);
  assign rounded_right_by16 = rounded_apart[4] ? {16'd0, rounded_right_by8[49:16]} : rounded_right_by8;
  assign rounded_right_cut16 = rounded_apart[4] & (|rounded_right_by8[15:0]);
  assign rounded_right_by32 = rounded_apart[5] ? {32'd0, rounded_right_by16[49:32]} : rounded_right_by16;
  assign rounded_right_cut32 = rounded_apart[5] & (|rounded_right_by16[31:0]);
  assign rounded_right_far = |rounded_apart[11:6];
  assign n1 = |{rounded_right_cut32, rounded_right_cut16, rounded_right_cut8, rounded_right_cut4, rounded_right_cut2,
      rounded_right_cut1};
  assign rounded_right_sticky = rounded_right_far ? (|rounded_small) : n1;
  assign rounded_right_rest = rounded_right_far ? 50'd0 : rounded_right_by32;
  assign rounded_addend = {rounded_right_rest, rounded_right_sticky} ^ {51{rounded_unlike}};
  assign rounded_generate = {rounded_big, 1'b0} & rounded_addend;
  assign rounded_half = {rounded_big, 1'b0} ^ rounded_addend;
  assign n2 = rounded_half & {1'b0, rounded_generate[48], 1'b0, rounded_generate[46], 1'b0, rounded_generate[44], 1'b0,
      rounded_generate[42], 1'b0, rounded_generate[40], 1'b0, rounded_generate[38], 1'b0, rounded_generate[36], 1'b0,
      rounded_generate[34], 1'b0, rounded_generate[32], 1'b0, rounded_generate[30], 1'b0, rounded_generate[28], 1'b0,
      rounded_generate[26], 1'b0, rounded_generate[24], 1'b0, rounded_generate[22], 1'b0, rounded_generate[20], 1'b0,
      rounded_generate[18], 1'b0, rounded_generate[16], 1'b0, rounded_generate[14], 1'b0, rounded_generate[12], 1'b0,
      rounded_generate[10], 1'b0, rounded_generate[8], 1'b0, rounded_generate[6], 1'b0, rounded_generate[4], 1'b0,
      rounded_generate[2], 1'b0, rounded_generate[0], 1'b0};
  assign generate1 = rounded_generate | n2;
  assign propagate1 = rounded_half & {1'b1, rounded_half[48], 1'b1, rounded_half[46], 1'b1, rounded_half[44], 1'b1,
      rounded_half[42], 1'b1, rounded_half[40], 1'b1, rounded_half[38], 1'b1, rounded_half[36], 1'b1, rounded_half[34],
      1'b1, rounded_half[32], 1'b1, rounded_half[30], 1'b1, rounded_half[28], 1'b1, rounded_half[26], 1'b1,
      rounded_half[24], 1'b1, rounded_half[22], 1'b1, rounded_half[20], 1'b1, rounded_half[18], 1'b1, rounded_half[16],
      1'b1, rounded_half[14], 1'b1, rounded_half[12], 1'b1, rounded_half[10], 1'b1, rounded_half[8], 1'b1,
      rounded_half[6], 1'b1, rounded_half[4], 1'b1, rounded_half[2], 3'd4};
  assign n3 = propagate1 & {3'd0, generate1[45], 3'd0, generate1[41], 3'd0, generate1[37], 3'd0, generate1[33], 3'd0,
      generate1[29], 3'd0, generate1[25], 3'd0, generate1[21], 3'd0, generate1[17], 3'd0, generate1[13], 3'd0,
      generate1[9], 3'd0, generate1[5], 3'd0, generate1[1], 3'd0};
  assign generate2 = generate1 | n3;
  assign propagate2 = propagate1 & {3'd7, propagate1[45], 3'd7, propagate1[41], 3'd7, propagate1[37], 3'd7,
      propagate1[33], 3'd7, propagate1[29], 3'd7, propagate1[25], 3'd7, propagate1[21], 3'd7, propagate1[17], 3'd7,
      propagate1[13], 3'd7, propagate1[9], 3'd7, propagate1[5], 7'd116};
  assign n4 = propagate2 & {3'd0, generate2[43], 7'd0, generate2[35], 7'd0, generate2[27], 7'd0, generate2[19], 7'd0,
      generate2[11], 7'd0, generate2[3], 7'd0};
  assign generate3 = generate2 | n4;
  assign propagate3 = propagate2 & {3'd7, propagate2[43], 7'd127, propagate2[35], 7'd127, propagate2[27], 7'd127,
      propagate2[19], 7'd127, propagate2[11], 15'h7f74};
  assign n5 = propagate3 & {3'd0, generate3[39], 15'd0, generate3[23], 15'd0, generate3[7], 15'd0};
  assign generate4 = generate3 | n5;
  assign propagate4 = propagate3 & {3'd7, propagate3[39], 15'h7fff, propagate3[23], 31'h7fff7f74};
  assign generate5 = generate4 | (propagate4 & {19'd0, generate4[15], 31'd0});
  assign n6 = {propagate4[50:32], 1'b0, propagate4[30:16], 1'b0, propagate4[14:8], 1'b0, propagate4[6:4], 1'b0,
      propagate4[2], 2'd0} & {3'd0, generate5[31], 47'd0};
  assign generate6 = generate5 | n6;
  assign n7 = {propagate4[50:48], 1'b0, propagate4[46:32], 1'b0, propagate4[30:16], 1'b0, propagate4[14:8], 1'b0,
      propagate4[6:4], 1'b0, propagate4[2], 2'd0} & {11'd0, generate6[31], 15'd0, generate6[15], 23'd0};
  assign generate7 = generate6 | n7;
  assign n8 = {propagate4[50:48], 1'b0, propagate4[46:40], 1'b0, propagate4[38:32], 1'b0, propagate4[30:24], 1'b0,
      propagate4[22:16], 1'b0, propagate4[14:8], 1'b0, propagate4[6:4], 1'b0, propagate4[2], 2'd0} & {7'd0,
      generate7[39], 7'd0, generate7[31], 7'd0, generate7[23], 7'd0, generate7[15], 7'd0, generate7[7], 11'd0};
  assign generate8 = generate7 | n8;
  assign n9 = {propagate4[50:48], 1'b0, propagate4[46:44], 1'b0, propagate4[42:40], 1'b0, propagate4[38:36], 1'b0,
      propagate4[34:32], 1'b0, propagate4[30:28], 1'b0, propagate4[26:24], 1'b0, propagate4[22:20], 1'b0,
      propagate4[18:16], 1'b0, propagate4[14:12], 1'b0, propagate4[10:8], 1'b0, propagate4[6:4], 1'b0, propagate4[2],
      2'd0} & {1'b0, generate8[47], 3'd0, generate8[43], 3'd0, generate8[39], 3'd0, generate8[35], 3'd0, generate8[31],
      3'd0, generate8[27], 3'd0, generate8[23], 3'd0, generate8[19], 3'd0, generate8[15], 3'd0, generate8[11], 3'd0,
      generate8[7], 3'd0, generate8[3], 5'd0};
  assign generate9 = generate8 | n9;
  assign n10 = {propagate4[50], 1'b0, propagate4[48], 1'b0, propagate4[46], 1'b0, propagate4[44], 1'b0, propagate4[42],
      1'b0, propagate4[40], 1'b0, propagate4[38], 1'b0, propagate4[36], 1'b0, propagate4[34], 1'b0, propagate4[32],
      1'b0, propagate4[30], 1'b0, propagate4[28], 1'b0, propagate4[26], 1'b0, propagate4[24], 1'b0, propagate4[22],
      1'b0, propagate4[20], 1'b0, propagate4[18], 1'b0, propagate4[16], 1'b0, propagate4[14], 1'b0, propagate4[12],
      1'b0, propagate4[10], 1'b0, propagate4[8], 1'b0, propagate4[6], 1'b0, propagate4[4], 1'b0, propagate4[2], 2'd0} &
      {generate9[49], 1'b0, generate9[47], 1'b0, generate9[45], 1'b0, generate9[43], 1'b0, generate9[41], 1'b0,
      generate9[39], 1'b0, generate9[37], 1'b0, generate9[35], 1'b0, generate9[33], 1'b0, generate9[31], 1'b0,
      generate9[29], 1'b0, generate9[27], 1'b0, generate9[25], 1'b0, generate9[23], 1'b0, generate9[21], 1'b0,
      generate9[19], 1'b0, generate9[17], 1'b0, generate9[15], 1'b0, generate9[13], 1'b0, generate9[11], 1'b0,
      generate9[9], 1'b0, generate9[7], 1'b0, generate9[5], 1'b0, generate9[3], 1'b0, generate9[1], 2'd0};
  assign generate10 = generate9 | n10;
  assign rounded_all1 = rounded_half & {1'b1, rounded_half[48], 1'b1, rounded_half[46], 1'b1, rounded_half[44], 1'b1,
      rounded_half[42], 1'b1, rounded_half[40], 1'b1, rounded_half[38], 1'b1, rounded_half[36], 1'b1, rounded_half[34],
      1'b1, rounded_half[32], 1'b1, rounded_half[30], 1'b1, rounded_half[28], 1'b1, rounded_half[26], 1'b1,
      rounded_half[24], 1'b1, rounded_half[22], 1'b1, rounded_half[20], 1'b1, rounded_half[18], 1'b1, rounded_half[16],
      1'b1, rounded_half[14], 1'b1, rounded_half[12], 1'b1, rounded_half[10], 1'b1, rounded_half[8], 1'b1,
      rounded_half[6], 1'b1, rounded_half[4], 1'b1, rounded_half[2], 1'b1, rounded_half[0], 1'b1};
  assign rounded_all2 = rounded_all1 & {3'd7, rounded_all1[45], 3'd7, rounded_all1[41], 3'd7, rounded_all1[37], 3'd7,
      rounded_all1[33], 3'd7, rounded_all1[29], 3'd7, rounded_all1[25], 3'd7, rounded_all1[21], 3'd7, rounded_all1[17],
      3'd7, rounded_all1[13], 3'd7, rounded_all1[9], 3'd7, rounded_all1[5], 3'd7, rounded_all1[1], 3'd7};
  assign rounded_all3 = rounded_all2 & {3'd7, rounded_all2[43], 7'd127, rounded_all2[35], 7'd127, rounded_all2[27],
      7'd127, rounded_all2[19], 7'd127, rounded_all2[11], 7'd127, rounded_all2[3], 7'd127};
  assign rounded_all4 = rounded_all3 & {3'd7, rounded_all3[39], 15'h7fff, rounded_all3[23], 15'h7fff, rounded_all3[7],
      15'h7fff};
  assign rounded_all5 = rounded_all4 & {19'h7ffff, rounded_all4[15], 31'h7fffffff};
  assign rounded_all6 = rounded_all5 & {3'd7, rounded_all5[31], 47'h7fffffffffff};
  assign rounded_all7 = rounded_all6 & {11'd2047, rounded_all6[31], 15'h7fff, rounded_all6[15], 23'h7fffff};
  assign rounded_all8 = rounded_all7 & {7'd127, rounded_all7[39], 7'd127, rounded_all7[31], 7'd127, rounded_all7[23],
      7'd127, rounded_all7[15], 7'd127, rounded_all7[7], 11'd2047};
  assign rounded_all9 = rounded_all8 & {1'b1, rounded_all8[47], 3'd7, rounded_all8[43], 3'd7, rounded_all8[39], 3'd7,
      rounded_all8[35], 3'd7, rounded_all8[31], 3'd7, rounded_all8[27], 3'd7, rounded_all8[23], 3'd7, rounded_all8[19],
      3'd7, rounded_all8[15], 3'd7, rounded_all8[11], 3'd7, rounded_all8[7], 3'd7, rounded_all8[3], 5'd31};
  assign rounded_all10 = rounded_all9 & {rounded_all9[49], 1'b1, rounded_all9[47], 1'b1, rounded_all9[45], 1'b1,
      rounded_all9[43], 1'b1, rounded_all9[41], 1'b1, rounded_all9[39], 1'b1, rounded_all9[37], 1'b1, rounded_all9[35],
      1'b1, rounded_all9[33], 1'b1, rounded_all9[31], 1'b1, rounded_all9[29], 1'b1, rounded_all9[27], 1'b1,
      rounded_all9[25], 1'b1, rounded_all9[23], 1'b1, rounded_all9[21], 1'b1, rounded_all9[19], 1'b1, rounded_all9[17],
      1'b1, rounded_all9[15], 1'b1, rounded_all9[13], 1'b1, rounded_all9[11], 1'b1, rounded_all9[9], 1'b1,
      rounded_all9[7], 1'b1, rounded_all9[5], 1'b1, rounded_all9[3], 1'b1, rounded_all9[1], 2'd3};
  assign rounded_total = rounded_half ^ {generate10[49:0], 1'b0};
  assign rounded_further = rounded_half ^ {generate10[49:0] | rounded_all10[49:0], 1'b1};
  assign n11 = generate10 | rounded_all10;
  assign rounded_reverse = rounded_unlike & ~n11[50];
  assign rounded_size = rounded_unlike ? {1'b0, rounded_reverse ? ~rounded_total : rounded_further} : {generate10[50],
      rounded_total};
  assign rounded_some = |rounded_size;
  assign rounded_negative = rounded_some ? (rounded_swap ? 1'b0 : rounded_unlike) ^ rounded_reverse : 1'b0;
  assign rounded_limit_by1 = rounded_room[0] ? 52'h4000000000000 : 52'h8000000000000;
  assign rounded_limit_by2 = rounded_room[1] ? {2'd0, rounded_limit_by1[51:2]} : rounded_limit_by1;
  assign rounded_limit_by4 = rounded_room[2] ? {4'd0, rounded_limit_by2[51:4]} : rounded_limit_by2;
  assign rounded_limit_by8 = rounded_room[3] ? {8'd0, rounded_limit_by4[51:8]} : rounded_limit_by4;
  assign rounded_limit_by16 = rounded_room[4] ? {16'd0, rounded_limit_by8[51:16]} : rounded_limit_by8;
  assign rounded_limit_by32 = rounded_room[5] ? {32'd0, rounded_limit_by16[51:32]} : rounded_limit_by16;
  assign rounded_limit_far = |rounded_room[11:6];
  assign rounded_limit_rest = rounded_limit_far ? 52'd0 : rounded_limit_by32;
  assign n12 = rounded_size[1:0] | rounded_limit_rest[1:0];
  assign rounded_zeros_any0_6 = n12[1] | rounded_size[0] | rounded_limit_rest[0];
  assign rounded_zeros0_6 = ~n12[1];
  assign n13 = rounded_size[3:0] | rounded_limit_rest[3:0];
  assign n14 = rounded_size[2:0] | rounded_limit_rest[2:0];
  assign rounded_zeros_any0_7 = n13[3] | n14[2];
  assign rounded_zeros0_7 = ~n13[3];
  assign n15 = rounded_size[5:0] | rounded_limit_rest[5:0];
  assign n16 = rounded_size[4:0] | rounded_limit_rest[4:0];
  assign rounded_zeros_any0_8 = n15[5] | n16[4];
  assign rounded_zeros0_8 = ~n15[5];
  assign n17 = rounded_size[7:0] | rounded_limit_rest[7:0];
  assign n18 = rounded_size[6:0] | rounded_limit_rest[6:0];
  assign rounded_zeros_any0_9 = n17[7] | n18[6];
  assign rounded_zeros0_9 = ~n17[7];
  assign n19 = rounded_size[9:0] | rounded_limit_rest[9:0];
  assign n20 = rounded_size[8:0] | rounded_limit_rest[8:0];
  assign rounded_zeros_any0_10 = n19[9] | n20[8];
  assign rounded_zeros0_10 = ~n19[9];
  assign n21 = rounded_size[11:0] | rounded_limit_rest[11:0];
  assign n22 = rounded_size[10:0] | rounded_limit_rest[10:0];
  assign rounded_zeros_any0_11 = n21[11] | n22[10];
  assign rounded_zeros0_11 = ~n21[11];
  assign n23 = rounded_size[13:0] | rounded_limit_rest[13:0];
  assign n24 = rounded_size[12:0] | rounded_limit_rest[12:0];
  assign rounded_zeros_any0_12 = n23[13] | n24[12];
  assign rounded_zeros0_12 = ~n23[13];
  assign n25 = rounded_size[15:0] | rounded_limit_rest[15:0];
  assign n26 = rounded_size[14:0] | rounded_limit_rest[14:0];
  assign rounded_zeros_any0_13 = n25[15] | n26[14];
  assign rounded_zeros0_13 = ~n25[15];
  assign n27 = rounded_size[17:0] | rounded_limit_rest[17:0];
  assign n28 = rounded_size[16:0] | rounded_limit_rest[16:0];
  assign rounded_zeros_any0_14 = n27[17] | n28[16];
  assign rounded_zeros0_14 = ~n27[17];
  assign n29 = rounded_size[19:0] | rounded_limit_rest[19:0];
  assign n30 = rounded_size[18:0] | rounded_limit_rest[18:0];
  assign rounded_zeros_any0_15 = n29[19] | n30[18];
  assign rounded_zeros0_15 = ~n29[19];
  assign n31 = rounded_size[21:0] | rounded_limit_rest[21:0];
  assign n32 = rounded_size[20:0] | rounded_limit_rest[20:0];
  assign rounded_zeros_any0_16 = n31[21] | n32[20];
  assign rounded_zeros0_16 = ~n31[21];
  assign n33 = rounded_size[23:0] | rounded_limit_rest[23:0];
  assign n34 = rounded_size[22:0] | rounded_limit_rest[22:0];
  assign rounded_zeros_any0_17 = n33[23] | n34[22];
  assign rounded_zeros0_17 = ~n33[23];
  assign n35 = rounded_size[25:0] | rounded_limit_rest[25:0];
  assign n36 = rounded_size[24:0] | rounded_limit_rest[24:0];
  assign rounded_zeros_any0_18 = n35[25] | n36[24];
  assign rounded_zeros0_18 = ~n35[25];
  assign n37 = rounded_size[27:0] | rounded_limit_rest[27:0];
  assign n38 = rounded_size[26:0] | rounded_limit_rest[26:0];
  assign rounded_zeros_any0_19 = n37[27] | n38[26];
  assign rounded_zeros0_19 = ~n37[27];
  assign n39 = rounded_size[29:0] | rounded_limit_rest[29:0];
  assign n40 = rounded_size[28:0] | rounded_limit_rest[28:0];
  assign rounded_zeros_any0_20 = n39[29] | n40[28];
  assign rounded_zeros0_20 = ~n39[29];
  assign n41 = rounded_size[31:0] | rounded_limit_rest[31:0];
  assign n42 = rounded_size[30:0] | rounded_limit_rest[30:0];
  assign rounded_zeros_any0_21 = n41[31] | n42[30];
  assign rounded_zeros0_21 = ~n41[31];
  assign n43 = rounded_size[33:0] | rounded_limit_rest[33:0];
  assign n44 = rounded_size[32:0] | rounded_limit_rest[32:0];
  assign rounded_zeros_any0_22 = n43[33] | n44[32];
  assign rounded_zeros0_22 = ~n43[33];
  assign n45 = rounded_size[35:0] | rounded_limit_rest[35:0];
  assign n46 = rounded_size[34:0] | rounded_limit_rest[34:0];
  assign rounded_zeros_any0_23 = n45[35] | n46[34];
  assign rounded_zeros0_23 = ~n45[35];
  assign n47 = rounded_size[37:0] | rounded_limit_rest[37:0];
  assign n48 = rounded_size[36:0] | rounded_limit_rest[36:0];
  assign rounded_zeros_any0_24 = n47[37] | n48[36];
  assign rounded_zeros0_24 = ~n47[37];
  assign n49 = rounded_size[39:0] | rounded_limit_rest[39:0];
  assign n50 = rounded_size[38:0] | rounded_limit_rest[38:0];
  assign rounded_zeros_any0_25 = n49[39] | n50[38];
  assign rounded_zeros0_25 = ~n49[39];
  assign n51 = rounded_size[41:0] | rounded_limit_rest[41:0];
  assign n52 = rounded_size[40:0] | rounded_limit_rest[40:0];
  assign rounded_zeros_any0_26 = n51[41] | n52[40];
  assign rounded_zeros0_26 = ~n51[41];
  assign n53 = rounded_size[43:0] | rounded_limit_rest[43:0];
  assign n54 = rounded_size[42:0] | rounded_limit_rest[42:0];
  assign rounded_zeros_any0_27 = n53[43] | n54[42];
  assign rounded_zeros0_27 = ~n53[43];
  assign n55 = rounded_size[45:0] | rounded_limit_rest[45:0];
  assign n56 = rounded_size[44:0] | rounded_limit_rest[44:0];
  assign rounded_zeros_any0_28 = n55[45] | n56[44];
  assign rounded_zeros0_28 = ~n55[45];
  assign n57 = rounded_size[47:0] | rounded_limit_rest[47:0];
  assign n58 = rounded_size[46:0] | rounded_limit_rest[46:0];
  assign rounded_zeros_any0_29 = n57[47] | n58[46];
  assign rounded_zeros0_29 = ~n57[47];
  assign n59 = rounded_size[49:0] | rounded_limit_rest[49:0];
  assign n60 = rounded_size[48:0] | rounded_limit_rest[48:0];
  assign rounded_zeros_any0_30 = n59[49] | n60[48];
  assign rounded_zeros0_30 = ~n59[49];
  assign n61 = rounded_size | rounded_limit_rest;
  assign n62 = rounded_size[50:0] | rounded_limit_rest[50:0];
  assign rounded_zeros_any0_31 = n61[51] | n62[50];
  assign rounded_zeros0_31 = ~n61[51];
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
  assign rounded_left_by1 = rounded_zeros5_0[0] ? {rounded_size[50:0], 1'b0} : rounded_size;
  assign rounded_left_by2 = rounded_zeros5_0[1] ? {rounded_left_by1[49:0], 2'd0} : rounded_left_by1;
  assign rounded_left_by4 = rounded_zeros5_0[2] ? {rounded_left_by2[47:0], 4'd0} : rounded_left_by2;
  assign rounded_left_by8 = rounded_zeros5_0[3] ? {rounded_left_by4[43:0], 8'd0} : rounded_left_by4;
  assign rounded_left_by16 = rounded_zeros5_0[4] ? {rounded_left_by8[35:0], 16'd0} : rounded_left_by8;
  assign rounded_left_by32 = rounded_zeros_any4_1 ? rounded_left_by16 : {rounded_left_by16[19:0], 32'd0};
  assign rounded_truncated = {rounded_field & {13{rounded_left_by32[51]}}, rounded_left_by32[50:28]};
  assign n63 = rounded_left_by32[27] & ((|rounded_left_by32[26:0]) | rounded_left_by32[28]);
  assign rounded_code = {1'b0, rounded_truncated[35:23], rounded_left_by32[50:28]} + {36'd0, n63};
  assign rounded_over = rounded_code > 37'h7f7fffff;
  assign rounded_packed = rounded_over ? 31'h7f800000 : rounded_code[30:0];
  assign n64 = rounded_sum_infinite ? {rounded_sum_infinite ? rounded_unlike : 1'b0, 31'h7f800000} : {rounded_negative,
      rounded_packed};
  assign c = rounded_sum_nan ? 32'h7fc00000 : n64;
endmodule

// A number times a scale; combinational.
module mxint8_os8x8_outlet_scale (
  input  wire [26:0] number,
  input  wire [10:0] scale,
  output wire [33:0] term
);
  wire [9:0] scaled_exponent;
  wire scaled_infinite;
  wire scaled_nan;
  assign scaled_nan = scale[9] | (scale[10] & ~(|number[20:0]));
  assign scaled_infinite = scale[10] & ~scaled_nan;
  assign scaled_exponent = {5'd0, number[25:21]} + {1'b0, scale[8:0]};
  assign term = {scaled_infinite, scaled_nan, number[26], scaled_exponent, number[20:0]};
endmodule

// The normalized product of the numbers of scales' codes; combinational.
module mxint8_os8x8_outlet_scales (
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
module mxint8_os8x8_outlet_write_tree (
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
module mxint8_os8x8_row (
  input  wire clk,
  input  wire rst,
  input  wire [31:0] a,
  input  wire [2:0] tag,
  input  wire strobe,
  input  wire [255:0] w,
  input  wire [167:0] p,
  output wire [255:0] w_out,
  output wire [167:0] p_out,
  input  wire advance,
  output wire advance_out
);
  wire [31:0] a0;
  wire [31:0] a1;
  wire [31:0] a2;
  wire [31:0] a3;
  wire [31:0] a4;
  wire [31:0] a5;
  wire [31:0] a6;
  wire [7:0] advances;
  wire [20:0] p0;
  wire [20:0] p1;
  wire [20:0] p2;
  wire [20:0] p3;
  wire [20:0] p4;
  wire [20:0] p5;
  wire [20:0] p6;
  wire [20:0] p7;
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
  wire [31:0] w0;
  wire [31:0] w1;
  wire [31:0] w2;
  wire [31:0] w3;
  wire [31:0] w4;
  wire [31:0] w5;
  wire [31:0] w6;
  wire [31:0] w7;
  wire [31:0] unused_a_out;
  wire unused_strobe_out;
  wire [2:0] unused_tag_out;
  assign advance_out = advances[0];
  assign p_out = {p7, p6, p5, p4, p3, p2, p1, p0};
  assign w_out = {w7, w6, w5, w4, w3, w2, w1, w0};
  mxint8_os8x8_advance_cols advance_tree (.clk(clk), .rst(rst), .d(advance), .q(advances));
  mxint8_os8x8_cell cell0 (.clk(clk), .a(a), .a_out(a0), .advance(advances[0]), .p(p[20:0]), .p_out(p0),
      .strobe(strobe), .strobe_out(strobe0), .tag(tag), .tag_out(tag0), .w(w[31:0]), .w_out(w0));
  mxint8_os8x8_cell cell1 (.clk(clk), .a(a0), .a_out(a1), .advance(advances[1]), .p(p[41:21]), .p_out(p1),
      .strobe(strobe0), .strobe_out(strobe1), .tag(tag0), .tag_out(tag1), .w(w[63:32]), .w_out(w1));
  mxint8_os8x8_cell cell2 (.clk(clk), .a(a1), .a_out(a2), .advance(advances[2]), .p(p[62:42]), .p_out(p2),
      .strobe(strobe1), .strobe_out(strobe2), .tag(tag1), .tag_out(tag2), .w(w[95:64]), .w_out(w2));
  mxint8_os8x8_cell cell3 (.clk(clk), .a(a2), .a_out(a3), .advance(advances[3]), .p(p[83:63]), .p_out(p3),
      .strobe(strobe2), .strobe_out(strobe3), .tag(tag2), .tag_out(tag3), .w(w[127:96]), .w_out(w3));
  mxint8_os8x8_cell cell4 (.clk(clk), .a(a3), .a_out(a4), .advance(advances[4]), .p(p[104:84]), .p_out(p4),
      .strobe(strobe3), .strobe_out(strobe4), .tag(tag3), .tag_out(tag4), .w(w[159:128]), .w_out(w4));
  mxint8_os8x8_cell cell5 (.clk(clk), .a(a4), .a_out(a5), .advance(advances[5]), .p(p[125:105]), .p_out(p5),
      .strobe(strobe4), .strobe_out(strobe5), .tag(tag4), .tag_out(tag5), .w(w[191:160]), .w_out(w5));
  mxint8_os8x8_cell cell6 (.clk(clk), .a(a5), .a_out(a6), .advance(advances[6]), .p(p[146:126]), .p_out(p6),
      .strobe(strobe5), .strobe_out(strobe6), .tag(tag5), .tag_out(tag6), .w(w[223:192]), .w_out(w6));
  mxint8_os8x8_cell cell7 (.clk(clk), .a(a6), .a_out(unused_a_out), .advance(advances[7]), .p(p[167:147]), .p_out(p7),
      .strobe(strobe6), .strobe_out(unused_strobe_out), .tag(tag6), .tag_out(unused_tag_out), .w(w[255:224]),
      .w_out(w7));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module mxint8_os8x8_strobe_tree (
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
module mxint8_os8x8_array (
  input  wire clk,
  input  wire rst,
  input  wire [255:0] a,
  input  wire [255:0] w,
  input  wire [2:0] tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output wire [167:0] p
);
  wire [255:0] a_rows;
  wire [255:0] w_cols;
  wire [23:0] tags;
  wire [7:0] strobes;
  wire [7:0] advances;
  wire [7:0] row_advances;
  wire [7:0] col_advances;
  mxint8_os8x8_advance_rows advance_rows (.clk(clk), .rst(rst), .d(advance), .q(advances));
  mxint8_os8x8_advance_cols advance_cols (.clk(clk), .rst(rst), .d(advances[7]), .q(col_advances));
  mxint8_os8x8_edge edge_regs (.clk(clk), .rst(rst), .a(a), .w(w), .tag(tag), .strobe(strobe), .advance(col_advances[0]), .a_rows(a_rows), .w_cols(w_cols), .tags(tags), .strobes(strobes));
  wire [255:0] a_skewed;
  mxint8_os8x8_a_skew a_skew (.clk(clk), .d(a_rows), .q(a_skewed), .advance(row_advances));
  wire [255:0] w8;
  mxint8_os8x8_w_skew w_skew (.clk(clk), .d(w_cols), .q(w8), .advance(col_advances));
  wire [167:0] p8 = 0;
  wire [255:0] w7;
  wire [167:0] p7;
  mxint8_os8x8_row row7 (.clk(clk), .rst(rst), .advance(advances[7]), .advance_out(row_advances[7]), .a(a_skewed[255:224]), .tag(tags[23:21]), .strobe(strobes[7]), .w(w8), .p(p8), .w_out(w7), .p_out(p7));
  wire [255:0] w6;
  wire [167:0] p6;
  mxint8_os8x8_row row6 (.clk(clk), .rst(rst), .advance(advances[6]), .advance_out(row_advances[6]), .a(a_skewed[223:192]), .tag(tags[20:18]), .strobe(strobes[6]), .w(w7), .p(p7), .w_out(w6), .p_out(p6));
  wire [255:0] w5;
  wire [167:0] p5;
  mxint8_os8x8_row row5 (.clk(clk), .rst(rst), .advance(advances[5]), .advance_out(row_advances[5]), .a(a_skewed[191:160]), .tag(tags[17:15]), .strobe(strobes[5]), .w(w6), .p(p6), .w_out(w5), .p_out(p5));
  wire [255:0] w4;
  wire [167:0] p4;
  mxint8_os8x8_row row4 (.clk(clk), .rst(rst), .advance(advances[4]), .advance_out(row_advances[4]), .a(a_skewed[159:128]), .tag(tags[14:12]), .strobe(strobes[4]), .w(w5), .p(p5), .w_out(w4), .p_out(p4));
  wire [255:0] w3;
  wire [167:0] p3;
  mxint8_os8x8_row row3 (.clk(clk), .rst(rst), .advance(advances[3]), .advance_out(row_advances[3]), .a(a_skewed[127:96]), .tag(tags[11:9]), .strobe(strobes[3]), .w(w4), .p(p4), .w_out(w3), .p_out(p3));
  wire [255:0] w2;
  wire [167:0] p2;
  mxint8_os8x8_row row2 (.clk(clk), .rst(rst), .advance(advances[2]), .advance_out(row_advances[2]), .a(a_skewed[95:64]), .tag(tags[8:6]), .strobe(strobes[2]), .w(w3), .p(p3), .w_out(w2), .p_out(p2));
  wire [255:0] w1;
  wire [167:0] p1;
  mxint8_os8x8_row row1 (.clk(clk), .rst(rst), .advance(advances[1]), .advance_out(row_advances[1]), .a(a_skewed[63:32]), .tag(tags[5:3]), .strobe(strobes[1]), .w(w2), .p(p2), .w_out(w1), .p_out(p1));
  wire [255:0] unused_w;
  wire [167:0] p0;
  mxint8_os8x8_row row0 (.clk(clk), .rst(rst), .advance(advances[0]), .advance_out(row_advances[0]), .a(a_skewed[31:0]), .tag(tags[2:0]), .strobe(strobes[0]), .w(w1), .p(p1), .w_out(unused_w), .p_out(p0));
  assign p = p0;
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module mxint8_os8x8_a_skew (
  input  wire clk,
  input  wire [255:0] d,
  input  wire [7:0] advance,
  output wire [255:0] q
);
  reg [223:0] line0;
  always @(posedge clk) if (advance[0]) line0 <= {line0[191:0], d[31:0]};
  assign q[31:0] = line0[223:192];
  reg [191:0] line1;
  always @(posedge clk) if (advance[1]) line1 <= {line1[159:0], d[63:32]};
  assign q[63:32] = line1[191:160];
  reg [159:0] line2;
  always @(posedge clk) if (advance[2]) line2 <= {line2[127:0], d[95:64]};
  assign q[95:64] = line2[159:128];
  reg [127:0] line3;
  always @(posedge clk) if (advance[3]) line3 <= {line3[95:0], d[127:96]};
  assign q[127:96] = line3[127:96];
  reg [95:0] line4;
  always @(posedge clk) if (advance[4]) line4 <= {line4[63:0], d[159:128]};
  assign q[159:128] = line4[95:64];
  reg [63:0] line5;
  always @(posedge clk) if (advance[5]) line5 <= {line5[31:0], d[191:160]};
  assign q[191:160] = line5[63:32];
  reg [31:0] line6;
  always @(posedge clk) if (advance[6]) line6 <= d[223:192];
  assign q[223:192] = line6;
  assign q[255:224] = d[255:224];
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module mxint8_os8x8_w_skew (
  input  wire clk,
  input  wire [255:0] d,
  input  wire [7:0] advance,
  output wire [255:0] q
);
  assign q[31:0] = d[31:0];
  reg [31:0] line1;
  always @(posedge clk) if (advance[1]) line1 <= d[63:32];
  assign q[63:32] = line1;
  reg [63:0] line2;
  always @(posedge clk) if (advance[2]) line2 <= {line2[31:0], d[95:64]};
  assign q[95:64] = line2[63:32];
  reg [95:0] line3;
  always @(posedge clk) if (advance[3]) line3 <= {line3[63:0], d[127:96]};
  assign q[127:96] = line3[95:64];
  reg [127:0] line4;
  always @(posedge clk) if (advance[4]) line4 <= {line4[95:0], d[159:128]};
  assign q[159:128] = line4[127:96];
  reg [159:0] line5;
  always @(posedge clk) if (advance[5]) line5 <= {line5[127:0], d[191:160]};
  assign q[191:160] = line5[159:128];
  reg [191:0] line6;
  always @(posedge clk) if (advance[6]) line6 <= {line6[159:0], d[223:192]};
  assign q[223:192] = line6[191:160];
  reg [223:0] line7;
  always @(posedge clk) if (advance[7]) line7 <= {line7[191:0], d[255:224]};
  assign q[255:224] = line7[223:192];
endmodule
