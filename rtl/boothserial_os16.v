// Written by hwsim; do not edit.
// boothserial_os16: boothserial int8 x int8 -> int30, os 16 x 16, lanes 8

// A whole GEMM engine: one architecture in one dataflow; the manifest states its interface.
module boothserial_os16 (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] s_axis_job_tdata,
  input  wire s_axis_job_tvalid,
  output wire s_axis_job_tready,
  input  wire [1023:0] s_axis_a_tdata,
  input  wire s_axis_a_tvalid,
  output wire s_axis_a_tready,
  input  wire s_axis_a_tlast,
  input  wire [1023:0] s_axis_w_tdata,
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
  wire [479:0] p;
  wire pending;
  wire start;
  wire [1:0] strobe;
  wire [4:0] tag;
  wire [3:0] w_bits;
  wire [1023:0] w_codes;
  wire w_enable;
  wire w_full;
  wire w_last;
  wire [63:0] w_stored0;
  wire [63:0] w_stored1;
  wire [63:0] w_stored2;
  wire [63:0] w_stored3;
  wire [63:0] w_stored4;
  wire [63:0] w_stored5;
  wire [63:0] w_stored6;
  wire [63:0] w_stored7;
  wire [63:0] w_stored8;
  wire [63:0] w_stored9;
  wire [63:0] w_stored10;
  wire [63:0] w_stored11;
  wire [63:0] w_stored12;
  wire [63:0] w_stored13;
  wire [63:0] w_stored14;
  wire [63:0] w_stored15;
  wire w_take;
  boothserial_os16_array array (.clk(clk), .rst(rst), .a(a_codes), .advance(advance), .p(p), .strobe(strobe), .tag(tag),
      .w({w_stored15, w_stored14, w_stored13, w_stored12, w_stored11, w_stored10, w_stored9, w_stored8, w_stored7,
      w_stored6, w_stored5, w_stored4, w_stored3, w_stored2, w_stored1, w_stored0}));
  boothserial_os16_control control (.clk(clk), .rst(rst), .a_enable(a_enable), .a_full(a_full), .a_last(a_last),
      .a_take(a_take), .advance(advance), .busy(busy), .cycles(cycles), .error(error), .job(s_axis_job_tdata),
      .job_done(job_done), .job_ready(s_axis_job_tready), .job_valid(s_axis_job_tvalid), .m(m), .n(n),
      .outlet_tag(outlet_tag), .pending(pending), .start(start), .strobe(strobe), .tag(tag), .w_bits(w_bits),
      .w_enable(w_enable), .w_full(w_full), .w_last(w_last), .w_take(w_take));
  boothserial_os16_encode_w encode_w0 (.bits(w_bits), .code(w_codes[63:0]), .stored(w_stored0));
  boothserial_os16_encode_w encode_w1 (.bits(w_bits), .code(w_codes[127:64]), .stored(w_stored1));
  boothserial_os16_encode_w encode_w2 (.bits(w_bits), .code(w_codes[191:128]), .stored(w_stored2));
  boothserial_os16_encode_w encode_w3 (.bits(w_bits), .code(w_codes[255:192]), .stored(w_stored3));
  boothserial_os16_encode_w encode_w4 (.bits(w_bits), .code(w_codes[319:256]), .stored(w_stored4));
  boothserial_os16_encode_w encode_w5 (.bits(w_bits), .code(w_codes[383:320]), .stored(w_stored5));
  boothserial_os16_encode_w encode_w6 (.bits(w_bits), .code(w_codes[447:384]), .stored(w_stored6));
  boothserial_os16_encode_w encode_w7 (.bits(w_bits), .code(w_codes[511:448]), .stored(w_stored7));
  boothserial_os16_encode_w encode_w8 (.bits(w_bits), .code(w_codes[575:512]), .stored(w_stored8));
  boothserial_os16_encode_w encode_w9 (.bits(w_bits), .code(w_codes[639:576]), .stored(w_stored9));
  boothserial_os16_encode_w encode_w10 (.bits(w_bits), .code(w_codes[703:640]), .stored(w_stored10));
  boothserial_os16_encode_w encode_w11 (.bits(w_bits), .code(w_codes[767:704]), .stored(w_stored11));
  boothserial_os16_encode_w encode_w12 (.bits(w_bits), .code(w_codes[831:768]), .stored(w_stored12));
  boothserial_os16_encode_w encode_w13 (.bits(w_bits), .code(w_codes[895:832]), .stored(w_stored13));
  boothserial_os16_encode_w encode_w14 (.bits(w_bits), .code(w_codes[959:896]), .stored(w_stored14));
  boothserial_os16_encode_w encode_w15 (.bits(w_bits), .code(w_codes[1023:960]), .stored(w_stored15));
  boothserial_os16_inlet_a inlet_a (.clk(clk), .rst(rst), .data(a_codes), .enable(a_enable), .full(a_full),
      .last(a_last), .take(a_take), .tdata(s_axis_a_tdata), .tlast(s_axis_a_tlast), .tready(s_axis_a_tready),
      .tvalid(s_axis_a_tvalid));
  boothserial_os16_inlet_w inlet_w (.clk(clk), .rst(rst), .data(w_codes), .enable(w_enable), .full(w_full),
      .last(w_last), .take(w_take), .tdata(s_axis_w_tdata), .tlast(s_axis_w_tlast), .tready(s_axis_w_tready),
      .tvalid(s_axis_w_tvalid));
  boothserial_os16_outlet outlet (.clk(clk), .rst(rst), .advance(advance), .job_done(job_done), .m(m), .n(n), .p(p),
      .pending(pending), .start(start), .tag(outlet_tag), .tdata(m_axis_c_tdata), .tlast(m_axis_c_tlast),
      .tready(m_axis_c_tready), .tvalid(m_axis_c_tvalid));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module boothserial_os16_advance_cols (
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
module boothserial_os16_advance_rows (
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
module boothserial_os16_cell (
  input  wire clk,
  input  wire [63:0] a,
  input  wire [4:0] tag,
  input  wire strobe,
  input  wire [23:0] w,
  input  wire [29:0] p,
  output reg  [63:0] a_out,
  output reg  [4:0] tag_out,
  output reg  strobe_out,
  output reg  [23:0] w_out,
  output reg  [29:0] p_out,
  input  wire advance
);
  wire [29:0] base;
  wire [1:0] tag_beat_w_plane;
  wire tag_first;
  wire tag_out_last;
  wire tag_out_valid;
  wire tag_valid;
  reg [29:0] total;
  wire [29:0] total_next;
  assign tag_out_last = tag_out[2];
  assign tag_out_valid = tag_out[0];
  assign tag_beat_w_plane = tag[4:3];
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
  boothserial_os16_core core (.a(a), .beat(tag_beat_w_plane), .p_in(base), .p_out(total_next), .w(w));
endmodule

// Drains with a burst of strobes; where the outlet has no room for a row, the array pauses, and the controller with it.
module boothserial_os16_control (
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
  output wire [4:0] tag,
  output wire [1:0] strobe,
  output wire outlet_tag,
  input  wire job_done,
  output reg  [3:0] w_bits,
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
  wire first_beat;
  reg [4:0] height;
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
  reg [2:0] w_digits;
  reg [1:0] w_plane;
  reg waiting;
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
  assign n2 = (job_a_bits == 8'd0) & ((job_w_bits == 8'd0) | ((job_w_bits >= 8'd2) & (job_w_bits <= 8'd8)));
  assign in_range = n1 & n2 & (job_reserved == 16'd0);
  assign start = job_valid & job_ready & in_range;
  assign k_last = k_left <= 15'd8;
  assign m_last = m_left <= 17'd16;
  assign n_last = n_left <= 17'd16;
  assign last_beat = {1'b0, w_plane} + 3'd1 == w_digits;
  assign first_beat = w_plane == 2'd0;
  assign last = k_last & last_beat;
  assign issue = a_full & w_full & (~last | cells_free) & step;
  assign captured = issue & last;
  assign a_take = issue & last_beat;
  assign w_take = issue & last_beat;
  assign tag_first = k_first & first_beat;
  assign a_enable = streaming & ~(a_full & k_last & m_last & n_last);
  assign w_enable = streaming & ~(w_full & k_last & m_last & n_last);
  assign drain_begin = waiting & (age == 4'd0) & step;
  assign pending = waiting | (|drain_left) | (|way_left);
  assign cells_free = ~waiting | drain_begin;
  assign outlet_tag = (|drain_left) & step;
  assign strobe_last = drain_left == 5'd1;
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
    else if (a_take) k_left <= k_last ? count : k_left - 15'd8;
    else if (start) k_left <= job_k[14:0];
    if (rst) m_left <= 17'd0;
    else if (a_take & k_last) m_left <= m_last ? m : m_left - 17'd16;
    else if (start) m_left <= job_m[16:0];
    if (rst) n_left <= 17'd0;
    else if (a_take & k_last & m_last) n_left <= n_last ? n : n_left - 17'd16;
    else if (start) n_left <= job_n[16:0];
    if (rst) w_plane <= 2'd0;
    else if (issue) w_plane <= last_beat ? 2'd0 : w_plane + 2'd1;
    if (rst) w_bits <= 4'd0;
    else if (start) w_bits <= job_w_bits == 8'd0 ? 4'd8 : job_w_bits[3:0];
    if (rst) w_digits <= 3'd0;
    else if (start)
      w_digits <= job_w_bits == 8'd7 ? 3'd4 : job_w_bits == 8'd6 ? 3'd3 : job_w_bits == 8'd5 ? 3'd3 : job_w_bits == 8'd4
          ? 3'd2 : job_w_bits == 8'd3 ? 3'd2 : job_w_bits == 8'd2 ? 3'd1 : 3'd4;
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

// p_out = p_in + (sum of digit[lane] * a[lane] << 2 * plane), modulo 2**p_width; combinational.
`ifdef SYNTHESIS
module boothserial_os16_core (
  input  wire [63:0] a,
  input  wire [23:0] w,
  input  wire [1:0] beat,
  input  wire [29:0] p_in,
  output wire [29:0] p_out
);
  wire [18:0] addend0_117;
  wire [18:0] addend1_118;
  wire flip;
  wire [11:0] generate0;
  wire [18:0] generate0_119;
  wire [11:0] generate1;
  wire [18:0] generate1_121;
  wire [11:0] generate2;
  wire [18:0] generate2_123;
  wire [11:0] generate3;
  wire [18:0] generate3_125;
  wire [11:0] generate4;
  wire [18:0] generate4_127;
  wire [11:0] generate5;
  wire [18:0] generate5_129;
  wire [11:0] generate6;
  wire [18:0] generate6_131;
  wire [18:0] generate7;
  wire [7:0] minus;
  wire [7:0] one;
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
  wire [14:0] placed_by2;
  wire [18:0] placed_by4;
  wire [12:0] propagate0;
  wire [18:0] propagate0_120;
  wire [11:0] propagate1;
  wire [18:0] propagate1_122;
  wire [11:0] propagate2;
  wire [18:0] propagate2_124;
  wire [18:0] propagate3_126;
  wire [8:0] term0;
  wire [8:0] term1;
  wire [8:0] term2;
  wire [8:0] term3;
  wire [8:0] term4;
  wire [8:0] term5;
  wire [8:0] term6;
  wire [8:0] term7;
  wire [12:0] total;
  wire [18:0] total_135;
  wire [2:0] tree1_0_carry;
  wire [2:0] tree1_0_sum;
  wire tree1_1_carry;
  wire tree1_1_sum;
  wire [4:0] tree1_2_carry;
  wire [4:0] tree1_2_sum;
  wire [8:0] tree1_3_carry;
  wire [8:0] tree1_3_half;
  wire [8:0] tree1_3_sum;
  wire tree1_4_carry;
  wire tree1_4_half;
  wire tree1_4_sum;
  wire tree1_5_carry;
  wire tree1_5_half;
  wire tree1_5_sum;
  wire [6:0] tree1_6_carry;
  wire [6:0] tree1_6_half;
  wire [6:0] tree1_6_sum;
  wire tree2_0_carry;
  wire tree2_0_sum;
  wire tree2_1_carry;
  wire tree2_1_sum;
  wire [8:0] tree2_2_carry;
  wire [8:0] tree2_2_half;
  wire [8:0] tree2_2_sum;
  wire [1:0] tree2_3_carry;
  wire [1:0] tree2_3_half;
  wire [1:0] tree2_3_sum;
  wire tree2_4_carry;
  wire tree2_4_half;
  wire tree2_4_sum;
  wire tree2_5_carry;
  wire tree2_5_half;
  wire tree2_5_sum;
  wire [3:0] tree2_6_carry;
  wire [3:0] tree2_6_half;
  wire [3:0] tree2_6_sum;
  wire [1:0] tree3_0_carry;
  wire [1:0] tree3_0_sum;
  wire tree3_1_carry;
  wire tree3_1_sum;
  wire tree3_2_carry;
  wire tree3_2_half;
  wire tree3_2_sum;
  wire tree3_3_carry;
  wire tree3_3_half;
  wire tree3_3_sum;
  wire [3:0] tree3_4_carry;
  wire [3:0] tree3_4_half;
  wire [3:0] tree3_4_sum;
  wire tree4_0_carry;
  wire tree4_0_sum;
  wire [2:0] tree4_1_carry;
  wire [2:0] tree4_1_half;
  wire [2:0] tree4_1_sum;
  wire tree4_2_carry;
  wire tree4_2_half;
  wire tree4_2_sum;
  wire tree4_3_carry;
  wire tree4_3_half;
  wire tree4_3_sum;
  wire [2:0] tree4_4_carry;
  wire [2:0] tree4_4_half;
  wire [2:0] tree4_4_sum;
  wire [3:0] tree5_0_carry;
  wire [3:0] tree5_0_half;
  wire [3:0] tree5_0_sum;
  wire tree5_1_carry;
  wire tree5_1_half;
  wire tree5_1_sum;
  wire [2:0] tree6_0_carry;
  wire [2:0] tree6_0_half;
  wire [2:0] tree6_0_sum;
  wire [7:0] two;
  wire [8:0] n1;
  wire [8:0] n2;
  wire [8:0] n3;
  wire [8:0] n4;
  wire [8:0] n5;
  wire [8:0] n6;
  wire [8:0] n7;
  wire [8:0] n8;
  wire [8:0] n9;
  wire [8:0] n10;
  wire [6:0] n11;
  wire [6:0] n12;
  wire [8:0] n13;
  wire [8:0] n14;
  wire [8:0] n15;
  wire [1:0] n16;
  wire [3:0] n17;
  wire [3:0] n18;
  wire [2:0] n19;
  wire [2:0] n20;
  wire [2:0] n21;
  wire [3:0] n22;
  wire [3:0] n23;
  wire [2:0] n24;
  wire [2:0] n25;
  wire [11:0] n26;
  wire [11:0] n27;
  wire [11:0] n28;
  wire [11:0] n29;
  wire [11:0] n30;
  wire [18:0] n31;
  wire [18:0] n32;
  wire [18:0] n33;
  wire [18:0] n34;
  wire [18:0] n35;
  wire [18:0] n36;
  wire [10:0] n37;
  assign term0 = n1 ^ {9{minus[0]}};
  assign term1 = n2 ^ {9{minus[1]}};
  assign term2 = n3 ^ {9{minus[2]}};
  assign term3 = n4 ^ {9{minus[3]}};
  assign term4 = n5 ^ {9{minus[4]}};
  assign term5 = n6 ^ {9{minus[5]}};
  assign term6 = n7 ^ {9{minus[6]}};
  assign term7 = n8 ^ {9{minus[7]}};
  assign minus = w[23:16];
  assign two = w[15:8];
  assign one = w[7:0];
  assign n1 = ({a[7], a[7:0]} & {9{one[0]}}) | ({a[7:0], 1'b0} & {9{two[0]}});
  assign n2 = ({a[15], a[15:8]} & {9{one[1]}}) | ({a[15:8], 1'b0} & {9{two[1]}});
  assign n3 = ({a[23], a[23:16]} & {9{one[2]}}) | ({a[23:16], 1'b0} & {9{two[2]}});
  assign n4 = ({a[31], a[31:24]} & {9{one[3]}}) | ({a[31:24], 1'b0} & {9{two[3]}});
  assign n5 = ({a[39], a[39:32]} & {9{one[4]}}) | ({a[39:32], 1'b0} & {9{two[4]}});
  assign n6 = ({a[47], a[47:40]} & {9{one[5]}}) | ({a[47:40], 1'b0} & {9{two[5]}});
  assign n7 = ({a[55], a[55:48]} & {9{one[6]}}) | ({a[55:48], 1'b0} & {9{two[6]}});
  assign n8 = ({a[63], a[63:56]} & {9{one[7]}}) | ({a[63:56], 1'b0} & {9{two[7]}});
  assign tree1_0_sum = {term0[2], term2[1], minus[3]} ^ {term1[2], term3[1], minus[4]};
  assign tree1_0_carry = {term0[2], term2[1], minus[3]} & {term1[2], term3[1], minus[4]};
  assign tree1_1_sum = term5[0] ^ term6[0];
  assign tree1_1_carry = term5[0] & term6[0];
  assign tree1_2_sum = {~term6[8], term6[7:4]} ^ {~term7[8], term7[7:4]};
  assign tree1_2_carry = {~term6[8], term6[7:4]} & {~term7[8], term7[7:4]};
  assign tree1_3_half = {~term0[8], term0[7:3], term2[2], term4[1], minus[0]} ^ {~term1[8], term1[7:3], term3[2],
      term5[1], minus[1]};
  assign tree1_3_sum = tree1_3_half ^ {~term2[8], term2[7:3], term4[2], term6[1], minus[2]};
  assign n9 = {~term0[8], term0[7:3], term2[2], term4[1], minus[0]} & {~term1[8], term1[7:3], term3[2], term5[1],
      minus[1]};
  assign n10 = {~term0[8], term0[7:3], term2[2], term4[1], minus[0]} | {~term1[8], term1[7:3], term3[2], term5[1],
      minus[1]};
  assign tree1_3_carry = n9 | (n10 & {~term2[8], term2[7:3], term4[2], term6[1], minus[2]});
  assign tree1_4_half = minus[5] ^ minus[6];
  assign tree1_4_sum = tree1_4_half ^ minus[7];
  assign tree1_4_carry = (minus[5] & minus[6]) | ((minus[5] | minus[6]) & minus[7]);
  assign tree1_5_half = term2[0] ^ term3[0];
  assign tree1_5_sum = tree1_5_half ^ term4[0];
  assign tree1_5_carry = (term2[0] & term3[0]) | ((term2[0] | term3[0]) & term4[0]);
  assign tree1_6_half = {~term3[8], term3[7:3], term5[2]} ^ {~term4[8], term4[7:3], term6[2]};
  assign tree1_6_sum = tree1_6_half ^ {~term5[8], term5[7:3], term7[2]};
  assign n11 = {~term3[8], term3[7:3], term5[2]} & {~term4[8], term4[7:3], term6[2]};
  assign n12 = {~term3[8], term3[7:3], term5[2]} | {~term4[8], term4[7:3], term6[2]};
  assign tree1_6_carry = n11 | (n12 & {~term5[8], term5[7:3], term7[2]});
  assign tree2_0_sum = tree1_3_sum[0] ^ tree1_5_sum;
  assign tree2_0_carry = tree1_3_sum[0] & tree1_5_sum;
  assign tree2_1_sum = tree1_2_carry[4] ^ tree1_3_carry[8];
  assign tree2_1_carry = tree1_2_carry[4] & tree1_3_carry[8];
  assign tree2_2_half = {tree1_2_carry[3:0], tree1_2_sum[0], term6[3], tree1_3_carry[1], tree1_0_carry[0],
      tree1_0_sum[0]} ^ {tree1_2_sum[4:1], tree1_3_carry[3], term7[3], tree1_3_sum[2], term0[1:0]};
  assign tree2_2_sum = tree2_2_half ^ {tree1_3_carry[7:4], tree1_6_carry[1], tree1_0_carry[2], tree1_6_sum[0],
      term1[1:0]};
  assign n14 = {tree1_2_carry[3:0], tree1_2_sum[0], term6[3], tree1_3_carry[1], tree1_0_carry[0], tree1_0_sum[0]} &
      {tree1_2_sum[4:1], tree1_3_carry[3], term7[3], tree1_3_sum[2], term0[1:0]};
  assign n13 = {tree1_2_carry[3:0], tree1_2_sum[0], term6[3], tree1_3_carry[1], tree1_0_carry[0], tree1_0_sum[0]} |
      {tree1_2_sum[4:1], tree1_3_carry[3], term7[3], tree1_3_sum[2], term0[1:0]};
  assign n15 = n13 & {tree1_3_carry[7:4], tree1_6_carry[1], tree1_0_carry[2], tree1_6_sum[0], term1[1:0]};
  assign tree2_2_carry = n14 | n15;
  assign tree2_3_half = term7[1:0] ^ {tree1_4_carry, tree1_1_sum};
  assign tree2_3_sum = tree2_3_half ^ {tree1_3_carry[0], tree1_4_sum};
  assign n16 = (term7[1:0] | {tree1_4_carry, tree1_1_sum}) & {tree1_3_carry[0], tree1_4_sum};
  assign tree2_3_carry = (term7[1:0] & {tree1_4_carry, tree1_1_sum}) | n16;
  assign tree2_4_half = tree1_1_carry ^ tree1_5_carry;
  assign tree2_4_sum = tree2_4_half ^ tree1_3_sum[1];
  assign tree2_4_carry = (tree1_1_carry & tree1_5_carry) | ((tree1_1_carry | tree1_5_carry) & tree1_3_sum[1]);
  assign tree2_5_half = tree1_3_carry[2] ^ tree1_6_carry[0];
  assign tree2_5_sum = tree2_5_half ^ tree1_3_sum[3];
  assign tree2_5_carry = (tree1_3_carry[2] & tree1_6_carry[0]) | ((tree1_3_carry[2] | tree1_6_carry[0]) &
      tree1_3_sum[3]);
  assign tree2_6_half = tree1_6_carry[5:2] ^ tree1_3_sum[8:5];
  assign tree2_6_sum = tree2_6_half ^ tree1_6_sum[6:3];
  assign tree2_6_carry = (tree1_6_carry[5:2] & tree1_3_sum[8:5]) | ((tree1_6_carry[5:2] | tree1_3_sum[8:5]) &
      tree1_6_sum[6:3]);
  assign tree3_0_sum = {tree1_0_sum[1], tree2_2_sum[0]} ^ {tree2_2_carry[0], tree2_0_sum};
  assign tree3_0_carry = {tree1_0_sum[1], tree2_2_sum[0]} & {tree2_2_carry[0], tree2_0_sum};
  assign tree3_1_sum = tree2_2_sum[1] ^ tree2_3_sum[1];
  assign tree3_1_carry = tree2_2_sum[1] & tree2_3_sum[1];
  assign tree3_2_half = tree1_0_carry[1] ^ tree1_0_sum[2];
  assign tree3_2_sum = tree3_2_half ^ tree2_2_carry[1];
  assign tree3_2_carry = (tree1_0_carry[1] & tree1_0_sum[2]) | ((tree1_0_carry[1] | tree1_0_sum[2]) & tree2_2_carry[1]);
  assign tree3_3_half = tree2_2_carry[3] ^ tree1_3_sum[4];
  assign tree3_3_sum = tree3_3_half ^ tree1_6_sum[2];
  assign tree3_3_carry = (tree2_2_carry[3] & tree1_3_sum[4]) | ((tree2_2_carry[3] | tree1_3_sum[4]) & tree1_6_sum[2]);
  assign tree3_4_half = {tree1_6_carry[6], tree2_2_carry[7:5]} ^ {tree2_2_carry[8], tree2_2_sum[8:6]};
  assign tree3_4_sum = tree3_4_half ^ {tree2_1_sum, tree2_6_carry[2:0]};
  assign n17 = {tree1_6_carry[6], tree2_2_carry[7:5]} & {tree2_2_carry[8], tree2_2_sum[8:6]};
  assign n18 = {tree1_6_carry[6], tree2_2_carry[7:5]} | {tree2_2_carry[8], tree2_2_sum[8:6]};
  assign tree3_4_carry = n17 | (n18 & {tree2_1_sum, tree2_6_carry[2:0]});
  assign tree4_0_sum = tree2_1_carry ^ tree3_4_carry[3];
  assign tree4_0_carry = tree2_1_carry & tree3_4_carry[3];
  assign tree4_1_half = {tree1_6_sum[1], tree2_3_carry} ^ {tree2_2_sum[3], tree3_0_carry[1], tree3_0_sum[1]};
  assign tree4_1_sum = tree4_1_half ^ {tree3_2_carry, tree3_2_sum, tree2_4_sum};
  assign n19 = {tree1_6_sum[1], tree2_3_carry} & {tree2_2_sum[3], tree3_0_carry[1], tree3_0_sum[1]};
  assign n20 = {tree1_6_sum[1], tree2_3_carry} | {tree2_2_sum[3], tree3_0_carry[1], tree3_0_sum[1]};
  assign tree4_1_carry = n19 | (n20 & {tree3_2_carry, tree3_2_sum, tree2_4_sum});
  assign tree4_2_half = tree2_4_carry ^ tree3_1_carry;
  assign tree4_2_sum = tree4_2_half ^ tree2_2_sum[2];
  assign tree4_2_carry = (tree2_4_carry & tree3_1_carry) | ((tree2_4_carry | tree3_1_carry) & tree2_2_sum[2]);
  assign tree4_3_half = tree2_2_sum[5] ^ tree2_2_carry[4];
  assign tree4_3_sum = tree4_3_half ^ tree3_3_carry;
  assign tree4_3_carry = (tree2_2_sum[5] & tree2_2_carry[4]) | ((tree2_2_sum[5] | tree2_2_carry[4]) & tree3_3_carry);
  assign tree4_4_half = {tree2_6_carry[3], tree2_6_sum[3:2]} ^ tree3_4_carry[2:0];
  assign tree4_4_sum = tree4_4_half ^ tree3_4_sum[3:1];
  assign n21 = ({tree2_6_carry[3], tree2_6_sum[3:2]} | tree3_4_carry[2:0]) & tree3_4_sum[3:1];
  assign tree4_4_carry = ({tree2_6_carry[3], tree2_6_sum[3:2]} & tree3_4_carry[2:0]) | n21;
  assign tree5_0_half = {tree2_5_carry, tree2_2_carry[2], tree4_1_carry[0], tree2_0_carry} ^ {tree4_1_carry[2],
      tree2_5_sum, tree4_1_sum[1], tree3_1_sum};
  assign tree5_0_sum = tree5_0_half ^ {tree2_2_sum[4], tree4_1_sum[2], tree4_2_sum, tree4_1_sum[0]};
  assign n22 = {tree2_5_carry, tree2_2_carry[2], tree4_1_carry[0], tree2_0_carry} & {tree4_1_carry[2], tree2_5_sum,
      tree4_1_sum[1], tree3_1_sum};
  assign n23 = {tree2_5_carry, tree2_2_carry[2], tree4_1_carry[0], tree2_0_carry} | {tree4_1_carry[2], tree2_5_sum,
      tree4_1_sum[1], tree3_1_sum};
  assign tree5_0_carry = n22 | (n23 & {tree2_2_sum[4], tree4_1_sum[2], tree4_2_sum, tree4_1_sum[0]});
  assign tree5_1_half = tree2_6_sum[1] ^ tree3_4_sum[0];
  assign tree5_1_sum = tree5_1_half ^ tree4_3_carry;
  assign tree5_1_carry = (tree2_6_sum[1] & tree3_4_sum[0]) | ((tree2_6_sum[1] | tree3_4_sum[0]) & tree4_3_carry);
  assign tree6_0_half = {tree2_6_sum[0], tree3_3_sum, tree4_1_carry[1]} ^ {tree5_0_carry[3:2], tree4_2_carry};
  assign tree6_0_sum = tree6_0_half ^ {tree4_3_sum, tree5_0_sum[3:2]};
  assign n24 = {tree2_6_sum[0], tree3_3_sum, tree4_1_carry[1]} & {tree5_0_carry[3:2], tree4_2_carry};
  assign n25 = {tree2_6_sum[0], tree3_3_sum, tree4_1_carry[1]} | {tree5_0_carry[3:2], tree4_2_carry};
  assign tree6_0_carry = n24 | (n25 & {tree4_3_sum, tree5_0_sum[3:2]});
  assign generate0 = {tree4_0_carry, tree4_4_carry, tree5_1_carry, tree6_0_carry, tree5_0_carry[1:0], tree3_0_carry[0],
      tree3_0_sum[0]} & {1'b1, tree4_0_sum, tree4_4_sum, tree5_1_sum, tree6_0_sum, tree5_0_sum[1:0], tree2_3_sum[0]};
  assign propagate0 = {1'b1, tree4_0_carry, tree4_4_carry, tree5_1_carry, tree6_0_carry, tree5_0_carry[1:0],
      tree3_0_carry[0], tree3_0_sum[0]} ^ {2'd1, tree4_0_sum, tree4_4_sum, tree5_1_sum, tree6_0_sum, tree5_0_sum[1:0],
      tree2_3_sum[0]};
  assign n26 = propagate0[11:0] & {generate0[10], 1'b0, generate0[8], 1'b0, generate0[6], 1'b0, generate0[4], 1'b0,
      generate0[2], 1'b0, generate0[0], 1'b0};
  assign generate1 = generate0 | n26;
  assign propagate1 = propagate0[11:0] & {propagate0[10], 1'b1, propagate0[8], 1'b1, propagate0[6], 1'b1, propagate0[4],
      1'b1, propagate0[2], 3'd4};
  assign n27 = propagate1 & {generate1[9], 3'd0, generate1[5], 3'd0, generate1[1], 3'd0};
  assign generate2 = generate1 | n27;
  assign propagate2 = propagate1 & {propagate1[9], 3'd7, propagate1[5], 7'd116};
  assign generate3 = generate2 | (propagate2 & {4'd0, generate2[3], 7'd0});
  assign n28 = {propagate2[11:8], 1'b0, propagate2[6:4], 1'b0, propagate2[2], 2'd0} & {generate3[7], 11'd0};
  assign generate4 = generate3 | n28;
  assign n29 = {1'b0, propagate2[10:8], 1'b0, propagate2[6:4], 1'b0, propagate2[2], 2'd0} & {2'd0, generate4[7], 3'd0,
      generate4[3], 5'd0};
  assign generate5 = generate4 | n29;
  assign n30 = {1'b0, propagate2[10], 1'b0, propagate2[8], 1'b0, propagate2[6], 1'b0, propagate2[4], 1'b0,
      propagate2[2], 2'd0} & {1'b0, generate5[9], 1'b0, generate5[7], 1'b0, generate5[5], 1'b0, generate5[3], 1'b0,
      generate5[1], 2'd0};
  assign generate6 = generate5 | n30;
  assign total = propagate0 ^ {generate6, 1'b0};
  assign placed_by2 = beat[0] ? {total, 2'd0} : {{2{total[12]}}, total};
  assign placed_by4 = beat[1] ? {placed_by2, 4'd0} : {{4{placed_by2[14]}}, placed_by2};
  assign addend0_117 = {~placed_by4[18], placed_by4[17:0]};
  assign addend1_118 = {~p_in[18], p_in[17:0]};
  assign generate0_119 = {addend0_117[18], placed_by4[17:0]} & {addend1_118[18], p_in[17:0]};
  assign propagate0_120 = {addend0_117[18], placed_by4[17:0]} ^ {addend1_118[18], p_in[17:0]};
  assign n31 = propagate0_120 & {1'b0, generate0_119[16], 1'b0, generate0_119[14], 1'b0, generate0_119[12], 1'b0,
      generate0_119[10], 1'b0, generate0_119[8], 1'b0, generate0_119[6], 1'b0, generate0_119[4], 1'b0, generate0_119[2],
      1'b0, generate0_119[0], 1'b0};
  assign generate1_121 = generate0_119 | n31;
  assign propagate1_122 = propagate0_120 & {1'b1, propagate0_120[16], 1'b1, propagate0_120[14], 1'b1,
      propagate0_120[12], 1'b1, propagate0_120[10], 1'b1, propagate0_120[8], 1'b1, propagate0_120[6], 1'b1,
      propagate0_120[4], 1'b1, propagate0_120[2], 3'd4};
  assign n32 = propagate1_122 & {3'd0, generate1_121[13], 3'd0, generate1_121[9], 3'd0, generate1_121[5], 3'd0,
      generate1_121[1], 3'd0};
  assign generate2_123 = generate1_121 | n32;
  assign propagate2_124 = propagate1_122 & {3'd7, propagate1_122[13], 3'd7, propagate1_122[9], 3'd7, propagate1_122[5],
      7'd116};
  assign n33 = propagate2_124 & {3'd0, generate2_123[11], 7'd0, generate2_123[3], 7'd0};
  assign generate3_125 = generate2_123 | n33;
  assign propagate3_126 = propagate2_124 & {3'd7, propagate2_124[11], 15'h7f74};
  assign generate4_127 = generate3_125 | (propagate3_126 & {3'd0, generate3_125[7], 15'd0});
  assign n34 = {propagate3_126[18:16], 1'b0, propagate3_126[14:8], 1'b0, propagate3_126[6:4], 1'b0, propagate3_126[2],
      2'd0} & {7'd0, generate4_127[7], 11'd0};
  assign generate5_129 = generate4_127 | n34;
  assign n35 = {propagate3_126[18:16], 1'b0, propagate3_126[14:12], 1'b0, propagate3_126[10:8], 1'b0,
      propagate3_126[6:4], 1'b0, propagate3_126[2], 2'd0} & {1'b0, generate5_129[15], 3'd0, generate5_129[11], 3'd0,
      generate5_129[7], 3'd0, generate5_129[3], 5'd0};
  assign generate6_131 = generate5_129 | n35;
  assign n36 = {propagate3_126[18], 1'b0, propagate3_126[16], 1'b0, propagate3_126[14], 1'b0, propagate3_126[12], 1'b0,
      propagate3_126[10], 1'b0, propagate3_126[8], 1'b0, propagate3_126[6], 1'b0, propagate3_126[4], 1'b0,
      propagate3_126[2], 2'd0} & {generate6_131[17], 1'b0, generate6_131[15], 1'b0, generate6_131[13], 1'b0,
      generate6_131[11], 1'b0, generate6_131[9], 1'b0, generate6_131[7], 1'b0, generate6_131[5], 1'b0, generate6_131[3],
      1'b0, generate6_131[1], 2'd0};
  assign generate7 = generate6_131 | n36;
  assign total_135 = propagate0_120 ^ {generate7[17:0], 1'b0};
  assign passes = p_in[28:19] ^ ~{10{p_in[18]}};
  assign passes1 = passes[1] & passes[0];
  assign passes2 = passes[2] & passes1;
  assign passes3 = passes[3] & passes2;
  assign passes4 = passes[4] & passes3;
  assign passes5 = passes[5] & passes4;
  assign passes6 = passes[6] & passes5;
  assign passes7 = passes[7] & passes6;
  assign passes8 = passes[8] & passes7;
  assign passes9 = passes[9] & passes8;
  assign flip = ~(generate7[18] ^ p_in[18]);
  assign n37 = {passes9, passes8, passes7, passes6, passes5, passes4, passes3, passes2, passes1, passes[0], 1'b1} &
      {11{flip}};
  assign p_out = {p_in[29:19] ^ n37, total_135};
endmodule
`else
module boothserial_os16_core (
  input  wire [63:0] a,
  input  wire [23:0] w,
  input  wire [1:0] beat,
  input  wire [29:0] p_in,
  output wire [29:0] p_out
);
  wire [12:0] dot;
  wire [7:0] minus;
  wire [3:0] minuses2_0;
  wire [2:0] minuses4_0;
  wire [2:0] minuses4_1;
  wire [1:0] minuses8_0;
  wire [1:0] minuses8_1;
  wire [1:0] minuses8_2;
  wire [1:0] minuses8_3;
  wire [7:0] one;
  wire [14:0] placed_by2;
  wire [18:0] placed_by4;
  wire [11:0] sum2_0;
  wire [10:0] sum4_0;
  wire [10:0] sum4_1;
  wire [9:0] sum8_0;
  wire [9:0] sum8_1;
  wire [9:0] sum8_2;
  wire [9:0] sum8_3;
  wire [8:0] term0;
  wire [8:0] term1;
  wire [8:0] term2;
  wire [8:0] term3;
  wire [8:0] term4;
  wire [8:0] term5;
  wire [8:0] term6;
  wire [8:0] term7;
  wire [7:0] two;
  wire [8:0] n1;
  wire [8:0] n2;
  wire [8:0] n3;
  wire [8:0] n4;
  wire [8:0] n5;
  wire [8:0] n6;
  wire [8:0] n7;
  wire [8:0] n8;
  assign term0 = n1 ^ {9{minus[0]}};
  assign term1 = n2 ^ {9{minus[1]}};
  assign term2 = n3 ^ {9{minus[2]}};
  assign term3 = n4 ^ {9{minus[3]}};
  assign term4 = n5 ^ {9{minus[4]}};
  assign term5 = n6 ^ {9{minus[5]}};
  assign term6 = n7 ^ {9{minus[6]}};
  assign term7 = n8 ^ {9{minus[7]}};
  assign minus = w[23:16];
  assign two = w[15:8];
  assign one = w[7:0];
  assign n1 = ({a[7], a[7:0]} & {9{one[0]}}) | ({a[7:0], 1'b0} & {9{two[0]}});
  assign n2 = ({a[15], a[15:8]} & {9{one[1]}}) | ({a[15:8], 1'b0} & {9{two[1]}});
  assign n3 = ({a[23], a[23:16]} & {9{one[2]}}) | ({a[23:16], 1'b0} & {9{two[2]}});
  assign n4 = ({a[31], a[31:24]} & {9{one[3]}}) | ({a[31:24], 1'b0} & {9{two[3]}});
  assign n5 = ({a[39], a[39:32]} & {9{one[4]}}) | ({a[39:32], 1'b0} & {9{two[4]}});
  assign n6 = ({a[47], a[47:40]} & {9{one[5]}}) | ({a[47:40], 1'b0} & {9{two[5]}});
  assign n7 = ({a[55], a[55:48]} & {9{one[6]}}) | ({a[55:48], 1'b0} & {9{two[6]}});
  assign n8 = ({a[63], a[63:56]} & {9{one[7]}}) | ({a[63:56], 1'b0} & {9{two[7]}});
  assign sum8_0 = {term0[8], term0} + {term1[8], term1};
  assign sum8_1 = {term2[8], term2} + {term3[8], term3};
  assign sum8_2 = {term4[8], term4} + {term5[8], term5};
  assign sum8_3 = {term6[8], term6} + {term7[8], term7};
  assign sum4_0 = {sum8_0[9], sum8_0} + {sum8_1[9], sum8_1};
  assign sum4_1 = {sum8_2[9], sum8_2} + {sum8_3[9], sum8_3};
  assign sum2_0 = {sum4_0[10], sum4_0} + {sum4_1[10], sum4_1};
  assign minuses8_0 = {1'b0, minus[0]} + {1'b0, minus[1]};
  assign minuses8_1 = {1'b0, minus[2]} + {1'b0, minus[3]};
  assign minuses8_2 = {1'b0, minus[4]} + {1'b0, minus[5]};
  assign minuses8_3 = {1'b0, minus[6]} + {1'b0, minus[7]};
  assign minuses4_0 = {1'b0, minuses8_0} + {1'b0, minuses8_1};
  assign minuses4_1 = {1'b0, minuses8_2} + {1'b0, minuses8_3};
  assign minuses2_0 = {1'b0, minuses4_0} + {1'b0, minuses4_1};
  assign placed_by2 = beat[0] ? {dot, 2'd0} : {{2{dot[12]}}, dot};
  assign placed_by4 = beat[1] ? {placed_by2, 4'd0} : {{4{placed_by2[14]}}, placed_by2};
  assign dot = {sum2_0[11], sum2_0} + {9'd0, minuses2_0};
  assign p_out = p_in + {{11{placed_by4[18]}}, placed_by4};
endmodule
`endif

// Lets a row take the strobes of a burst that are meant for it; reach walks one row nearer per strobe.
module boothserial_os16_drain_edge (
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
module boothserial_os16_edge (
  input  wire clk,
  input  wire rst,
  input  wire [1023:0] a,
  input  wire [1023:0] w,
  input  wire [4:0] tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output reg  [1023:0] a_rows,
  output reg  [383:0] w_cols,
  output wire [79:0] tags,
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
  wire [1:0] tag_beat_w_plane;
  reg [74:0] tag_line;
  reg [4:0] tag_stage;
  wire [31:0] tree;
  wire [7:0] n1;
  wire [7:0] n2;
  wire [7:0] n3;
  wire [7:0] n4;
  wire [7:0] n5;
  wire [7:0] n6;
  wire [7:0] n7;
  wire [7:0] n8;
  wire [7:0] n9;
  wire [7:0] n10;
  wire [7:0] n11;
  wire [7:0] n12;
  wire [7:0] n13;
  wire [7:0] n14;
  wire [7:0] n15;
  wire [7:0] n16;
  wire [7:0] n17;
  wire [7:0] n18;
  wire [7:0] n19;
  wire [7:0] n20;
  wire [7:0] n21;
  wire [7:0] n22;
  wire [7:0] n23;
  wire [7:0] n24;
  wire [7:0] n25;
  wire [7:0] n26;
  wire [7:0] n27;
  wire [7:0] n28;
  wire [7:0] n29;
  wire [7:0] n30;
  wire [7:0] n31;
  wire [7:0] n32;
  wire [7:0] n33;
  wire [7:0] n34;
  wire [7:0] n35;
  wire [7:0] n36;
  wire [7:0] n37;
  wire [7:0] n38;
  wire [7:0] n39;
  wire [7:0] n40;
  wire [7:0] n41;
  wire [7:0] n42;
  wire [7:0] n43;
  wire [7:0] n44;
  wire [7:0] n45;
  wire [7:0] n46;
  wire [7:0] n47;
  wire [7:0] n48;
  wire [7:0] n49;
  wire [7:0] n50;
  wire [7:0] n51;
  wire [7:0] n52;
  wire [7:0] n53;
  wire [7:0] n54;
  wire [7:0] n55;
  wire [7:0] n56;
  wire [7:0] n57;
  wire [7:0] n58;
  wire [7:0] n59;
  wire [7:0] n60;
  wire [7:0] n61;
  wire [7:0] n62;
  wire [7:0] n63;
  wire [7:0] n64;
  wire [7:0] n65;
  wire [7:0] n66;
  wire [7:0] n67;
  wire [7:0] n68;
  wire [7:0] n69;
  wire [7:0] n70;
  wire [7:0] n71;
  wire [7:0] n72;
  wire [7:0] n73;
  wire [7:0] n74;
  wire [7:0] n75;
  wire [7:0] n76;
  wire [7:0] n77;
  wire [7:0] n78;
  wire [7:0] n79;
  wire [7:0] n80;
  wire [7:0] n81;
  wire [7:0] n82;
  wire [7:0] n83;
  wire [7:0] n84;
  wire [7:0] n85;
  wire [7:0] n86;
  wire [7:0] n87;
  wire [7:0] n88;
  wire [7:0] n89;
  wire [7:0] n90;
  wire [7:0] n91;
  wire [7:0] n92;
  wire [7:0] n93;
  wire [7:0] n94;
  wire [7:0] n95;
  wire [7:0] n96;
  wire [7:0] n97;
  wire [7:0] n98;
  wire [7:0] n99;
  wire [7:0] n100;
  wire [7:0] n101;
  wire [7:0] n102;
  wire [7:0] n103;
  wire [7:0] n104;
  wire [7:0] n105;
  wire [7:0] n106;
  wire [7:0] n107;
  wire [7:0] n108;
  wire [7:0] n109;
  wire [7:0] n110;
  wire [7:0] n111;
  wire [7:0] n112;
  wire [7:0] n113;
  wire [7:0] n114;
  wire [7:0] n115;
  wire [7:0] n116;
  wire [7:0] n117;
  wire [7:0] n118;
  wire [7:0] n119;
  wire [7:0] n120;
  wire [7:0] n121;
  wire [7:0] n122;
  wire [7:0] n123;
  wire [7:0] n124;
  wire [7:0] n125;
  wire [7:0] n126;
  wire [7:0] n127;
  wire [7:0] n128;
  wire unused_reach_out;
  assign tag_beat_w_plane = tag[4:3];
  assign n1 = tag_beat_w_plane[0] ? {w[61], w[53], w[45], w[37], w[29], w[21], w[13], w[5]} : {w[59], w[51], w[43],
      w[35], w[27], w[19], w[11], w[3]};
  assign n2 = tag_beat_w_plane[0] ? {w[57], w[49], w[41], w[33], w[25], w[17], w[9], w[1]} : 8'd0;
  assign n5 = tag_beat_w_plane[0] ? {w[62], w[54], w[46], w[38], w[30], w[22], w[14], w[6]} : {w[60], w[52], w[44],
      w[36], w[28], w[20], w[12], w[4]};
  assign n6 = tag_beat_w_plane[0] ? {w[58], w[50], w[42], w[34], w[26], w[18], w[10], w[2]} : {w[56], w[48], w[40],
      w[32], w[24], w[16], w[8], w[0]};
  assign n3 = tag_beat_w_plane[0] ? {w[63], w[55], w[47], w[39], w[31], w[23], w[15], w[7]} : {w[61], w[53], w[45],
      w[37], w[29], w[21], w[13], w[5]};
  assign n4 = tag_beat_w_plane[0] ? {w[59], w[51], w[43], w[35], w[27], w[19], w[11], w[3]} : {w[57], w[49], w[41],
      w[33], w[25], w[17], w[9], w[1]};
  assign n127 = (tag_beat_w_plane[1] ? n1 : n2) ^ (tag_beat_w_plane[1] ? n3 : n4);
  assign n128 = (tag_beat_w_plane[1] ? n1 : n2) ^ (tag_beat_w_plane[1] ? n5 : n6);
  assign n7 = tag_beat_w_plane[0] ? {w[125], w[117], w[109], w[101], w[93], w[85], w[77], w[69]} : {w[123], w[115],
      w[107], w[99], w[91], w[83], w[75], w[67]};
  assign n8 = tag_beat_w_plane[0] ? {w[121], w[113], w[105], w[97], w[89], w[81], w[73], w[65]} : 8'd0;
  assign n11 = tag_beat_w_plane[0] ? {w[126], w[118], w[110], w[102], w[94], w[86], w[78], w[70]} : {w[124], w[116],
      w[108], w[100], w[92], w[84], w[76], w[68]};
  assign n12 = tag_beat_w_plane[0] ? {w[122], w[114], w[106], w[98], w[90], w[82], w[74], w[66]} : {w[120], w[112],
      w[104], w[96], w[88], w[80], w[72], w[64]};
  assign n9 = tag_beat_w_plane[0] ? {w[127], w[119], w[111], w[103], w[95], w[87], w[79], w[71]} : {w[125], w[117],
      w[109], w[101], w[93], w[85], w[77], w[69]};
  assign n10 = tag_beat_w_plane[0] ? {w[123], w[115], w[107], w[99], w[91], w[83], w[75], w[67]} : {w[121], w[113],
      w[105], w[97], w[89], w[81], w[73], w[65]};
  assign n125 = (tag_beat_w_plane[1] ? n7 : n8) ^ (tag_beat_w_plane[1] ? n9 : n10);
  assign n126 = (tag_beat_w_plane[1] ? n7 : n8) ^ (tag_beat_w_plane[1] ? n11 : n12);
  assign n13 = tag_beat_w_plane[0] ? {w[189], w[181], w[173], w[165], w[157], w[149], w[141], w[133]} : {w[187], w[179],
      w[171], w[163], w[155], w[147], w[139], w[131]};
  assign n14 = tag_beat_w_plane[0] ? {w[185], w[177], w[169], w[161], w[153], w[145], w[137], w[129]} : 8'd0;
  assign n17 = tag_beat_w_plane[0] ? {w[190], w[182], w[174], w[166], w[158], w[150], w[142], w[134]} : {w[188], w[180],
      w[172], w[164], w[156], w[148], w[140], w[132]};
  assign n18 = tag_beat_w_plane[0] ? {w[186], w[178], w[170], w[162], w[154], w[146], w[138], w[130]} : {w[184], w[176],
      w[168], w[160], w[152], w[144], w[136], w[128]};
  assign n15 = tag_beat_w_plane[0] ? {w[191], w[183], w[175], w[167], w[159], w[151], w[143], w[135]} : {w[189], w[181],
      w[173], w[165], w[157], w[149], w[141], w[133]};
  assign n16 = tag_beat_w_plane[0] ? {w[187], w[179], w[171], w[163], w[155], w[147], w[139], w[131]} : {w[185], w[177],
      w[169], w[161], w[153], w[145], w[137], w[129]};
  assign n123 = (tag_beat_w_plane[1] ? n13 : n14) ^ (tag_beat_w_plane[1] ? n15 : n16);
  assign n124 = (tag_beat_w_plane[1] ? n13 : n14) ^ (tag_beat_w_plane[1] ? n17 : n18);
  assign n19 = tag_beat_w_plane[0] ? {w[253], w[245], w[237], w[229], w[221], w[213], w[205], w[197]} : {w[251], w[243],
      w[235], w[227], w[219], w[211], w[203], w[195]};
  assign n20 = tag_beat_w_plane[0] ? {w[249], w[241], w[233], w[225], w[217], w[209], w[201], w[193]} : 8'd0;
  assign n23 = tag_beat_w_plane[0] ? {w[254], w[246], w[238], w[230], w[222], w[214], w[206], w[198]} : {w[252], w[244],
      w[236], w[228], w[220], w[212], w[204], w[196]};
  assign n24 = tag_beat_w_plane[0] ? {w[250], w[242], w[234], w[226], w[218], w[210], w[202], w[194]} : {w[248], w[240],
      w[232], w[224], w[216], w[208], w[200], w[192]};
  assign n21 = tag_beat_w_plane[0] ? {w[255], w[247], w[239], w[231], w[223], w[215], w[207], w[199]} : {w[253], w[245],
      w[237], w[229], w[221], w[213], w[205], w[197]};
  assign n22 = tag_beat_w_plane[0] ? {w[251], w[243], w[235], w[227], w[219], w[211], w[203], w[195]} : {w[249], w[241],
      w[233], w[225], w[217], w[209], w[201], w[193]};
  assign n121 = (tag_beat_w_plane[1] ? n19 : n20) ^ (tag_beat_w_plane[1] ? n21 : n22);
  assign n122 = (tag_beat_w_plane[1] ? n19 : n20) ^ (tag_beat_w_plane[1] ? n23 : n24);
  assign n25 = tag_beat_w_plane[0] ? {w[317], w[309], w[301], w[293], w[285], w[277], w[269], w[261]} : {w[315], w[307],
      w[299], w[291], w[283], w[275], w[267], w[259]};
  assign n26 = tag_beat_w_plane[0] ? {w[313], w[305], w[297], w[289], w[281], w[273], w[265], w[257]} : 8'd0;
  assign n29 = tag_beat_w_plane[0] ? {w[318], w[310], w[302], w[294], w[286], w[278], w[270], w[262]} : {w[316], w[308],
      w[300], w[292], w[284], w[276], w[268], w[260]};
  assign n30 = tag_beat_w_plane[0] ? {w[314], w[306], w[298], w[290], w[282], w[274], w[266], w[258]} : {w[312], w[304],
      w[296], w[288], w[280], w[272], w[264], w[256]};
  assign n27 = tag_beat_w_plane[0] ? {w[319], w[311], w[303], w[295], w[287], w[279], w[271], w[263]} : {w[317], w[309],
      w[301], w[293], w[285], w[277], w[269], w[261]};
  assign n28 = tag_beat_w_plane[0] ? {w[315], w[307], w[299], w[291], w[283], w[275], w[267], w[259]} : {w[313], w[305],
      w[297], w[289], w[281], w[273], w[265], w[257]};
  assign n119 = (tag_beat_w_plane[1] ? n25 : n26) ^ (tag_beat_w_plane[1] ? n27 : n28);
  assign n120 = (tag_beat_w_plane[1] ? n25 : n26) ^ (tag_beat_w_plane[1] ? n29 : n30);
  assign n31 = tag_beat_w_plane[0] ? {w[381], w[373], w[365], w[357], w[349], w[341], w[333], w[325]} : {w[379], w[371],
      w[363], w[355], w[347], w[339], w[331], w[323]};
  assign n32 = tag_beat_w_plane[0] ? {w[377], w[369], w[361], w[353], w[345], w[337], w[329], w[321]} : 8'd0;
  assign n35 = tag_beat_w_plane[0] ? {w[382], w[374], w[366], w[358], w[350], w[342], w[334], w[326]} : {w[380], w[372],
      w[364], w[356], w[348], w[340], w[332], w[324]};
  assign n36 = tag_beat_w_plane[0] ? {w[378], w[370], w[362], w[354], w[346], w[338], w[330], w[322]} : {w[376], w[368],
      w[360], w[352], w[344], w[336], w[328], w[320]};
  assign n33 = tag_beat_w_plane[0] ? {w[383], w[375], w[367], w[359], w[351], w[343], w[335], w[327]} : {w[381], w[373],
      w[365], w[357], w[349], w[341], w[333], w[325]};
  assign n34 = tag_beat_w_plane[0] ? {w[379], w[371], w[363], w[355], w[347], w[339], w[331], w[323]} : {w[377], w[369],
      w[361], w[353], w[345], w[337], w[329], w[321]};
  assign n117 = (tag_beat_w_plane[1] ? n31 : n32) ^ (tag_beat_w_plane[1] ? n33 : n34);
  assign n118 = (tag_beat_w_plane[1] ? n31 : n32) ^ (tag_beat_w_plane[1] ? n35 : n36);
  assign n37 = tag_beat_w_plane[0] ? {w[445], w[437], w[429], w[421], w[413], w[405], w[397], w[389]} : {w[443], w[435],
      w[427], w[419], w[411], w[403], w[395], w[387]};
  assign n38 = tag_beat_w_plane[0] ? {w[441], w[433], w[425], w[417], w[409], w[401], w[393], w[385]} : 8'd0;
  assign n41 = tag_beat_w_plane[0] ? {w[446], w[438], w[430], w[422], w[414], w[406], w[398], w[390]} : {w[444], w[436],
      w[428], w[420], w[412], w[404], w[396], w[388]};
  assign n42 = tag_beat_w_plane[0] ? {w[442], w[434], w[426], w[418], w[410], w[402], w[394], w[386]} : {w[440], w[432],
      w[424], w[416], w[408], w[400], w[392], w[384]};
  assign n39 = tag_beat_w_plane[0] ? {w[447], w[439], w[431], w[423], w[415], w[407], w[399], w[391]} : {w[445], w[437],
      w[429], w[421], w[413], w[405], w[397], w[389]};
  assign n40 = tag_beat_w_plane[0] ? {w[443], w[435], w[427], w[419], w[411], w[403], w[395], w[387]} : {w[441], w[433],
      w[425], w[417], w[409], w[401], w[393], w[385]};
  assign n115 = (tag_beat_w_plane[1] ? n37 : n38) ^ (tag_beat_w_plane[1] ? n39 : n40);
  assign n116 = (tag_beat_w_plane[1] ? n37 : n38) ^ (tag_beat_w_plane[1] ? n41 : n42);
  assign n43 = tag_beat_w_plane[0] ? {w[509], w[501], w[493], w[485], w[477], w[469], w[461], w[453]} : {w[507], w[499],
      w[491], w[483], w[475], w[467], w[459], w[451]};
  assign n44 = tag_beat_w_plane[0] ? {w[505], w[497], w[489], w[481], w[473], w[465], w[457], w[449]} : 8'd0;
  assign n47 = tag_beat_w_plane[0] ? {w[510], w[502], w[494], w[486], w[478], w[470], w[462], w[454]} : {w[508], w[500],
      w[492], w[484], w[476], w[468], w[460], w[452]};
  assign n48 = tag_beat_w_plane[0] ? {w[506], w[498], w[490], w[482], w[474], w[466], w[458], w[450]} : {w[504], w[496],
      w[488], w[480], w[472], w[464], w[456], w[448]};
  assign n45 = tag_beat_w_plane[0] ? {w[511], w[503], w[495], w[487], w[479], w[471], w[463], w[455]} : {w[509], w[501],
      w[493], w[485], w[477], w[469], w[461], w[453]};
  assign n46 = tag_beat_w_plane[0] ? {w[507], w[499], w[491], w[483], w[475], w[467], w[459], w[451]} : {w[505], w[497],
      w[489], w[481], w[473], w[465], w[457], w[449]};
  assign n113 = (tag_beat_w_plane[1] ? n43 : n44) ^ (tag_beat_w_plane[1] ? n45 : n46);
  assign n114 = (tag_beat_w_plane[1] ? n43 : n44) ^ (tag_beat_w_plane[1] ? n47 : n48);
  assign n49 = tag_beat_w_plane[0] ? {w[573], w[565], w[557], w[549], w[541], w[533], w[525], w[517]} : {w[571], w[563],
      w[555], w[547], w[539], w[531], w[523], w[515]};
  assign n50 = tag_beat_w_plane[0] ? {w[569], w[561], w[553], w[545], w[537], w[529], w[521], w[513]} : 8'd0;
  assign n53 = tag_beat_w_plane[0] ? {w[574], w[566], w[558], w[550], w[542], w[534], w[526], w[518]} : {w[572], w[564],
      w[556], w[548], w[540], w[532], w[524], w[516]};
  assign n54 = tag_beat_w_plane[0] ? {w[570], w[562], w[554], w[546], w[538], w[530], w[522], w[514]} : {w[568], w[560],
      w[552], w[544], w[536], w[528], w[520], w[512]};
  assign n51 = tag_beat_w_plane[0] ? {w[575], w[567], w[559], w[551], w[543], w[535], w[527], w[519]} : {w[573], w[565],
      w[557], w[549], w[541], w[533], w[525], w[517]};
  assign n52 = tag_beat_w_plane[0] ? {w[571], w[563], w[555], w[547], w[539], w[531], w[523], w[515]} : {w[569], w[561],
      w[553], w[545], w[537], w[529], w[521], w[513]};
  assign n111 = (tag_beat_w_plane[1] ? n49 : n50) ^ (tag_beat_w_plane[1] ? n51 : n52);
  assign n112 = (tag_beat_w_plane[1] ? n49 : n50) ^ (tag_beat_w_plane[1] ? n53 : n54);
  assign n55 = tag_beat_w_plane[0] ? {w[637], w[629], w[621], w[613], w[605], w[597], w[589], w[581]} : {w[635], w[627],
      w[619], w[611], w[603], w[595], w[587], w[579]};
  assign n56 = tag_beat_w_plane[0] ? {w[633], w[625], w[617], w[609], w[601], w[593], w[585], w[577]} : 8'd0;
  assign n59 = tag_beat_w_plane[0] ? {w[638], w[630], w[622], w[614], w[606], w[598], w[590], w[582]} : {w[636], w[628],
      w[620], w[612], w[604], w[596], w[588], w[580]};
  assign n60 = tag_beat_w_plane[0] ? {w[634], w[626], w[618], w[610], w[602], w[594], w[586], w[578]} : {w[632], w[624],
      w[616], w[608], w[600], w[592], w[584], w[576]};
  assign n57 = tag_beat_w_plane[0] ? {w[639], w[631], w[623], w[615], w[607], w[599], w[591], w[583]} : {w[637], w[629],
      w[621], w[613], w[605], w[597], w[589], w[581]};
  assign n58 = tag_beat_w_plane[0] ? {w[635], w[627], w[619], w[611], w[603], w[595], w[587], w[579]} : {w[633], w[625],
      w[617], w[609], w[601], w[593], w[585], w[577]};
  assign n109 = (tag_beat_w_plane[1] ? n55 : n56) ^ (tag_beat_w_plane[1] ? n57 : n58);
  assign n110 = (tag_beat_w_plane[1] ? n55 : n56) ^ (tag_beat_w_plane[1] ? n59 : n60);
  assign n61 = tag_beat_w_plane[0] ? {w[701], w[693], w[685], w[677], w[669], w[661], w[653], w[645]} : {w[699], w[691],
      w[683], w[675], w[667], w[659], w[651], w[643]};
  assign n62 = tag_beat_w_plane[0] ? {w[697], w[689], w[681], w[673], w[665], w[657], w[649], w[641]} : 8'd0;
  assign n65 = tag_beat_w_plane[0] ? {w[702], w[694], w[686], w[678], w[670], w[662], w[654], w[646]} : {w[700], w[692],
      w[684], w[676], w[668], w[660], w[652], w[644]};
  assign n66 = tag_beat_w_plane[0] ? {w[698], w[690], w[682], w[674], w[666], w[658], w[650], w[642]} : {w[696], w[688],
      w[680], w[672], w[664], w[656], w[648], w[640]};
  assign n63 = tag_beat_w_plane[0] ? {w[703], w[695], w[687], w[679], w[671], w[663], w[655], w[647]} : {w[701], w[693],
      w[685], w[677], w[669], w[661], w[653], w[645]};
  assign n64 = tag_beat_w_plane[0] ? {w[699], w[691], w[683], w[675], w[667], w[659], w[651], w[643]} : {w[697], w[689],
      w[681], w[673], w[665], w[657], w[649], w[641]};
  assign n107 = (tag_beat_w_plane[1] ? n61 : n62) ^ (tag_beat_w_plane[1] ? n63 : n64);
  assign n108 = (tag_beat_w_plane[1] ? n61 : n62) ^ (tag_beat_w_plane[1] ? n65 : n66);
  assign n67 = tag_beat_w_plane[0] ? {w[765], w[757], w[749], w[741], w[733], w[725], w[717], w[709]} : {w[763], w[755],
      w[747], w[739], w[731], w[723], w[715], w[707]};
  assign n68 = tag_beat_w_plane[0] ? {w[761], w[753], w[745], w[737], w[729], w[721], w[713], w[705]} : 8'd0;
  assign n71 = tag_beat_w_plane[0] ? {w[766], w[758], w[750], w[742], w[734], w[726], w[718], w[710]} : {w[764], w[756],
      w[748], w[740], w[732], w[724], w[716], w[708]};
  assign n72 = tag_beat_w_plane[0] ? {w[762], w[754], w[746], w[738], w[730], w[722], w[714], w[706]} : {w[760], w[752],
      w[744], w[736], w[728], w[720], w[712], w[704]};
  assign n69 = tag_beat_w_plane[0] ? {w[767], w[759], w[751], w[743], w[735], w[727], w[719], w[711]} : {w[765], w[757],
      w[749], w[741], w[733], w[725], w[717], w[709]};
  assign n70 = tag_beat_w_plane[0] ? {w[763], w[755], w[747], w[739], w[731], w[723], w[715], w[707]} : {w[761], w[753],
      w[745], w[737], w[729], w[721], w[713], w[705]};
  assign n105 = (tag_beat_w_plane[1] ? n67 : n68) ^ (tag_beat_w_plane[1] ? n69 : n70);
  assign n106 = (tag_beat_w_plane[1] ? n67 : n68) ^ (tag_beat_w_plane[1] ? n71 : n72);
  assign n73 = tag_beat_w_plane[0] ? {w[829], w[821], w[813], w[805], w[797], w[789], w[781], w[773]} : {w[827], w[819],
      w[811], w[803], w[795], w[787], w[779], w[771]};
  assign n74 = tag_beat_w_plane[0] ? {w[825], w[817], w[809], w[801], w[793], w[785], w[777], w[769]} : 8'd0;
  assign n77 = tag_beat_w_plane[0] ? {w[830], w[822], w[814], w[806], w[798], w[790], w[782], w[774]} : {w[828], w[820],
      w[812], w[804], w[796], w[788], w[780], w[772]};
  assign n78 = tag_beat_w_plane[0] ? {w[826], w[818], w[810], w[802], w[794], w[786], w[778], w[770]} : {w[824], w[816],
      w[808], w[800], w[792], w[784], w[776], w[768]};
  assign n75 = tag_beat_w_plane[0] ? {w[831], w[823], w[815], w[807], w[799], w[791], w[783], w[775]} : {w[829], w[821],
      w[813], w[805], w[797], w[789], w[781], w[773]};
  assign n76 = tag_beat_w_plane[0] ? {w[827], w[819], w[811], w[803], w[795], w[787], w[779], w[771]} : {w[825], w[817],
      w[809], w[801], w[793], w[785], w[777], w[769]};
  assign n103 = (tag_beat_w_plane[1] ? n73 : n74) ^ (tag_beat_w_plane[1] ? n75 : n76);
  assign n104 = (tag_beat_w_plane[1] ? n73 : n74) ^ (tag_beat_w_plane[1] ? n77 : n78);
  assign n79 = tag_beat_w_plane[0] ? {w[893], w[885], w[877], w[869], w[861], w[853], w[845], w[837]} : {w[891], w[883],
      w[875], w[867], w[859], w[851], w[843], w[835]};
  assign n80 = tag_beat_w_plane[0] ? {w[889], w[881], w[873], w[865], w[857], w[849], w[841], w[833]} : 8'd0;
  assign n83 = tag_beat_w_plane[0] ? {w[894], w[886], w[878], w[870], w[862], w[854], w[846], w[838]} : {w[892], w[884],
      w[876], w[868], w[860], w[852], w[844], w[836]};
  assign n84 = tag_beat_w_plane[0] ? {w[890], w[882], w[874], w[866], w[858], w[850], w[842], w[834]} : {w[888], w[880],
      w[872], w[864], w[856], w[848], w[840], w[832]};
  assign n81 = tag_beat_w_plane[0] ? {w[895], w[887], w[879], w[871], w[863], w[855], w[847], w[839]} : {w[893], w[885],
      w[877], w[869], w[861], w[853], w[845], w[837]};
  assign n82 = tag_beat_w_plane[0] ? {w[891], w[883], w[875], w[867], w[859], w[851], w[843], w[835]} : {w[889], w[881],
      w[873], w[865], w[857], w[849], w[841], w[833]};
  assign n101 = (tag_beat_w_plane[1] ? n79 : n80) ^ (tag_beat_w_plane[1] ? n81 : n82);
  assign n102 = (tag_beat_w_plane[1] ? n79 : n80) ^ (tag_beat_w_plane[1] ? n83 : n84);
  assign n85 = tag_beat_w_plane[0] ? {w[957], w[949], w[941], w[933], w[925], w[917], w[909], w[901]} : {w[955], w[947],
      w[939], w[931], w[923], w[915], w[907], w[899]};
  assign n86 = tag_beat_w_plane[0] ? {w[953], w[945], w[937], w[929], w[921], w[913], w[905], w[897]} : 8'd0;
  assign n89 = tag_beat_w_plane[0] ? {w[958], w[950], w[942], w[934], w[926], w[918], w[910], w[902]} : {w[956], w[948],
      w[940], w[932], w[924], w[916], w[908], w[900]};
  assign n90 = tag_beat_w_plane[0] ? {w[954], w[946], w[938], w[930], w[922], w[914], w[906], w[898]} : {w[952], w[944],
      w[936], w[928], w[920], w[912], w[904], w[896]};
  assign n87 = tag_beat_w_plane[0] ? {w[959], w[951], w[943], w[935], w[927], w[919], w[911], w[903]} : {w[957], w[949],
      w[941], w[933], w[925], w[917], w[909], w[901]};
  assign n88 = tag_beat_w_plane[0] ? {w[955], w[947], w[939], w[931], w[923], w[915], w[907], w[899]} : {w[953], w[945],
      w[937], w[929], w[921], w[913], w[905], w[897]};
  assign n99 = (tag_beat_w_plane[1] ? n85 : n86) ^ (tag_beat_w_plane[1] ? n87 : n88);
  assign n100 = (tag_beat_w_plane[1] ? n85 : n86) ^ (tag_beat_w_plane[1] ? n89 : n90);
  assign n91 = tag_beat_w_plane[0] ? {w[1021], w[1013], w[1005], w[997], w[989], w[981], w[973], w[965]} : {w[1019],
      w[1011], w[1003], w[995], w[987], w[979], w[971], w[963]};
  assign n92 = tag_beat_w_plane[0] ? {w[1017], w[1009], w[1001], w[993], w[985], w[977], w[969], w[961]} : 8'd0;
  assign n95 = tag_beat_w_plane[0] ? {w[1022], w[1014], w[1006], w[998], w[990], w[982], w[974], w[966]} : {w[1020],
      w[1012], w[1004], w[996], w[988], w[980], w[972], w[964]};
  assign n96 = tag_beat_w_plane[0] ? {w[1018], w[1010], w[1002], w[994], w[986], w[978], w[970], w[962]} : {w[1016],
      w[1008], w[1000], w[992], w[984], w[976], w[968], w[960]};
  assign n93 = tag_beat_w_plane[0] ? {w[1023], w[1015], w[1007], w[999], w[991], w[983], w[975], w[967]} : {w[1021],
      w[1013], w[1005], w[997], w[989], w[981], w[973], w[965]};
  assign n94 = tag_beat_w_plane[0] ? {w[1019], w[1011], w[1003], w[995], w[987], w[979], w[971], w[963]} : {w[1017],
      w[1009], w[1001], w[993], w[985], w[977], w[969], w[961]};
  assign n97 = (tag_beat_w_plane[1] ? n91 : n92) ^ (tag_beat_w_plane[1] ? n93 : n94);
  assign n98 = (tag_beat_w_plane[1] ? n91 : n92) ^ (tag_beat_w_plane[1] ? n95 : n96);
  assign strobes = {strobe15, strobe14, strobe13, strobe12, strobe11, strobe10, strobe9, strobe8, strobe7, strobe6,
      strobe5, strobe4, strobe3, strobe2, strobe1, strobe0};
  assign tags = {tag_stage, tag_line[4:0], tag_line[9:5], tag_line[14:10], tag_line[19:15], tag_line[24:20],
      tag_line[29:25], tag_line[34:30], tag_line[39:35], tag_line[44:40], tag_line[49:45], tag_line[54:50],
      tag_line[59:55], tag_line[64:60], tag_line[69:65], tag_line[74:70]};
  always @(posedge clk) begin
    if (rst) tag_stage <= 5'd0;
    else tag_stage <= tag;
    if (rst) tag_line <= 75'd0;
    else if (advance) tag_line <= {tag_line[69:0], tag_stage};
    if (rst) a_rows <= 1024'd0;
    else a_rows <= a;
    if (rst) w_cols <= 384'd0;
    else
      w_cols <= {tag_beat_w_plane[1] ? (tag_beat_w_plane[0] ? {w[1023], w[1015], w[1007], w[999], w[991], w[983],
          w[975], w[967]} : {w[1021], w[1013], w[1005], w[997], w[989], w[981], w[973], w[965]}) : tag_beat_w_plane[0] ?
          {w[1019], w[1011], w[1003], w[995], w[987], w[979], w[971], w[963]} : {w[1017], w[1009], w[1001], w[993],
          w[985], w[977], w[969], w[961]}, n97 & ~n98, (tag_beat_w_plane[1] ? n91 : n92) ^ (tag_beat_w_plane[1] ? n95 :
          n96), tag_beat_w_plane[1] ? (tag_beat_w_plane[0] ? {w[959], w[951], w[943], w[935], w[927], w[919], w[911],
          w[903]} : {w[957], w[949], w[941], w[933], w[925], w[917], w[909], w[901]}) : tag_beat_w_plane[0] ? {w[955],
          w[947], w[939], w[931], w[923], w[915], w[907], w[899]} : {w[953], w[945], w[937], w[929], w[921], w[913],
          w[905], w[897]}, n99 & ~n100, (tag_beat_w_plane[1] ? n85 : n86) ^ (tag_beat_w_plane[1] ? n89 : n90),
          tag_beat_w_plane[1] ? (tag_beat_w_plane[0] ? {w[895], w[887], w[879], w[871], w[863], w[855], w[847], w[839]}
          : {w[893], w[885], w[877], w[869], w[861], w[853], w[845], w[837]}) : tag_beat_w_plane[0] ? {w[891], w[883],
          w[875], w[867], w[859], w[851], w[843], w[835]} : {w[889], w[881], w[873], w[865], w[857], w[849], w[841],
          w[833]}, n101 & ~n102, (tag_beat_w_plane[1] ? n79 : n80) ^ (tag_beat_w_plane[1] ? n83 : n84),
          tag_beat_w_plane[1] ? (tag_beat_w_plane[0] ? {w[831], w[823], w[815], w[807], w[799], w[791], w[783], w[775]}
          : {w[829], w[821], w[813], w[805], w[797], w[789], w[781], w[773]}) : tag_beat_w_plane[0] ? {w[827], w[819],
          w[811], w[803], w[795], w[787], w[779], w[771]} : {w[825], w[817], w[809], w[801], w[793], w[785], w[777],
          w[769]}, n103 & ~n104, (tag_beat_w_plane[1] ? n73 : n74) ^ (tag_beat_w_plane[1] ? n77 : n78),
          tag_beat_w_plane[1] ? (tag_beat_w_plane[0] ? {w[767], w[759], w[751], w[743], w[735], w[727], w[719], w[711]}
          : {w[765], w[757], w[749], w[741], w[733], w[725], w[717], w[709]}) : tag_beat_w_plane[0] ? {w[763], w[755],
          w[747], w[739], w[731], w[723], w[715], w[707]} : {w[761], w[753], w[745], w[737], w[729], w[721], w[713],
          w[705]}, n105 & ~n106, (tag_beat_w_plane[1] ? n67 : n68) ^ (tag_beat_w_plane[1] ? n71 : n72),
          tag_beat_w_plane[1] ? (tag_beat_w_plane[0] ? {w[703], w[695], w[687], w[679], w[671], w[663], w[655], w[647]}
          : {w[701], w[693], w[685], w[677], w[669], w[661], w[653], w[645]}) : tag_beat_w_plane[0] ? {w[699], w[691],
          w[683], w[675], w[667], w[659], w[651], w[643]} : {w[697], w[689], w[681], w[673], w[665], w[657], w[649],
          w[641]}, n107 & ~n108, (tag_beat_w_plane[1] ? n61 : n62) ^ (tag_beat_w_plane[1] ? n65 : n66),
          tag_beat_w_plane[1] ? (tag_beat_w_plane[0] ? {w[639], w[631], w[623], w[615], w[607], w[599], w[591], w[583]}
          : {w[637], w[629], w[621], w[613], w[605], w[597], w[589], w[581]}) : tag_beat_w_plane[0] ? {w[635], w[627],
          w[619], w[611], w[603], w[595], w[587], w[579]} : {w[633], w[625], w[617], w[609], w[601], w[593], w[585],
          w[577]}, n109 & ~n110, (tag_beat_w_plane[1] ? n55 : n56) ^ (tag_beat_w_plane[1] ? n59 : n60),
          tag_beat_w_plane[1] ? (tag_beat_w_plane[0] ? {w[575], w[567], w[559], w[551], w[543], w[535], w[527], w[519]}
          : {w[573], w[565], w[557], w[549], w[541], w[533], w[525], w[517]}) : tag_beat_w_plane[0] ? {w[571], w[563],
          w[555], w[547], w[539], w[531], w[523], w[515]} : {w[569], w[561], w[553], w[545], w[537], w[529], w[521],
          w[513]}, n111 & ~n112, (tag_beat_w_plane[1] ? n49 : n50) ^ (tag_beat_w_plane[1] ? n53 : n54),
          tag_beat_w_plane[1] ? (tag_beat_w_plane[0] ? {w[511], w[503], w[495], w[487], w[479], w[471], w[463], w[455]}
          : {w[509], w[501], w[493], w[485], w[477], w[469], w[461], w[453]}) : tag_beat_w_plane[0] ? {w[507], w[499],
          w[491], w[483], w[475], w[467], w[459], w[451]} : {w[505], w[497], w[489], w[481], w[473], w[465], w[457],
          w[449]}, n113 & ~n114, (tag_beat_w_plane[1] ? n43 : n44) ^ (tag_beat_w_plane[1] ? n47 : n48),
          tag_beat_w_plane[1] ? (tag_beat_w_plane[0] ? {w[447], w[439], w[431], w[423], w[415], w[407], w[399], w[391]}
          : {w[445], w[437], w[429], w[421], w[413], w[405], w[397], w[389]}) : tag_beat_w_plane[0] ? {w[443], w[435],
          w[427], w[419], w[411], w[403], w[395], w[387]} : {w[441], w[433], w[425], w[417], w[409], w[401], w[393],
          w[385]}, n115 & ~n116, (tag_beat_w_plane[1] ? n37 : n38) ^ (tag_beat_w_plane[1] ? n41 : n42),
          tag_beat_w_plane[1] ? (tag_beat_w_plane[0] ? {w[383], w[375], w[367], w[359], w[351], w[343], w[335], w[327]}
          : {w[381], w[373], w[365], w[357], w[349], w[341], w[333], w[325]}) : tag_beat_w_plane[0] ? {w[379], w[371],
          w[363], w[355], w[347], w[339], w[331], w[323]} : {w[377], w[369], w[361], w[353], w[345], w[337], w[329],
          w[321]}, n117 & ~n118, (tag_beat_w_plane[1] ? n31 : n32) ^ (tag_beat_w_plane[1] ? n35 : n36),
          tag_beat_w_plane[1] ? (tag_beat_w_plane[0] ? {w[319], w[311], w[303], w[295], w[287], w[279], w[271], w[263]}
          : {w[317], w[309], w[301], w[293], w[285], w[277], w[269], w[261]}) : tag_beat_w_plane[0] ? {w[315], w[307],
          w[299], w[291], w[283], w[275], w[267], w[259]} : {w[313], w[305], w[297], w[289], w[281], w[273], w[265],
          w[257]}, n119 & ~n120, (tag_beat_w_plane[1] ? n25 : n26) ^ (tag_beat_w_plane[1] ? n29 : n30),
          tag_beat_w_plane[1] ? (tag_beat_w_plane[0] ? {w[255], w[247], w[239], w[231], w[223], w[215], w[207], w[199]}
          : {w[253], w[245], w[237], w[229], w[221], w[213], w[205], w[197]}) : tag_beat_w_plane[0] ? {w[251], w[243],
          w[235], w[227], w[219], w[211], w[203], w[195]} : {w[249], w[241], w[233], w[225], w[217], w[209], w[201],
          w[193]}, n121 & ~n122, (tag_beat_w_plane[1] ? n19 : n20) ^ (tag_beat_w_plane[1] ? n23 : n24),
          tag_beat_w_plane[1] ? (tag_beat_w_plane[0] ? {w[191], w[183], w[175], w[167], w[159], w[151], w[143], w[135]}
          : {w[189], w[181], w[173], w[165], w[157], w[149], w[141], w[133]}) : tag_beat_w_plane[0] ? {w[187], w[179],
          w[171], w[163], w[155], w[147], w[139], w[131]} : {w[185], w[177], w[169], w[161], w[153], w[145], w[137],
          w[129]}, n123 & ~n124, (tag_beat_w_plane[1] ? n13 : n14) ^ (tag_beat_w_plane[1] ? n17 : n18),
          tag_beat_w_plane[1] ? (tag_beat_w_plane[0] ? {w[127], w[119], w[111], w[103], w[95], w[87], w[79], w[71]} :
          {w[125], w[117], w[109], w[101], w[93], w[85], w[77], w[69]}) : tag_beat_w_plane[0] ? {w[123], w[115], w[107],
          w[99], w[91], w[83], w[75], w[67]} : {w[121], w[113], w[105], w[97], w[89], w[81], w[73], w[65]}, n125 &
          ~n126, (tag_beat_w_plane[1] ? n7 : n8) ^ (tag_beat_w_plane[1] ? n11 : n12), tag_beat_w_plane[1] ?
          (tag_beat_w_plane[0] ? {w[63], w[55], w[47], w[39], w[31], w[23], w[15], w[7]} : {w[61], w[53], w[45], w[37],
          w[29], w[21], w[13], w[5]}) : tag_beat_w_plane[0] ? {w[59], w[51], w[43], w[35], w[27], w[19], w[11], w[3]} :
          {w[57], w[49], w[41], w[33], w[25], w[17], w[9], w[1]}, n127 & ~n128, (tag_beat_w_plane[1] ? n1 : n2) ^
          (tag_beat_w_plane[1] ? n5 : n6)};
  end
  boothserial_os16_drain_edge edge0 (.clk(clk), .rst(rst), .reach(reach1), .reach_out(unused_reach_out),
      .strobe(strobe0), .tree(tree[1:0]));
  boothserial_os16_drain_edge edge1 (.clk(clk), .rst(rst), .reach(reach2), .reach_out(reach1), .strobe(strobe1),
      .tree(tree[3:2]));
  boothserial_os16_drain_edge edge2 (.clk(clk), .rst(rst), .reach(reach3), .reach_out(reach2), .strobe(strobe2),
      .tree(tree[5:4]));
  boothserial_os16_drain_edge edge3 (.clk(clk), .rst(rst), .reach(reach4), .reach_out(reach3), .strobe(strobe3),
      .tree(tree[7:6]));
  boothserial_os16_drain_edge edge4 (.clk(clk), .rst(rst), .reach(reach5), .reach_out(reach4), .strobe(strobe4),
      .tree(tree[9:8]));
  boothserial_os16_drain_edge edge5 (.clk(clk), .rst(rst), .reach(reach6), .reach_out(reach5), .strobe(strobe5),
      .tree(tree[11:10]));
  boothserial_os16_drain_edge edge6 (.clk(clk), .rst(rst), .reach(reach7), .reach_out(reach6), .strobe(strobe6),
      .tree(tree[13:12]));
  boothserial_os16_drain_edge edge7 (.clk(clk), .rst(rst), .reach(reach8), .reach_out(reach7), .strobe(strobe7),
      .tree(tree[15:14]));
  boothserial_os16_drain_edge edge8 (.clk(clk), .rst(rst), .reach(reach9), .reach_out(reach8), .strobe(strobe8),
      .tree(tree[17:16]));
  boothserial_os16_drain_edge edge9 (.clk(clk), .rst(rst), .reach(reach10), .reach_out(reach9), .strobe(strobe9),
      .tree(tree[19:18]));
  boothserial_os16_drain_edge edge10 (.clk(clk), .rst(rst), .reach(reach11), .reach_out(reach10), .strobe(strobe10),
      .tree(tree[21:20]));
  boothserial_os16_drain_edge edge11 (.clk(clk), .rst(rst), .reach(reach12), .reach_out(reach11), .strobe(strobe11),
      .tree(tree[23:22]));
  boothserial_os16_drain_edge edge12 (.clk(clk), .rst(rst), .reach(reach13), .reach_out(reach12), .strobe(strobe12),
      .tree(tree[25:24]));
  boothserial_os16_drain_edge edge13 (.clk(clk), .rst(rst), .reach(reach14), .reach_out(reach13), .strobe(strobe13),
      .tree(tree[27:26]));
  boothserial_os16_drain_edge edge14 (.clk(clk), .rst(rst), .reach(reach15), .reach_out(reach14), .strobe(strobe14),
      .tree(tree[29:28]));
  boothserial_os16_drain_edge edge15 (.clk(clk), .rst(rst), .reach(1'b1), .reach_out(reach15), .strobe(strobe15),
      .tree(tree[31:30]));
  boothserial_os16_strobe_tree strobe_tree (.clk(clk), .rst(rst), .d(strobe), .q(tree));
endmodule

// Weights of the job's precision with their sign, or zeros, up to the engine's: whatever the stream has there; combinational.
module boothserial_os16_encode_w (
  input  wire [63:0] code,
  input  wire [3:0] bits,
  output wire [63:0] stored
);
  wire [7:0] own;
  wire sign0;
  wire sign1;
  wire sign2;
  wire sign3;
  wire sign4;
  wire sign5;
  wire sign6;
  wire sign7;
  assign sign3 = |(code[31:24] & own & ~{1'b0, own[7:1]});
  assign sign4 = |(code[39:32] & own & ~{1'b0, own[7:1]});
  assign sign5 = |(code[47:40] & own & ~{1'b0, own[7:1]});
  assign sign6 = |(code[55:48] & own & ~{1'b0, own[7:1]});
  assign sign7 = |(code[63:56] & own & ~{1'b0, own[7:1]});
  assign stored = {(code[63:56] & own) | ({8{sign7}} & ~own), (code[55:48] & own) | ({8{sign6}} & ~own), (code[47:40] &
      own) | ({8{sign5}} & ~own), (code[39:32] & own) | ({8{sign4}} & ~own), (code[31:24] & own) | ({8{sign3}} & ~own),
      (code[23:16] & own) | ({8{sign2}} & ~own), (code[15:8] & own) | ({8{sign1}} & ~own), (code[7:0] & own) |
      ({8{sign0}} & ~own)};
  assign own = {bits > 4'd7, bits > 4'd6, bits > 4'd5, bits > 4'd4, bits > 4'd3, bits > 4'd2, bits > 4'd1, bits > 4'd0};
  assign sign0 = |(code[7:0] & own & ~{1'b0, own[7:1]});
  assign sign1 = |(code[15:8] & own & ~{1'b0, own[7:1]});
  assign sign2 = |(code[23:16] & own & ~{1'b0, own[7:1]});
endmodule

// One-beat register behind an AXI4-Stream slave.
module boothserial_os16_inlet_a (
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
module boothserial_os16_inlet_w (
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

// All columns, and the AXI4-Stream master that sends result rows; tlast is on the job's last row.
module boothserial_os16_outlet (
  input  wire clk,
  input  wire rst,
  input  wire [479:0] p,
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
  boothserial_os16_outlet_advance_tree advance_tree (.clk(clk), .rst(rst), .d(advance_line), .q(advances));
  boothserial_os16_outlet_column_0 column0 (.clk(clk), .rst(rst), .advance(advances[0]), .c(c0), .p(p[29:0]), .pop(pop),
      .tag(tag_line), .tag_out(tag0), .wrote(unused_wrote));
  boothserial_os16_outlet_column_0 column1 (.clk(clk), .rst(rst), .advance(advances[1]), .c(c1), .p(p[59:30]),
      .pop(pop), .tag(tag0), .tag_out(tag1), .wrote(unused_wrote_2));
  boothserial_os16_outlet_column_1 column2 (.clk(clk), .rst(rst), .advance(advances[2]), .c(c2), .p(p[89:60]),
      .pop(pop), .tag(tag1), .tag_out(tag2), .wrote(unused_wrote_8));
  boothserial_os16_outlet_column_1 column3 (.clk(clk), .rst(rst), .advance(advances[3]), .c(c3), .p(p[119:90]),
      .pop(pop), .tag(tag2), .tag_out(tag3), .wrote(unused_wrote_9));
  boothserial_os16_outlet_column_2 column4 (.clk(clk), .rst(rst), .advance(advances[4]), .c(c4), .p(p[149:120]),
      .pop(pop), .tag(tag3), .tag_out(tag4), .wrote(unused_wrote_10));
  boothserial_os16_outlet_column_2 column5 (.clk(clk), .rst(rst), .advance(advances[5]), .c(c5), .p(p[179:150]),
      .pop(pop), .tag(tag4), .tag_out(tag5), .wrote(unused_wrote_11));
  boothserial_os16_outlet_column_3 column6 (.clk(clk), .rst(rst), .advance(advances[6]), .c(c6), .p(p[209:180]),
      .pop(pop), .tag(tag5), .tag_out(tag6), .wrote(unused_wrote_12));
  boothserial_os16_outlet_column_3 column7 (.clk(clk), .rst(rst), .advance(advances[7]), .c(c7), .p(p[239:210]),
      .pop(pop), .tag(tag6), .tag_out(tag7), .wrote(unused_wrote_13));
  boothserial_os16_outlet_column_4 column8 (.clk(clk), .rst(rst), .advance(advances[8]), .c(c8), .p(p[269:240]),
      .pop(pop), .tag(tag7), .tag_out(tag8), .wrote(unused_wrote_14));
  boothserial_os16_outlet_column_4 column9 (.clk(clk), .rst(rst), .advance(advances[9]), .c(c9), .p(p[299:270]),
      .pop(pop), .tag(tag8), .tag_out(tag9), .wrote(unused_wrote_15));
  boothserial_os16_outlet_column_5 column10 (.clk(clk), .rst(rst), .advance(advances[10]), .c(c10), .p(p[329:300]),
      .pop(pop), .tag(tag9), .tag_out(tag10), .wrote(unused_wrote_3));
  boothserial_os16_outlet_column_5 column11 (.clk(clk), .rst(rst), .advance(advances[11]), .c(c11), .p(p[359:330]),
      .pop(pop), .tag(tag10), .tag_out(tag11), .wrote(unused_wrote_4));
  boothserial_os16_outlet_column_6 column12 (.clk(clk), .rst(rst), .advance(advances[12]), .c(c12), .p(p[389:360]),
      .pop(pop), .tag(tag11), .tag_out(tag12), .wrote(unused_wrote_5));
  boothserial_os16_outlet_column_6 column13 (.clk(clk), .rst(rst), .advance(advances[13]), .c(c13), .p(p[419:390]),
      .pop(pop), .tag(tag12), .tag_out(tag13), .wrote(unused_wrote_6));
  boothserial_os16_outlet_column_7 column14 (.clk(clk), .rst(rst), .advance(advances[14]), .c(c14), .p(p[449:420]),
      .pop(pop), .tag(tag13), .tag_out(tag14), .wrote(unused_wrote_7));
  boothserial_os16_outlet_column_7 column15 (.clk(clk), .rst(rst), .advance(advances[15]), .c(c15), .p(p[479:450]),
      .pop(pop), .tag(tag14), .tag_out(unused_tag_out), .wrote(wrote15));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module boothserial_os16_outlet_advance_tree (
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
module boothserial_os16_outlet_column_0 (
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
  reg [4:0] free;
  reg fresh;
  reg [4:0] oldest;
  wire [4:0] oldest_next;
  reg [29:0] p_q;
  reg [29:0] queue [20:0];
  assign oldest_next = pop ? (oldest == 5'd20 ? 5'd0 : oldest + 5'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= p_q;
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
module boothserial_os16_outlet_column_1 (
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
  reg [4:0] free;
  reg fresh;
  reg [4:0] oldest;
  wire [4:0] oldest_next;
  reg [29:0] p_q;
  reg [29:0] queue [18:0];
  assign oldest_next = pop ? (oldest == 5'd18 ? 5'd0 : oldest + 5'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= p_q;
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
module boothserial_os16_outlet_column_2 (
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
  reg [4:0] free;
  reg fresh;
  reg [4:0] oldest;
  wire [4:0] oldest_next;
  reg [29:0] p_q;
  reg [29:0] queue [16:0];
  assign oldest_next = pop ? (oldest == 5'd16 ? 5'd0 : oldest + 5'd1) : oldest;
  assign wrote = tag_out & fresh;
  always @(posedge clk) begin
    if (wrote) queue[free] <= p_q;
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
module boothserial_os16_outlet_column_3 (
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
  reg [29:0] queue [14:0];
  assign oldest_next = pop ? (oldest == 4'd14 ? 4'd0 : oldest + 4'd1) : oldest;
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
    else if (wrote) free <= free == 4'd14 ? 4'd0 : free + 4'd1;
  end
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module boothserial_os16_outlet_column_4 (
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
module boothserial_os16_outlet_column_5 (
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
module boothserial_os16_outlet_column_6 (
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
module boothserial_os16_outlet_column_7 (
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

// cols cells in a row, and the one that counts its activations where these are counted.
module boothserial_os16_row (
  input  wire clk,
  input  wire rst,
  input  wire [63:0] a,
  input  wire [4:0] tag,
  input  wire strobe,
  input  wire [383:0] w,
  input  wire [479:0] p,
  output wire [383:0] w_out,
  output wire [479:0] p_out,
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
  wire [29:0] p0;
  wire [29:0] p1;
  wire [29:0] p2;
  wire [29:0] p3;
  wire [29:0] p4;
  wire [29:0] p5;
  wire [29:0] p6;
  wire [29:0] p7;
  wire [29:0] p8;
  wire [29:0] p9;
  wire [29:0] p10;
  wire [29:0] p11;
  wire [29:0] p12;
  wire [29:0] p13;
  wire [29:0] p14;
  wire [29:0] p15;
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
  wire [4:0] tag0;
  wire [4:0] tag1;
  wire [4:0] tag2;
  wire [4:0] tag3;
  wire [4:0] tag4;
  wire [4:0] tag5;
  wire [4:0] tag6;
  wire [4:0] tag7;
  wire [4:0] tag8;
  wire [4:0] tag9;
  wire [4:0] tag10;
  wire [4:0] tag11;
  wire [4:0] tag12;
  wire [4:0] tag13;
  wire [4:0] tag14;
  wire [23:0] w0;
  wire [23:0] w1;
  wire [23:0] w2;
  wire [23:0] w3;
  wire [23:0] w4;
  wire [23:0] w5;
  wire [23:0] w6;
  wire [23:0] w7;
  wire [23:0] w8;
  wire [23:0] w9;
  wire [23:0] w10;
  wire [23:0] w11;
  wire [23:0] w12;
  wire [23:0] w13;
  wire [23:0] w14;
  wire [23:0] w15;
  wire [63:0] unused_a_out;
  wire unused_strobe_out;
  wire [4:0] unused_tag_out;
  assign advance_out = advances[0];
  assign p_out = {p15, p14, p13, p12, p11, p10, p9, p8, p7, p6, p5, p4, p3, p2, p1, p0};
  assign w_out = {w15, w14, w13, w12, w11, w10, w9, w8, w7, w6, w5, w4, w3, w2, w1, w0};
  boothserial_os16_advance_cols advance_tree (.clk(clk), .rst(rst), .d(advance), .q(advances));
  boothserial_os16_cell cell0 (.clk(clk), .a(a), .a_out(a0), .advance(advances[0]), .p(p[29:0]), .p_out(p0),
      .strobe(strobe), .strobe_out(strobe0), .tag(tag), .tag_out(tag0), .w(w[23:0]), .w_out(w0));
  boothserial_os16_cell cell1 (.clk(clk), .a(a0), .a_out(a1), .advance(advances[1]), .p(p[59:30]), .p_out(p1),
      .strobe(strobe0), .strobe_out(strobe1), .tag(tag0), .tag_out(tag1), .w(w[47:24]), .w_out(w1));
  boothserial_os16_cell cell2 (.clk(clk), .a(a1), .a_out(a2), .advance(advances[2]), .p(p[89:60]), .p_out(p2),
      .strobe(strobe1), .strobe_out(strobe2), .tag(tag1), .tag_out(tag2), .w(w[71:48]), .w_out(w2));
  boothserial_os16_cell cell3 (.clk(clk), .a(a2), .a_out(a3), .advance(advances[3]), .p(p[119:90]), .p_out(p3),
      .strobe(strobe2), .strobe_out(strobe3), .tag(tag2), .tag_out(tag3), .w(w[95:72]), .w_out(w3));
  boothserial_os16_cell cell4 (.clk(clk), .a(a3), .a_out(a4), .advance(advances[4]), .p(p[149:120]), .p_out(p4),
      .strobe(strobe3), .strobe_out(strobe4), .tag(tag3), .tag_out(tag4), .w(w[119:96]), .w_out(w4));
  boothserial_os16_cell cell5 (.clk(clk), .a(a4), .a_out(a5), .advance(advances[5]), .p(p[179:150]), .p_out(p5),
      .strobe(strobe4), .strobe_out(strobe5), .tag(tag4), .tag_out(tag5), .w(w[143:120]), .w_out(w5));
  boothserial_os16_cell cell6 (.clk(clk), .a(a5), .a_out(a6), .advance(advances[6]), .p(p[209:180]), .p_out(p6),
      .strobe(strobe5), .strobe_out(strobe6), .tag(tag5), .tag_out(tag6), .w(w[167:144]), .w_out(w6));
  boothserial_os16_cell cell7 (.clk(clk), .a(a6), .a_out(a7), .advance(advances[7]), .p(p[239:210]), .p_out(p7),
      .strobe(strobe6), .strobe_out(strobe7), .tag(tag6), .tag_out(tag7), .w(w[191:168]), .w_out(w7));
  boothserial_os16_cell cell8 (.clk(clk), .a(a7), .a_out(a8), .advance(advances[8]), .p(p[269:240]), .p_out(p8),
      .strobe(strobe7), .strobe_out(strobe8), .tag(tag7), .tag_out(tag8), .w(w[215:192]), .w_out(w8));
  boothserial_os16_cell cell9 (.clk(clk), .a(a8), .a_out(a9), .advance(advances[9]), .p(p[299:270]), .p_out(p9),
      .strobe(strobe8), .strobe_out(strobe9), .tag(tag8), .tag_out(tag9), .w(w[239:216]), .w_out(w9));
  boothserial_os16_cell cell10 (.clk(clk), .a(a9), .a_out(a10), .advance(advances[10]), .p(p[329:300]), .p_out(p10),
      .strobe(strobe9), .strobe_out(strobe10), .tag(tag9), .tag_out(tag10), .w(w[263:240]), .w_out(w10));
  boothserial_os16_cell cell11 (.clk(clk), .a(a10), .a_out(a11), .advance(advances[11]), .p(p[359:330]), .p_out(p11),
      .strobe(strobe10), .strobe_out(strobe11), .tag(tag10), .tag_out(tag11), .w(w[287:264]), .w_out(w11));
  boothserial_os16_cell cell12 (.clk(clk), .a(a11), .a_out(a12), .advance(advances[12]), .p(p[389:360]), .p_out(p12),
      .strobe(strobe11), .strobe_out(strobe12), .tag(tag11), .tag_out(tag12), .w(w[311:288]), .w_out(w12));
  boothserial_os16_cell cell13 (.clk(clk), .a(a12), .a_out(a13), .advance(advances[13]), .p(p[419:390]), .p_out(p13),
      .strobe(strobe12), .strobe_out(strobe13), .tag(tag12), .tag_out(tag13), .w(w[335:312]), .w_out(w13));
  boothserial_os16_cell cell14 (.clk(clk), .a(a13), .a_out(a14), .advance(advances[14]), .p(p[449:420]), .p_out(p14),
      .strobe(strobe13), .strobe_out(strobe14), .tag(tag13), .tag_out(tag14), .w(w[359:336]), .w_out(w14));
  boothserial_os16_cell cell15 (.clk(clk), .a(a14), .a_out(unused_a_out), .advance(advances[15]), .p(p[479:450]),
      .p_out(p15), .strobe(strobe14), .strobe_out(unused_strobe_out), .tag(tag14), .tag_out(unused_tag_out),
      .w(w[383:360]), .w_out(w15));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module boothserial_os16_strobe_tree (
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
module boothserial_os16_array (
  input  wire clk,
  input  wire rst,
  input  wire [1023:0] a,
  input  wire [1023:0] w,
  input  wire [4:0] tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output wire [479:0] p
);
  wire [1023:0] a_rows;
  wire [383:0] w_cols;
  wire [79:0] tags;
  wire [15:0] strobes;
  wire [15:0] advances;
  wire [15:0] row_advances;
  wire [15:0] col_advances;
  boothserial_os16_advance_rows advance_rows (.clk(clk), .rst(rst), .d(advance), .q(advances));
  boothserial_os16_advance_cols advance_cols (.clk(clk), .rst(rst), .d(advances[15]), .q(col_advances));
  boothserial_os16_edge edge_regs (.clk(clk), .rst(rst), .a(a), .w(w), .tag(tag), .strobe(strobe), .advance(col_advances[0]), .a_rows(a_rows), .w_cols(w_cols), .tags(tags), .strobes(strobes));
  wire [1023:0] a_skewed;
  boothserial_os16_a_skew a_skew (.clk(clk), .d(a_rows), .q(a_skewed), .advance(row_advances));
  wire [383:0] w16;
  boothserial_os16_w_skew w_skew (.clk(clk), .d(w_cols), .q(w16), .advance(col_advances));
  wire [479:0] p16 = 0;
  wire [383:0] w15;
  wire [479:0] p15;
  boothserial_os16_row row15 (.clk(clk), .rst(rst), .advance(advances[15]), .advance_out(row_advances[15]), .a(a_skewed[1023:960]), .tag(tags[79:75]), .strobe(strobes[15]), .w(w16), .p(p16), .w_out(w15), .p_out(p15));
  wire [383:0] w14;
  wire [479:0] p14;
  boothserial_os16_row row14 (.clk(clk), .rst(rst), .advance(advances[14]), .advance_out(row_advances[14]), .a(a_skewed[959:896]), .tag(tags[74:70]), .strobe(strobes[14]), .w(w15), .p(p15), .w_out(w14), .p_out(p14));
  wire [383:0] w13;
  wire [479:0] p13;
  boothserial_os16_row row13 (.clk(clk), .rst(rst), .advance(advances[13]), .advance_out(row_advances[13]), .a(a_skewed[895:832]), .tag(tags[69:65]), .strobe(strobes[13]), .w(w14), .p(p14), .w_out(w13), .p_out(p13));
  wire [383:0] w12;
  wire [479:0] p12;
  boothserial_os16_row row12 (.clk(clk), .rst(rst), .advance(advances[12]), .advance_out(row_advances[12]), .a(a_skewed[831:768]), .tag(tags[64:60]), .strobe(strobes[12]), .w(w13), .p(p13), .w_out(w12), .p_out(p12));
  wire [383:0] w11;
  wire [479:0] p11;
  boothserial_os16_row row11 (.clk(clk), .rst(rst), .advance(advances[11]), .advance_out(row_advances[11]), .a(a_skewed[767:704]), .tag(tags[59:55]), .strobe(strobes[11]), .w(w12), .p(p12), .w_out(w11), .p_out(p11));
  wire [383:0] w10;
  wire [479:0] p10;
  boothserial_os16_row row10 (.clk(clk), .rst(rst), .advance(advances[10]), .advance_out(row_advances[10]), .a(a_skewed[703:640]), .tag(tags[54:50]), .strobe(strobes[10]), .w(w11), .p(p11), .w_out(w10), .p_out(p10));
  wire [383:0] w9;
  wire [479:0] p9;
  boothserial_os16_row row9 (.clk(clk), .rst(rst), .advance(advances[9]), .advance_out(row_advances[9]), .a(a_skewed[639:576]), .tag(tags[49:45]), .strobe(strobes[9]), .w(w10), .p(p10), .w_out(w9), .p_out(p9));
  wire [383:0] w8;
  wire [479:0] p8;
  boothserial_os16_row row8 (.clk(clk), .rst(rst), .advance(advances[8]), .advance_out(row_advances[8]), .a(a_skewed[575:512]), .tag(tags[44:40]), .strobe(strobes[8]), .w(w9), .p(p9), .w_out(w8), .p_out(p8));
  wire [383:0] w7;
  wire [479:0] p7;
  boothserial_os16_row row7 (.clk(clk), .rst(rst), .advance(advances[7]), .advance_out(row_advances[7]), .a(a_skewed[511:448]), .tag(tags[39:35]), .strobe(strobes[7]), .w(w8), .p(p8), .w_out(w7), .p_out(p7));
  wire [383:0] w6;
  wire [479:0] p6;
  boothserial_os16_row row6 (.clk(clk), .rst(rst), .advance(advances[6]), .advance_out(row_advances[6]), .a(a_skewed[447:384]), .tag(tags[34:30]), .strobe(strobes[6]), .w(w7), .p(p7), .w_out(w6), .p_out(p6));
  wire [383:0] w5;
  wire [479:0] p5;
  boothserial_os16_row row5 (.clk(clk), .rst(rst), .advance(advances[5]), .advance_out(row_advances[5]), .a(a_skewed[383:320]), .tag(tags[29:25]), .strobe(strobes[5]), .w(w6), .p(p6), .w_out(w5), .p_out(p5));
  wire [383:0] w4;
  wire [479:0] p4;
  boothserial_os16_row row4 (.clk(clk), .rst(rst), .advance(advances[4]), .advance_out(row_advances[4]), .a(a_skewed[319:256]), .tag(tags[24:20]), .strobe(strobes[4]), .w(w5), .p(p5), .w_out(w4), .p_out(p4));
  wire [383:0] w3;
  wire [479:0] p3;
  boothserial_os16_row row3 (.clk(clk), .rst(rst), .advance(advances[3]), .advance_out(row_advances[3]), .a(a_skewed[255:192]), .tag(tags[19:15]), .strobe(strobes[3]), .w(w4), .p(p4), .w_out(w3), .p_out(p3));
  wire [383:0] w2;
  wire [479:0] p2;
  boothserial_os16_row row2 (.clk(clk), .rst(rst), .advance(advances[2]), .advance_out(row_advances[2]), .a(a_skewed[191:128]), .tag(tags[14:10]), .strobe(strobes[2]), .w(w3), .p(p3), .w_out(w2), .p_out(p2));
  wire [383:0] w1;
  wire [479:0] p1;
  boothserial_os16_row row1 (.clk(clk), .rst(rst), .advance(advances[1]), .advance_out(row_advances[1]), .a(a_skewed[127:64]), .tag(tags[9:5]), .strobe(strobes[1]), .w(w2), .p(p2), .w_out(w1), .p_out(p1));
  wire [383:0] unused_w;
  wire [479:0] p0;
  boothserial_os16_row row0 (.clk(clk), .rst(rst), .advance(advances[0]), .advance_out(row_advances[0]), .a(a_skewed[63:0]), .tag(tags[4:0]), .strobe(strobes[0]), .w(w1), .p(p1), .w_out(unused_w), .p_out(p0));
  assign p = p0;
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module boothserial_os16_a_skew (
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
module boothserial_os16_w_skew (
  input  wire clk,
  input  wire [383:0] d,
  input  wire [15:0] advance,
  output wire [383:0] q
);
  assign q[23:0] = d[23:0];
  reg [23:0] line1;
  always @(posedge clk) if (advance[1]) line1 <= d[47:24];
  assign q[47:24] = line1;
  reg [47:0] line2;
  always @(posedge clk) if (advance[2]) line2 <= {line2[23:0], d[71:48]};
  assign q[71:48] = line2[47:24];
  reg [71:0] line3;
  always @(posedge clk) if (advance[3]) line3 <= {line3[47:0], d[95:72]};
  assign q[95:72] = line3[71:48];
  reg [95:0] line4;
  always @(posedge clk) if (advance[4]) line4 <= {line4[71:0], d[119:96]};
  assign q[119:96] = line4[95:72];
  reg [119:0] line5;
  always @(posedge clk) if (advance[5]) line5 <= {line5[95:0], d[143:120]};
  assign q[143:120] = line5[119:96];
  reg [143:0] line6;
  always @(posedge clk) if (advance[6]) line6 <= {line6[119:0], d[167:144]};
  assign q[167:144] = line6[143:120];
  reg [167:0] line7;
  always @(posedge clk) if (advance[7]) line7 <= {line7[143:0], d[191:168]};
  assign q[191:168] = line7[167:144];
  reg [191:0] line8;
  always @(posedge clk) if (advance[8]) line8 <= {line8[167:0], d[215:192]};
  assign q[215:192] = line8[191:168];
  reg [215:0] line9;
  always @(posedge clk) if (advance[9]) line9 <= {line9[191:0], d[239:216]};
  assign q[239:216] = line9[215:192];
  reg [239:0] line10;
  always @(posedge clk) if (advance[10]) line10 <= {line10[215:0], d[263:240]};
  assign q[263:240] = line10[239:216];
  reg [263:0] line11;
  always @(posedge clk) if (advance[11]) line11 <= {line11[239:0], d[287:264]};
  assign q[287:264] = line11[263:240];
  reg [287:0] line12;
  always @(posedge clk) if (advance[12]) line12 <= {line12[263:0], d[311:288]};
  assign q[311:288] = line12[287:264];
  reg [311:0] line13;
  always @(posedge clk) if (advance[13]) line13 <= {line13[287:0], d[335:312]};
  assign q[335:312] = line13[311:288];
  reg [335:0] line14;
  always @(posedge clk) if (advance[14]) line14 <= {line14[311:0], d[359:336]};
  assign q[359:336] = line14[335:312];
  reg [359:0] line15;
  always @(posedge clk) if (advance[15]) line15 <= {line15[335:0], d[383:360]};
  assign q[383:360] = line15[359:336];
endmodule
