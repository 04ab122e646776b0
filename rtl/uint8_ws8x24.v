// Written by hwsim; do not edit.
// uint8_ws8x24: mac uint8 x int8 -> int30, ws 8 x 24, lanes 2

// A whole GEMM engine: one architecture in one dataflow; the manifest states its interface.
module uint8_ws8x24 (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] s_axis_job_tdata,
  input  wire s_axis_job_tvalid,
  output wire s_axis_job_tready,
  input  wire [127:0] s_axis_a_tdata,
  input  wire s_axis_a_tvalid,
  output wire s_axis_a_tready,
  input  wire s_axis_a_tlast,
  input  wire [383:0] s_axis_w_tdata,
  input  wire s_axis_w_tvalid,
  output wire s_axis_w_tready,
  input  wire s_axis_w_tlast,
  output wire [719:0] m_axis_c_tdata,
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
  wire [10:0] outlet_tag;
  wire [479:0] p;
  wire pending;
  wire start;
  wire [1:0] strobe;
  wire tag;
  wire [383:0] w_codes;
  wire w_enable;
  wire w_full;
  wire w_last;
  wire w_take;
  uint8_ws8x24_array array (.clk(clk), .rst(rst), .a(a_codes), .advance(advance), .p(p), .strobe(strobe), .tag(tag),
      .w(w_codes));
  uint8_ws8x24_control control (.clk(clk), .rst(rst), .a_enable(a_enable), .a_full(a_full), .a_last(a_last),
      .a_take(a_take), .advance(advance), .busy(busy), .cycles(cycles), .error(error), .job(s_axis_job_tdata),
      .job_done(job_done), .job_ready(s_axis_job_tready), .job_valid(s_axis_job_tvalid), .m(m), .n(n),
      .outlet_tag(outlet_tag), .pending(pending), .start(start), .strobe(strobe), .tag(tag), .w_enable(w_enable),
      .w_full(w_full), .w_last(w_last), .w_take(w_take));
  uint8_ws8x24_inlet_a inlet_a (.clk(clk), .rst(rst), .data(a_codes), .enable(a_enable), .full(a_full), .last(a_last),
      .take(a_take), .tdata(s_axis_a_tdata), .tlast(s_axis_a_tlast), .tready(s_axis_a_tready),
      .tvalid(s_axis_a_tvalid));
  uint8_ws8x24_inlet_w inlet_w (.clk(clk), .rst(rst), .data(w_codes), .enable(w_enable), .full(w_full), .last(w_last),
      .take(w_take), .tdata(s_axis_w_tdata), .tlast(s_axis_w_tlast), .tready(s_axis_w_tready),
      .tvalid(s_axis_w_tvalid));
  uint8_ws8x24_outlet outlet (.clk(clk), .rst(rst), .advance(advance), .job_done(job_done), .m(m), .n(n), .p(p),
      .pending(pending), .start(start), .tag(outlet_tag), .tdata(m_axis_c_tdata), .tlast(m_axis_c_tlast),
      .tready(m_axis_c_tready), .tvalid(m_axis_c_tvalid));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module uint8_ws8x24_advance_cols (
  input  wire clk,
  input  wire rst,
  input  wire d,
  output wire [23:0] q
);
  reg level0_0;
  reg level1_0;
  reg level1_1;
  assign q = {{8{level1_1}}, {16{level1_0}}};
  always @(posedge clk) begin
    if (rst) level0_0 <= 1'b0;
    else level0_0 <= d;
    if (rst) level1_0 <= 1'b0;
    else level1_0 <= level0_0;
    if (rst) level1_1 <= 1'b0;
    else level1_1 <= level0_0;
  end
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module uint8_ws8x24_advance_rows (
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
module uint8_ws8x24_cell (
  input  wire clk,
  input  wire [15:0] a,
  input  wire tag,
  input  wire strobe,
  input  wire [15:0] w,
  input  wire [19:0] p,
  output reg  [15:0] a_out,
  output reg  tag_out,
  output reg  strobe_out,
  output reg  [15:0] w_out,
  output reg  [19:0] p_out,
  input  wire advance
);
  wire [19:0] p_next;
  wire [15:0] w_now;
  reg [15:0] w_stationary;
  assign w_now = tag ? w_out : w_stationary;
  always @(posedge clk) begin
    if (advance) tag_out <= tag;
    if (advance) strobe_out <= strobe;
    if (advance) w_stationary <= w_now;
    if (advance) p_out <= p_next;
    if (advance & strobe) w_out <= w;
    if (advance) a_out <= a;
  end
  uint8_ws8x24_core core (.a(a), .p_in(p), .p_out(p_next), .w(w_now));
endmodule

// Loads tiles of weights ahead of the activations that stream past them.
module uint8_ws8x24_control (
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
  output wire [10:0] outlet_tag,
  input  wire job_done,
  input  wire advance,
  output wire pending,
  output reg  busy,
  output reg  [47:0] cycles,
  output reg  [2:0] error
);
  reg [1:0] advance_stage;
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
  reg [7:0] row;
  wire step;
  wire stream_k_last;
  reg [14:0] stream_k_left;
  wire stream_m_last;
  reg [16:0] stream_m_left;
  wire stream_n_last;
  reg [16:0] stream_n_left;
  reg streaming;
  reg [5:0] way_left;
  wire n1;
  wire n2;
  assign job_reserved = job[127:112];
  assign job_w_bits = job[111:104];
  assign job_a_bits = job[103:96];
  assign job_n = job[95:64];
  assign job_k = job[63:32];
  assign job_m = job[31:0];
  assign step = advance_stage[1];
  assign job_ready = ~busy;
  assign n1 = (|job_m) & (job_m <= 32'h10000) & (|job_k) & (job_k <= 32'h4000) & (|job_n) & (job_n <= 32'h10000);
  assign in_range = n1 & (job_a_bits == 8'd0) & (job_w_bits == 8'd0) & (job_reserved == 16'd0);
  assign start = job_valid & job_ready & in_range;
  assign stream_k_last = stream_k_left <= 15'd16;
  assign stream_m_last = stream_m_left <= 17'd256;
  assign stream_n_last = stream_n_left <= 17'd24;
  assign last_row = (row == 8'd255) | ({9'd0, row} + 17'd1 == stream_m_left);
  assign tag = a_take & (row == 8'd0);
  assign a_take = a_full & ((|row) | loaded) & step;
  assign pending = |way_left;
  assign a_enable = streaming & ~(a_full & last_row & stream_k_last & stream_m_last & stream_n_last);
  assign load_k_last = load_k_left <= 15'd16;
  assign load_m_last = load_m_left <= 17'd256;
  assign load_n_last = load_n_left <= 17'd24;
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
    if (rst) advance_stage <= 2'd0;
    else advance_stage <= {advance_stage[0], advance};
    if (rst) stream_k_left <= 15'd0;
    else if (a_take & last_row) stream_k_left <= stream_k_last ? k : stream_k_left - 15'd16;
    else if (start) stream_k_left <= job_k[14:0];
    if (rst) stream_m_left <= 17'd0;
    else if (a_take & last_row & stream_k_last) stream_m_left <= stream_m_last ? m : stream_m_left - 17'd256;
    else if (start) stream_m_left <= job_m[16:0];
    if (rst) stream_n_left <= 17'd0;
    else if (a_take & last_row & stream_k_last & stream_m_last)
      stream_n_left <= stream_n_last ? n : stream_n_left - 17'd24;
    else if (start) stream_n_left <= job_n[16:0];
    if (rst) way_left <= 6'd0;
    else if (a_take & stream_k_last) way_left <= 6'd33;
    else if (step & (|way_left)) way_left <= way_left - 6'd1;
    if (rst) row <= 8'd0;
    else if (a_take) row <= last_row ? 8'd0 : row + 8'd1;
    if (rst) k_first <= 1'b0;
    else if (start) k_first <= 1'b1;
    else if (a_take & last_row) k_first <= stream_k_last;
    if (rst) streaming <= 1'b0;
    else if (start) streaming <= 1'b1;
    else if (a_take & last_row & stream_k_last & stream_m_last & stream_n_last) streaming <= 1'b0;
    if (rst) load_k_left <= 15'd0;
    else if (w_take & load_last) load_k_left <= load_k_last ? k : load_k_left - 15'd16;
    else if (start) load_k_left <= job_k[14:0];
    if (rst) load_m_left <= 17'd0;
    else if (w_take & load_last & load_k_last) load_m_left <= load_m_last ? m : load_m_left - 17'd256;
    else if (start) load_m_left <= job_m[16:0];
    if (rst) load_n_left <= 17'd0;
    else if (w_take & load_last & load_k_last & load_m_last) load_n_left <= load_n_last ? n : load_n_left - 17'd24;
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

// p_out = p_in + sum of a[lane] * w[lane], modulo 2**p_width; combinational.
`ifdef SYNTHESIS
module uint8_ws8x24_core (
  input  wire [15:0] a,
  input  wire [15:0] w,
  input  wire [19:0] p_in,
  output wire [19:0] p_out
);
  wire [7:0] a0;
  wire [7:0] a1;
  wire [16:0] addend1;
  wire [2:0] down;
  wire [16:0] generate0;
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
  wire generate11_10;
  wire generate12_0;
  wire generate13_0;
  wire generate13_12;
  wire generate14_0;
  wire generate14_12;
  wire generate14_13;
  wire generate15_0;
  wire generate15_12;
  wire generate15_13;
  wire generate15_14;
  wire generate16_0;
  wire generate16_10;
  wire generate16_12;
  wire generate16_13;
  wire generate16_14;
  wire generate16_15;
  wire [16:0] half0;
  wire [1:0] passes;
  wire passes1;
  wire [16:0] propagate0;
  wire propagate11_10;
  wire propagate13_12;
  wire propagate14_12;
  wire propagate14_13;
  wire propagate15_12;
  wire propagate15_13;
  wire propagate15_14;
  wire propagate16_10;
  wire propagate16_12;
  wire propagate16_13;
  wire propagate16_14;
  wire propagate16_15;
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
  wire [16:0] total;
  wire [2:0] tree1_0_carry;
  wire [2:0] tree1_0_sum;
  wire [1:0] tree1_1_carry;
  wire [1:0] tree1_1_sum;
  wire [3:0] tree1_2_carry;
  wire [3:0] tree1_2_sum;
  wire tree1_3_carry;
  wire tree1_3_sum;
  wire [12:0] tree1_4_carry;
  wire [12:0] tree1_4_half;
  wire [12:0] tree1_4_sum;
  wire [9:0] tree1_5_carry;
  wire [9:0] tree1_5_half;
  wire [9:0] tree1_5_sum;
  wire [8:0] tree1_6_carry;
  wire [8:0] tree1_6_half;
  wire [8:0] tree1_6_sum;
  wire [2:0] tree1_7_carry;
  wire [2:0] tree1_7_half;
  wire [2:0] tree1_7_sum;
  wire tree1_8_carry;
  wire tree1_8_half;
  wire tree1_8_sum;
  wire tree1_9_carry;
  wire tree1_9_sum;
  wire [12:0] tree2_0_carry;
  wire [12:0] tree2_0_half;
  wire [12:0] tree2_0_sum;
  wire [7:0] tree2_1_carry;
  wire [7:0] tree2_1_half;
  wire [7:0] tree2_1_sum;
  wire [5:0] tree2_2_carry;
  wire [5:0] tree2_2_half;
  wire [5:0] tree2_2_sum;
  wire tree2_3_carry;
  wire tree2_3_half;
  wire tree2_3_sum;
  wire tree2_4_carry;
  wire tree2_4_half;
  wire tree2_4_sum;
  wire [9:0] tree3_0_carry;
  wire [9:0] tree3_0_half;
  wire [9:0] tree3_0_sum;
  wire [4:0] tree3_1_carry;
  wire [4:0] tree3_1_half;
  wire [4:0] tree3_1_sum;
  wire tree3_2_carry;
  wire tree3_2_half;
  wire tree3_2_sum;
  wire tree3_3_carry;
  wire tree3_3_half;
  wire tree3_3_sum;
  wire [1:0] tree3_4_carry;
  wire [1:0] tree3_4_half;
  wire [1:0] tree3_4_sum;
  wire [9:0] tree4_0_carry;
  wire [9:0] tree4_0_half;
  wire [9:0] tree4_0_sum;
  wire tree4_1_carry;
  wire tree4_1_half;
  wire tree4_1_sum;
  wire tree4_2_carry;
  wire tree4_2_half;
  wire tree4_2_sum;
  wire tree4_3_carry;
  wire tree4_3_half;
  wire tree4_3_sum;
  wire [6:0] tree5_0_carry;
  wire [6:0] tree5_0_half;
  wire [6:0] tree5_0_sum;
  wire tree5_1_carry;
  wire tree5_1_half;
  wire tree5_1_sum;
  wire [5:0] tree6_0_carry;
  wire [5:0] tree6_0_half;
  wire [5:0] tree6_0_sum;
  wire [2:0] up;
  wire [7:0] w0;
  wire [7:0] w1;
  wire [12:0] n1;
  wire [12:0] n2;
  wire [12:0] n3;
  wire [9:0] n4;
  wire [9:0] n5;
  wire [9:0] n6;
  wire [8:0] n7;
  wire [8:0] n8;
  wire [8:0] n9;
  wire [2:0] n10;
  wire [2:0] n11;
  wire [12:0] n12;
  wire [12:0] n13;
  wire [12:0] n14;
  wire [7:0] n15;
  wire [7:0] n16;
  wire [7:0] n17;
  wire [5:0] n18;
  wire [5:0] n19;
  wire [5:0] n20;
  wire [9:0] n21;
  wire [9:0] n22;
  wire [9:0] n23;
  wire [4:0] n24;
  wire [4:0] n25;
  wire [4:0] n26;
  wire [1:0] n27;
  wire [9:0] n28;
  wire [9:0] n29;
  wire [9:0] n30;
  wire [6:0] n31;
  wire [6:0] n32;
  wire [6:0] n33;
  wire [5:0] n34;
  wire [5:0] n35;
  assign w1 = w[15:8];
  assign w0 = w[7:0];
  assign a1 = a[15:8];
  assign a0 = a[7:0];
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
  assign tree1_0_sum = row0_0[2:0] ^ {row0_1[1:0], row1_0[0]};
  assign tree1_0_carry = row0_0[2:0] & {row0_1[1:0], row1_0[0]};
  assign tree1_1_sum = {row1_2[0], row1_0[1]} ^ {p_in[2], row1_1[0]};
  assign tree1_1_carry = {row1_2[0], row1_0[1]} & {p_in[2], row1_1[0]};
  assign tree1_2_sum = {row0_6[1], row1_5[1], row1_0[5], row1_4[0]} ^ {row0_7[0], row1_6[0], row1_1[4], p_in[4]};
  assign tree1_2_carry = {row0_6[1], row1_5[1], row1_0[5], row1_4[0]} & {row0_7[0], row1_6[0], row1_1[4], p_in[4]};
  assign tree1_3_sum = row0_5[4] ^ row0_6[3];
  assign tree1_3_carry = row0_5[4] & row0_6[3];
  assign tree1_4_half = {row0_7[7], row0_6[7], row0_5[7], row0_4[7], row0_3[7], row0_2[7], row0_3[5], row0_0[7:3],
      row0_2[0]} ^ {row1_7[7], row0_7[6], row0_6[6], row0_5[6], row0_4[6], row0_3[6], row0_4[4], row0_1[6:2],
      row1_0[2]};
  assign tree1_4_sum = tree1_4_half ^ {p_in[14], row1_6[7], row0_7[5], row0_6[5], row0_5[5], row0_4[5], row0_5[3],
      row0_2[5:1], row1_1[1]};
  assign n2 = {row0_7[7], row0_6[7], row0_5[7], row0_4[7], row0_3[7], row0_2[7], row0_3[5], row0_0[7:3], row0_2[0]} &
      {row1_7[7], row0_7[6], row0_6[6], row0_5[6], row0_4[6], row0_3[6], row0_4[4], row0_1[6:2], row1_0[2]};
  assign n1 = {row0_7[7], row0_6[7], row0_5[7], row0_4[7], row0_3[7], row0_2[7], row0_3[5], row0_0[7:3], row0_2[0]} |
      {row1_7[7], row0_7[6], row0_6[6], row0_5[6], row0_4[6], row0_3[6], row0_4[4], row0_1[6:2], row1_0[2]};
  assign n3 = n1 & {p_in[14], row1_6[7], row0_7[5], row0_6[5], row0_5[5], row0_4[5], row0_5[3], row0_2[5:1], row1_1[1]};
  assign tree1_4_carry = n2 | n3;
  assign tree1_5_half = {row1_5[7], row0_7[4], row0_6[4], row0_7[2], row0_6[2], row0_3[4:0]} ^ {row1_6[6], row1_4[7],
      row0_7[3], row1_2[7], row0_7[1], row0_4[3:0], row1_0[3]};
  assign tree1_5_sum = tree1_5_half ^ {row1_7[5], row1_5[6], row1_3[7:6], row1_1[7], row0_5[2:0], row1_0[4], row1_1[2]};
  assign n5 = {row1_5[7], row0_7[4], row0_6[4], row0_7[2], row0_6[2], row0_3[4:0]} & {row1_6[6], row1_4[7], row0_7[3],
      row1_2[7], row0_7[1], row0_4[3:0], row1_0[3]};
  assign n4 = {row1_5[7], row0_7[4], row0_6[4], row0_7[2], row0_6[2], row0_3[4:0]} | {row1_6[6], row1_4[7], row0_7[3],
      row1_2[7], row0_7[1], row0_4[3:0], row1_0[3]};
  assign n6 = n4 & {row1_7[5], row1_5[6], row1_3[7:6], row1_1[7], row0_5[2:0], row1_0[4], row1_1[2]};
  assign tree1_5_carry = n5 | n6;
  assign tree1_6_half = {row1_6[5], row1_4[6:5], row1_2[6], row1_0[7], row0_6[0], row1_2[3], row1_1[3], row1_2[1]} ^
      {row1_7[4], row1_5[5:4], row1_3[5], row1_1[6], row1_0[6], row1_3[2], row1_2[2], row1_3[0]};
  assign tree1_6_sum = tree1_6_half ^ {p_in[11], row1_6[4:3], row1_4[4], row1_2[5], row1_1[5], row1_4[1], row1_3[1],
      p_in[3]};
  assign n8 = {row1_6[5], row1_4[6:5], row1_2[6], row1_0[7], row0_6[0], row1_2[3], row1_1[3], row1_2[1]} & {row1_7[4],
      row1_5[5:4], row1_3[5], row1_1[6], row1_0[6], row1_3[2], row1_2[2], row1_3[0]};
  assign n7 = {row1_6[5], row1_4[6:5], row1_2[6], row1_0[7], row0_6[0], row1_2[3], row1_1[3], row1_2[1]} | {row1_7[4],
      row1_5[5:4], row1_3[5], row1_1[6], row1_0[6], row1_3[2], row1_2[2], row1_3[0]};
  assign n9 = n7 & {p_in[11], row1_6[4:3], row1_4[4], row1_2[5], row1_1[5], row1_4[1], row1_3[1], p_in[3]};
  assign tree1_6_carry = n8 | n9;
  assign tree1_7_half = {row1_5[3], row1_3[4], row1_2[4]} ^ {row1_6[2], row1_4[3], row1_3[3]};
  assign tree1_7_sum = tree1_7_half ^ {row1_7[1], row1_5[2], row1_4[2]};
  assign n10 = {row1_5[3], row1_3[4], row1_2[4]} & {row1_6[2], row1_4[3], row1_3[3]};
  assign n11 = {row1_5[3], row1_3[4], row1_2[4]} | {row1_6[2], row1_4[3], row1_3[3]};
  assign tree1_7_carry = n10 | (n11 & {row1_7[1], row1_5[2], row1_4[2]});
  assign tree1_8_half = row1_6[1] ^ row1_7[0];
  assign tree1_8_sum = tree1_8_half ^ p_in[7];
  assign tree1_8_carry = (row1_6[1] & row1_7[0]) | ((row1_6[1] | row1_7[0]) & p_in[7]);
  assign tree1_9_sum = ~(row0_1[7] ^ row0_2[6]);
  assign tree1_9_carry = row0_1[7] | row0_2[6];
  assign tree2_0_half = {row1_7[6], p_in[12], tree1_4_carry[8], row1_7[3:2], p_in[8], tree1_2_sum[3], p_in[6],
      row1_5[0], tree1_2_sum[0], tree1_0_carry[2:1], p_in[1]} ^ {p_in[13], tree1_4_carry[9], tree1_5_carry[7],
      p_in[10:9], tree1_2_carry[3], tree1_4_carry[4], tree1_2_carry[1], p_in[5], tree1_4_carry[1], tree1_4_sum[1],
      tree1_0_sum[2], tree1_1_sum[0]};
  assign tree2_0_sum = tree2_0_half ^ {tree1_4_carry[10], tree1_5_carry[8], tree1_6_carry[7], tree1_3_carry,
      tree1_9_carry, tree1_9_sum, tree1_4_sum[5], tree1_2_sum[2:1], tree1_5_carry[0], tree1_5_sum[0], tree1_1_sum[1],
      tree1_0_sum[1]};
  assign n13 = {row1_7[6], p_in[12], tree1_4_carry[8], row1_7[3:2], p_in[8], tree1_2_sum[3], p_in[6], row1_5[0],
      tree1_2_sum[0], tree1_0_carry[2:1], p_in[1]} & {p_in[13], tree1_4_carry[9], tree1_5_carry[7], p_in[10:9],
      tree1_2_carry[3], tree1_4_carry[4], tree1_2_carry[1], p_in[5], tree1_4_carry[1], tree1_4_sum[1], tree1_0_sum[2],
      tree1_1_sum[0]};
  assign n12 = {row1_7[6], p_in[12], tree1_4_carry[8], row1_7[3:2], p_in[8], tree1_2_sum[3], p_in[6], row1_5[0],
      tree1_2_sum[0], tree1_0_carry[2:1], p_in[1]} | {p_in[13], tree1_4_carry[9], tree1_5_carry[7], p_in[10:9],
      tree1_2_carry[3], tree1_4_carry[4], tree1_2_carry[1], p_in[5], tree1_4_carry[1], tree1_4_sum[1], tree1_0_sum[2],
      tree1_1_sum[0]};
  assign n14 = n12 & {tree1_4_carry[10], tree1_5_carry[8], tree1_6_carry[7], tree1_3_carry, tree1_9_carry, tree1_9_sum,
      tree1_4_sum[5], tree1_2_sum[2:1], tree1_5_carry[0], tree1_5_sum[0], tree1_1_sum[1], tree1_0_sum[1]};
  assign tree2_0_carry = n13 | n14;
  assign tree2_1_half = {tree1_5_carry[6], tree1_3_sum, tree1_4_carry[5], tree1_2_carry[2], tree1_4_carry[3:2],
      tree1_5_sum[1], tree1_1_carry[1]} ^ {tree1_6_carry[6], tree1_4_carry[6], tree1_5_carry[4:2], tree1_4_sum[3],
      tree1_6_sum[1], tree1_4_carry[0]};
  assign tree2_1_sum = tree2_1_half ^ {tree1_4_carry[7], tree1_5_carry[5], tree1_4_sum[6], tree1_6_carry[3],
      tree1_5_sum[3:2], tree1_4_sum[2], tree1_6_sum[0]};
  assign n16 = {tree1_5_carry[6], tree1_3_sum, tree1_4_carry[5], tree1_2_carry[2], tree1_4_carry[3:2], tree1_5_sum[1],
      tree1_1_carry[1]} & {tree1_6_carry[6], tree1_4_carry[6], tree1_5_carry[4:2], tree1_4_sum[3], tree1_6_sum[1],
      tree1_4_carry[0]};
  assign n15 = {tree1_5_carry[6], tree1_3_sum, tree1_4_carry[5], tree1_2_carry[2], tree1_4_carry[3:2], tree1_5_sum[1],
      tree1_1_carry[1]} | {tree1_6_carry[6], tree1_4_carry[6], tree1_5_carry[4:2], tree1_4_sum[3], tree1_6_sum[1],
      tree1_4_carry[0]};
  assign n17 = n15 & {tree1_4_carry[7], tree1_5_carry[5], tree1_4_sum[6], tree1_6_carry[3], tree1_5_sum[3:2],
      tree1_4_sum[2], tree1_6_sum[0]};
  assign tree2_1_carry = n16 | n17;
  assign tree2_2_half = {tree1_4_sum[8], tree1_6_carry[5:4], tree1_7_carry[0], tree1_6_sum[3], tree1_2_carry[0]} ^
      {tree1_5_sum[7], tree1_7_carry[2:1], tree1_6_sum[4], tree1_7_sum[0], tree1_5_carry[1]};
  assign tree2_2_sum = tree2_2_half ^ {tree1_6_sum[7], tree1_5_sum[6], tree1_8_carry, tree1_7_sum[1], tree1_4_sum[4],
      tree1_6_carry[1]};
  assign n19 = {tree1_4_sum[8], tree1_6_carry[5:4], tree1_7_carry[0], tree1_6_sum[3], tree1_2_carry[0]} &
      {tree1_5_sum[7], tree1_7_carry[2:1], tree1_6_sum[4], tree1_7_sum[0], tree1_5_carry[1]};
  assign n18 = {tree1_4_sum[8], tree1_6_carry[5:4], tree1_7_carry[0], tree1_6_sum[3], tree1_2_carry[0]} |
      {tree1_5_sum[7], tree1_7_carry[2:1], tree1_6_sum[4], tree1_7_sum[0], tree1_5_carry[1]};
  assign n20 = n18 & {tree1_6_sum[7], tree1_5_sum[6], tree1_8_carry, tree1_7_sum[1], tree1_4_sum[4], tree1_6_carry[1]};
  assign tree2_2_carry = n19 | n20;
  assign tree2_3_half = tree1_6_sum[5] ^ tree1_7_sum[2];
  assign tree2_3_sum = tree2_3_half ^ tree1_5_sum[5];
  assign tree2_3_carry = (tree1_6_sum[5] & tree1_7_sum[2]) | ((tree1_6_sum[5] | tree1_7_sum[2]) & tree1_5_sum[5]);
  assign tree2_4_half = tree1_6_carry[8] ^ tree1_4_sum[10];
  assign tree2_4_sum = tree2_4_half ^ tree1_5_sum[9];
  assign tree2_4_carry = (tree1_6_carry[8] & tree1_4_sum[10]) | ((tree1_6_carry[8] | tree1_4_sum[10]) & tree1_5_sum[9]);
  assign tree3_0_half = {tree1_4_sum[9], tree2_0_carry[8], tree1_6_sum[6], tree2_0_sum[7], tree1_8_sum,
      tree1_6_carry[2], tree1_6_sum[2], tree1_6_carry[0], tree2_0_carry[1], tree1_1_carry[0]} ^ {tree1_5_sum[8],
      tree2_0_sum[9], tree1_4_sum[7], tree2_0_carry[6], tree1_5_sum[4], tree2_0_carry[4], tree2_0_sum[4],
      tree2_0_carry[2], tree2_1_sum[0], tree1_4_sum[0]};
  assign tree3_0_sum = tree3_0_half ^ {tree2_0_carry[9], tree2_1_carry[6], tree2_0_carry[7], tree2_1_sum[5],
      tree2_0_sum[6:5], tree2_1_sum[2], tree2_0_sum[3:1]};
  assign n22 = {tree1_4_sum[9], tree2_0_carry[8], tree1_6_sum[6], tree2_0_sum[7], tree1_8_sum, tree1_6_carry[2],
      tree1_6_sum[2], tree1_6_carry[0], tree2_0_carry[1], tree1_1_carry[0]} & {tree1_5_sum[8], tree2_0_sum[9],
      tree1_4_sum[7], tree2_0_carry[6], tree1_5_sum[4], tree2_0_carry[4], tree2_0_sum[4], tree2_0_carry[2],
      tree2_1_sum[0], tree1_4_sum[0]};
  assign n21 = {tree1_4_sum[9], tree2_0_carry[8], tree1_6_sum[6], tree2_0_sum[7], tree1_8_sum, tree1_6_carry[2],
      tree1_6_sum[2], tree1_6_carry[0], tree2_0_carry[1], tree1_1_carry[0]} | {tree1_5_sum[8], tree2_0_sum[9],
      tree1_4_sum[7], tree2_0_carry[6], tree1_5_sum[4], tree2_0_carry[4], tree2_0_sum[4], tree2_0_carry[2],
      tree2_1_sum[0], tree1_4_sum[0]};
  assign n23 = n21 & {tree2_0_carry[9], tree2_1_carry[6], tree2_0_carry[7], tree2_1_sum[5], tree2_0_sum[6:5],
      tree2_1_sum[2], tree2_0_sum[3:1]};
  assign tree3_0_carry = n22 | n23;
  assign tree3_1_half = {tree2_0_sum[8], tree2_1_carry[4], tree2_0_carry[5], tree2_1_carry[2], tree2_0_carry[3]} ^
      {tree2_1_carry[5], tree2_2_carry[2], tree2_1_carry[3], tree2_1_sum[3], tree2_1_carry[1]};
  assign tree3_1_sum = tree3_1_half ^ {tree2_1_sum[6], tree2_2_sum[3], tree2_2_carry[1], tree2_2_sum[1:0]};
  assign n25 = {tree2_0_sum[8], tree2_1_carry[4], tree2_0_carry[5], tree2_1_carry[2], tree2_0_carry[3]} &
      {tree2_1_carry[5], tree2_2_carry[2], tree2_1_carry[3], tree2_1_sum[3], tree2_1_carry[1]};
  assign n24 = {tree2_0_sum[8], tree2_1_carry[4], tree2_0_carry[5], tree2_1_carry[2], tree2_0_carry[3]} |
      {tree2_1_carry[5], tree2_2_carry[2], tree2_1_carry[3], tree2_1_sum[3], tree2_1_carry[1]};
  assign n26 = n24 & {tree2_1_sum[6], tree2_2_sum[3], tree2_2_carry[1], tree2_2_sum[1:0]};
  assign tree3_1_carry = n25 | n26;
  assign tree3_2_half = tree2_2_carry[3] ^ tree2_3_carry;
  assign tree3_2_sum = tree3_2_half ^ tree2_2_sum[4];
  assign tree3_2_carry = (tree2_2_carry[3] & tree2_3_carry) | ((tree2_2_carry[3] | tree2_3_carry) & tree2_2_sum[4]);
  assign tree3_3_half = tree1_6_sum[8] ^ tree2_1_carry[7];
  assign tree3_3_sum = tree3_3_half ^ tree2_2_carry[5];
  assign tree3_3_carry = (tree1_6_sum[8] & tree2_1_carry[7]) | ((tree1_6_sum[8] | tree2_1_carry[7]) & tree2_2_carry[5]);
  assign tree3_4_half = {tree1_4_carry[11], tree1_5_carry[9]} ^ tree1_4_sum[12:11];
  assign tree3_4_sum = tree3_4_half ^ tree2_0_carry[12:11];
  assign n27 = ({tree1_4_carry[11], tree1_5_carry[9]} | tree1_4_sum[12:11]) & tree2_0_carry[12:11];
  assign tree3_4_carry = ({tree1_4_carry[11], tree1_5_carry[9]} & tree1_4_sum[12:11]) | n27;
  assign tree4_0_half = {tree2_0_sum[12], tree2_0_carry[10], tree2_0_sum[10], tree2_2_carry[4], tree3_0_sum[7],
      tree2_3_sum, tree2_1_sum[4], tree2_2_carry[0], tree3_0_sum[3], tree2_1_carry[0]} ^ {tree2_4_carry,
      tree3_0_carry[9], tree3_0_sum[9], tree3_0_carry[7:5], tree2_2_sum[2], tree3_0_sum[4], tree3_0_carry[2],
      tree2_1_sum[1]};
  assign tree4_0_sum = tree4_0_half ^ {tree3_4_sum[0], tree2_0_sum[11], tree3_0_carry[8], tree2_1_sum[7],
      tree3_1_sum[4], tree3_0_sum[6:5], tree3_0_carry[3], tree3_1_sum[0], tree3_0_sum[2]};
  assign n29 = {tree2_0_sum[12], tree2_0_carry[10], tree2_0_sum[10], tree2_2_carry[4], tree3_0_sum[7], tree2_3_sum,
      tree2_1_sum[4], tree2_2_carry[0], tree3_0_sum[3], tree2_1_carry[0]} & {tree2_4_carry, tree3_0_carry[9],
      tree3_0_sum[9], tree3_0_carry[7:5], tree2_2_sum[2], tree3_0_sum[4], tree3_0_carry[2], tree2_1_sum[1]};
  assign n28 = {tree2_0_sum[12], tree2_0_carry[10], tree2_0_sum[10], tree2_2_carry[4], tree3_0_sum[7], tree2_3_sum,
      tree2_1_sum[4], tree2_2_carry[0], tree3_0_sum[3], tree2_1_carry[0]} | {tree2_4_carry, tree3_0_carry[9],
      tree3_0_sum[9], tree3_0_carry[7:5], tree2_2_sum[2], tree3_0_sum[4], tree3_0_carry[2], tree2_1_sum[1]};
  assign n30 = n28 & {tree3_4_sum[0], tree2_0_sum[11], tree3_0_carry[8], tree2_1_sum[7], tree3_1_sum[4],
      tree3_0_sum[6:5], tree3_0_carry[3], tree3_1_sum[0], tree3_0_sum[2]};
  assign tree4_0_carry = n29 | n30;
  assign tree4_1_half = tree3_0_carry[4] ^ tree3_1_carry[1];
  assign tree4_1_sum = tree4_1_half ^ tree3_1_sum[2];
  assign tree4_1_carry = (tree3_0_carry[4] & tree3_1_carry[1]) | ((tree3_0_carry[4] | tree3_1_carry[1]) &
      tree3_1_sum[2]);
  assign tree4_2_half = tree2_2_sum[5] ^ tree3_0_sum[8];
  assign tree4_2_sum = tree4_2_half ^ tree3_1_carry[4];
  assign tree4_2_carry = (tree2_2_sum[5] & tree3_0_sum[8]) | ((tree2_2_sum[5] | tree3_0_sum[8]) & tree3_1_carry[4]);
  assign tree4_3_half = p_in[15] ^ tree1_4_carry[12];
  assign tree4_3_sum = tree4_3_half ^ tree3_4_carry[1];
  assign tree4_3_carry = (p_in[15] & tree1_4_carry[12]) | ((p_in[15] | tree1_4_carry[12]) & tree3_4_carry[1]);
  assign tree5_0_half = {tree2_4_sum, tree4_0_carry[6], tree3_2_carry, tree3_1_carry[3:2], tree4_0_carry[2],
      tree3_1_carry[0]} ^ {tree3_3_carry, tree3_3_sum, tree4_0_sum[6], tree3_2_sum, tree4_0_carry[3], tree4_0_sum[3],
      tree3_1_sum[1]};
  assign tree5_0_sum = tree5_0_half ^ {tree4_0_carry[7], tree4_0_sum[7], tree4_2_sum, tree4_0_carry[4], tree3_1_sum[3],
      tree4_1_sum, tree4_0_sum[2]};
  assign n32 = {tree2_4_sum, tree4_0_carry[6], tree3_2_carry, tree3_1_carry[3:2], tree4_0_carry[2], tree3_1_carry[0]} &
      {tree3_3_carry, tree3_3_sum, tree4_0_sum[6], tree3_2_sum, tree4_0_carry[3], tree4_0_sum[3], tree3_1_sum[1]};
  assign n31 = {tree2_4_sum, tree4_0_carry[6], tree3_2_carry, tree3_1_carry[3:2], tree4_0_carry[2], tree3_1_carry[0]} |
      {tree3_3_carry, tree3_3_sum, tree4_0_sum[6], tree3_2_sum, tree4_0_carry[3], tree4_0_sum[3], tree3_1_sum[1]};
  assign n33 = n31 & {tree4_0_carry[7], tree4_0_sum[7], tree4_2_sum, tree4_0_carry[4], tree3_1_sum[3], tree4_1_sum,
      tree4_0_sum[2]};
  assign tree5_0_carry = n32 | n33;
  assign tree5_1_half = tree3_4_sum[1] ^ tree3_4_carry[0];
  assign tree5_1_sum = tree5_1_half ^ tree4_0_carry[9];
  assign tree5_1_carry = (tree3_4_sum[1] & tree3_4_carry[0]) | ((tree3_4_sum[1] | tree3_4_carry[0]) & tree4_0_carry[9]);
  assign tree6_0_half = {tree4_0_carry[8], tree4_0_sum[8], tree4_2_carry, tree4_0_carry[5], tree4_0_sum[5:4]} ^
      {tree4_0_sum[9], tree5_0_carry[5:2], tree4_1_carry};
  assign tree6_0_sum = tree6_0_half ^ {tree5_0_carry[6], tree5_0_sum[6:2]};
  assign n34 = {tree4_0_carry[8], tree4_0_sum[8], tree4_2_carry, tree4_0_carry[5], tree4_0_sum[5:4]} & {tree4_0_sum[9],
      tree5_0_carry[5:2], tree4_1_carry};
  assign n35 = {tree4_0_carry[8], tree4_0_sum[8], tree4_2_carry, tree4_0_carry[5], tree4_0_sum[5:4]} | {tree4_0_sum[9],
      tree5_0_carry[5:2], tree4_1_carry};
  assign tree6_0_carry = n34 | (n35 & {tree5_0_carry[6], tree5_0_sum[6:2]});
  assign addend1 = {~p_in[16], tree4_3_sum, tree5_1_sum, tree6_0_sum, tree5_0_sum[1:0], tree4_0_sum[1:0],
      tree3_0_sum[1:0], tree2_0_sum[0], p_in[0]};
  assign generate0 = {tree4_3_carry, tree5_1_carry, tree6_0_carry, tree5_0_carry[1:0], tree4_0_carry[1:0],
      tree3_0_carry[1:0], tree2_0_carry[0], tree1_0_carry[0], tree1_0_sum[0]} & {addend1[16], tree4_3_sum, tree5_1_sum,
      tree6_0_sum, tree5_0_sum[1:0], tree4_0_sum[1:0], tree3_0_sum[1:0], tree2_0_sum[0], p_in[0]};
  assign half0 = {tree4_3_carry, tree5_1_carry, tree6_0_carry, tree5_0_carry[1:0], tree4_0_carry[1:0],
      tree3_0_carry[1:0], tree2_0_carry[0], tree1_0_carry[0], tree1_0_sum[0]} ^ {addend1[16], tree4_3_sum, tree5_1_sum,
      tree6_0_sum, tree5_0_sum[1:0], tree4_0_sum[1:0], tree3_0_sum[1:0], tree2_0_sum[0], p_in[0]};
  assign propagate0 = {tree4_3_carry, tree5_1_carry, tree6_0_carry, tree5_0_carry[1:0], tree4_0_carry[1:0],
      tree3_0_carry[1:0], tree2_0_carry[0], tree1_0_carry[0], tree1_0_sum[0]} | {addend1[16], tree4_3_sum, tree5_1_sum,
      tree6_0_sum, tree5_0_sum[1:0], tree4_0_sum[1:0], tree3_0_sum[1:0], tree2_0_sum[0], p_in[0]};
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
  assign generate13_12 = generate0[13] | (propagate0[13] & generate0[12]);
  assign propagate13_12 = propagate0[13] & propagate0[12];
  assign generate13_0 = generate13_12 | (propagate13_12 & generate11_0);
  assign generate14_13 = generate0[14] | (propagate0[14] & generate0[13]);
  assign propagate14_13 = propagate0[14] & propagate0[13];
  assign generate14_12 = generate14_13 | (propagate14_13 & generate0[12]);
  assign propagate14_12 = propagate14_13 & propagate0[12];
  assign generate14_0 = generate14_12 | (propagate14_12 & generate11_0);
  assign generate15_14 = generate0[15] | (propagate0[15] & generate0[14]);
  assign propagate15_14 = propagate0[15] & propagate0[14];
  assign generate15_13 = generate15_14 | (propagate15_14 & generate0[13]);
  assign propagate15_13 = propagate15_14 & propagate0[13];
  assign generate15_12 = generate15_13 | (propagate15_13 & generate0[12]);
  assign propagate15_12 = propagate15_13 & propagate0[12];
  assign generate15_0 = generate15_12 | (propagate15_12 & generate11_0);
  assign generate16_15 = generate0[16] | (propagate0[16] & generate0[15]);
  assign propagate16_15 = propagate0[16] & propagate0[15];
  assign generate16_14 = generate16_15 | (propagate16_15 & generate0[14]);
  assign propagate16_14 = propagate16_15 & propagate0[14];
  assign generate16_13 = generate16_14 | (propagate16_14 & generate0[13]);
  assign propagate16_13 = propagate16_14 & propagate0[13];
  assign generate16_12 = generate16_13 | (propagate16_13 & generate0[12]);
  assign propagate16_12 = propagate16_13 & propagate0[12];
  assign generate11_10 = generate0[11] | (propagate0[11] & generate0[10]);
  assign propagate11_10 = propagate0[11] & propagate0[10];
  assign generate16_10 = generate16_12 | (propagate16_12 & generate11_10);
  assign propagate16_10 = propagate16_12 & propagate11_10;
  assign generate16_0 = generate16_10 | (propagate16_10 & generate9_0);
  assign total = half0 ^ {generate15_0, generate14_0, generate13_0, generate12_0, generate11_0, generate10_0,
      generate9_0, generate8_0, generate7_0, generate6_0, generate5_0, generate4_0, generate3_0, generate2_0,
      generate1_0, generate0[0], 1'b0};
  assign passes = p_in[18:17] ^ ~{2{p_in[16]}};
  assign passes1 = passes[1] & passes[0];
  assign up = p_in[19:17] ^ ({passes1, passes[0], 1'b1} & {3{p_in[16]}});
  assign down = p_in[19:17] ^ ({passes1, passes[0], 1'b1} & ~{3{p_in[16]}});
  assign p_out = {generate16_0 ? up : down, total};
endmodule
`else
module uint8_ws8x24_core (
  input  wire [15:0] a,
  input  wire [15:0] w,
  input  wire [19:0] p_in,
  output wire [19:0] p_out
);
  wire [7:0] a0;
  wire [7:0] a1;
  wire [15:0] product0;
  wire [15:0] product1;
  wire [7:0] w0;
  wire [7:0] w1;
  assign w1 = w[15:8];
  assign w0 = w[7:0];
  assign a1 = a[15:8];
  assign a0 = a[7:0];
  assign product0 = $signed({1'b0, a0}) * $signed(w0);
  assign product1 = $signed({1'b0, a1}) * $signed(w1);
  assign p_out = p_in + ({{4{product0[15]}}, product0} + {{4{product1[15]}}, product1});
endmodule
`endif

// What stands between the controller and the rows: beat slices, pipeline stages, the strobes' tree, the tags' taps.
module uint8_ws8x24_edge (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] a,
  input  wire [383:0] w,
  input  wire tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output reg  [127:0] a_rows,
  output reg  [383:0] w_cols,
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
    if (rst) a_rows <= 128'd0;
    else a_rows <= a;
    if (rst) w_cols <= 384'd0;
    else w_cols <= w;
    if (rst) tag_stage <= 1'b0;
    else tag_stage <= tag;
    if (rst) tag_line <= 7'd0;
    else if (advance) tag_line <= {tag_line[5:0], tag_stage};
  end
  uint8_ws8x24_load_edge edge0 (.clk(clk), .rst(rst), .reach(reach1), .reach_out(unused_reach_out), .strobe(strobe0),
      .tree(tree[1:0]));
  uint8_ws8x24_load_edge edge1 (.clk(clk), .rst(rst), .reach(reach2), .reach_out(reach1), .strobe(strobe1),
      .tree(tree[3:2]));
  uint8_ws8x24_load_edge edge2 (.clk(clk), .rst(rst), .reach(reach3), .reach_out(reach2), .strobe(strobe2),
      .tree(tree[5:4]));
  uint8_ws8x24_load_edge edge3 (.clk(clk), .rst(rst), .reach(reach4), .reach_out(reach3), .strobe(strobe3),
      .tree(tree[7:6]));
  uint8_ws8x24_load_edge edge4 (.clk(clk), .rst(rst), .reach(reach5), .reach_out(reach4), .strobe(strobe4),
      .tree(tree[9:8]));
  uint8_ws8x24_load_edge edge5 (.clk(clk), .rst(rst), .reach(reach6), .reach_out(reach5), .strobe(strobe5),
      .tree(tree[11:10]));
  uint8_ws8x24_load_edge edge6 (.clk(clk), .rst(rst), .reach(reach7), .reach_out(reach6), .strobe(strobe6),
      .tree(tree[13:12]));
  uint8_ws8x24_load_edge edge7 (.clk(clk), .rst(rst), .reach(1'b1), .reach_out(reach7), .strobe(strobe7),
      .tree(tree[15:14]));
  uint8_ws8x24_strobe_tree strobe_tree (.clk(clk), .rst(rst), .d(strobe), .q(tree));
endmodule

// One-beat register behind an AXI4-Stream slave.
module uint8_ws8x24_inlet_a (
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
module uint8_ws8x24_inlet_w (
  input  wire clk,
  input  wire rst,
  input  wire [383:0] tdata,
  input  wire tlast,
  input  wire tvalid,
  output wire tready,
  input  wire enable,
  input  wire take,
  output reg  full,
  output reg  [383:0] data,
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
module uint8_ws8x24_load_edge (
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
module uint8_ws8x24_outlet (
  input  wire clk,
  input  wire rst,
  input  wire [479:0] p,
  input  wire [10:0] tag,
  input  wire start,
  input  wire [16:0] m,
  input  wire [16:0] n,
  output wire advance,
  input  wire pending,
  output wire job_done,
  output wire [719:0] tdata,
  output reg  tvalid,
  output reg  tlast,
  input  wire tready
);
  reg advance_line;
  wire [23:0] advances;
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
  wire [29:0] c16;
  wire [29:0] c17;
  wire [29:0] c18;
  wire [29:0] c19;
  wire [29:0] c20;
  wire [29:0] c21;
  wire [29:0] c22;
  wire [29:0] c23;
  reg last_row;
  wire last_row_next;
  reg last_sweep;
  wire last_sweep_next;
  reg [16:0] n_left;
  wire pop;
  reg [16:0] row;
  reg [2:0] rows;
  reg started;
  wire [10:0] tag0;
  wire [10:0] tag1;
  wire [10:0] tag2;
  wire [10:0] tag3;
  wire [10:0] tag4;
  wire [10:0] tag5;
  wire [10:0] tag6;
  wire [10:0] tag7;
  wire [10:0] tag8;
  wire [10:0] tag9;
  wire [10:0] tag10;
  wire [10:0] tag11;
  wire [10:0] tag12;
  wire [10:0] tag13;
  wire [10:0] tag14;
  wire [10:0] tag15;
  wire [10:0] tag16;
  wire [10:0] tag17;
  wire [10:0] tag18;
  wire [10:0] tag19;
  wire [10:0] tag20;
  wire [10:0] tag21;
  wire [10:0] tag22;
  reg [87:0] tag_later;
  reg [10:0] tag_line;
  reg wrote;
  wire wrote23;
  wire n1;
  wire [10:0] unused_tag_out;
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
  assign advance = (rows < 3'd2) | ~pending;
  assign job_done = pop & tlast;
  assign pop = tvalid & tready;
  assign last_row_next = (started | last_row) ? m == 17'd1 : {1'b0, row} + 18'd2 == {1'b0, m};
  assign last_sweep_next = started ? n <= 17'd24 : last_row ? n_left <= 17'd48 : last_sweep;
  assign n1 = started | pop;
  assign tdata = {c23, c22, c21, c20, c19, c18, c17, c16, c15, c14, c13, c12, c11, c10, c9, c8, c7, c6, c5, c4, c3, c2,
      c1, c0};
  always @(posedge clk) begin
    if (rst) tlast <= 1'b0;
    else if (n1) tlast <= last_row_next & last_sweep_next;
    if (rst) row <= 17'd0;
    else if (n1) row <= (started | last_row) ? 17'd0 : row + 17'd1;
    if (rst) n_left <= 17'd0;
    else if (started) n_left <= n;
    else if (pop & last_row) n_left <= n_left - 17'd24;
    if (rst) advance_line <= 1'b0;
    else advance_line <= advance;
    if (rst) tag_line <= 11'd0;
    else tag_line <= tag;
    if (rst) tag_later <= 88'd0;
    else if (advances[0]) tag_later <= {tag_later[76:0], tag_line};
    if (rst) wrote <= 1'b0;
    else wrote <= wrote23;
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
  end
  uint8_ws8x24_outlet_advance_tree advance_tree (.clk(clk), .rst(rst), .d(advance_line), .q(advances));
  uint8_ws8x24_outlet_column_0 column0 (.clk(clk), .rst(rst), .advance(advances[0]), .c(c0), .p(p[19:0]), .pop(pop),
      .tag(tag_later[87:77]), .tag_out(tag0), .wrote(unused_wrote));
  uint8_ws8x24_outlet_column_0 column1 (.clk(clk), .rst(rst), .advance(advances[1]), .c(c1), .p(p[39:20]), .pop(pop),
      .tag(tag0), .tag_out(tag1), .wrote(unused_wrote_2));
  uint8_ws8x24_outlet_column_0 column2 (.clk(clk), .rst(rst), .advance(advances[2]), .c(c2), .p(p[59:40]), .pop(pop),
      .tag(tag1), .tag_out(tag2), .wrote(unused_wrote_13));
  uint8_ws8x24_outlet_column_1 column3 (.clk(clk), .rst(rst), .advance(advances[3]), .c(c3), .p(p[79:60]), .pop(pop),
      .tag(tag2), .tag_out(tag3), .wrote(unused_wrote_17));
  uint8_ws8x24_outlet_column_1 column4 (.clk(clk), .rst(rst), .advance(advances[4]), .c(c4), .p(p[99:80]), .pop(pop),
      .tag(tag3), .tag_out(tag4), .wrote(unused_wrote_18));
  uint8_ws8x24_outlet_column_1 column5 (.clk(clk), .rst(rst), .advance(advances[5]), .c(c5), .p(p[119:100]), .pop(pop),
      .tag(tag4), .tag_out(tag5), .wrote(unused_wrote_19));
  uint8_ws8x24_outlet_column_2 column6 (.clk(clk), .rst(rst), .advance(advances[6]), .c(c6), .p(p[139:120]), .pop(pop),
      .tag(tag5), .tag_out(tag6), .wrote(unused_wrote_20));
  uint8_ws8x24_outlet_column_2 column7 (.clk(clk), .rst(rst), .advance(advances[7]), .c(c7), .p(p[159:140]), .pop(pop),
      .tag(tag6), .tag_out(tag7), .wrote(unused_wrote_21));
  uint8_ws8x24_outlet_column_2 column8 (.clk(clk), .rst(rst), .advance(advances[8]), .c(c8), .p(p[179:160]), .pop(pop),
      .tag(tag7), .tag_out(tag8), .wrote(unused_wrote_22));
  uint8_ws8x24_outlet_column_3 column9 (.clk(clk), .rst(rst), .advance(advances[9]), .c(c9), .p(p[199:180]), .pop(pop),
      .tag(tag8), .tag_out(tag9), .wrote(unused_wrote_23));
  uint8_ws8x24_outlet_column_3 column10 (.clk(clk), .rst(rst), .advance(advances[10]), .c(c10), .p(p[219:200]),
      .pop(pop), .tag(tag9), .tag_out(tag10), .wrote(unused_wrote_3));
  uint8_ws8x24_outlet_column_3 column11 (.clk(clk), .rst(rst), .advance(advances[11]), .c(c11), .p(p[239:220]),
      .pop(pop), .tag(tag10), .tag_out(tag11), .wrote(unused_wrote_4));
  uint8_ws8x24_outlet_column_4 column12 (.clk(clk), .rst(rst), .advance(advances[12]), .c(c12), .p(p[259:240]),
      .pop(pop), .tag(tag11), .tag_out(tag12), .wrote(unused_wrote_5));
  uint8_ws8x24_outlet_column_4 column13 (.clk(clk), .rst(rst), .advance(advances[13]), .c(c13), .p(p[279:260]),
      .pop(pop), .tag(tag12), .tag_out(tag13), .wrote(unused_wrote_6));
  uint8_ws8x24_outlet_column_4 column14 (.clk(clk), .rst(rst), .advance(advances[14]), .c(c14), .p(p[299:280]),
      .pop(pop), .tag(tag13), .tag_out(tag14), .wrote(unused_wrote_7));
  uint8_ws8x24_outlet_column_5 column15 (.clk(clk), .rst(rst), .advance(advances[15]), .c(c15), .p(p[319:300]),
      .pop(pop), .tag(tag14), .tag_out(tag15), .wrote(unused_wrote_8));
  uint8_ws8x24_outlet_column_5 column16 (.clk(clk), .rst(rst), .advance(advances[16]), .c(c16), .p(p[339:320]),
      .pop(pop), .tag(tag15), .tag_out(tag16), .wrote(unused_wrote_9));
  uint8_ws8x24_outlet_column_5 column17 (.clk(clk), .rst(rst), .advance(advances[17]), .c(c17), .p(p[359:340]),
      .pop(pop), .tag(tag16), .tag_out(tag17), .wrote(unused_wrote_10));
  uint8_ws8x24_outlet_column_6 column18 (.clk(clk), .rst(rst), .advance(advances[18]), .c(c18), .p(p[379:360]),
      .pop(pop), .tag(tag17), .tag_out(tag18), .wrote(unused_wrote_11));
  uint8_ws8x24_outlet_column_6 column19 (.clk(clk), .rst(rst), .advance(advances[19]), .c(c19), .p(p[399:380]),
      .pop(pop), .tag(tag18), .tag_out(tag19), .wrote(unused_wrote_12));
  uint8_ws8x24_outlet_column_6 column20 (.clk(clk), .rst(rst), .advance(advances[20]), .c(c20), .p(p[419:400]),
      .pop(pop), .tag(tag19), .tag_out(tag20), .wrote(unused_wrote_14));
  uint8_ws8x24_outlet_column_7 column21 (.clk(clk), .rst(rst), .advance(advances[21]), .c(c21), .p(p[439:420]),
      .pop(pop), .tag(tag20), .tag_out(tag21), .wrote(unused_wrote_15));
  uint8_ws8x24_outlet_column_7 column22 (.clk(clk), .rst(rst), .advance(advances[22]), .c(c22), .p(p[459:440]),
      .pop(pop), .tag(tag21), .tag_out(tag22), .wrote(unused_wrote_16));
  uint8_ws8x24_outlet_column_7 column23 (.clk(clk), .rst(rst), .advance(advances[23]), .c(c23), .p(p[479:460]),
      .pop(pop), .tag(tag22), .tag_out(unused_tag_out), .wrote(wrote23));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module uint8_ws8x24_outlet_advance_tree (
  input  wire clk,
  input  wire rst,
  input  wire d,
  output wire [23:0] q
);
  reg level0_0;
  reg level1_0;
  reg level1_1;
  assign q = {{8{level1_1}}, {16{level1_0}}};
  always @(posedge clk) begin
    if (rst) level0_0 <= 1'b0;
    else level0_0 <= d;
    if (rst) level1_0 <= 1'b0;
    else level1_0 <= level0_0;
    if (rst) level1_1 <= 1'b0;
    else level1_1 <= level0_0;
  end
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module uint8_ws8x24_outlet_column_0 (
  input  wire clk,
  input  wire rst,
  input  wire [19:0] p,
  input  wire [10:0] tag,
  output wire [10:0] tag_out,
  output wire wrote,
  output reg  [29:0] c,
  input  wire advance,
  input  wire pop
);
  wire entering;
  wire fetch;
  reg [4:0] free;
  reg fresh;
  reg odd;
  reg [4:0] oldest;
  wire [4:0] oldest_next;
  reg [19:0] p_q;
  reg [29:0] queue [29:0];
  wire read0;
  wire read1;
  wire same_row;
  reg [29:0] side;
  reg [7:0] side_addr;
  wire side_given;
  reg side_gives;
  wire side_has_row;
  reg side_waits;
  wire [7:0] tag_addr;
  wire tag_first;
  wire [7:0] tag_out_addr;
  wire tag_out_first;
  wire tag_out_last;
  reg [9:0] tag_rest;
  wire tag_valid;
  reg tag_valid_2;
  wire there;
  wire [29:0] total;
  wire [29:0] word0;
  wire [29:0] word1;
  wire write0;
  wire write1;
  wire write_refused;
  assign total = (tag_out_first ? 30'd0 : side_gives ? side : odd ? word1 : word0) + {{10{p_q[19]}}, p_q};
  assign oldest_next = pop ? (oldest == 5'd29 ? 5'd0 : oldest + 5'd1) : oldest;
  assign tag_out_addr = tag_rest[9:2];
  assign tag_out_last = tag_rest[1];
  assign tag_out_first = tag_rest[0];
  assign tag_addr = tag[10:3];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  assign wrote = there & tag_out_last;
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
  assign tag_out = {tag_rest, tag_valid_2};
  always @(posedge clk) begin
    if (wrote) queue[free] <= total;
    c <= queue[oldest_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_valid_2 <= 1'b0;
    else if (advance) tag_valid_2 <= tag_valid;
    if (advance) tag_rest <= tag[10:1];
    side_gives <= side_given;
    if (write_refused) side <= total;
    if (write_refused) side_addr <= tag_out_addr;
    if (rst) side_waits <= 1'b0;
    else if (write_refused) side_waits <= ~same_row;
    else if (side_given) side_waits <= 1'b0;
    odd <= tag_addr[0];
    if (rst) oldest <= 5'd0;
    else oldest <= oldest_next;
    if (rst) free <= 5'd0;
    else if (wrote) free <= free == 5'd29 ? 5'd0 : free + 5'd1;
  end
  uint8_ws8x24_outlet_ram_128x30_1rw bank0 (.clk(clk), .addr(read0 ? tag_addr[7:1] : tag_out_addr[7:1]), .d(total),
      .enable(read0 | write0), .q(word0), .write(write0));
  uint8_ws8x24_outlet_ram_128x30_1rw bank1 (.clk(clk), .addr(read1 ? tag_addr[7:1] : tag_out_addr[7:1]), .d(total),
      .enable(read1 | write1), .q(word1), .write(write1));
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module uint8_ws8x24_outlet_column_1 (
  input  wire clk,
  input  wire rst,
  input  wire [19:0] p,
  input  wire [10:0] tag,
  output wire [10:0] tag_out,
  output wire wrote,
  output reg  [29:0] c,
  input  wire advance,
  input  wire pop
);
  wire entering;
  wire fetch;
  reg [4:0] free;
  reg fresh;
  reg odd;
  reg [4:0] oldest;
  wire [4:0] oldest_next;
  reg [19:0] p_q;
  reg [29:0] queue [26:0];
  wire read0;
  wire read1;
  wire same_row;
  reg [29:0] side;
  reg [7:0] side_addr;
  wire side_given;
  reg side_gives;
  wire side_has_row;
  reg side_waits;
  wire [7:0] tag_addr;
  wire tag_first;
  wire [7:0] tag_out_addr;
  wire tag_out_first;
  wire tag_out_last;
  reg [9:0] tag_rest;
  wire tag_valid;
  reg tag_valid_2;
  wire there;
  wire [29:0] total;
  wire [29:0] word0;
  wire [29:0] word1;
  wire write0;
  wire write1;
  wire write_refused;
  assign total = (tag_out_first ? 30'd0 : side_gives ? side : odd ? word1 : word0) + {{10{p_q[19]}}, p_q};
  assign oldest_next = pop ? (oldest == 5'd26 ? 5'd0 : oldest + 5'd1) : oldest;
  assign tag_out_addr = tag_rest[9:2];
  assign tag_out_last = tag_rest[1];
  assign tag_out_first = tag_rest[0];
  assign tag_addr = tag[10:3];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  assign wrote = there & tag_out_last;
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
  assign tag_out = {tag_rest, tag_valid_2};
  always @(posedge clk) begin
    if (wrote) queue[free] <= total;
    c <= queue[oldest_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_valid_2 <= 1'b0;
    else if (advance) tag_valid_2 <= tag_valid;
    if (advance) tag_rest <= tag[10:1];
    side_gives <= side_given;
    if (write_refused) side <= total;
    if (write_refused) side_addr <= tag_out_addr;
    if (rst) side_waits <= 1'b0;
    else if (write_refused) side_waits <= ~same_row;
    else if (side_given) side_waits <= 1'b0;
    odd <= tag_addr[0];
    if (rst) oldest <= 5'd0;
    else oldest <= oldest_next;
    if (rst) free <= 5'd0;
    else if (wrote) free <= free == 5'd26 ? 5'd0 : free + 5'd1;
  end
  uint8_ws8x24_outlet_ram_128x30_1rw bank0 (.clk(clk), .addr(read0 ? tag_addr[7:1] : tag_out_addr[7:1]), .d(total),
      .enable(read0 | write0), .q(word0), .write(write0));
  uint8_ws8x24_outlet_ram_128x30_1rw bank1 (.clk(clk), .addr(read1 ? tag_addr[7:1] : tag_out_addr[7:1]), .d(total),
      .enable(read1 | write1), .q(word1), .write(write1));
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module uint8_ws8x24_outlet_column_2 (
  input  wire clk,
  input  wire rst,
  input  wire [19:0] p,
  input  wire [10:0] tag,
  output wire [10:0] tag_out,
  output wire wrote,
  output reg  [29:0] c,
  input  wire advance,
  input  wire pop
);
  wire entering;
  wire fetch;
  reg [4:0] free;
  reg fresh;
  reg odd;
  reg [4:0] oldest;
  wire [4:0] oldest_next;
  reg [19:0] p_q;
  reg [29:0] queue [23:0];
  wire read0;
  wire read1;
  wire same_row;
  reg [29:0] side;
  reg [7:0] side_addr;
  wire side_given;
  reg side_gives;
  wire side_has_row;
  reg side_waits;
  wire [7:0] tag_addr;
  wire tag_first;
  wire [7:0] tag_out_addr;
  wire tag_out_first;
  wire tag_out_last;
  reg [9:0] tag_rest;
  wire tag_valid;
  reg tag_valid_2;
  wire there;
  wire [29:0] total;
  wire [29:0] word0;
  wire [29:0] word1;
  wire write0;
  wire write1;
  wire write_refused;
  assign total = (tag_out_first ? 30'd0 : side_gives ? side : odd ? word1 : word0) + {{10{p_q[19]}}, p_q};
  assign oldest_next = pop ? (oldest == 5'd23 ? 5'd0 : oldest + 5'd1) : oldest;
  assign tag_out_addr = tag_rest[9:2];
  assign tag_out_last = tag_rest[1];
  assign tag_out_first = tag_rest[0];
  assign tag_addr = tag[10:3];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  assign wrote = there & tag_out_last;
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
  assign tag_out = {tag_rest, tag_valid_2};
  always @(posedge clk) begin
    if (wrote) queue[free] <= total;
    c <= queue[oldest_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_valid_2 <= 1'b0;
    else if (advance) tag_valid_2 <= tag_valid;
    if (advance) tag_rest <= tag[10:1];
    side_gives <= side_given;
    if (write_refused) side <= total;
    if (write_refused) side_addr <= tag_out_addr;
    if (rst) side_waits <= 1'b0;
    else if (write_refused) side_waits <= ~same_row;
    else if (side_given) side_waits <= 1'b0;
    odd <= tag_addr[0];
    if (rst) oldest <= 5'd0;
    else oldest <= oldest_next;
    if (rst) free <= 5'd0;
    else if (wrote) free <= free == 5'd23 ? 5'd0 : free + 5'd1;
  end
  uint8_ws8x24_outlet_ram_128x30_1rw bank0 (.clk(clk), .addr(read0 ? tag_addr[7:1] : tag_out_addr[7:1]), .d(total),
      .enable(read0 | write0), .q(word0), .write(write0));
  uint8_ws8x24_outlet_ram_128x30_1rw bank1 (.clk(clk), .addr(read1 ? tag_addr[7:1] : tag_out_addr[7:1]), .d(total),
      .enable(read1 | write1), .q(word1), .write(write1));
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module uint8_ws8x24_outlet_column_3 (
  input  wire clk,
  input  wire rst,
  input  wire [19:0] p,
  input  wire [10:0] tag,
  output wire [10:0] tag_out,
  output wire wrote,
  output reg  [29:0] c,
  input  wire advance,
  input  wire pop
);
  wire entering;
  wire fetch;
  reg [4:0] free;
  reg fresh;
  reg odd;
  reg [4:0] oldest;
  wire [4:0] oldest_next;
  reg [19:0] p_q;
  reg [29:0] queue [20:0];
  wire read0;
  wire read1;
  wire same_row;
  reg [29:0] side;
  reg [7:0] side_addr;
  wire side_given;
  reg side_gives;
  wire side_has_row;
  reg side_waits;
  wire [7:0] tag_addr;
  wire tag_first;
  wire [7:0] tag_out_addr;
  wire tag_out_first;
  wire tag_out_last;
  reg [9:0] tag_rest;
  wire tag_valid;
  reg tag_valid_2;
  wire there;
  wire [29:0] total;
  wire [29:0] word0;
  wire [29:0] word1;
  wire write0;
  wire write1;
  wire write_refused;
  assign total = (tag_out_first ? 30'd0 : side_gives ? side : odd ? word1 : word0) + {{10{p_q[19]}}, p_q};
  assign oldest_next = pop ? (oldest == 5'd20 ? 5'd0 : oldest + 5'd1) : oldest;
  assign tag_out_addr = tag_rest[9:2];
  assign tag_out_last = tag_rest[1];
  assign tag_out_first = tag_rest[0];
  assign tag_addr = tag[10:3];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  assign wrote = there & tag_out_last;
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
  assign tag_out = {tag_rest, tag_valid_2};
  always @(posedge clk) begin
    if (wrote) queue[free] <= total;
    c <= queue[oldest_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_valid_2 <= 1'b0;
    else if (advance) tag_valid_2 <= tag_valid;
    if (advance) tag_rest <= tag[10:1];
    side_gives <= side_given;
    if (write_refused) side <= total;
    if (write_refused) side_addr <= tag_out_addr;
    if (rst) side_waits <= 1'b0;
    else if (write_refused) side_waits <= ~same_row;
    else if (side_given) side_waits <= 1'b0;
    odd <= tag_addr[0];
    if (rst) oldest <= 5'd0;
    else oldest <= oldest_next;
    if (rst) free <= 5'd0;
    else if (wrote) free <= free == 5'd20 ? 5'd0 : free + 5'd1;
  end
  uint8_ws8x24_outlet_ram_128x30_1rw bank0 (.clk(clk), .addr(read0 ? tag_addr[7:1] : tag_out_addr[7:1]), .d(total),
      .enable(read0 | write0), .q(word0), .write(write0));
  uint8_ws8x24_outlet_ram_128x30_1rw bank1 (.clk(clk), .addr(read1 ? tag_addr[7:1] : tag_out_addr[7:1]), .d(total),
      .enable(read1 | write1), .q(word1), .write(write1));
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module uint8_ws8x24_outlet_column_4 (
  input  wire clk,
  input  wire rst,
  input  wire [19:0] p,
  input  wire [10:0] tag,
  output wire [10:0] tag_out,
  output wire wrote,
  output reg  [29:0] c,
  input  wire advance,
  input  wire pop
);
  wire entering;
  wire fetch;
  reg [4:0] free;
  reg fresh;
  reg odd;
  reg [4:0] oldest;
  wire [4:0] oldest_next;
  reg [19:0] p_q;
  reg [29:0] queue [17:0];
  wire read0;
  wire read1;
  wire same_row;
  reg [29:0] side;
  reg [7:0] side_addr;
  wire side_given;
  reg side_gives;
  wire side_has_row;
  reg side_waits;
  wire [7:0] tag_addr;
  wire tag_first;
  wire [7:0] tag_out_addr;
  wire tag_out_first;
  wire tag_out_last;
  reg [9:0] tag_rest;
  wire tag_valid;
  reg tag_valid_2;
  wire there;
  wire [29:0] total;
  wire [29:0] word0;
  wire [29:0] word1;
  wire write0;
  wire write1;
  wire write_refused;
  assign total = (tag_out_first ? 30'd0 : side_gives ? side : odd ? word1 : word0) + {{10{p_q[19]}}, p_q};
  assign oldest_next = pop ? (oldest == 5'd17 ? 5'd0 : oldest + 5'd1) : oldest;
  assign tag_out_addr = tag_rest[9:2];
  assign tag_out_last = tag_rest[1];
  assign tag_out_first = tag_rest[0];
  assign tag_addr = tag[10:3];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  assign wrote = there & tag_out_last;
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
  assign tag_out = {tag_rest, tag_valid_2};
  always @(posedge clk) begin
    if (wrote) queue[free] <= total;
    c <= queue[oldest_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_valid_2 <= 1'b0;
    else if (advance) tag_valid_2 <= tag_valid;
    if (advance) tag_rest <= tag[10:1];
    side_gives <= side_given;
    if (write_refused) side <= total;
    if (write_refused) side_addr <= tag_out_addr;
    if (rst) side_waits <= 1'b0;
    else if (write_refused) side_waits <= ~same_row;
    else if (side_given) side_waits <= 1'b0;
    odd <= tag_addr[0];
    if (rst) oldest <= 5'd0;
    else oldest <= oldest_next;
    if (rst) free <= 5'd0;
    else if (wrote) free <= free == 5'd17 ? 5'd0 : free + 5'd1;
  end
  uint8_ws8x24_outlet_ram_128x30_1rw bank0 (.clk(clk), .addr(read0 ? tag_addr[7:1] : tag_out_addr[7:1]), .d(total),
      .enable(read0 | write0), .q(word0), .write(write0));
  uint8_ws8x24_outlet_ram_128x30_1rw bank1 (.clk(clk), .addr(read1 ? tag_addr[7:1] : tag_out_addr[7:1]), .d(total),
      .enable(read1 | write1), .q(word1), .write(write1));
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module uint8_ws8x24_outlet_column_5 (
  input  wire clk,
  input  wire rst,
  input  wire [19:0] p,
  input  wire [10:0] tag,
  output wire [10:0] tag_out,
  output wire wrote,
  output reg  [29:0] c,
  input  wire advance,
  input  wire pop
);
  wire entering;
  wire fetch;
  reg [3:0] free;
  reg fresh;
  reg odd;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [19:0] p_q;
  reg [29:0] queue [14:0];
  wire read0;
  wire read1;
  wire same_row;
  reg [29:0] side;
  reg [7:0] side_addr;
  wire side_given;
  reg side_gives;
  wire side_has_row;
  reg side_waits;
  wire [7:0] tag_addr;
  wire tag_first;
  wire [7:0] tag_out_addr;
  wire tag_out_first;
  wire tag_out_last;
  reg [9:0] tag_rest;
  wire tag_valid;
  reg tag_valid_2;
  wire there;
  wire [29:0] total;
  wire [29:0] word0;
  wire [29:0] word1;
  wire write0;
  wire write1;
  wire write_refused;
  assign total = (tag_out_first ? 30'd0 : side_gives ? side : odd ? word1 : word0) + {{10{p_q[19]}}, p_q};
  assign oldest_next = pop ? (oldest == 4'd14 ? 4'd0 : oldest + 4'd1) : oldest;
  assign tag_out_addr = tag_rest[9:2];
  assign tag_out_last = tag_rest[1];
  assign tag_out_first = tag_rest[0];
  assign tag_addr = tag[10:3];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  assign wrote = there & tag_out_last;
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
  assign tag_out = {tag_rest, tag_valid_2};
  always @(posedge clk) begin
    if (wrote) queue[free] <= total;
    c <= queue[oldest_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_valid_2 <= 1'b0;
    else if (advance) tag_valid_2 <= tag_valid;
    if (advance) tag_rest <= tag[10:1];
    side_gives <= side_given;
    if (write_refused) side <= total;
    if (write_refused) side_addr <= tag_out_addr;
    if (rst) side_waits <= 1'b0;
    else if (write_refused) side_waits <= ~same_row;
    else if (side_given) side_waits <= 1'b0;
    odd <= tag_addr[0];
    if (rst) oldest <= 4'd0;
    else oldest <= oldest_next;
    if (rst) free <= 4'd0;
    else if (wrote) free <= free == 4'd14 ? 4'd0 : free + 4'd1;
  end
  uint8_ws8x24_outlet_ram_128x30_1rw bank0 (.clk(clk), .addr(read0 ? tag_addr[7:1] : tag_out_addr[7:1]), .d(total),
      .enable(read0 | write0), .q(word0), .write(write0));
  uint8_ws8x24_outlet_ram_128x30_1rw bank1 (.clk(clk), .addr(read1 ? tag_addr[7:1] : tag_out_addr[7:1]), .d(total),
      .enable(read1 | write1), .q(word1), .write(write1));
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module uint8_ws8x24_outlet_column_6 (
  input  wire clk,
  input  wire rst,
  input  wire [19:0] p,
  input  wire [10:0] tag,
  output wire [10:0] tag_out,
  output wire wrote,
  output reg  [29:0] c,
  input  wire advance,
  input  wire pop
);
  wire entering;
  wire fetch;
  reg [3:0] free;
  reg fresh;
  reg odd;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [19:0] p_q;
  reg [29:0] queue [11:0];
  wire read0;
  wire read1;
  wire same_row;
  reg [29:0] side;
  reg [7:0] side_addr;
  wire side_given;
  reg side_gives;
  wire side_has_row;
  reg side_waits;
  wire [7:0] tag_addr;
  wire tag_first;
  wire [7:0] tag_out_addr;
  wire tag_out_first;
  wire tag_out_last;
  reg [9:0] tag_rest;
  wire tag_valid;
  reg tag_valid_2;
  wire there;
  wire [29:0] total;
  wire [29:0] word0;
  wire [29:0] word1;
  wire write0;
  wire write1;
  wire write_refused;
  assign total = (tag_out_first ? 30'd0 : side_gives ? side : odd ? word1 : word0) + {{10{p_q[19]}}, p_q};
  assign oldest_next = pop ? (oldest == 4'd11 ? 4'd0 : oldest + 4'd1) : oldest;
  assign tag_out_addr = tag_rest[9:2];
  assign tag_out_last = tag_rest[1];
  assign tag_out_first = tag_rest[0];
  assign tag_addr = tag[10:3];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  assign wrote = there & tag_out_last;
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
  assign tag_out = {tag_rest, tag_valid_2};
  always @(posedge clk) begin
    if (wrote) queue[free] <= total;
    c <= queue[oldest_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_valid_2 <= 1'b0;
    else if (advance) tag_valid_2 <= tag_valid;
    if (advance) tag_rest <= tag[10:1];
    side_gives <= side_given;
    if (write_refused) side <= total;
    if (write_refused) side_addr <= tag_out_addr;
    if (rst) side_waits <= 1'b0;
    else if (write_refused) side_waits <= ~same_row;
    else if (side_given) side_waits <= 1'b0;
    odd <= tag_addr[0];
    if (rst) oldest <= 4'd0;
    else oldest <= oldest_next;
    if (rst) free <= 4'd0;
    else if (wrote) free <= free == 4'd11 ? 4'd0 : free + 4'd1;
  end
  uint8_ws8x24_outlet_ram_128x30_1rw bank0 (.clk(clk), .addr(read0 ? tag_addr[7:1] : tag_out_addr[7:1]), .d(total),
      .enable(read0 | write0), .q(word0), .write(write0));
  uint8_ws8x24_outlet_ram_128x30_1rw bank1 (.clk(clk), .addr(read1 ? tag_addr[7:1] : tag_out_addr[7:1]), .d(total),
      .enable(read1 | write1), .q(word1), .write(write1));
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module uint8_ws8x24_outlet_column_7 (
  input  wire clk,
  input  wire rst,
  input  wire [19:0] p,
  input  wire [10:0] tag,
  output wire [10:0] tag_out,
  output wire wrote,
  output reg  [29:0] c,
  input  wire advance,
  input  wire pop
);
  wire entering;
  wire fetch;
  reg [3:0] free;
  reg fresh;
  reg odd;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [19:0] p_q;
  reg [29:0] queue [8:0];
  wire read0;
  wire read1;
  wire same_row;
  reg [29:0] side;
  reg [7:0] side_addr;
  wire side_given;
  reg side_gives;
  wire side_has_row;
  reg side_waits;
  wire [7:0] tag_addr;
  wire tag_first;
  wire [7:0] tag_out_addr;
  wire tag_out_first;
  wire tag_out_last;
  reg [9:0] tag_rest;
  wire tag_valid;
  reg tag_valid_2;
  wire there;
  wire [29:0] total;
  wire [29:0] word0;
  wire [29:0] word1;
  wire write0;
  wire write1;
  wire write_refused;
  assign total = (tag_out_first ? 30'd0 : side_gives ? side : odd ? word1 : word0) + {{10{p_q[19]}}, p_q};
  assign oldest_next = pop ? (oldest == 4'd8 ? 4'd0 : oldest + 4'd1) : oldest;
  assign tag_out_addr = tag_rest[9:2];
  assign tag_out_last = tag_rest[1];
  assign tag_out_first = tag_rest[0];
  assign tag_addr = tag[10:3];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  assign wrote = there & tag_out_last;
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
  assign tag_out = {tag_rest, tag_valid_2};
  always @(posedge clk) begin
    if (wrote) queue[free] <= total;
    c <= queue[oldest_next];
    p_q <= p;
    if (rst) fresh <= 1'b0;
    else fresh <= advance;
    if (rst) tag_valid_2 <= 1'b0;
    else if (advance) tag_valid_2 <= tag_valid;
    if (advance) tag_rest <= tag[10:1];
    side_gives <= side_given;
    if (write_refused) side <= total;
    if (write_refused) side_addr <= tag_out_addr;
    if (rst) side_waits <= 1'b0;
    else if (write_refused) side_waits <= ~same_row;
    else if (side_given) side_waits <= 1'b0;
    odd <= tag_addr[0];
    if (rst) oldest <= 4'd0;
    else oldest <= oldest_next;
    if (rst) free <= 4'd0;
    else if (wrote) free <= free == 4'd8 ? 4'd0 : free + 4'd1;
  end
  uint8_ws8x24_outlet_ram_128x30_1rw bank0 (.clk(clk), .addr(read0 ? tag_addr[7:1] : tag_out_addr[7:1]), .d(total),
      .enable(read0 | write0), .q(word0), .write(write0));
  uint8_ws8x24_outlet_ram_128x30_1rw bank1 (.clk(clk), .addr(read1 ? tag_addr[7:1] : tag_out_addr[7:1]), .d(total),
      .enable(read1 | write1), .q(word1), .write(write1));
endmodule

// cols cells in a row, and the one that counts its activations where these are counted.
module uint8_ws8x24_row (
  input  wire clk,
  input  wire rst,
  input  wire [15:0] a,
  input  wire tag,
  input  wire strobe,
  input  wire [383:0] w,
  input  wire [479:0] p,
  output wire [383:0] w_out,
  output wire [479:0] p_out,
  input  wire advance,
  output wire advance_out
);
  wire [15:0] a0;
  wire [15:0] a1;
  wire [15:0] a2;
  wire [15:0] a3;
  wire [15:0] a4;
  wire [15:0] a5;
  wire [15:0] a6;
  wire [15:0] a7;
  wire [15:0] a8;
  wire [15:0] a9;
  wire [15:0] a10;
  wire [15:0] a11;
  wire [15:0] a12;
  wire [15:0] a13;
  wire [15:0] a14;
  wire [15:0] a15;
  wire [15:0] a16;
  wire [15:0] a17;
  wire [15:0] a18;
  wire [15:0] a19;
  wire [15:0] a20;
  wire [15:0] a21;
  wire [15:0] a22;
  wire [23:0] advances;
  wire [19:0] p0;
  wire [19:0] p1;
  wire [19:0] p2;
  wire [19:0] p3;
  wire [19:0] p4;
  wire [19:0] p5;
  wire [19:0] p6;
  wire [19:0] p7;
  wire [19:0] p8;
  wire [19:0] p9;
  wire [19:0] p10;
  wire [19:0] p11;
  wire [19:0] p12;
  wire [19:0] p13;
  wire [19:0] p14;
  wire [19:0] p15;
  wire [19:0] p16;
  wire [19:0] p17;
  wire [19:0] p18;
  wire [19:0] p19;
  wire [19:0] p20;
  wire [19:0] p21;
  wire [19:0] p22;
  wire [19:0] p23;
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
  wire strobe16;
  wire strobe17;
  wire strobe18;
  wire strobe19;
  wire strobe20;
  wire strobe21;
  wire strobe22;
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
  wire tag15;
  wire tag16;
  wire tag17;
  wire tag18;
  wire tag19;
  wire tag20;
  wire tag21;
  wire tag22;
  wire [15:0] w0;
  wire [15:0] w1;
  wire [15:0] w2;
  wire [15:0] w3;
  wire [15:0] w4;
  wire [15:0] w5;
  wire [15:0] w6;
  wire [15:0] w7;
  wire [15:0] w8;
  wire [15:0] w9;
  wire [15:0] w10;
  wire [15:0] w11;
  wire [15:0] w12;
  wire [15:0] w13;
  wire [15:0] w14;
  wire [15:0] w15;
  wire [15:0] w16;
  wire [15:0] w17;
  wire [15:0] w18;
  wire [15:0] w19;
  wire [15:0] w20;
  wire [15:0] w21;
  wire [15:0] w22;
  wire [15:0] w23;
  wire [15:0] unused_a_out;
  wire unused_strobe_out;
  wire unused_tag_out;
  assign advance_out = advances[0];
  assign p_out = {p23, p22, p21, p20, p19, p18, p17, p16, p15, p14, p13, p12, p11, p10, p9, p8, p7, p6, p5, p4, p3, p2,
      p1, p0};
  assign w_out = {w23, w22, w21, w20, w19, w18, w17, w16, w15, w14, w13, w12, w11, w10, w9, w8, w7, w6, w5, w4, w3, w2,
      w1, w0};
  uint8_ws8x24_advance_cols advance_tree (.clk(clk), .rst(rst), .d(advance), .q(advances));
  uint8_ws8x24_cell cell0 (.clk(clk), .a(a), .a_out(a0), .advance(advances[0]), .p(p[19:0]), .p_out(p0),
      .strobe(strobe), .strobe_out(strobe0), .tag(tag), .tag_out(tag0), .w(w[15:0]), .w_out(w0));
  uint8_ws8x24_cell cell1 (.clk(clk), .a(a0), .a_out(a1), .advance(advances[1]), .p(p[39:20]), .p_out(p1),
      .strobe(strobe0), .strobe_out(strobe1), .tag(tag0), .tag_out(tag1), .w(w[31:16]), .w_out(w1));
  uint8_ws8x24_cell cell2 (.clk(clk), .a(a1), .a_out(a2), .advance(advances[2]), .p(p[59:40]), .p_out(p2),
      .strobe(strobe1), .strobe_out(strobe2), .tag(tag1), .tag_out(tag2), .w(w[47:32]), .w_out(w2));
  uint8_ws8x24_cell cell3 (.clk(clk), .a(a2), .a_out(a3), .advance(advances[3]), .p(p[79:60]), .p_out(p3),
      .strobe(strobe2), .strobe_out(strobe3), .tag(tag2), .tag_out(tag3), .w(w[63:48]), .w_out(w3));
  uint8_ws8x24_cell cell4 (.clk(clk), .a(a3), .a_out(a4), .advance(advances[4]), .p(p[99:80]), .p_out(p4),
      .strobe(strobe3), .strobe_out(strobe4), .tag(tag3), .tag_out(tag4), .w(w[79:64]), .w_out(w4));
  uint8_ws8x24_cell cell5 (.clk(clk), .a(a4), .a_out(a5), .advance(advances[5]), .p(p[119:100]), .p_out(p5),
      .strobe(strobe4), .strobe_out(strobe5), .tag(tag4), .tag_out(tag5), .w(w[95:80]), .w_out(w5));
  uint8_ws8x24_cell cell6 (.clk(clk), .a(a5), .a_out(a6), .advance(advances[6]), .p(p[139:120]), .p_out(p6),
      .strobe(strobe5), .strobe_out(strobe6), .tag(tag5), .tag_out(tag6), .w(w[111:96]), .w_out(w6));
  uint8_ws8x24_cell cell7 (.clk(clk), .a(a6), .a_out(a7), .advance(advances[7]), .p(p[159:140]), .p_out(p7),
      .strobe(strobe6), .strobe_out(strobe7), .tag(tag6), .tag_out(tag7), .w(w[127:112]), .w_out(w7));
  uint8_ws8x24_cell cell8 (.clk(clk), .a(a7), .a_out(a8), .advance(advances[8]), .p(p[179:160]), .p_out(p8),
      .strobe(strobe7), .strobe_out(strobe8), .tag(tag7), .tag_out(tag8), .w(w[143:128]), .w_out(w8));
  uint8_ws8x24_cell cell9 (.clk(clk), .a(a8), .a_out(a9), .advance(advances[9]), .p(p[199:180]), .p_out(p9),
      .strobe(strobe8), .strobe_out(strobe9), .tag(tag8), .tag_out(tag9), .w(w[159:144]), .w_out(w9));
  uint8_ws8x24_cell cell10 (.clk(clk), .a(a9), .a_out(a10), .advance(advances[10]), .p(p[219:200]), .p_out(p10),
      .strobe(strobe9), .strobe_out(strobe10), .tag(tag9), .tag_out(tag10), .w(w[175:160]), .w_out(w10));
  uint8_ws8x24_cell cell11 (.clk(clk), .a(a10), .a_out(a11), .advance(advances[11]), .p(p[239:220]), .p_out(p11),
      .strobe(strobe10), .strobe_out(strobe11), .tag(tag10), .tag_out(tag11), .w(w[191:176]), .w_out(w11));
  uint8_ws8x24_cell cell12 (.clk(clk), .a(a11), .a_out(a12), .advance(advances[12]), .p(p[259:240]), .p_out(p12),
      .strobe(strobe11), .strobe_out(strobe12), .tag(tag11), .tag_out(tag12), .w(w[207:192]), .w_out(w12));
  uint8_ws8x24_cell cell13 (.clk(clk), .a(a12), .a_out(a13), .advance(advances[13]), .p(p[279:260]), .p_out(p13),
      .strobe(strobe12), .strobe_out(strobe13), .tag(tag12), .tag_out(tag13), .w(w[223:208]), .w_out(w13));
  uint8_ws8x24_cell cell14 (.clk(clk), .a(a13), .a_out(a14), .advance(advances[14]), .p(p[299:280]), .p_out(p14),
      .strobe(strobe13), .strobe_out(strobe14), .tag(tag13), .tag_out(tag14), .w(w[239:224]), .w_out(w14));
  uint8_ws8x24_cell cell15 (.clk(clk), .a(a14), .a_out(a15), .advance(advances[15]), .p(p[319:300]), .p_out(p15),
      .strobe(strobe14), .strobe_out(strobe15), .tag(tag14), .tag_out(tag15), .w(w[255:240]), .w_out(w15));
  uint8_ws8x24_cell cell16 (.clk(clk), .a(a15), .a_out(a16), .advance(advances[16]), .p(p[339:320]), .p_out(p16),
      .strobe(strobe15), .strobe_out(strobe16), .tag(tag15), .tag_out(tag16), .w(w[271:256]), .w_out(w16));
  uint8_ws8x24_cell cell17 (.clk(clk), .a(a16), .a_out(a17), .advance(advances[17]), .p(p[359:340]), .p_out(p17),
      .strobe(strobe16), .strobe_out(strobe17), .tag(tag16), .tag_out(tag17), .w(w[287:272]), .w_out(w17));
  uint8_ws8x24_cell cell18 (.clk(clk), .a(a17), .a_out(a18), .advance(advances[18]), .p(p[379:360]), .p_out(p18),
      .strobe(strobe17), .strobe_out(strobe18), .tag(tag17), .tag_out(tag18), .w(w[303:288]), .w_out(w18));
  uint8_ws8x24_cell cell19 (.clk(clk), .a(a18), .a_out(a19), .advance(advances[19]), .p(p[399:380]), .p_out(p19),
      .strobe(strobe18), .strobe_out(strobe19), .tag(tag18), .tag_out(tag19), .w(w[319:304]), .w_out(w19));
  uint8_ws8x24_cell cell20 (.clk(clk), .a(a19), .a_out(a20), .advance(advances[20]), .p(p[419:400]), .p_out(p20),
      .strobe(strobe19), .strobe_out(strobe20), .tag(tag19), .tag_out(tag20), .w(w[335:320]), .w_out(w20));
  uint8_ws8x24_cell cell21 (.clk(clk), .a(a20), .a_out(a21), .advance(advances[21]), .p(p[439:420]), .p_out(p21),
      .strobe(strobe20), .strobe_out(strobe21), .tag(tag20), .tag_out(tag21), .w(w[351:336]), .w_out(w21));
  uint8_ws8x24_cell cell22 (.clk(clk), .a(a21), .a_out(a22), .advance(advances[22]), .p(p[459:440]), .p_out(p22),
      .strobe(strobe21), .strobe_out(strobe22), .tag(tag21), .tag_out(tag22), .w(w[367:352]), .w_out(w22));
  uint8_ws8x24_cell cell23 (.clk(clk), .a(a22), .a_out(unused_a_out), .advance(advances[23]), .p(p[479:460]),
      .p_out(p23), .strobe(strobe22), .strobe_out(unused_strobe_out), .tag(tag22), .tag_out(unused_tag_out),
      .w(w[383:368]), .w_out(w23));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module uint8_ws8x24_strobe_tree (
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
module uint8_ws8x24_array (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] a,
  input  wire [383:0] w,
  input  wire tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output wire [479:0] p
);
  wire [127:0] a_rows;
  wire [383:0] w_cols;
  wire [7:0] tags;
  wire [7:0] strobes;
  wire [7:0] advances;
  wire [7:0] row_advances;
  wire [23:0] col_advances;
  uint8_ws8x24_advance_rows advance_rows (.clk(clk), .rst(rst), .d(advance), .q(advances));
  uint8_ws8x24_advance_cols advance_cols (.clk(clk), .rst(rst), .d(advances[7]), .q(col_advances));
  uint8_ws8x24_edge edge_regs (.clk(clk), .rst(rst), .a(a), .w(w), .tag(tag), .strobe(strobe), .advance(col_advances[0]), .a_rows(a_rows), .w_cols(w_cols), .tags(tags), .strobes(strobes));
  wire [127:0] a_skewed;
  uint8_ws8x24_a_skew a_skew (.clk(clk), .d(a_rows), .q(a_skewed), .advance(row_advances));
  wire [383:0] w8;
  uint8_ws8x24_w_skew w_skew (.clk(clk), .d(w_cols), .q(w8), .advance(col_advances));
  wire [479:0] p8 = 0;
  wire [383:0] w7;
  wire [479:0] p7;
  uint8_ws8x24_row row7 (.clk(clk), .rst(rst), .advance(advances[7]), .advance_out(row_advances[7]), .a(a_skewed[127:112]), .tag(tags[7]), .strobe(strobes[7]), .w(w8), .p(p8), .w_out(w7), .p_out(p7));
  wire [383:0] w6;
  wire [479:0] p6;
  uint8_ws8x24_row row6 (.clk(clk), .rst(rst), .advance(advances[6]), .advance_out(row_advances[6]), .a(a_skewed[111:96]), .tag(tags[6]), .strobe(strobes[6]), .w(w7), .p(p7), .w_out(w6), .p_out(p6));
  wire [383:0] w5;
  wire [479:0] p5;
  uint8_ws8x24_row row5 (.clk(clk), .rst(rst), .advance(advances[5]), .advance_out(row_advances[5]), .a(a_skewed[95:80]), .tag(tags[5]), .strobe(strobes[5]), .w(w6), .p(p6), .w_out(w5), .p_out(p5));
  wire [383:0] w4;
  wire [479:0] p4;
  uint8_ws8x24_row row4 (.clk(clk), .rst(rst), .advance(advances[4]), .advance_out(row_advances[4]), .a(a_skewed[79:64]), .tag(tags[4]), .strobe(strobes[4]), .w(w5), .p(p5), .w_out(w4), .p_out(p4));
  wire [383:0] w3;
  wire [479:0] p3;
  uint8_ws8x24_row row3 (.clk(clk), .rst(rst), .advance(advances[3]), .advance_out(row_advances[3]), .a(a_skewed[63:48]), .tag(tags[3]), .strobe(strobes[3]), .w(w4), .p(p4), .w_out(w3), .p_out(p3));
  wire [383:0] w2;
  wire [479:0] p2;
  uint8_ws8x24_row row2 (.clk(clk), .rst(rst), .advance(advances[2]), .advance_out(row_advances[2]), .a(a_skewed[47:32]), .tag(tags[2]), .strobe(strobes[2]), .w(w3), .p(p3), .w_out(w2), .p_out(p2));
  wire [383:0] w1;
  wire [479:0] p1;
  uint8_ws8x24_row row1 (.clk(clk), .rst(rst), .advance(advances[1]), .advance_out(row_advances[1]), .a(a_skewed[31:16]), .tag(tags[1]), .strobe(strobes[1]), .w(w2), .p(p2), .w_out(w1), .p_out(p1));
  wire [383:0] unused_w;
  wire [479:0] p0;
  uint8_ws8x24_row row0 (.clk(clk), .rst(rst), .advance(advances[0]), .advance_out(row_advances[0]), .a(a_skewed[15:0]), .tag(tags[0]), .strobe(strobes[0]), .w(w1), .p(p1), .w_out(unused_w), .p_out(p0));
  assign p = p0;
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module uint8_ws8x24_a_skew (
  input  wire clk,
  input  wire [127:0] d,
  input  wire [7:0] advance,
  output wire [127:0] q
);
  reg [111:0] line0;
  always @(posedge clk) if (advance[0]) line0 <= {line0[95:0], d[15:0]};
  assign q[15:0] = line0[111:96];
  reg [95:0] line1;
  always @(posedge clk) if (advance[1]) line1 <= {line1[79:0], d[31:16]};
  assign q[31:16] = line1[95:80];
  reg [79:0] line2;
  always @(posedge clk) if (advance[2]) line2 <= {line2[63:0], d[47:32]};
  assign q[47:32] = line2[79:64];
  reg [63:0] line3;
  always @(posedge clk) if (advance[3]) line3 <= {line3[47:0], d[63:48]};
  assign q[63:48] = line3[63:48];
  reg [47:0] line4;
  always @(posedge clk) if (advance[4]) line4 <= {line4[31:0], d[79:64]};
  assign q[79:64] = line4[47:32];
  reg [31:0] line5;
  always @(posedge clk) if (advance[5]) line5 <= {line5[15:0], d[95:80]};
  assign q[95:80] = line5[31:16];
  reg [15:0] line6;
  always @(posedge clk) if (advance[6]) line6 <= d[111:96];
  assign q[111:96] = line6;
  assign q[127:112] = d[127:112];
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module uint8_ws8x24_w_skew (
  input  wire clk,
  input  wire [383:0] d,
  input  wire [23:0] advance,
  output wire [383:0] q
);
  assign q[15:0] = d[15:0];
  reg [15:0] line1;
  always @(posedge clk) if (advance[1]) line1 <= d[31:16];
  assign q[31:16] = line1;
  reg [31:0] line2;
  always @(posedge clk) if (advance[2]) line2 <= {line2[15:0], d[47:32]};
  assign q[47:32] = line2[31:16];
  reg [47:0] line3;
  always @(posedge clk) if (advance[3]) line3 <= {line3[31:0], d[63:48]};
  assign q[63:48] = line3[47:32];
  reg [63:0] line4;
  always @(posedge clk) if (advance[4]) line4 <= {line4[47:0], d[79:64]};
  assign q[79:64] = line4[63:48];
  reg [79:0] line5;
  always @(posedge clk) if (advance[5]) line5 <= {line5[63:0], d[95:80]};
  assign q[95:80] = line5[79:64];
  reg [95:0] line6;
  always @(posedge clk) if (advance[6]) line6 <= {line6[79:0], d[111:96]};
  assign q[111:96] = line6[95:80];
  reg [111:0] line7;
  always @(posedge clk) if (advance[7]) line7 <= {line7[95:0], d[127:112]};
  assign q[127:112] = line7[111:96];
  reg [127:0] line8;
  always @(posedge clk) if (advance[8]) line8 <= {line8[111:0], d[143:128]};
  assign q[143:128] = line8[127:112];
  reg [143:0] line9;
  always @(posedge clk) if (advance[9]) line9 <= {line9[127:0], d[159:144]};
  assign q[159:144] = line9[143:128];
  reg [159:0] line10;
  always @(posedge clk) if (advance[10]) line10 <= {line10[143:0], d[175:160]};
  assign q[175:160] = line10[159:144];
  reg [175:0] line11;
  always @(posedge clk) if (advance[11]) line11 <= {line11[159:0], d[191:176]};
  assign q[191:176] = line11[175:160];
  reg [191:0] line12;
  always @(posedge clk) if (advance[12]) line12 <= {line12[175:0], d[207:192]};
  assign q[207:192] = line12[191:176];
  reg [207:0] line13;
  always @(posedge clk) if (advance[13]) line13 <= {line13[191:0], d[223:208]};
  assign q[223:208] = line13[207:192];
  reg [223:0] line14;
  always @(posedge clk) if (advance[14]) line14 <= {line14[207:0], d[239:224]};
  assign q[239:224] = line14[223:208];
  reg [239:0] line15;
  always @(posedge clk) if (advance[15]) line15 <= {line15[223:0], d[255:240]};
  assign q[255:240] = line15[239:224];
  reg [255:0] line16;
  always @(posedge clk) if (advance[16]) line16 <= {line16[239:0], d[271:256]};
  assign q[271:256] = line16[255:240];
  reg [271:0] line17;
  always @(posedge clk) if (advance[17]) line17 <= {line17[255:0], d[287:272]};
  assign q[287:272] = line17[271:256];
  reg [287:0] line18;
  always @(posedge clk) if (advance[18]) line18 <= {line18[271:0], d[303:288]};
  assign q[303:288] = line18[287:272];
  reg [303:0] line19;
  always @(posedge clk) if (advance[19]) line19 <= {line19[287:0], d[319:304]};
  assign q[319:304] = line19[303:288];
  reg [319:0] line20;
  always @(posedge clk) if (advance[20]) line20 <= {line20[303:0], d[335:320]};
  assign q[335:320] = line20[319:304];
  reg [335:0] line21;
  always @(posedge clk) if (advance[21]) line21 <= {line21[319:0], d[351:336]};
  assign q[351:336] = line21[335:320];
  reg [351:0] line22;
  always @(posedge clk) if (advance[22]) line22 <= {line22[335:0], d[367:352]};
  assign q[367:352] = line22[351:336];
  reg [367:0] line23;
  always @(posedge clk) if (advance[23]) line23 <= {line23[351:0], d[383:368]};
  assign q[383:368] = line23[367:352];
endmodule

// A RAM: a word that is read is on q after the edge, and only until the next one; nothing clears the words.
module uint8_ws8x24_outlet_ram_128x30_1rw (
  input  wire clk,
  input  wire enable,
  input  wire write,
  input  wire [6:0] addr,
  input  wire [29:0] d,
  output wire [29:0] q
);
  reg [29:0] words [127:0];
  reg [29:0] word;
  assign q = word;
  always @(posedge clk)
    if (enable) begin
      if (write) words[addr] <= d;
      else word <= words[addr];
    end
endmodule
