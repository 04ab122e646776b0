// Written by hwsim; do not edit.
// sparse24_os16: sparse24 int8 x int8 -> int30, os 16 x 16, lanes 8

// A whole GEMM engine: one architecture in one dataflow; the manifest states its interface.
module sparse24_os16 (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] s_axis_job_tdata,
  input  wire s_axis_job_tvalid,
  output wire s_axis_job_tready,
  input  wire [1023:0] s_axis_a_tdata,
  input  wire s_axis_a_tvalid,
  output wire s_axis_a_tready,
  input  wire s_axis_a_tlast,
  input  wire [639:0] s_axis_w_tdata,
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
  wire [1023:0] a_codes;
  wire a_enable;
  wire a_full;
  wire a_last;
  wire a_take;
  wire advance;
  wire job_done;
  wire [16:0] m;
  wire [16:0] n;
  wire outlet_tag;
  wire [463:0] p;
  wire pending;
  wire start;
  wire [1:0] strobe;
  wire [2:0] tag;
  wire [639:0] w_codes;
  wire w_enable;
  wire w_full;
  wire w_last;
  wire w_take;
  sparse24_os16_array array (.clk(clk), .rst(rst), .a(a_codes), .advance(advance), .p(p), .strobe(strobe), .tag(tag),
      .w(w_codes));
  sparse24_os16_control control (.clk(clk), .rst(rst), .a_enable(a_enable), .a_full(a_full), .a_last(a_last),
      .a_take(a_take), .advance(advance), .busy(busy), .cycles(cycles), .error(error), .job(s_axis_job_tdata),
      .job_done(job_done), .job_ready(s_axis_job_tready), .job_valid(s_axis_job_tvalid), .m(m), .n(n),
      .outlet_tag(outlet_tag), .pending(pending), .start(start), .strobe(strobe), .tag(tag), .w_enable(w_enable),
      .w_full(w_full), .w_last(w_last), .w_take(w_take));
  sparse24_os16_inlet_a inlet_a (.clk(clk), .rst(rst), .data(a_codes), .enable(a_enable), .full(a_full), .last(a_last),
      .take(a_take), .tdata(s_axis_a_tdata), .tlast(s_axis_a_tlast), .tready(s_axis_a_tready),
      .tvalid(s_axis_a_tvalid));
  sparse24_os16_inlet_w inlet_w (.clk(clk), .rst(rst), .data(w_codes), .enable(w_enable), .full(w_full), .last(w_last),
      .take(w_take), .tdata(s_axis_w_tdata), .tlast(s_axis_w_tlast), .tready(s_axis_w_tready),
      .tvalid(s_axis_w_tvalid));
  sparse24_os16_outlet outlet (.clk(clk), .rst(rst), .advance(advance), .job_done(job_done), .m(m), .n(n), .p(p),
      .pending(pending), .start(start), .tag(outlet_tag), .tdata(m_axis_c_tdata), .tlast(m_axis_c_tlast),
      .tready(m_axis_c_tready), .tvalid(m_axis_c_tvalid));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module sparse24_os16_advance_cols (
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
module sparse24_os16_advance_rows (
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
module sparse24_os16_cell (
  input  wire clk,
  input  wire [63:0] a,
  input  wire [2:0] tag,
  input  wire strobe,
  input  wire [39:0] w,
  input  wire [28:0] p,
  output reg  [63:0] a_out,
  output reg  [2:0] tag_out,
  output reg  strobe_out,
  output reg  [39:0] w_out,
  output reg  [28:0] p_out,
  input  wire advance
);
  wire [28:0] base;
  wire tag_first;
  wire tag_out_last;
  wire tag_out_valid;
  wire tag_valid;
  reg [28:0] total;
  wire [28:0] total_next;
  assign tag_out_last = tag_out[2];
  assign tag_out_valid = tag_out[0];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  assign base = tag_first ? 29'd0 : total;
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
  sparse24_os16_core core (.a(a), .p_in(base), .p_out(total_next), .w(w));
endmodule

// Drains with a burst of strobes; where the outlet has no room for a row, the array pauses, and the controller with it.
module sparse24_os16_control (
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
  assign k_last = k_left <= 15'd8;
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
    else if (a_take) k_left <= k_last ? count : k_left - 15'd8;
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

// p_out = p_in + sum of w[i] * (the activation at place[i]) over the kept weights, modulo 2**p_width; combinational.
`ifdef SYNTHESIS
module sparse24_os16_core (
  input  wire [63:0] a,
  input  wire [39:0] w,
  input  wire [28:0] p_in,
  output wire [28:0] p_out
);
  wire [17:0] addend1;
  wire [10:0] down;
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
  wire [9:0] passes;
  wire passes1;
  wire passes2;
  wire passes3;
  wire passes4;
  wire passes5;
  wire passes6;
  wire passes7;
  wire passes8;
  wire passes9;
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
  wire [7:0] selected0;
  wire [7:0] selected1;
  wire [7:0] selected2;
  wire [7:0] selected3;
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
  wire [10:0] up;
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
  wire [10:0] n79;
  wire [10:0] n80;
  assign w3 = w[35:28];
  assign w2 = w[27:20];
  assign w1 = w[15:8];
  assign w0 = w[7:0];
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
  assign passes = p_in[27:18] ^ ~{10{p_in[17]}};
  assign passes1 = passes[1] & passes[0];
  assign passes2 = passes[2] & passes1;
  assign passes3 = passes[3] & passes2;
  assign passes4 = passes[4] & passes3;
  assign passes5 = passes[5] & passes4;
  assign passes6 = passes[6] & passes5;
  assign passes7 = passes[7] & passes6;
  assign passes8 = passes[8] & passes7;
  assign passes9 = passes[9] & passes8;
  assign n79 = {passes9, passes8, passes7, passes6, passes5, passes4, passes3, passes2, passes1, passes[0], 1'b1} &
      {11{p_in[17]}};
  assign up = p_in[28:18] ^ n79;
  assign n80 = {passes9, passes8, passes7, passes6, passes5, passes4, passes3, passes2, passes1, passes[0], 1'b1} &
      ~{11{p_in[17]}};
  assign down = p_in[28:18] ^ n80;
  assign p_out = {generate17_0 ? up : down, total};
  assign selected0 = w[17] ? (w[16] ? a[31:24] : a[23:16]) : w[16] ? a[15:8] : a[7:0];
  assign selected1 = w[19] ? (w[18] ? a[31:24] : a[23:16]) : w[18] ? a[15:8] : a[7:0];
  assign selected2 = w[37] ? (w[36] ? a[63:56] : a[55:48]) : w[36] ? a[47:40] : a[39:32];
  assign selected3 = w[39] ? (w[38] ? a[63:56] : a[55:48]) : w[38] ? a[47:40] : a[39:32];
  assign row0_0 = selected0 & {8{w0[0]}};
  assign row0_1 = selected0 & {8{w0[1]}};
  assign row0_2 = selected0 & {8{w0[2]}};
  assign row0_3 = selected0 & {8{w0[3]}};
  assign row0_4 = selected0 & {8{w0[4]}};
  assign row0_5 = selected0 & {8{w0[5]}};
  assign row0_6 = selected0 & {8{w0[6]}};
  assign row0_7 = ~(selected0 & {8{w0[7]}});
  assign row1_0 = selected1 & {8{w1[0]}};
  assign row1_1 = selected1 & {8{w1[1]}};
  assign row1_2 = selected1 & {8{w1[2]}};
  assign row1_3 = selected1 & {8{w1[3]}};
  assign row1_4 = selected1 & {8{w1[4]}};
  assign row1_5 = selected1 & {8{w1[5]}};
  assign row1_6 = selected1 & {8{w1[6]}};
  assign row1_7 = ~(selected1 & {8{w1[7]}});
  assign row2_0 = selected2 & {8{w2[0]}};
  assign row2_1 = selected2 & {8{w2[1]}};
  assign row2_2 = selected2 & {8{w2[2]}};
  assign row2_3 = selected2 & {8{w2[3]}};
  assign row2_4 = selected2 & {8{w2[4]}};
  assign row2_5 = selected2 & {8{w2[5]}};
  assign row2_6 = selected2 & {8{w2[6]}};
  assign row2_7 = ~(selected2 & {8{w2[7]}});
  assign row3_0 = selected3 & {8{w3[0]}};
  assign row3_1 = selected3 & {8{w3[1]}};
  assign row3_2 = selected3 & {8{w3[2]}};
  assign row3_3 = selected3 & {8{w3[3]}};
  assign row3_4 = selected3 & {8{w3[4]}};
  assign row3_5 = selected3 & {8{w3[5]}};
  assign row3_6 = selected3 & {8{w3[6]}};
  assign row3_7 = ~(selected3 & {8{w3[7]}});
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
module sparse24_os16_core (
  input  wire [63:0] a,
  input  wire [39:0] w,
  input  wire [28:0] p_in,
  output wire [28:0] p_out
);
  wire [15:0] product0;
  wire [15:0] product1;
  wire [15:0] product2;
  wire [15:0] product3;
  wire [7:0] selected0;
  wire [7:0] selected1;
  wire [7:0] selected2;
  wire [7:0] selected3;
  wire [7:0] w0;
  wire [7:0] w1;
  wire [7:0] w2;
  wire [7:0] w3;
  wire [19:0] n1;
  assign w3 = w[35:28];
  assign w2 = w[27:20];
  assign w1 = w[15:8];
  assign w0 = w[7:0];
  assign selected0 = w[17] ? (w[16] ? a[31:24] : a[23:16]) : w[16] ? a[15:8] : a[7:0];
  assign selected1 = w[19] ? (w[18] ? a[31:24] : a[23:16]) : w[18] ? a[15:8] : a[7:0];
  assign selected2 = w[37] ? (w[36] ? a[63:56] : a[55:48]) : w[36] ? a[47:40] : a[39:32];
  assign selected3 = w[39] ? (w[38] ? a[63:56] : a[55:48]) : w[38] ? a[47:40] : a[39:32];
  assign product0 = $signed(selected0) * $signed(w0);
  assign product1 = $signed(selected1) * $signed(w1);
  assign product2 = $signed(selected2) * $signed(w2);
  assign product3 = $signed(selected3) * $signed(w3);
  assign n1 = {{4{product0[15]}}, product0} + {{4{product1[15]}}, product1} + {{4{product2[15]}}, product2} +
      {{4{product3[15]}}, product3};
  assign p_out = p_in + {{9{n1[19]}}, n1};
endmodule
`endif

// Lets a row take the strobes of a burst that are meant for it; reach walks one row nearer per strobe.
module sparse24_os16_drain_edge (
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
module sparse24_os16_edge (
  input  wire clk,
  input  wire rst,
  input  wire [1023:0] a,
  input  wire [639:0] w,
  input  wire [2:0] tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output reg  [1023:0] a_rows,
  output reg  [639:0] w_cols,
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
    if (rst) a_rows <= 1024'd0;
    else a_rows <= a;
    if (rst) w_cols <= 640'd0;
    else w_cols <= w;
    if (rst) tag_stage <= 3'd0;
    else tag_stage <= tag;
    if (rst) tag_line <= 45'd0;
    else if (advance) tag_line <= {tag_line[41:0], tag_stage};
  end
  sparse24_os16_drain_edge edge0 (.clk(clk), .rst(rst), .reach(reach1), .reach_out(unused_reach_out), .strobe(strobe0),
      .tree(tree[1:0]));
  sparse24_os16_drain_edge edge1 (.clk(clk), .rst(rst), .reach(reach2), .reach_out(reach1), .strobe(strobe1),
      .tree(tree[3:2]));
  sparse24_os16_drain_edge edge2 (.clk(clk), .rst(rst), .reach(reach3), .reach_out(reach2), .strobe(strobe2),
      .tree(tree[5:4]));
  sparse24_os16_drain_edge edge3 (.clk(clk), .rst(rst), .reach(reach4), .reach_out(reach3), .strobe(strobe3),
      .tree(tree[7:6]));
  sparse24_os16_drain_edge edge4 (.clk(clk), .rst(rst), .reach(reach5), .reach_out(reach4), .strobe(strobe4),
      .tree(tree[9:8]));
  sparse24_os16_drain_edge edge5 (.clk(clk), .rst(rst), .reach(reach6), .reach_out(reach5), .strobe(strobe5),
      .tree(tree[11:10]));
  sparse24_os16_drain_edge edge6 (.clk(clk), .rst(rst), .reach(reach7), .reach_out(reach6), .strobe(strobe6),
      .tree(tree[13:12]));
  sparse24_os16_drain_edge edge7 (.clk(clk), .rst(rst), .reach(reach8), .reach_out(reach7), .strobe(strobe7),
      .tree(tree[15:14]));
  sparse24_os16_drain_edge edge8 (.clk(clk), .rst(rst), .reach(reach9), .reach_out(reach8), .strobe(strobe8),
      .tree(tree[17:16]));
  sparse24_os16_drain_edge edge9 (.clk(clk), .rst(rst), .reach(reach10), .reach_out(reach9), .strobe(strobe9),
      .tree(tree[19:18]));
  sparse24_os16_drain_edge edge10 (.clk(clk), .rst(rst), .reach(reach11), .reach_out(reach10), .strobe(strobe10),
      .tree(tree[21:20]));
  sparse24_os16_drain_edge edge11 (.clk(clk), .rst(rst), .reach(reach12), .reach_out(reach11), .strobe(strobe11),
      .tree(tree[23:22]));
  sparse24_os16_drain_edge edge12 (.clk(clk), .rst(rst), .reach(reach13), .reach_out(reach12), .strobe(strobe12),
      .tree(tree[25:24]));
  sparse24_os16_drain_edge edge13 (.clk(clk), .rst(rst), .reach(reach14), .reach_out(reach13), .strobe(strobe13),
      .tree(tree[27:26]));
  sparse24_os16_drain_edge edge14 (.clk(clk), .rst(rst), .reach(reach15), .reach_out(reach14), .strobe(strobe14),
      .tree(tree[29:28]));
  sparse24_os16_drain_edge edge15 (.clk(clk), .rst(rst), .reach(1'b1), .reach_out(reach15), .strobe(strobe15),
      .tree(tree[31:30]));
  sparse24_os16_strobe_tree strobe_tree (.clk(clk), .rst(rst), .d(strobe), .q(tree));
endmodule

// One-beat register behind an AXI4-Stream slave.
module sparse24_os16_inlet_a (
  input  wire clk,
  input  wire rst,
  input  wire [1023:0] tdata,
  input  wire tlast,
  input  wire tvalid,
  output wire tready,
  input  wire enable,
  input  wire take,
  output reg  full,
  output reg  [1023:0] data,
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
module sparse24_os16_inlet_w (
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

// All columns, and the AXI4-Stream master that sends result rows; tlast is on the job's last row.
module sparse24_os16_outlet (
  input  wire clk,
  input  wire rst,
  input  wire [463:0] p,
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
  sparse24_os16_outlet_advance_tree advance_tree (.clk(clk), .rst(rst), .d(advance_line), .q(advances));
  sparse24_os16_outlet_column_0 column0 (.clk(clk), .rst(rst), .advance(advances[0]), .c(c0), .p(p[28:0]), .pop(pop),
      .tag(tag_line), .tag_out(tag0), .wrote(unused_wrote));
  sparse24_os16_outlet_column_0 column1 (.clk(clk), .rst(rst), .advance(advances[1]), .c(c1), .p(p[57:29]), .pop(pop),
      .tag(tag0), .tag_out(tag1), .wrote(unused_wrote_2));
  sparse24_os16_outlet_column_1 column2 (.clk(clk), .rst(rst), .advance(advances[2]), .c(c2), .p(p[86:58]), .pop(pop),
      .tag(tag1), .tag_out(tag2), .wrote(unused_wrote_8));
  sparse24_os16_outlet_column_1 column3 (.clk(clk), .rst(rst), .advance(advances[3]), .c(c3), .p(p[115:87]), .pop(pop),
      .tag(tag2), .tag_out(tag3), .wrote(unused_wrote_9));
  sparse24_os16_outlet_column_2 column4 (.clk(clk), .rst(rst), .advance(advances[4]), .c(c4), .p(p[144:116]), .pop(pop),
      .tag(tag3), .tag_out(tag4), .wrote(unused_wrote_10));
  sparse24_os16_outlet_column_2 column5 (.clk(clk), .rst(rst), .advance(advances[5]), .c(c5), .p(p[173:145]), .pop(pop),
      .tag(tag4), .tag_out(tag5), .wrote(unused_wrote_11));
  sparse24_os16_outlet_column_3 column6 (.clk(clk), .rst(rst), .advance(advances[6]), .c(c6), .p(p[202:174]), .pop(pop),
      .tag(tag5), .tag_out(tag6), .wrote(unused_wrote_12));
  sparse24_os16_outlet_column_3 column7 (.clk(clk), .rst(rst), .advance(advances[7]), .c(c7), .p(p[231:203]), .pop(pop),
      .tag(tag6), .tag_out(tag7), .wrote(unused_wrote_13));
  sparse24_os16_outlet_column_4 column8 (.clk(clk), .rst(rst), .advance(advances[8]), .c(c8), .p(p[260:232]), .pop(pop),
      .tag(tag7), .tag_out(tag8), .wrote(unused_wrote_14));
  sparse24_os16_outlet_column_4 column9 (.clk(clk), .rst(rst), .advance(advances[9]), .c(c9), .p(p[289:261]), .pop(pop),
      .tag(tag8), .tag_out(tag9), .wrote(unused_wrote_15));
  sparse24_os16_outlet_column_5 column10 (.clk(clk), .rst(rst), .advance(advances[10]), .c(c10), .p(p[318:290]),
      .pop(pop), .tag(tag9), .tag_out(tag10), .wrote(unused_wrote_3));
  sparse24_os16_outlet_column_5 column11 (.clk(clk), .rst(rst), .advance(advances[11]), .c(c11), .p(p[347:319]),
      .pop(pop), .tag(tag10), .tag_out(tag11), .wrote(unused_wrote_4));
  sparse24_os16_outlet_column_6 column12 (.clk(clk), .rst(rst), .advance(advances[12]), .c(c12), .p(p[376:348]),
      .pop(pop), .tag(tag11), .tag_out(tag12), .wrote(unused_wrote_5));
  sparse24_os16_outlet_column_6 column13 (.clk(clk), .rst(rst), .advance(advances[13]), .c(c13), .p(p[405:377]),
      .pop(pop), .tag(tag12), .tag_out(tag13), .wrote(unused_wrote_6));
  sparse24_os16_outlet_column_7 column14 (.clk(clk), .rst(rst), .advance(advances[14]), .c(c14), .p(p[434:406]),
      .pop(pop), .tag(tag13), .tag_out(tag14), .wrote(unused_wrote_7));
  sparse24_os16_outlet_column_7 column15 (.clk(clk), .rst(rst), .advance(advances[15]), .c(c15), .p(p[463:435]),
      .pop(pop), .tag(tag14), .tag_out(unused_tag_out), .wrote(wrote15));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module sparse24_os16_outlet_advance_tree (
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
module sparse24_os16_outlet_column_0 (
  input  wire clk,
  input  wire rst,
  input  wire [28:0] p,
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
  reg [28:0] p_q;
  reg [29:0] queue [20:0];
  assign oldest_next = pop ? (oldest == 5'd20 ? 5'd0 : oldest + 5'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= {p_q[28], p_q};
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
module sparse24_os16_outlet_column_1 (
  input  wire clk,
  input  wire rst,
  input  wire [28:0] p,
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
  reg [28:0] p_q;
  reg [29:0] queue [18:0];
  assign oldest_next = pop ? (oldest == 5'd18 ? 5'd0 : oldest + 5'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= {p_q[28], p_q};
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
module sparse24_os16_outlet_column_2 (
  input  wire clk,
  input  wire rst,
  input  wire [28:0] p,
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
  reg [28:0] p_q;
  reg [29:0] queue [16:0];
  assign oldest_next = pop ? (oldest == 5'd16 ? 5'd0 : oldest + 5'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= {p_q[28], p_q};
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
module sparse24_os16_outlet_column_3 (
  input  wire clk,
  input  wire rst,
  input  wire [28:0] p,
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
  reg [28:0] p_q;
  reg [29:0] queue [14:0];
  assign oldest_next = pop ? (oldest == 4'd14 ? 4'd0 : oldest + 4'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= {p_q[28], p_q};
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
module sparse24_os16_outlet_column_4 (
  input  wire clk,
  input  wire rst,
  input  wire [28:0] p,
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
  reg [28:0] p_q;
  reg [29:0] queue [12:0];
  assign oldest_next = pop ? (oldest == 4'd12 ? 4'd0 : oldest + 4'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= {p_q[28], p_q};
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
module sparse24_os16_outlet_column_5 (
  input  wire clk,
  input  wire rst,
  input  wire [28:0] p,
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
  reg [28:0] p_q;
  reg [29:0] queue [10:0];
  assign oldest_next = pop ? (oldest == 4'd10 ? 4'd0 : oldest + 4'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= {p_q[28], p_q};
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
module sparse24_os16_outlet_column_6 (
  input  wire clk,
  input  wire rst,
  input  wire [28:0] p,
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
  reg [28:0] p_q;
  reg [29:0] queue [8:0];
  assign oldest_next = pop ? (oldest == 4'd8 ? 4'd0 : oldest + 4'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= {p_q[28], p_q};
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
module sparse24_os16_outlet_column_7 (
  input  wire clk,
  input  wire rst,
  input  wire [28:0] p,
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
  reg [28:0] p_q;
  reg [29:0] queue [6:0];
  assign oldest_next = pop ? (oldest == 3'd6 ? 3'd0 : oldest + 3'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= {p_q[28], p_q};
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
module sparse24_os16_row (
  input  wire clk,
  input  wire rst,
  input  wire [63:0] a,
  input  wire [2:0] tag,
  input  wire strobe,
  input  wire [639:0] w,
  input  wire [463:0] p,
  output wire [639:0] w_out,
  output wire [463:0] p_out,
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
  wire [63:0] a7;
  wire [63:0] a8;
  wire [63:0] a9;
  wire [63:0] a10;
  wire [63:0] a11;
  wire [63:0] a12;
  wire [63:0] a13;
  wire [63:0] a14;
  wire [15:0] advances;
  wire [28:0] p0;
  wire [28:0] p1;
  wire [28:0] p2;
  wire [28:0] p3;
  wire [28:0] p4;
  wire [28:0] p5;
  wire [28:0] p6;
  wire [28:0] p7;
  wire [28:0] p8;
  wire [28:0] p9;
  wire [28:0] p10;
  wire [28:0] p11;
  wire [28:0] p12;
  wire [28:0] p13;
  wire [28:0] p14;
  wire [28:0] p15;
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
  wire [39:0] w0;
  wire [39:0] w1;
  wire [39:0] w2;
  wire [39:0] w3;
  wire [39:0] w4;
  wire [39:0] w5;
  wire [39:0] w6;
  wire [39:0] w7;
  wire [39:0] w8;
  wire [39:0] w9;
  wire [39:0] w10;
  wire [39:0] w11;
  wire [39:0] w12;
  wire [39:0] w13;
  wire [39:0] w14;
  wire [39:0] w15;
  wire [63:0] unused_a_out;
  wire unused_strobe_out;
  wire [2:0] unused_tag_out;
  assign advance_out = advances[0];
  assign p_out = {p15, p14, p13, p12, p11, p10, p9, p8, p7, p6, p5, p4, p3, p2, p1, p0};
  assign w_out = {w15, w14, w13, w12, w11, w10, w9, w8, w7, w6, w5, w4, w3, w2, w1, w0};
  sparse24_os16_advance_cols advance_tree (.clk(clk), .rst(rst), .d(advance), .q(advances));
  sparse24_os16_cell cell0 (.clk(clk), .a(a), .a_out(a0), .advance(advances[0]), .p(p[28:0]), .p_out(p0),
      .strobe(strobe), .strobe_out(strobe0), .tag(tag), .tag_out(tag0), .w(w[39:0]), .w_out(w0));
  sparse24_os16_cell cell1 (.clk(clk), .a(a0), .a_out(a1), .advance(advances[1]), .p(p[57:29]), .p_out(p1),
      .strobe(strobe0), .strobe_out(strobe1), .tag(tag0), .tag_out(tag1), .w(w[79:40]), .w_out(w1));
  sparse24_os16_cell cell2 (.clk(clk), .a(a1), .a_out(a2), .advance(advances[2]), .p(p[86:58]), .p_out(p2),
      .strobe(strobe1), .strobe_out(strobe2), .tag(tag1), .tag_out(tag2), .w(w[119:80]), .w_out(w2));
  sparse24_os16_cell cell3 (.clk(clk), .a(a2), .a_out(a3), .advance(advances[3]), .p(p[115:87]), .p_out(p3),
      .strobe(strobe2), .strobe_out(strobe3), .tag(tag2), .tag_out(tag3), .w(w[159:120]), .w_out(w3));
  sparse24_os16_cell cell4 (.clk(clk), .a(a3), .a_out(a4), .advance(advances[4]), .p(p[144:116]), .p_out(p4),
      .strobe(strobe3), .strobe_out(strobe4), .tag(tag3), .tag_out(tag4), .w(w[199:160]), .w_out(w4));
  sparse24_os16_cell cell5 (.clk(clk), .a(a4), .a_out(a5), .advance(advances[5]), .p(p[173:145]), .p_out(p5),
      .strobe(strobe4), .strobe_out(strobe5), .tag(tag4), .tag_out(tag5), .w(w[239:200]), .w_out(w5));
  sparse24_os16_cell cell6 (.clk(clk), .a(a5), .a_out(a6), .advance(advances[6]), .p(p[202:174]), .p_out(p6),
      .strobe(strobe5), .strobe_out(strobe6), .tag(tag5), .tag_out(tag6), .w(w[279:240]), .w_out(w6));
  sparse24_os16_cell cell7 (.clk(clk), .a(a6), .a_out(a7), .advance(advances[7]), .p(p[231:203]), .p_out(p7),
      .strobe(strobe6), .strobe_out(strobe7), .tag(tag6), .tag_out(tag7), .w(w[319:280]), .w_out(w7));
  sparse24_os16_cell cell8 (.clk(clk), .a(a7), .a_out(a8), .advance(advances[8]), .p(p[260:232]), .p_out(p8),
      .strobe(strobe7), .strobe_out(strobe8), .tag(tag7), .tag_out(tag8), .w(w[359:320]), .w_out(w8));
  sparse24_os16_cell cell9 (.clk(clk), .a(a8), .a_out(a9), .advance(advances[9]), .p(p[289:261]), .p_out(p9),
      .strobe(strobe8), .strobe_out(strobe9), .tag(tag8), .tag_out(tag9), .w(w[399:360]), .w_out(w9));
  sparse24_os16_cell cell10 (.clk(clk), .a(a9), .a_out(a10), .advance(advances[10]), .p(p[318:290]), .p_out(p10),
      .strobe(strobe9), .strobe_out(strobe10), .tag(tag9), .tag_out(tag10), .w(w[439:400]), .w_out(w10));
  sparse24_os16_cell cell11 (.clk(clk), .a(a10), .a_out(a11), .advance(advances[11]), .p(p[347:319]), .p_out(p11),
      .strobe(strobe10), .strobe_out(strobe11), .tag(tag10), .tag_out(tag11), .w(w[479:440]), .w_out(w11));
  sparse24_os16_cell cell12 (.clk(clk), .a(a11), .a_out(a12), .advance(advances[12]), .p(p[376:348]), .p_out(p12),
      .strobe(strobe11), .strobe_out(strobe12), .tag(tag11), .tag_out(tag12), .w(w[519:480]), .w_out(w12));
  sparse24_os16_cell cell13 (.clk(clk), .a(a12), .a_out(a13), .advance(advances[13]), .p(p[405:377]), .p_out(p13),
      .strobe(strobe12), .strobe_out(strobe13), .tag(tag12), .tag_out(tag13), .w(w[559:520]), .w_out(w13));
  sparse24_os16_cell cell14 (.clk(clk), .a(a13), .a_out(a14), .advance(advances[14]), .p(p[434:406]), .p_out(p14),
      .strobe(strobe13), .strobe_out(strobe14), .tag(tag13), .tag_out(tag14), .w(w[599:560]), .w_out(w14));
  sparse24_os16_cell cell15 (.clk(clk), .a(a14), .a_out(unused_a_out), .advance(advances[15]), .p(p[463:435]),
      .p_out(p15), .strobe(strobe14), .strobe_out(unused_strobe_out), .tag(tag14), .tag_out(unused_tag_out),
      .w(w[639:600]), .w_out(w15));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module sparse24_os16_strobe_tree (
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
module sparse24_os16_array (
  input  wire clk,
  input  wire rst,
  input  wire [1023:0] a,
  input  wire [639:0] w,
  input  wire [2:0] tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output wire [463:0] p
);
  wire [1023:0] a_rows;
  wire [639:0] w_cols;
  wire [47:0] tags;
  wire [15:0] strobes;
  wire [15:0] advances;
  wire [15:0] row_advances;
  wire [15:0] col_advances;
  sparse24_os16_advance_rows advance_rows (.clk(clk), .rst(rst), .d(advance), .q(advances));
  sparse24_os16_advance_cols advance_cols (.clk(clk), .rst(rst), .d(advances[15]), .q(col_advances));
  sparse24_os16_edge edge_regs (.clk(clk), .rst(rst), .a(a), .w(w), .tag(tag), .strobe(strobe), .advance(col_advances[0]), .a_rows(a_rows), .w_cols(w_cols), .tags(tags), .strobes(strobes));
  wire [1023:0] a_skewed;
  sparse24_os16_a_skew a_skew (.clk(clk), .d(a_rows), .q(a_skewed), .advance(row_advances));
  wire [639:0] w16;
  sparse24_os16_w_skew w_skew (.clk(clk), .d(w_cols), .q(w16), .advance(col_advances));
  wire [463:0] p16 = 0;
  wire [639:0] w15;
  wire [463:0] p15;
  sparse24_os16_row row15 (.clk(clk), .rst(rst), .advance(advances[15]), .advance_out(row_advances[15]), .a(a_skewed[1023:960]), .tag(tags[47:45]), .strobe(strobes[15]), .w(w16), .p(p16), .w_out(w15), .p_out(p15));
  wire [639:0] w14;
  wire [463:0] p14;
  sparse24_os16_row row14 (.clk(clk), .rst(rst), .advance(advances[14]), .advance_out(row_advances[14]), .a(a_skewed[959:896]), .tag(tags[44:42]), .strobe(strobes[14]), .w(w15), .p(p15), .w_out(w14), .p_out(p14));
  wire [639:0] w13;
  wire [463:0] p13;
  sparse24_os16_row row13 (.clk(clk), .rst(rst), .advance(advances[13]), .advance_out(row_advances[13]), .a(a_skewed[895:832]), .tag(tags[41:39]), .strobe(strobes[13]), .w(w14), .p(p14), .w_out(w13), .p_out(p13));
  wire [639:0] w12;
  wire [463:0] p12;
  sparse24_os16_row row12 (.clk(clk), .rst(rst), .advance(advances[12]), .advance_out(row_advances[12]), .a(a_skewed[831:768]), .tag(tags[38:36]), .strobe(strobes[12]), .w(w13), .p(p13), .w_out(w12), .p_out(p12));
  wire [639:0] w11;
  wire [463:0] p11;
  sparse24_os16_row row11 (.clk(clk), .rst(rst), .advance(advances[11]), .advance_out(row_advances[11]), .a(a_skewed[767:704]), .tag(tags[35:33]), .strobe(strobes[11]), .w(w12), .p(p12), .w_out(w11), .p_out(p11));
  wire [639:0] w10;
  wire [463:0] p10;
  sparse24_os16_row row10 (.clk(clk), .rst(rst), .advance(advances[10]), .advance_out(row_advances[10]), .a(a_skewed[703:640]), .tag(tags[32:30]), .strobe(strobes[10]), .w(w11), .p(p11), .w_out(w10), .p_out(p10));
  wire [639:0] w9;
  wire [463:0] p9;
  sparse24_os16_row row9 (.clk(clk), .rst(rst), .advance(advances[9]), .advance_out(row_advances[9]), .a(a_skewed[639:576]), .tag(tags[29:27]), .strobe(strobes[9]), .w(w10), .p(p10), .w_out(w9), .p_out(p9));
  wire [639:0] w8;
  wire [463:0] p8;
  sparse24_os16_row row8 (.clk(clk), .rst(rst), .advance(advances[8]), .advance_out(row_advances[8]), .a(a_skewed[575:512]), .tag(tags[26:24]), .strobe(strobes[8]), .w(w9), .p(p9), .w_out(w8), .p_out(p8));
  wire [639:0] w7;
  wire [463:0] p7;
  sparse24_os16_row row7 (.clk(clk), .rst(rst), .advance(advances[7]), .advance_out(row_advances[7]), .a(a_skewed[511:448]), .tag(tags[23:21]), .strobe(strobes[7]), .w(w8), .p(p8), .w_out(w7), .p_out(p7));
  wire [639:0] w6;
  wire [463:0] p6;
  sparse24_os16_row row6 (.clk(clk), .rst(rst), .advance(advances[6]), .advance_out(row_advances[6]), .a(a_skewed[447:384]), .tag(tags[20:18]), .strobe(strobes[6]), .w(w7), .p(p7), .w_out(w6), .p_out(p6));
  wire [639:0] w5;
  wire [463:0] p5;
  sparse24_os16_row row5 (.clk(clk), .rst(rst), .advance(advances[5]), .advance_out(row_advances[5]), .a(a_skewed[383:320]), .tag(tags[17:15]), .strobe(strobes[5]), .w(w6), .p(p6), .w_out(w5), .p_out(p5));
  wire [639:0] w4;
  wire [463:0] p4;
  sparse24_os16_row row4 (.clk(clk), .rst(rst), .advance(advances[4]), .advance_out(row_advances[4]), .a(a_skewed[319:256]), .tag(tags[14:12]), .strobe(strobes[4]), .w(w5), .p(p5), .w_out(w4), .p_out(p4));
  wire [639:0] w3;
  wire [463:0] p3;
  sparse24_os16_row row3 (.clk(clk), .rst(rst), .advance(advances[3]), .advance_out(row_advances[3]), .a(a_skewed[255:192]), .tag(tags[11:9]), .strobe(strobes[3]), .w(w4), .p(p4), .w_out(w3), .p_out(p3));
  wire [639:0] w2;
  wire [463:0] p2;
  sparse24_os16_row row2 (.clk(clk), .rst(rst), .advance(advances[2]), .advance_out(row_advances[2]), .a(a_skewed[191:128]), .tag(tags[8:6]), .strobe(strobes[2]), .w(w3), .p(p3), .w_out(w2), .p_out(p2));
  wire [639:0] w1;
  wire [463:0] p1;
  sparse24_os16_row row1 (.clk(clk), .rst(rst), .advance(advances[1]), .advance_out(row_advances[1]), .a(a_skewed[127:64]), .tag(tags[5:3]), .strobe(strobes[1]), .w(w2), .p(p2), .w_out(w1), .p_out(p1));
  wire [639:0] unused_w;
  wire [463:0] p0;
  sparse24_os16_row row0 (.clk(clk), .rst(rst), .advance(advances[0]), .advance_out(row_advances[0]), .a(a_skewed[63:0]), .tag(tags[2:0]), .strobe(strobes[0]), .w(w1), .p(p1), .w_out(unused_w), .p_out(p0));
  assign p = p0;
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module sparse24_os16_a_skew (
  input  wire clk,
  input  wire [1023:0] d,
  input  wire [15:0] advance,
  output wire [1023:0] q
);
  reg [959:0] line0;
  always @(posedge clk) if (advance[0]) line0 <= {line0[895:0], d[63:0]};
  assign q[63:0] = line0[959:896];
  reg [895:0] line1;
  always @(posedge clk) if (advance[1]) line1 <= {line1[831:0], d[127:64]};
  assign q[127:64] = line1[895:832];
  reg [831:0] line2;
  always @(posedge clk) if (advance[2]) line2 <= {line2[767:0], d[191:128]};
  assign q[191:128] = line2[831:768];
  reg [767:0] line3;
  always @(posedge clk) if (advance[3]) line3 <= {line3[703:0], d[255:192]};
  assign q[255:192] = line3[767:704];
  reg [703:0] line4;
  always @(posedge clk) if (advance[4]) line4 <= {line4[639:0], d[319:256]};
  assign q[319:256] = line4[703:640];
  reg [639:0] line5;
  always @(posedge clk) if (advance[5]) line5 <= {line5[575:0], d[383:320]};
  assign q[383:320] = line5[639:576];
  reg [575:0] line6;
  always @(posedge clk) if (advance[6]) line6 <= {line6[511:0], d[447:384]};
  assign q[447:384] = line6[575:512];
  reg [511:0] line7;
  always @(posedge clk) if (advance[7]) line7 <= {line7[447:0], d[511:448]};
  assign q[511:448] = line7[511:448];
  reg [447:0] line8;
  always @(posedge clk) if (advance[8]) line8 <= {line8[383:0], d[575:512]};
  assign q[575:512] = line8[447:384];
  reg [383:0] line9;
  always @(posedge clk) if (advance[9]) line9 <= {line9[319:0], d[639:576]};
  assign q[639:576] = line9[383:320];
  reg [319:0] line10;
  always @(posedge clk) if (advance[10]) line10 <= {line10[255:0], d[703:640]};
  assign q[703:640] = line10[319:256];
  reg [255:0] line11;
  always @(posedge clk) if (advance[11]) line11 <= {line11[191:0], d[767:704]};
  assign q[767:704] = line11[255:192];
  reg [191:0] line12;
  always @(posedge clk) if (advance[12]) line12 <= {line12[127:0], d[831:768]};
  assign q[831:768] = line12[191:128];
  reg [127:0] line13;
  always @(posedge clk) if (advance[13]) line13 <= {line13[63:0], d[895:832]};
  assign q[895:832] = line13[127:64];
  reg [63:0] line14;
  always @(posedge clk) if (advance[14]) line14 <= d[959:896];
  assign q[959:896] = line14;
  assign q[1023:960] = d[1023:960];
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module sparse24_os16_w_skew (
  input  wire clk,
  input  wire [639:0] d,
  input  wire [15:0] advance,
  output wire [639:0] q
);
  assign q[39:0] = d[39:0];
  reg [39:0] line1;
  always @(posedge clk) if (advance[1]) line1 <= d[79:40];
  assign q[79:40] = line1;
  reg [79:0] line2;
  always @(posedge clk) if (advance[2]) line2 <= {line2[39:0], d[119:80]};
  assign q[119:80] = line2[79:40];
  reg [119:0] line3;
  always @(posedge clk) if (advance[3]) line3 <= {line3[79:0], d[159:120]};
  assign q[159:120] = line3[119:80];
  reg [159:0] line4;
  always @(posedge clk) if (advance[4]) line4 <= {line4[119:0], d[199:160]};
  assign q[199:160] = line4[159:120];
  reg [199:0] line5;
  always @(posedge clk) if (advance[5]) line5 <= {line5[159:0], d[239:200]};
  assign q[239:200] = line5[199:160];
  reg [239:0] line6;
  always @(posedge clk) if (advance[6]) line6 <= {line6[199:0], d[279:240]};
  assign q[279:240] = line6[239:200];
  reg [279:0] line7;
  always @(posedge clk) if (advance[7]) line7 <= {line7[239:0], d[319:280]};
  assign q[319:280] = line7[279:240];
  reg [319:0] line8;
  always @(posedge clk) if (advance[8]) line8 <= {line8[279:0], d[359:320]};
  assign q[359:320] = line8[319:280];
  reg [359:0] line9;
  always @(posedge clk) if (advance[9]) line9 <= {line9[319:0], d[399:360]};
  assign q[399:360] = line9[359:320];
  reg [399:0] line10;
  always @(posedge clk) if (advance[10]) line10 <= {line10[359:0], d[439:400]};
  assign q[439:400] = line10[399:360];
  reg [439:0] line11;
  always @(posedge clk) if (advance[11]) line11 <= {line11[399:0], d[479:440]};
  assign q[479:440] = line11[439:400];
  reg [479:0] line12;
  always @(posedge clk) if (advance[12]) line12 <= {line12[439:0], d[519:480]};
  assign q[519:480] = line12[479:440];
  reg [519:0] line13;
  always @(posedge clk) if (advance[13]) line13 <= {line13[479:0], d[559:520]};
  assign q[559:520] = line13[519:480];
  reg [559:0] line14;
  always @(posedge clk) if (advance[14]) line14 <= {line14[519:0], d[599:560]};
  assign q[599:560] = line14[559:520];
  reg [599:0] line15;
  always @(posedge clk) if (advance[15]) line15 <= {line15[559:0], d[639:600]};
  assign q[639:600] = line15[599:560];
endmodule
