// Written by hwsim; do not edit.
// mac_m2n64k4: mac int8 x int8 -> int30, broadcast 2 x 64, lanes 4

// A whole GEMM engine: one architecture in one dataflow; the manifest states its interface.
module mac_m2n64k4 (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] s_axis_job_tdata,
  input  wire s_axis_job_tvalid,
  output wire s_axis_job_tready,
  input  wire [63:0] s_axis_a_tdata,
  input  wire s_axis_a_tvalid,
  output wire s_axis_a_tready,
  input  wire s_axis_a_tlast,
  input  wire [2047:0] s_axis_w_tdata,
  input  wire s_axis_w_tvalid,
  output wire s_axis_w_tready,
  input  wire s_axis_w_tlast,
  output wire [1919:0] m_axis_c_tdata,
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
  wire a_take;
  wire job_done;
  wire [16:0] m;
  wire [16:0] n;
  wire outlet_tag;
  wire [1919:0] p;
  wire row_done;
  wire start;
  wire [1:0] strobe;
  wire [1:0] tag;
  wire [2047:0] w_codes;
  wire w_enable;
  wire w_full;
  wire w_last;
  wire w_take;
  mac_m2n64k4_array array (.clk(clk), .a(a_codes), .p(p), .strobe(strobe), .tag(tag), .w(w_codes));
  mac_m2n64k4_control control (.clk(clk), .rst(rst), .a_enable(a_enable), .a_full(a_full), .a_last(a_last),
      .a_take(a_take), .busy(busy), .cycles(cycles), .error(error), .job(s_axis_job_tdata), .job_done(job_done),
      .job_ready(s_axis_job_tready), .job_valid(s_axis_job_tvalid), .m(m), .n(n), .outlet_tag(outlet_tag),
      .row_done(row_done), .start(start), .strobe(strobe), .tag(tag), .w_enable(w_enable), .w_full(w_full),
      .w_last(w_last), .w_take(w_take));
  mac_m2n64k4_inlet_a inlet_a (.clk(clk), .rst(rst), .data(a_codes), .enable(a_enable), .full(a_full), .last(a_last),
      .take(a_take), .tdata(s_axis_a_tdata), .tlast(s_axis_a_tlast), .tready(s_axis_a_tready),
      .tvalid(s_axis_a_tvalid));
  mac_m2n64k4_inlet_w inlet_w (.clk(clk), .rst(rst), .data(w_codes), .enable(w_enable), .full(w_full), .last(w_last),
      .take(w_take), .tdata(s_axis_w_tdata), .tlast(s_axis_w_tlast), .tready(s_axis_w_tready),
      .tvalid(s_axis_w_tvalid));
  mac_m2n64k4_outlet outlet (.clk(clk), .rst(rst), .job_done(job_done), .m(m), .n(n), .p(p), .row_done(row_done),
      .start(start), .tag(outlet_tag), .tdata(m_axis_c_tdata), .tlast(m_axis_c_tlast), .tready(m_axis_c_tready),
      .tvalid(m_axis_c_tvalid));
endmodule

// An accumulator and the register through which its result leaves.
module mac_m2n64k4_cell (
  input  wire clk,
  input  wire [31:0] a,
  input  wire [31:0] w,
  input  wire [1:0] tag,
  input  wire [1:0] strobe,
  input  wire [29:0] p,
  output reg  [29:0] p_out
);
  wire [29:0] base;
  wire strobe_move;
  wire strobe_shift;
  wire tag_first;
  wire tag_valid;
  reg [29:0] total;
  wire [29:0] total_next;
  assign strobe_shift = strobe[1];
  assign strobe_move = strobe[0];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  assign base = tag_first ? 30'd0 : total;
  always @(posedge clk) begin
    if (tag_valid) total <= total_next;
    if (strobe_move) p_out <= total;
    else if (strobe_shift) p_out <= p;
  end
  mac_m2n64k4_core core (.a(a), .p_in(base), .p_out(total_next), .w(w));
endmodule

// Moves finished sums one clock after their last operands, and shifts.
module mac_m2n64k4_control (
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
  output wire [1:0] tag,
  output wire [1:0] strobe,
  output wire outlet_tag,
  input  wire job_done,
  input  wire row_done,
  output reg  busy,
  output reg  [47:0] cycles,
  output reg  [2:0] error
);
  reg age;
  wire captured;
  wire cells_free;
  reg [14:0] count;
  reg [2:0] credits;
  wire drain_begin;
  reg [1:0] drain_left;
  reg [1:0] height;
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
  reg move;
  wire n_last;
  reg [16:0] n_left;
  wire step;
  reg streaming;
  wire strobe_move;
  reg waiting;
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
  assign k_last = k_left <= 15'd4;
  assign m_last = m_left <= 17'd2;
  assign n_last = n_left <= 17'd64;
  assign a_take = a_full & w_full & (~k_last | cells_free) & step;
  assign captured = a_take & k_last;
  assign a_enable = streaming & ~(a_full & k_last & m_last & n_last);
  assign w_enable = streaming & ~(w_full & k_last & m_last & n_last);
  assign drain_begin = waiting & ~age & step;
  assign cells_free = waiting ? drain_begin & (height <= 2'd1) : drain_left <= 2'd2;
  assign outlet_tag = (|drain_left) & (|credits);
  assign step = ~move | (drain_left == 2'd0) | ((drain_left == 2'd1) & outlet_tag);
  assign strobe_move = move & step;
  assign job_ready = ~busy;
  assign strobe = {outlet_tag, strobe_move};
  assign tag = {k_first, a_take};
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
    if (rst) credits <= 3'd7;
    else credits <= credits + {2'd0, row_done} - {2'd0, outlet_tag};
    if (rst) k_left <= 15'd0;
    else if (a_take) k_left <= k_last ? count : k_left - 15'd4;
    else if (start) k_left <= job_k[14:0];
    if (rst) m_left <= 17'd0;
    else if (a_take & k_last) m_left <= m_last ? m : m_left - 17'd2;
    else if (start) m_left <= job_m[16:0];
    if (rst) n_left <= 17'd0;
    else if (a_take & k_last & m_last) n_left <= n_last ? n : n_left - 17'd64;
    else if (start) n_left <= job_n[16:0];
    if (rst) k_first <= 1'b0;
    else if (start) k_first <= 1'b1;
    else if (a_take) k_first <= k_last;
    if (rst) streaming <= 1'b0;
    else if (start) streaming <= 1'b1;
    else if (a_take & k_last & m_last & n_last) streaming <= 1'b0;
    if (rst) drain_left <= 2'd0;
    else if (drain_begin) drain_left <= height;
    else if (outlet_tag) drain_left <= drain_left - 2'd1;
    if (rst) waiting <= 1'b0;
    else if (captured) waiting <= 1'b1;
    else if (drain_begin) waiting <= 1'b0;
    if (rst) age <= 1'b0;
    else if (captured) age <= 1'b0;
    else if (age & step) age <= age - 1'b1;
    if (rst) height <= 2'd0;
    else if (captured) height <= m_last ? m_left[1:0] : 2'd2;
    if (rst) move <= 1'b0;
    else if (step) move <= captured;
  end
endmodule

// p_out = p_in + sum of a[lane] * w[lane], modulo 2**p_width; combinational.
`ifdef SYNTHESIS
module mac_m2n64k4_core (
  input  wire [31:0] a,
  input  wire [31:0] w,
  input  wire [29:0] p_in,
  output wire [29:0] p_out
);
  wire [7:0] a0;
  wire [7:0] a1;
  wire [7:0] a2;
  wire [7:0] a3;
  wire [17:0] addend1;
  wire [11:0] down;
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
  wire [11:0] up;
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
  wire [11:0] n79;
  wire [11:0] n80;
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
  assign passes = p_in[28:18] ^ ~{11{p_in[17]}};
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
  assign n79 = {passes10, passes9, passes8, passes7, passes6, passes5, passes4, passes3, passes2, passes1, passes[0],
      1'b1} & {12{p_in[17]}};
  assign up = p_in[29:18] ^ n79;
  assign n80 = {passes10, passes9, passes8, passes7, passes6, passes5, passes4, passes3, passes2, passes1, passes[0],
      1'b1} & ~{12{p_in[17]}};
  assign down = p_in[29:18] ^ n80;
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
module mac_m2n64k4_core (
  input  wire [31:0] a,
  input  wire [31:0] w,
  input  wire [29:0] p_in,
  output wire [29:0] p_out
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
  assign p_out = p_in + {{10{n1[19]}}, n1};
  assign product0 = $signed(a0) * $signed(w0);
  assign product1 = $signed(a1) * $signed(w1);
  assign product2 = $signed(a2) * $signed(w2);
  assign product3 = $signed(a3) * $signed(w3);
endmodule
`endif

// Picks the beat's slice of every stored operand group.
module mac_m2n64k4_edge (
  input  wire [63:0] a,
  input  wire [2047:0] w,
  output wire [63:0] a_rows,
  output wire [2047:0] w_cols
);
  assign w_cols = w;
  assign a_rows = a;
endmodule

// One-beat register behind an AXI4-Stream slave.
module mac_m2n64k4_inlet_a (
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
module mac_m2n64k4_inlet_w (
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
module mac_m2n64k4_outlet (
  input  wire clk,
  input  wire rst,
  input  wire [1919:0] p,
  input  wire tag,
  input  wire start,
  input  wire [16:0] m,
  input  wire [16:0] n,
  output wire row_done,
  output wire job_done,
  output wire [1919:0] tdata,
  output reg  tvalid,
  output reg  tlast,
  input  wire tready
);
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
  wire [29:0] c24;
  wire [29:0] c25;
  wire [29:0] c26;
  wire [29:0] c27;
  wire [29:0] c28;
  wire [29:0] c29;
  wire [29:0] c30;
  wire [29:0] c31;
  wire [29:0] c32;
  wire [29:0] c33;
  wire [29:0] c34;
  wire [29:0] c35;
  wire [29:0] c36;
  wire [29:0] c37;
  wire [29:0] c38;
  wire [29:0] c39;
  wire [29:0] c40;
  wire [29:0] c41;
  wire [29:0] c42;
  wire [29:0] c43;
  wire [29:0] c44;
  wire [29:0] c45;
  wire [29:0] c46;
  wire [29:0] c47;
  wire [29:0] c48;
  wire [29:0] c49;
  wire [29:0] c50;
  wire [29:0] c51;
  wire [29:0] c52;
  wire [29:0] c53;
  wire [29:0] c54;
  wire [29:0] c55;
  wire [29:0] c56;
  wire [29:0] c57;
  wire [29:0] c58;
  wire [29:0] c59;
  wire [29:0] c60;
  wire [29:0] c61;
  wire [29:0] c62;
  wire [29:0] c63;
  reg last_row;
  wire last_row_next;
  reg last_sweep;
  wire last_sweep_next;
  reg [16:0] n_left;
  reg [16:0] row;
  reg [2:0] rows;
  reg started;
  reg tag_line;
  wire [63:0] tags;
  reg wrote;
  wire wrote63;
  wire n1;
  wire unused_tag_out;
  wire unused_tag_out_2;
  wire unused_tag_out_3;
  wire unused_tag_out_4;
  wire unused_tag_out_5;
  wire unused_tag_out_6;
  wire unused_tag_out_7;
  wire unused_tag_out_8;
  wire unused_tag_out_9;
  wire unused_tag_out_10;
  wire unused_tag_out_11;
  wire unused_tag_out_12;
  wire unused_tag_out_13;
  wire unused_tag_out_14;
  wire unused_tag_out_15;
  wire unused_tag_out_16;
  wire unused_tag_out_17;
  wire unused_tag_out_18;
  wire unused_tag_out_19;
  wire unused_tag_out_20;
  wire unused_tag_out_21;
  wire unused_tag_out_22;
  wire unused_tag_out_23;
  wire unused_tag_out_24;
  wire unused_tag_out_25;
  wire unused_tag_out_26;
  wire unused_tag_out_27;
  wire unused_tag_out_28;
  wire unused_tag_out_29;
  wire unused_tag_out_30;
  wire unused_tag_out_31;
  wire unused_tag_out_32;
  wire unused_tag_out_33;
  wire unused_tag_out_34;
  wire unused_tag_out_35;
  wire unused_tag_out_36;
  wire unused_tag_out_37;
  wire unused_tag_out_38;
  wire unused_tag_out_39;
  wire unused_tag_out_40;
  wire unused_tag_out_41;
  wire unused_tag_out_42;
  wire unused_tag_out_43;
  wire unused_tag_out_44;
  wire unused_tag_out_45;
  wire unused_tag_out_46;
  wire unused_tag_out_47;
  wire unused_tag_out_48;
  wire unused_tag_out_49;
  wire unused_tag_out_50;
  wire unused_tag_out_51;
  wire unused_tag_out_52;
  wire unused_tag_out_53;
  wire unused_tag_out_54;
  wire unused_tag_out_55;
  wire unused_tag_out_56;
  wire unused_tag_out_57;
  wire unused_tag_out_58;
  wire unused_tag_out_59;
  wire unused_tag_out_60;
  wire unused_tag_out_61;
  wire unused_tag_out_62;
  wire unused_tag_out_63;
  wire unused_tag_out_64;
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
  wire unused_wrote_24;
  wire unused_wrote_25;
  wire unused_wrote_26;
  wire unused_wrote_27;
  wire unused_wrote_28;
  wire unused_wrote_29;
  wire unused_wrote_30;
  wire unused_wrote_31;
  wire unused_wrote_32;
  wire unused_wrote_33;
  wire unused_wrote_34;
  wire unused_wrote_35;
  wire unused_wrote_36;
  wire unused_wrote_37;
  wire unused_wrote_38;
  wire unused_wrote_39;
  wire unused_wrote_40;
  wire unused_wrote_41;
  wire unused_wrote_42;
  wire unused_wrote_43;
  wire unused_wrote_44;
  wire unused_wrote_45;
  wire unused_wrote_46;
  wire unused_wrote_47;
  wire unused_wrote_48;
  wire unused_wrote_49;
  wire unused_wrote_50;
  wire unused_wrote_51;
  wire unused_wrote_52;
  wire unused_wrote_53;
  wire unused_wrote_54;
  wire unused_wrote_55;
  wire unused_wrote_56;
  wire unused_wrote_57;
  wire unused_wrote_58;
  wire unused_wrote_59;
  wire unused_wrote_60;
  wire unused_wrote_61;
  wire unused_wrote_62;
  wire unused_wrote_63;
  assign n1 = started | row_done;
  assign job_done = row_done & tlast;
  assign row_done = tvalid & tready;
  assign last_row_next = (started | last_row) ? m == 17'd1 : {1'b0, row} + 18'd2 == {1'b0, m};
  assign last_sweep_next = started ? n <= 17'd64 : last_row ? n_left <= 17'd128 : last_sweep;
  assign tdata = {c63, c62, c61, c60, c59, c58, c57, c56, c55, c54, c53, c52, c51, c50, c49, c48, c47, c46, c45, c44,
      c43, c42, c41, c40, c39, c38, c37, c36, c35, c34, c33, c32, c31, c30, c29, c28, c27, c26, c25, c24, c23, c22, c21,
      c20, c19, c18, c17, c16, c15, c14, c13, c12, c11, c10, c9, c8, c7, c6, c5, c4, c3, c2, c1, c0};
  always @(posedge clk) begin
    if (rst) tag_line <= 1'b0;
    else tag_line <= tag;
    if (rst) wrote <= 1'b0;
    else wrote <= wrote63;
    if (rst) rows <= 3'd0;
    else rows <= rows + {2'd0, wrote} - {2'd0, row_done};
    if (rst) tvalid <= 1'b0;
    else if (wrote) tvalid <= 1'b1;
    else if (row_done & (rows == 3'd1)) tvalid <= 1'b0;
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
    else if (row_done & last_row) n_left <= n_left - 17'd64;
  end
  mac_m2n64k4_outlet_column column0 (.clk(clk), .rst(rst), .c(c0), .p(p[29:0]), .pop(row_done), .tag(tags[0]),
      .tag_out(unused_tag_out), .wrote(unused_wrote));
  mac_m2n64k4_outlet_column column1 (.clk(clk), .rst(rst), .c(c1), .p(p[59:30]), .pop(row_done), .tag(tags[1]),
      .tag_out(unused_tag_out_2), .wrote(unused_wrote_2));
  mac_m2n64k4_outlet_column column2 (.clk(clk), .rst(rst), .c(c2), .p(p[89:60]), .pop(row_done), .tag(tags[2]),
      .tag_out(unused_tag_out_13), .wrote(unused_wrote_13));
  mac_m2n64k4_outlet_column column3 (.clk(clk), .rst(rst), .c(c3), .p(p[119:90]), .pop(row_done), .tag(tags[3]),
      .tag_out(unused_tag_out_24), .wrote(unused_wrote_24));
  mac_m2n64k4_outlet_column column4 (.clk(clk), .rst(rst), .c(c4), .p(p[149:120]), .pop(row_done), .tag(tags[4]),
      .tag_out(unused_tag_out_35), .wrote(unused_wrote_35));
  mac_m2n64k4_outlet_column column5 (.clk(clk), .rst(rst), .c(c5), .p(p[179:150]), .pop(row_done), .tag(tags[5]),
      .tag_out(unused_tag_out_46), .wrote(unused_wrote_46));
  mac_m2n64k4_outlet_column column6 (.clk(clk), .rst(rst), .c(c6), .p(p[209:180]), .pop(row_done), .tag(tags[6]),
      .tag_out(unused_tag_out_57), .wrote(unused_wrote_57));
  mac_m2n64k4_outlet_column column7 (.clk(clk), .rst(rst), .c(c7), .p(p[239:210]), .pop(row_done), .tag(tags[7]),
      .tag_out(unused_tag_out_62), .wrote(unused_wrote_61));
  mac_m2n64k4_outlet_column column8 (.clk(clk), .rst(rst), .c(c8), .p(p[269:240]), .pop(row_done), .tag(tags[8]),
      .tag_out(unused_tag_out_63), .wrote(unused_wrote_62));
  mac_m2n64k4_outlet_column column9 (.clk(clk), .rst(rst), .c(c9), .p(p[299:270]), .pop(row_done), .tag(tags[9]),
      .tag_out(unused_tag_out_64), .wrote(unused_wrote_63));
  mac_m2n64k4_outlet_column column10 (.clk(clk), .rst(rst), .c(c10), .p(p[329:300]), .pop(row_done), .tag(tags[10]),
      .tag_out(unused_tag_out_3), .wrote(unused_wrote_3));
  mac_m2n64k4_outlet_column column11 (.clk(clk), .rst(rst), .c(c11), .p(p[359:330]), .pop(row_done), .tag(tags[11]),
      .tag_out(unused_tag_out_4), .wrote(unused_wrote_4));
  mac_m2n64k4_outlet_column column12 (.clk(clk), .rst(rst), .c(c12), .p(p[389:360]), .pop(row_done), .tag(tags[12]),
      .tag_out(unused_tag_out_5), .wrote(unused_wrote_5));
  mac_m2n64k4_outlet_column column13 (.clk(clk), .rst(rst), .c(c13), .p(p[419:390]), .pop(row_done), .tag(tags[13]),
      .tag_out(unused_tag_out_6), .wrote(unused_wrote_6));
  mac_m2n64k4_outlet_column column14 (.clk(clk), .rst(rst), .c(c14), .p(p[449:420]), .pop(row_done), .tag(tags[14]),
      .tag_out(unused_tag_out_7), .wrote(unused_wrote_7));
  mac_m2n64k4_outlet_column column15 (.clk(clk), .rst(rst), .c(c15), .p(p[479:450]), .pop(row_done), .tag(tags[15]),
      .tag_out(unused_tag_out_8), .wrote(unused_wrote_8));
  mac_m2n64k4_outlet_column column16 (.clk(clk), .rst(rst), .c(c16), .p(p[509:480]), .pop(row_done), .tag(tags[16]),
      .tag_out(unused_tag_out_9), .wrote(unused_wrote_9));
  mac_m2n64k4_outlet_column column17 (.clk(clk), .rst(rst), .c(c17), .p(p[539:510]), .pop(row_done), .tag(tags[17]),
      .tag_out(unused_tag_out_10), .wrote(unused_wrote_10));
  mac_m2n64k4_outlet_column column18 (.clk(clk), .rst(rst), .c(c18), .p(p[569:540]), .pop(row_done), .tag(tags[18]),
      .tag_out(unused_tag_out_11), .wrote(unused_wrote_11));
  mac_m2n64k4_outlet_column column19 (.clk(clk), .rst(rst), .c(c19), .p(p[599:570]), .pop(row_done), .tag(tags[19]),
      .tag_out(unused_tag_out_12), .wrote(unused_wrote_12));
  mac_m2n64k4_outlet_column column20 (.clk(clk), .rst(rst), .c(c20), .p(p[629:600]), .pop(row_done), .tag(tags[20]),
      .tag_out(unused_tag_out_14), .wrote(unused_wrote_14));
  mac_m2n64k4_outlet_column column21 (.clk(clk), .rst(rst), .c(c21), .p(p[659:630]), .pop(row_done), .tag(tags[21]),
      .tag_out(unused_tag_out_15), .wrote(unused_wrote_15));
  mac_m2n64k4_outlet_column column22 (.clk(clk), .rst(rst), .c(c22), .p(p[689:660]), .pop(row_done), .tag(tags[22]),
      .tag_out(unused_tag_out_16), .wrote(unused_wrote_16));
  mac_m2n64k4_outlet_column column23 (.clk(clk), .rst(rst), .c(c23), .p(p[719:690]), .pop(row_done), .tag(tags[23]),
      .tag_out(unused_tag_out_17), .wrote(unused_wrote_17));
  mac_m2n64k4_outlet_column column24 (.clk(clk), .rst(rst), .c(c24), .p(p[749:720]), .pop(row_done), .tag(tags[24]),
      .tag_out(unused_tag_out_18), .wrote(unused_wrote_18));
  mac_m2n64k4_outlet_column column25 (.clk(clk), .rst(rst), .c(c25), .p(p[779:750]), .pop(row_done), .tag(tags[25]),
      .tag_out(unused_tag_out_19), .wrote(unused_wrote_19));
  mac_m2n64k4_outlet_column column26 (.clk(clk), .rst(rst), .c(c26), .p(p[809:780]), .pop(row_done), .tag(tags[26]),
      .tag_out(unused_tag_out_20), .wrote(unused_wrote_20));
  mac_m2n64k4_outlet_column column27 (.clk(clk), .rst(rst), .c(c27), .p(p[839:810]), .pop(row_done), .tag(tags[27]),
      .tag_out(unused_tag_out_21), .wrote(unused_wrote_21));
  mac_m2n64k4_outlet_column column28 (.clk(clk), .rst(rst), .c(c28), .p(p[869:840]), .pop(row_done), .tag(tags[28]),
      .tag_out(unused_tag_out_22), .wrote(unused_wrote_22));
  mac_m2n64k4_outlet_column column29 (.clk(clk), .rst(rst), .c(c29), .p(p[899:870]), .pop(row_done), .tag(tags[29]),
      .tag_out(unused_tag_out_23), .wrote(unused_wrote_23));
  mac_m2n64k4_outlet_column column30 (.clk(clk), .rst(rst), .c(c30), .p(p[929:900]), .pop(row_done), .tag(tags[30]),
      .tag_out(unused_tag_out_25), .wrote(unused_wrote_25));
  mac_m2n64k4_outlet_column column31 (.clk(clk), .rst(rst), .c(c31), .p(p[959:930]), .pop(row_done), .tag(tags[31]),
      .tag_out(unused_tag_out_26), .wrote(unused_wrote_26));
  mac_m2n64k4_outlet_column column32 (.clk(clk), .rst(rst), .c(c32), .p(p[989:960]), .pop(row_done), .tag(tags[32]),
      .tag_out(unused_tag_out_27), .wrote(unused_wrote_27));
  mac_m2n64k4_outlet_column column33 (.clk(clk), .rst(rst), .c(c33), .p(p[1019:990]), .pop(row_done), .tag(tags[33]),
      .tag_out(unused_tag_out_28), .wrote(unused_wrote_28));
  mac_m2n64k4_outlet_column column34 (.clk(clk), .rst(rst), .c(c34), .p(p[1049:1020]), .pop(row_done), .tag(tags[34]),
      .tag_out(unused_tag_out_29), .wrote(unused_wrote_29));
  mac_m2n64k4_outlet_column column35 (.clk(clk), .rst(rst), .c(c35), .p(p[1079:1050]), .pop(row_done), .tag(tags[35]),
      .tag_out(unused_tag_out_30), .wrote(unused_wrote_30));
  mac_m2n64k4_outlet_column column36 (.clk(clk), .rst(rst), .c(c36), .p(p[1109:1080]), .pop(row_done), .tag(tags[36]),
      .tag_out(unused_tag_out_31), .wrote(unused_wrote_31));
  mac_m2n64k4_outlet_column column37 (.clk(clk), .rst(rst), .c(c37), .p(p[1139:1110]), .pop(row_done), .tag(tags[37]),
      .tag_out(unused_tag_out_32), .wrote(unused_wrote_32));
  mac_m2n64k4_outlet_column column38 (.clk(clk), .rst(rst), .c(c38), .p(p[1169:1140]), .pop(row_done), .tag(tags[38]),
      .tag_out(unused_tag_out_33), .wrote(unused_wrote_33));
  mac_m2n64k4_outlet_column column39 (.clk(clk), .rst(rst), .c(c39), .p(p[1199:1170]), .pop(row_done), .tag(tags[39]),
      .tag_out(unused_tag_out_34), .wrote(unused_wrote_34));
  mac_m2n64k4_outlet_column column40 (.clk(clk), .rst(rst), .c(c40), .p(p[1229:1200]), .pop(row_done), .tag(tags[40]),
      .tag_out(unused_tag_out_36), .wrote(unused_wrote_36));
  mac_m2n64k4_outlet_column column41 (.clk(clk), .rst(rst), .c(c41), .p(p[1259:1230]), .pop(row_done), .tag(tags[41]),
      .tag_out(unused_tag_out_37), .wrote(unused_wrote_37));
  mac_m2n64k4_outlet_column column42 (.clk(clk), .rst(rst), .c(c42), .p(p[1289:1260]), .pop(row_done), .tag(tags[42]),
      .tag_out(unused_tag_out_38), .wrote(unused_wrote_38));
  mac_m2n64k4_outlet_column column43 (.clk(clk), .rst(rst), .c(c43), .p(p[1319:1290]), .pop(row_done), .tag(tags[43]),
      .tag_out(unused_tag_out_39), .wrote(unused_wrote_39));
  mac_m2n64k4_outlet_column column44 (.clk(clk), .rst(rst), .c(c44), .p(p[1349:1320]), .pop(row_done), .tag(tags[44]),
      .tag_out(unused_tag_out_40), .wrote(unused_wrote_40));
  mac_m2n64k4_outlet_column column45 (.clk(clk), .rst(rst), .c(c45), .p(p[1379:1350]), .pop(row_done), .tag(tags[45]),
      .tag_out(unused_tag_out_41), .wrote(unused_wrote_41));
  mac_m2n64k4_outlet_column column46 (.clk(clk), .rst(rst), .c(c46), .p(p[1409:1380]), .pop(row_done), .tag(tags[46]),
      .tag_out(unused_tag_out_42), .wrote(unused_wrote_42));
  mac_m2n64k4_outlet_column column47 (.clk(clk), .rst(rst), .c(c47), .p(p[1439:1410]), .pop(row_done), .tag(tags[47]),
      .tag_out(unused_tag_out_43), .wrote(unused_wrote_43));
  mac_m2n64k4_outlet_column column48 (.clk(clk), .rst(rst), .c(c48), .p(p[1469:1440]), .pop(row_done), .tag(tags[48]),
      .tag_out(unused_tag_out_44), .wrote(unused_wrote_44));
  mac_m2n64k4_outlet_column column49 (.clk(clk), .rst(rst), .c(c49), .p(p[1499:1470]), .pop(row_done), .tag(tags[49]),
      .tag_out(unused_tag_out_45), .wrote(unused_wrote_45));
  mac_m2n64k4_outlet_column column50 (.clk(clk), .rst(rst), .c(c50), .p(p[1529:1500]), .pop(row_done), .tag(tags[50]),
      .tag_out(unused_tag_out_47), .wrote(unused_wrote_47));
  mac_m2n64k4_outlet_column column51 (.clk(clk), .rst(rst), .c(c51), .p(p[1559:1530]), .pop(row_done), .tag(tags[51]),
      .tag_out(unused_tag_out_48), .wrote(unused_wrote_48));
  mac_m2n64k4_outlet_column column52 (.clk(clk), .rst(rst), .c(c52), .p(p[1589:1560]), .pop(row_done), .tag(tags[52]),
      .tag_out(unused_tag_out_49), .wrote(unused_wrote_49));
  mac_m2n64k4_outlet_column column53 (.clk(clk), .rst(rst), .c(c53), .p(p[1619:1590]), .pop(row_done), .tag(tags[53]),
      .tag_out(unused_tag_out_50), .wrote(unused_wrote_50));
  mac_m2n64k4_outlet_column column54 (.clk(clk), .rst(rst), .c(c54), .p(p[1649:1620]), .pop(row_done), .tag(tags[54]),
      .tag_out(unused_tag_out_51), .wrote(unused_wrote_51));
  mac_m2n64k4_outlet_column column55 (.clk(clk), .rst(rst), .c(c55), .p(p[1679:1650]), .pop(row_done), .tag(tags[55]),
      .tag_out(unused_tag_out_52), .wrote(unused_wrote_52));
  mac_m2n64k4_outlet_column column56 (.clk(clk), .rst(rst), .c(c56), .p(p[1709:1680]), .pop(row_done), .tag(tags[56]),
      .tag_out(unused_tag_out_53), .wrote(unused_wrote_53));
  mac_m2n64k4_outlet_column column57 (.clk(clk), .rst(rst), .c(c57), .p(p[1739:1710]), .pop(row_done), .tag(tags[57]),
      .tag_out(unused_tag_out_54), .wrote(unused_wrote_54));
  mac_m2n64k4_outlet_column column58 (.clk(clk), .rst(rst), .c(c58), .p(p[1769:1740]), .pop(row_done), .tag(tags[58]),
      .tag_out(unused_tag_out_55), .wrote(unused_wrote_55));
  mac_m2n64k4_outlet_column column59 (.clk(clk), .rst(rst), .c(c59), .p(p[1799:1770]), .pop(row_done), .tag(tags[59]),
      .tag_out(unused_tag_out_56), .wrote(unused_wrote_56));
  mac_m2n64k4_outlet_column column60 (.clk(clk), .rst(rst), .c(c60), .p(p[1829:1800]), .pop(row_done), .tag(tags[60]),
      .tag_out(unused_tag_out_58), .wrote(unused_wrote_58));
  mac_m2n64k4_outlet_column column61 (.clk(clk), .rst(rst), .c(c61), .p(p[1859:1830]), .pop(row_done), .tag(tags[61]),
      .tag_out(unused_tag_out_59), .wrote(unused_wrote_59));
  mac_m2n64k4_outlet_column column62 (.clk(clk), .rst(rst), .c(c62), .p(p[1889:1860]), .pop(row_done), .tag(tags[62]),
      .tag_out(unused_tag_out_60), .wrote(unused_wrote_60));
  mac_m2n64k4_outlet_column column63 (.clk(clk), .rst(rst), .c(c63), .p(p[1919:1890]), .pop(row_done), .tag(tags[63]),
      .tag_out(unused_tag_out_61), .wrote(wrote63));
  mac_m2n64k4_outlet_tag_tree tag_tree (.clk(clk), .rst(rst), .d(tag_line), .q(tags));
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module mac_m2n64k4_outlet_column (
  input  wire clk,
  input  wire rst,
  input  wire [29:0] p,
  input  wire tag,
  output reg  tag_out,
  output wire wrote,
  output reg  [29:0] c,
  input  wire pop
);
  reg [2:0] free;
  reg [2:0] oldest;
  wire [2:0] oldest_next;
  reg [29:0] p_q;
  reg [29:0] queue [6:0];
  assign oldest_next = pop ? (oldest == 3'd6 ? 3'd0 : oldest + 3'd1) : oldest;
  assign wrote = tag_out;
  always @(posedge clk) begin
    if (tag_out) queue[free] <= p_q;
    c <= queue[oldest_next];
    p_q <= p;
    if (rst) tag_out <= 1'b0;
    else tag_out <= tag;
    if (rst) oldest <= 3'd0;
    else oldest <= oldest_next;
    if (rst) free <= 3'd0;
    else if (tag_out) free <= free == 3'd6 ? 3'd0 : free + 3'd1;
  end
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module mac_m2n64k4_outlet_tag_tree (
  input  wire clk,
  input  wire rst,
  input  wire d,
  output wire [63:0] q
);
  reg level0_0;
  reg level1_0;
  reg level1_1;
  reg level1_2;
  reg level1_3;
  assign q = {{16{level1_3}}, {16{level1_2}}, {16{level1_1}}, {16{level1_0}}};
  always @(posedge clk) begin
    if (rst) level1_1 <= 1'b0;
    else level1_1 <= level0_0;
    if (rst) level1_2 <= 1'b0;
    else level1_2 <= level0_0;
    if (rst) level1_3 <= 1'b0;
    else level1_3 <= level0_0;
    if (rst) level0_0 <= 1'b0;
    else level0_0 <= d;
    if (rst) level1_0 <= 1'b0;
    else level1_0 <= level0_0;
  end
endmodule

// rows rows behind the trees that bring them the weights and the control.
module mac_m2n64k4_array (
  input  wire clk,
  input  wire [63:0] a,
  input  wire [2047:0] w,
  input  wire [1:0] tag,
  input  wire [1:0] strobe,
  output wire [1919:0] p
);
  wire [63:0] a_rows;
  wire [2047:0] w_cols;
  mac_m2n64k4_edge edge_slices (.a(a), .w(w), .a_rows(a_rows), .w_cols(w_cols));
  reg [2047:0] w_stage0;
  always @(posedge clk) w_stage0 <= w_cols;
  reg [2047:0] w_stage1;
  always @(posedge clk) w_stage1 <= w_stage0;
  reg [63:0] a_stage0;
  always @(posedge clk) a_stage0 <= a_rows;
  reg [2047:0] w_node0_0;
  always @(posedge clk) begin w_node0_0 <= w_stage1; end
  reg [3:0] control_node0_0;
  always @(posedge clk) begin control_node0_0 <= {tag, strobe}; end
  wire [1919:0] p2 = 0;
  wire [1919:0] p1;
  mac_m2n64k4_row row1 (.clk(clk), .a(a_stage0[63:32]), .w(w_node0_0), .p(p2), .p_out(p1), .tag(control_node0_0[3:2]), .strobe(control_node0_0[1:0]));
  wire [1919:0] p0;
  mac_m2n64k4_row row0 (.clk(clk), .a(a_stage0[31:0]), .w(w_node0_0), .p(p1), .p_out(p0), .tag(control_node0_0[3:2]), .strobe(control_node0_0[1:0]));
  assign p = p0;
endmodule

// cols cells behind the tree that brings them their row's activations and control.
module mac_m2n64k4_row (
  input  wire clk,
  input  wire [31:0] a,
  input  wire [1:0] tag,
  input  wire [1:0] strobe,
  input  wire [2047:0] w,
  input  wire [1919:0] p,
  output wire [1919:0] p_out
);
  reg [35:0] node0_0;
  always @(posedge clk) begin node0_0 <= {strobe, tag, a}; end
  reg [35:0] node1_0, node1_1, node1_2, node1_3;
  always @(posedge clk) begin node1_0 <= node0_0; node1_1 <= node0_0; node1_2 <= node0_0; node1_3 <= node0_0; end
  wire [29:0] p0;
  mac_m2n64k4_cell cell0 (.clk(clk), .a(node1_0[31:0]), .tag(node1_0[33:32]), .strobe(node1_0[35:34]), .w(w[31:0]), .p(p[29:0]), .p_out(p0));
  wire [29:0] p1;
  mac_m2n64k4_cell cell1 (.clk(clk), .a(node1_0[31:0]), .tag(node1_0[33:32]), .strobe(node1_0[35:34]), .w(w[63:32]), .p(p[59:30]), .p_out(p1));
  wire [29:0] p2;
  mac_m2n64k4_cell cell2 (.clk(clk), .a(node1_0[31:0]), .tag(node1_0[33:32]), .strobe(node1_0[35:34]), .w(w[95:64]), .p(p[89:60]), .p_out(p2));
  wire [29:0] p3;
  mac_m2n64k4_cell cell3 (.clk(clk), .a(node1_0[31:0]), .tag(node1_0[33:32]), .strobe(node1_0[35:34]), .w(w[127:96]), .p(p[119:90]), .p_out(p3));
  wire [29:0] p4;
  mac_m2n64k4_cell cell4 (.clk(clk), .a(node1_0[31:0]), .tag(node1_0[33:32]), .strobe(node1_0[35:34]), .w(w[159:128]), .p(p[149:120]), .p_out(p4));
  wire [29:0] p5;
  mac_m2n64k4_cell cell5 (.clk(clk), .a(node1_0[31:0]), .tag(node1_0[33:32]), .strobe(node1_0[35:34]), .w(w[191:160]), .p(p[179:150]), .p_out(p5));
  wire [29:0] p6;
  mac_m2n64k4_cell cell6 (.clk(clk), .a(node1_0[31:0]), .tag(node1_0[33:32]), .strobe(node1_0[35:34]), .w(w[223:192]), .p(p[209:180]), .p_out(p6));
  wire [29:0] p7;
  mac_m2n64k4_cell cell7 (.clk(clk), .a(node1_0[31:0]), .tag(node1_0[33:32]), .strobe(node1_0[35:34]), .w(w[255:224]), .p(p[239:210]), .p_out(p7));
  wire [29:0] p8;
  mac_m2n64k4_cell cell8 (.clk(clk), .a(node1_0[31:0]), .tag(node1_0[33:32]), .strobe(node1_0[35:34]), .w(w[287:256]), .p(p[269:240]), .p_out(p8));
  wire [29:0] p9;
  mac_m2n64k4_cell cell9 (.clk(clk), .a(node1_0[31:0]), .tag(node1_0[33:32]), .strobe(node1_0[35:34]), .w(w[319:288]), .p(p[299:270]), .p_out(p9));
  wire [29:0] p10;
  mac_m2n64k4_cell cell10 (.clk(clk), .a(node1_0[31:0]), .tag(node1_0[33:32]), .strobe(node1_0[35:34]), .w(w[351:320]), .p(p[329:300]), .p_out(p10));
  wire [29:0] p11;
  mac_m2n64k4_cell cell11 (.clk(clk), .a(node1_0[31:0]), .tag(node1_0[33:32]), .strobe(node1_0[35:34]), .w(w[383:352]), .p(p[359:330]), .p_out(p11));
  wire [29:0] p12;
  mac_m2n64k4_cell cell12 (.clk(clk), .a(node1_0[31:0]), .tag(node1_0[33:32]), .strobe(node1_0[35:34]), .w(w[415:384]), .p(p[389:360]), .p_out(p12));
  wire [29:0] p13;
  mac_m2n64k4_cell cell13 (.clk(clk), .a(node1_0[31:0]), .tag(node1_0[33:32]), .strobe(node1_0[35:34]), .w(w[447:416]), .p(p[419:390]), .p_out(p13));
  wire [29:0] p14;
  mac_m2n64k4_cell cell14 (.clk(clk), .a(node1_0[31:0]), .tag(node1_0[33:32]), .strobe(node1_0[35:34]), .w(w[479:448]), .p(p[449:420]), .p_out(p14));
  wire [29:0] p15;
  mac_m2n64k4_cell cell15 (.clk(clk), .a(node1_0[31:0]), .tag(node1_0[33:32]), .strobe(node1_0[35:34]), .w(w[511:480]), .p(p[479:450]), .p_out(p15));
  wire [29:0] p16;
  mac_m2n64k4_cell cell16 (.clk(clk), .a(node1_1[31:0]), .tag(node1_1[33:32]), .strobe(node1_1[35:34]), .w(w[543:512]), .p(p[509:480]), .p_out(p16));
  wire [29:0] p17;
  mac_m2n64k4_cell cell17 (.clk(clk), .a(node1_1[31:0]), .tag(node1_1[33:32]), .strobe(node1_1[35:34]), .w(w[575:544]), .p(p[539:510]), .p_out(p17));
  wire [29:0] p18;
  mac_m2n64k4_cell cell18 (.clk(clk), .a(node1_1[31:0]), .tag(node1_1[33:32]), .strobe(node1_1[35:34]), .w(w[607:576]), .p(p[569:540]), .p_out(p18));
  wire [29:0] p19;
  mac_m2n64k4_cell cell19 (.clk(clk), .a(node1_1[31:0]), .tag(node1_1[33:32]), .strobe(node1_1[35:34]), .w(w[639:608]), .p(p[599:570]), .p_out(p19));
  wire [29:0] p20;
  mac_m2n64k4_cell cell20 (.clk(clk), .a(node1_1[31:0]), .tag(node1_1[33:32]), .strobe(node1_1[35:34]), .w(w[671:640]), .p(p[629:600]), .p_out(p20));
  wire [29:0] p21;
  mac_m2n64k4_cell cell21 (.clk(clk), .a(node1_1[31:0]), .tag(node1_1[33:32]), .strobe(node1_1[35:34]), .w(w[703:672]), .p(p[659:630]), .p_out(p21));
  wire [29:0] p22;
  mac_m2n64k4_cell cell22 (.clk(clk), .a(node1_1[31:0]), .tag(node1_1[33:32]), .strobe(node1_1[35:34]), .w(w[735:704]), .p(p[689:660]), .p_out(p22));
  wire [29:0] p23;
  mac_m2n64k4_cell cell23 (.clk(clk), .a(node1_1[31:0]), .tag(node1_1[33:32]), .strobe(node1_1[35:34]), .w(w[767:736]), .p(p[719:690]), .p_out(p23));
  wire [29:0] p24;
  mac_m2n64k4_cell cell24 (.clk(clk), .a(node1_1[31:0]), .tag(node1_1[33:32]), .strobe(node1_1[35:34]), .w(w[799:768]), .p(p[749:720]), .p_out(p24));
  wire [29:0] p25;
  mac_m2n64k4_cell cell25 (.clk(clk), .a(node1_1[31:0]), .tag(node1_1[33:32]), .strobe(node1_1[35:34]), .w(w[831:800]), .p(p[779:750]), .p_out(p25));
  wire [29:0] p26;
  mac_m2n64k4_cell cell26 (.clk(clk), .a(node1_1[31:0]), .tag(node1_1[33:32]), .strobe(node1_1[35:34]), .w(w[863:832]), .p(p[809:780]), .p_out(p26));
  wire [29:0] p27;
  mac_m2n64k4_cell cell27 (.clk(clk), .a(node1_1[31:0]), .tag(node1_1[33:32]), .strobe(node1_1[35:34]), .w(w[895:864]), .p(p[839:810]), .p_out(p27));
  wire [29:0] p28;
  mac_m2n64k4_cell cell28 (.clk(clk), .a(node1_1[31:0]), .tag(node1_1[33:32]), .strobe(node1_1[35:34]), .w(w[927:896]), .p(p[869:840]), .p_out(p28));
  wire [29:0] p29;
  mac_m2n64k4_cell cell29 (.clk(clk), .a(node1_1[31:0]), .tag(node1_1[33:32]), .strobe(node1_1[35:34]), .w(w[959:928]), .p(p[899:870]), .p_out(p29));
  wire [29:0] p30;
  mac_m2n64k4_cell cell30 (.clk(clk), .a(node1_1[31:0]), .tag(node1_1[33:32]), .strobe(node1_1[35:34]), .w(w[991:960]), .p(p[929:900]), .p_out(p30));
  wire [29:0] p31;
  mac_m2n64k4_cell cell31 (.clk(clk), .a(node1_1[31:0]), .tag(node1_1[33:32]), .strobe(node1_1[35:34]), .w(w[1023:992]), .p(p[959:930]), .p_out(p31));
  wire [29:0] p32;
  mac_m2n64k4_cell cell32 (.clk(clk), .a(node1_2[31:0]), .tag(node1_2[33:32]), .strobe(node1_2[35:34]), .w(w[1055:1024]), .p(p[989:960]), .p_out(p32));
  wire [29:0] p33;
  mac_m2n64k4_cell cell33 (.clk(clk), .a(node1_2[31:0]), .tag(node1_2[33:32]), .strobe(node1_2[35:34]), .w(w[1087:1056]), .p(p[1019:990]), .p_out(p33));
  wire [29:0] p34;
  mac_m2n64k4_cell cell34 (.clk(clk), .a(node1_2[31:0]), .tag(node1_2[33:32]), .strobe(node1_2[35:34]), .w(w[1119:1088]), .p(p[1049:1020]), .p_out(p34));
  wire [29:0] p35;
  mac_m2n64k4_cell cell35 (.clk(clk), .a(node1_2[31:0]), .tag(node1_2[33:32]), .strobe(node1_2[35:34]), .w(w[1151:1120]), .p(p[1079:1050]), .p_out(p35));
  wire [29:0] p36;
  mac_m2n64k4_cell cell36 (.clk(clk), .a(node1_2[31:0]), .tag(node1_2[33:32]), .strobe(node1_2[35:34]), .w(w[1183:1152]), .p(p[1109:1080]), .p_out(p36));
  wire [29:0] p37;
  mac_m2n64k4_cell cell37 (.clk(clk), .a(node1_2[31:0]), .tag(node1_2[33:32]), .strobe(node1_2[35:34]), .w(w[1215:1184]), .p(p[1139:1110]), .p_out(p37));
  wire [29:0] p38;
  mac_m2n64k4_cell cell38 (.clk(clk), .a(node1_2[31:0]), .tag(node1_2[33:32]), .strobe(node1_2[35:34]), .w(w[1247:1216]), .p(p[1169:1140]), .p_out(p38));
  wire [29:0] p39;
  mac_m2n64k4_cell cell39 (.clk(clk), .a(node1_2[31:0]), .tag(node1_2[33:32]), .strobe(node1_2[35:34]), .w(w[1279:1248]), .p(p[1199:1170]), .p_out(p39));
  wire [29:0] p40;
  mac_m2n64k4_cell cell40 (.clk(clk), .a(node1_2[31:0]), .tag(node1_2[33:32]), .strobe(node1_2[35:34]), .w(w[1311:1280]), .p(p[1229:1200]), .p_out(p40));
  wire [29:0] p41;
  mac_m2n64k4_cell cell41 (.clk(clk), .a(node1_2[31:0]), .tag(node1_2[33:32]), .strobe(node1_2[35:34]), .w(w[1343:1312]), .p(p[1259:1230]), .p_out(p41));
  wire [29:0] p42;
  mac_m2n64k4_cell cell42 (.clk(clk), .a(node1_2[31:0]), .tag(node1_2[33:32]), .strobe(node1_2[35:34]), .w(w[1375:1344]), .p(p[1289:1260]), .p_out(p42));
  wire [29:0] p43;
  mac_m2n64k4_cell cell43 (.clk(clk), .a(node1_2[31:0]), .tag(node1_2[33:32]), .strobe(node1_2[35:34]), .w(w[1407:1376]), .p(p[1319:1290]), .p_out(p43));
  wire [29:0] p44;
  mac_m2n64k4_cell cell44 (.clk(clk), .a(node1_2[31:0]), .tag(node1_2[33:32]), .strobe(node1_2[35:34]), .w(w[1439:1408]), .p(p[1349:1320]), .p_out(p44));
  wire [29:0] p45;
  mac_m2n64k4_cell cell45 (.clk(clk), .a(node1_2[31:0]), .tag(node1_2[33:32]), .strobe(node1_2[35:34]), .w(w[1471:1440]), .p(p[1379:1350]), .p_out(p45));
  wire [29:0] p46;
  mac_m2n64k4_cell cell46 (.clk(clk), .a(node1_2[31:0]), .tag(node1_2[33:32]), .strobe(node1_2[35:34]), .w(w[1503:1472]), .p(p[1409:1380]), .p_out(p46));
  wire [29:0] p47;
  mac_m2n64k4_cell cell47 (.clk(clk), .a(node1_2[31:0]), .tag(node1_2[33:32]), .strobe(node1_2[35:34]), .w(w[1535:1504]), .p(p[1439:1410]), .p_out(p47));
  wire [29:0] p48;
  mac_m2n64k4_cell cell48 (.clk(clk), .a(node1_3[31:0]), .tag(node1_3[33:32]), .strobe(node1_3[35:34]), .w(w[1567:1536]), .p(p[1469:1440]), .p_out(p48));
  wire [29:0] p49;
  mac_m2n64k4_cell cell49 (.clk(clk), .a(node1_3[31:0]), .tag(node1_3[33:32]), .strobe(node1_3[35:34]), .w(w[1599:1568]), .p(p[1499:1470]), .p_out(p49));
  wire [29:0] p50;
  mac_m2n64k4_cell cell50 (.clk(clk), .a(node1_3[31:0]), .tag(node1_3[33:32]), .strobe(node1_3[35:34]), .w(w[1631:1600]), .p(p[1529:1500]), .p_out(p50));
  wire [29:0] p51;
  mac_m2n64k4_cell cell51 (.clk(clk), .a(node1_3[31:0]), .tag(node1_3[33:32]), .strobe(node1_3[35:34]), .w(w[1663:1632]), .p(p[1559:1530]), .p_out(p51));
  wire [29:0] p52;
  mac_m2n64k4_cell cell52 (.clk(clk), .a(node1_3[31:0]), .tag(node1_3[33:32]), .strobe(node1_3[35:34]), .w(w[1695:1664]), .p(p[1589:1560]), .p_out(p52));
  wire [29:0] p53;
  mac_m2n64k4_cell cell53 (.clk(clk), .a(node1_3[31:0]), .tag(node1_3[33:32]), .strobe(node1_3[35:34]), .w(w[1727:1696]), .p(p[1619:1590]), .p_out(p53));
  wire [29:0] p54;
  mac_m2n64k4_cell cell54 (.clk(clk), .a(node1_3[31:0]), .tag(node1_3[33:32]), .strobe(node1_3[35:34]), .w(w[1759:1728]), .p(p[1649:1620]), .p_out(p54));
  wire [29:0] p55;
  mac_m2n64k4_cell cell55 (.clk(clk), .a(node1_3[31:0]), .tag(node1_3[33:32]), .strobe(node1_3[35:34]), .w(w[1791:1760]), .p(p[1679:1650]), .p_out(p55));
  wire [29:0] p56;
  mac_m2n64k4_cell cell56 (.clk(clk), .a(node1_3[31:0]), .tag(node1_3[33:32]), .strobe(node1_3[35:34]), .w(w[1823:1792]), .p(p[1709:1680]), .p_out(p56));
  wire [29:0] p57;
  mac_m2n64k4_cell cell57 (.clk(clk), .a(node1_3[31:0]), .tag(node1_3[33:32]), .strobe(node1_3[35:34]), .w(w[1855:1824]), .p(p[1739:1710]), .p_out(p57));
  wire [29:0] p58;
  mac_m2n64k4_cell cell58 (.clk(clk), .a(node1_3[31:0]), .tag(node1_3[33:32]), .strobe(node1_3[35:34]), .w(w[1887:1856]), .p(p[1769:1740]), .p_out(p58));
  wire [29:0] p59;
  mac_m2n64k4_cell cell59 (.clk(clk), .a(node1_3[31:0]), .tag(node1_3[33:32]), .strobe(node1_3[35:34]), .w(w[1919:1888]), .p(p[1799:1770]), .p_out(p59));
  wire [29:0] p60;
  mac_m2n64k4_cell cell60 (.clk(clk), .a(node1_3[31:0]), .tag(node1_3[33:32]), .strobe(node1_3[35:34]), .w(w[1951:1920]), .p(p[1829:1800]), .p_out(p60));
  wire [29:0] p61;
  mac_m2n64k4_cell cell61 (.clk(clk), .a(node1_3[31:0]), .tag(node1_3[33:32]), .strobe(node1_3[35:34]), .w(w[1983:1952]), .p(p[1859:1830]), .p_out(p61));
  wire [29:0] p62;
  mac_m2n64k4_cell cell62 (.clk(clk), .a(node1_3[31:0]), .tag(node1_3[33:32]), .strobe(node1_3[35:34]), .w(w[2015:1984]), .p(p[1889:1860]), .p_out(p62));
  wire [29:0] p63;
  mac_m2n64k4_cell cell63 (.clk(clk), .a(node1_3[31:0]), .tag(node1_3[33:32]), .strobe(node1_3[35:34]), .w(w[2047:2016]), .p(p[1919:1890]), .p_out(p63));
  assign p_out = {p63, p62, p61, p60, p59, p58, p57, p56, p55, p54, p53, p52, p51, p50, p49, p48, p47, p46, p45, p44, p43, p42, p41, p40, p39, p38, p37, p36, p35, p34, p33, p32, p31, p30, p29, p28, p27, p26, p25, p24, p23, p22, p21, p20, p19, p18, p17, p16, p15, p14, p13, p12, p11, p10, p9, p8, p7, p6, p5, p4, p3, p2, p1, p0};
endmodule
