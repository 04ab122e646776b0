// Written by hwsim; do not edit.
// int8_semisystolic16: mac int8 x int8 -> int30, semisystolic 16 x 16, lanes 1

// A whole GEMM engine: one architecture in one dataflow; the manifest states its interface.
module int8_semisystolic16 (
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
  output wire [479:0] m_axis_c_tdata,
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
  wire job_done;
  wire [16:0] m;
  wire [16:0] n;
  wire [11:0] outlet_tag;
  wire [319:0] p;
  wire row_done;
  wire start;
  wire [1:0] strobe;
  wire tag;
  wire [127:0] w_codes;
  wire w_enable;
  wire w_full;
  wire w_last;
  wire w_take;
  int8_semisystolic16_array array (.clk(clk), .rst(rst), .a(a_codes), .p(p), .strobe(strobe), .tag(tag), .w(w_codes));
  int8_semisystolic16_control control (.clk(clk), .rst(rst), .a_enable(a_enable), .a_full(a_full), .a_last(a_last),
      .a_take(a_take), .busy(busy), .cycles(cycles), .error(error), .job(s_axis_job_tdata), .job_done(job_done),
      .job_ready(s_axis_job_tready), .job_valid(s_axis_job_tvalid), .m(m), .n(n), .outlet_tag(outlet_tag),
      .row_done(row_done), .start(start), .strobe(strobe), .tag(tag), .w_enable(w_enable), .w_full(w_full),
      .w_last(w_last), .w_take(w_take));
  int8_semisystolic16_inlet_a inlet_a (.clk(clk), .rst(rst), .data(a_codes), .enable(a_enable), .full(a_full),
      .last(a_last), .take(a_take), .tdata(s_axis_a_tdata), .tlast(s_axis_a_tlast), .tready(s_axis_a_tready),
      .tvalid(s_axis_a_tvalid));
  int8_semisystolic16_inlet_w inlet_w (.clk(clk), .rst(rst), .data(w_codes), .enable(w_enable), .full(w_full),
      .last(w_last), .take(w_take), .tdata(s_axis_w_tdata), .tlast(s_axis_w_tlast), .tready(s_axis_w_tready),
      .tvalid(s_axis_w_tvalid));
  int8_semisystolic16_outlet outlet (.clk(clk), .rst(rst), .job_done(job_done), .m(m), .n(n), .p(p),
      .row_done(row_done), .start(start), .tag(outlet_tag), .tdata(m_axis_c_tdata), .tlast(m_axis_c_tlast),
      .tready(m_axis_c_tready), .tvalid(m_axis_c_tvalid));
endmodule

// A stationary weight group and one step of the partial sum; what its row's tree brings goes no further.
module int8_semisystolic16_cell (
  input  wire clk,
  input  wire [7:0] a,
  input  wire tag,
  input  wire strobe,
  input  wire [7:0] w,
  input  wire [19:0] p,
  output reg  [7:0] w_out,
  output reg  [19:0] p_out
);
  wire [19:0] p_next;
  wire [7:0] w_now;
  reg [7:0] w_stationary;
  assign w_now = tag ? w_out : w_stationary;
  always @(posedge clk) begin
    w_stationary <= w_now;
    p_out <= p_next;
    if (strobe) w_out <= w;
  end
  int8_semisystolic16_core core (.a(a), .p_in(p), .p_out(p_next), .w(w_now));
endmodule

// Loads tiles of weights ahead of the activations that stream past them.
module int8_semisystolic16_control (
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
  input  wire row_done,
  output reg  busy,
  output reg  [47:0] cycles,
  output reg  [2:0] error
);
  reg [4:0] credits;
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
  reg [3:0] load_row;
  reg loaded;
  reg loading;
  wire reserve;
  wire results;
  reg [8:0] row;
  reg [14:0] stream_k_left;
  wire stream_m_last;
  reg [16:0] stream_m_left;
  wire stream_n_last;
  reg [16:0] stream_n_left;
  reg streaming;
  wire n1;
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
  assign results = stream_k_left <= 15'd16;
  assign stream_m_last = stream_m_left <= 17'd512;
  assign stream_n_last = stream_n_left <= 17'd16;
  assign reserve = a_take & results;
  assign last_row = (row == 9'd511) | ({8'd0, row} + 17'd1 == stream_m_left);
  assign tag = a_take & (row == 9'd0);
  assign a_take = a_full & ((|row) | loaded) & (~results | (|credits));
  assign a_enable = streaming & ~(a_full & last_row & results & stream_m_last & stream_n_last);
  assign load_k_last = load_k_left <= 15'd16;
  assign load_m_last = load_m_left <= 17'd512;
  assign load_n_last = load_n_left <= 17'd16;
  assign load_last = load_row == 4'd15;
  assign w_take = w_full & (~loaded | tag);
  assign w_enable = loading & ~(w_full & load_last & load_k_last & load_m_last & load_n_last);
  assign outlet_tag = {row, results, k_first, a_take};
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
      if (a_take & (a_last != (last_row & results & stream_m_last & stream_n_last))) error[0] <= 1'b1;
    end
    if (rst) credits <= 5'd22;
    else credits <= credits + {4'd0, row_done} - {4'd0, reserve};
    if (rst) stream_k_left <= 15'd0;
    else if (a_take & last_row) stream_k_left <= results ? k : stream_k_left - 15'd16;
    else if (start) stream_k_left <= job_k[14:0];
    if (rst) stream_m_left <= 17'd0;
    else if (a_take & last_row & results) stream_m_left <= stream_m_last ? m : stream_m_left - 17'd512;
    else if (start) stream_m_left <= job_m[16:0];
    if (rst) stream_n_left <= 17'd0;
    else if (a_take & last_row & results & stream_m_last)
      stream_n_left <= stream_n_last ? n : stream_n_left - 17'd16;
    else if (start) stream_n_left <= job_n[16:0];
    if (rst) row <= 9'd0;
    else if (a_take) row <= last_row ? 9'd0 : row + 9'd1;
    if (rst) k_first <= 1'b0;
    else if (start) k_first <= 1'b1;
    else if (a_take & last_row) k_first <= results;
    if (rst) streaming <= 1'b0;
    else if (start) streaming <= 1'b1;
    else if (a_take & last_row & results & stream_m_last & stream_n_last) streaming <= 1'b0;
    if (rst) load_k_left <= 15'd0;
    else if (w_take & load_last) load_k_left <= load_k_last ? k : load_k_left - 15'd16;
    else if (start) load_k_left <= job_k[14:0];
    if (rst) load_m_left <= 17'd0;
    else if (w_take & load_last & load_k_last) load_m_left <= load_m_last ? m : load_m_left - 17'd512;
    else if (start) load_m_left <= job_m[16:0];
    if (rst) load_n_left <= 17'd0;
    else if (w_take & load_last & load_k_last & load_m_last) load_n_left <= load_n_last ? n : load_n_left - 17'd16;
    else if (start) load_n_left <= job_n[16:0];
    if (rst) load_row <= 4'd0;
    else if (w_take) load_row <= load_last ? 4'd0 : load_row + 4'd1;
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
module int8_semisystolic16_core (
  input  wire [7:0] a,
  input  wire [7:0] w,
  input  wire [19:0] p_in,
  output wire [19:0] p_out
);
  wire [15:0] addend1;
  wire [3:0] down;
  wire [15:0] generate0;
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
  wire generate15_10;
  wire generate15_12;
  wire generate15_13;
  wire generate15_14;
  wire [15:0] half0;
  wire [2:0] passes;
  wire passes1;
  wire passes2;
  wire [15:0] propagate0;
  wire propagate11_10;
  wire propagate13_12;
  wire propagate14_12;
  wire propagate14_13;
  wire propagate15_10;
  wire propagate15_12;
  wire propagate15_13;
  wire propagate15_14;
  wire [7:0] row0_0;
  wire [7:0] row0_1;
  wire [7:0] row0_2;
  wire [7:0] row0_3;
  wire [7:0] row0_4;
  wire [7:0] row0_5;
  wire [7:0] row0_6;
  wire [7:0] row0_7;
  wire [15:0] total;
  wire [6:0] tree1_0_carry;
  wire [6:0] tree1_0_sum;
  wire [10:0] tree1_1_carry;
  wire [10:0] tree1_1_half;
  wire [10:0] tree1_1_sum;
  wire [4:0] tree1_2_carry;
  wire [4:0] tree1_2_half;
  wire [4:0] tree1_2_sum;
  wire tree1_3_carry;
  wire tree1_3_sum;
  wire [10:0] tree2_0_carry;
  wire [10:0] tree2_0_half;
  wire [10:0] tree2_0_sum;
  wire tree2_1_carry;
  wire tree2_1_half;
  wire tree2_1_sum;
  wire [2:0] tree2_2_carry;
  wire [2:0] tree2_2_half;
  wire [2:0] tree2_2_sum;
  wire tree2_3_carry;
  wire tree2_3_half;
  wire tree2_3_sum;
  wire [7:0] tree3_0_carry;
  wire [7:0] tree3_0_half;
  wire [7:0] tree3_0_sum;
  wire tree3_1_carry;
  wire tree3_1_half;
  wire tree3_1_sum;
  wire [6:0] tree4_0_carry;
  wire [6:0] tree4_0_half;
  wire [6:0] tree4_0_sum;
  wire [3:0] up;
  wire [10:0] n1;
  wire [10:0] n2;
  wire [10:0] n3;
  wire [4:0] n4;
  wire [4:0] n5;
  wire [10:0] n6;
  wire [10:0] n7;
  wire [10:0] n8;
  wire [2:0] n9;
  wire [7:0] n10;
  wire [7:0] n11;
  wire [7:0] n12;
  wire [6:0] n13;
  wire [6:0] n14;
  assign row0_0 = a & {8{w[0]}};
  assign row0_1 = a & {8{w[1]}};
  assign row0_2 = a & {8{w[2]}};
  assign row0_3 = a & {8{w[3]}};
  assign row0_4 = a & {8{w[4]}};
  assign row0_5 = a & {8{w[5]}};
  assign row0_6 = a & {8{w[6]}};
  assign row0_7 = ~(a & {8{w[7]}});
  assign tree1_0_sum = {row0_6[1], row0_3[3], row0_0[5], row0_3[1], row0_0[3:1]} ^ {row0_7[0], row0_4[2], row0_1[4],
      row0_4[0], row0_1[2:0]};
  assign tree1_0_carry = {row0_6[1], row0_3[3], row0_0[5], row0_3[1], row0_0[3:1]} & {row0_7[0], row0_4[2], row0_1[4],
      row0_4[0], row0_1[2:0]};
  assign tree1_1_half = {~row0_6[7], ~row0_5[7], ~row0_4[7], ~row0_3[7], ~row0_2[7], row0_3[5], ~row0_0[7], row0_0[6],
      row0_2[3], row0_0[4], row0_2[1]} ^ {row0_7[6], row0_6[6], row0_5[6], row0_4[6], row0_3[6], row0_4[4], row0_1[6:5],
      row0_3[2], row0_1[3], row0_3[0]};
  assign tree1_1_sum = tree1_1_half ^ {p_in[13], row0_7[5], row0_6[5], row0_5[5], row0_4[5], row0_5[3], row0_2[5:4],
      row0_4[1], row0_2[2], p_in[3]};
  assign n2 = {~row0_6[7], ~row0_5[7], ~row0_4[7], ~row0_3[7], ~row0_2[7], row0_3[5], ~row0_0[7], row0_0[6], row0_2[3],
      row0_0[4], row0_2[1]} & {row0_7[6], row0_6[6], row0_5[6], row0_4[6], row0_3[6], row0_4[4], row0_1[6:5], row0_3[2],
      row0_1[3], row0_3[0]};
  assign n1 = {~row0_6[7], ~row0_5[7], ~row0_4[7], ~row0_3[7], ~row0_2[7], row0_3[5], ~row0_0[7], row0_0[6], row0_2[3],
      row0_0[4], row0_2[1]} | {row0_7[6], row0_6[6], row0_5[6], row0_4[6], row0_3[6], row0_4[4], row0_1[6:5], row0_3[2],
      row0_1[3], row0_3[0]};
  assign n3 = n1 & {p_in[13], row0_7[5], row0_6[5], row0_5[5], row0_4[5], row0_5[3], row0_2[5:4], row0_4[1], row0_2[2],
      p_in[3]};
  assign tree1_1_carry = n2 | n3;
  assign tree1_2_half = {row0_6[4], row0_5[4], row0_6[2], row0_3[4], row0_5[1]} ^ {row0_7[3], row0_6[3], row0_7[1],
      row0_4[3], row0_6[0]};
  assign tree1_2_sum = tree1_2_half ^ {p_in[10], row0_7[2], p_in[8], row0_5[2], p_in[6]};
  assign n4 = {row0_6[4], row0_5[4], row0_6[2], row0_3[4], row0_5[1]} & {row0_7[3], row0_6[3], row0_7[1], row0_4[3],
      row0_6[0]};
  assign n5 = {row0_6[4], row0_5[4], row0_6[2], row0_3[4], row0_5[1]} | {row0_7[3], row0_6[3], row0_7[1], row0_4[3],
      row0_6[0]};
  assign tree1_2_carry = n4 | (n5 & {p_in[10], row0_7[2], p_in[8], row0_5[2], p_in[6]});
  assign tree1_3_sum = ~(~row0_1[7] ^ row0_2[6]);
  assign tree1_3_carry = ~row0_1[7] | row0_2[6];
  assign tree2_0_half = {p_in[12], row0_7[4], tree1_1_carry[6], p_in[9], tree1_0_carry[6], p_in[7], tree1_0_carry[4],
      row0_5[0], p_in[4], tree1_0_carry[1], row0_2[0]} ^ {tree1_1_carry[8], p_in[11], tree1_2_carry[3], tree1_3_carry,
      tree1_3_sum, tree1_0_carry[5], tree1_0_sum[5], p_in[5], tree1_0_carry[2], tree1_0_sum[2], p_in[2]};
  assign tree2_0_sum = tree2_0_half ^ {tree1_1_sum[9], tree1_1_carry[7], tree1_1_sum[7], tree1_1_carry[5:4],
      tree1_0_sum[6], tree1_1_sum[3], tree1_0_sum[4:3], tree1_1_sum[0], tree1_0_sum[1]};
  assign n7 = {p_in[12], row0_7[4], tree1_1_carry[6], p_in[9], tree1_0_carry[6], p_in[7], tree1_0_carry[4], row0_5[0],
      p_in[4], tree1_0_carry[1], row0_2[0]} & {tree1_1_carry[8], p_in[11], tree1_2_carry[3], tree1_3_carry, tree1_3_sum,
      tree1_0_carry[5], tree1_0_sum[5], p_in[5], tree1_0_carry[2], tree1_0_sum[2], p_in[2]};
  assign n6 = {p_in[12], row0_7[4], tree1_1_carry[6], p_in[9], tree1_0_carry[6], p_in[7], tree1_0_carry[4], row0_5[0],
      p_in[4], tree1_0_carry[1], row0_2[0]} | {tree1_1_carry[8], p_in[11], tree1_2_carry[3], tree1_3_carry, tree1_3_sum,
      tree1_0_carry[5], tree1_0_sum[5], p_in[5], tree1_0_carry[2], tree1_0_sum[2], p_in[2]};
  assign n8 = n6 & {tree1_1_sum[9], tree1_1_carry[7], tree1_1_sum[7], tree1_1_carry[5:4], tree1_0_sum[6],
      tree1_1_sum[3], tree1_0_sum[4:3], tree1_1_sum[0], tree1_0_sum[1]};
  assign tree2_0_carry = n7 | n8;
  assign tree2_1_half = tree1_0_carry[3] ^ tree1_1_carry[1];
  assign tree2_1_sum = tree2_1_half ^ tree1_1_sum[2];
  assign tree2_1_carry = (tree1_0_carry[3] & tree1_1_carry[1]) | ((tree1_0_carry[3] | tree1_1_carry[1]) &
      tree1_1_sum[2]);
  assign tree2_2_half = {tree1_2_carry[2:1], tree1_1_carry[3]} ^ tree1_1_sum[6:4];
  assign tree2_2_sum = tree2_2_half ^ tree1_2_sum[3:1];
  assign n9 = ({tree1_2_carry[2:1], tree1_1_carry[3]} | tree1_1_sum[6:4]) & tree1_2_sum[3:1];
  assign tree2_2_carry = ({tree1_2_carry[2:1], tree1_1_carry[3]} & tree1_1_sum[6:4]) | n9;
  assign tree2_3_half = ~row0_7[7] ^ p_in[14];
  assign tree2_3_sum = tree2_3_half ^ tree1_1_carry[10];
  assign tree2_3_carry = (~row0_7[7] & p_in[14]) | ((~row0_7[7] | p_in[14]) & tree1_1_carry[10]);
  assign tree3_0_half = {tree1_2_carry[4], tree1_2_sum[4], tree2_0_carry[6:5], tree1_2_carry[0], tree1_1_carry[2],
      tree2_0_carry[2], tree1_1_carry[0]} ^ {tree1_1_sum[8], tree2_0_carry[7], tree2_0_sum[7:6], tree2_0_carry[4],
      tree1_2_sum[0], tree2_0_sum[3], tree1_1_sum[1]};
  assign tree3_0_sum = tree3_0_half ^ {tree2_0_sum[9], tree2_2_carry, tree2_0_sum[5], tree2_0_carry[3], tree2_1_sum,
      tree2_0_sum[2]};
  assign n11 = {tree1_2_carry[4], tree1_2_sum[4], tree2_0_carry[6:5], tree1_2_carry[0], tree1_1_carry[2],
      tree2_0_carry[2], tree1_1_carry[0]} & {tree1_1_sum[8], tree2_0_carry[7], tree2_0_sum[7:6], tree2_0_carry[4],
      tree1_2_sum[0], tree2_0_sum[3], tree1_1_sum[1]};
  assign n10 = {tree1_2_carry[4], tree1_2_sum[4], tree2_0_carry[6:5], tree1_2_carry[0], tree1_1_carry[2],
      tree2_0_carry[2], tree1_1_carry[0]} | {tree1_1_sum[8], tree2_0_carry[7], tree2_0_sum[7:6], tree2_0_carry[4],
      tree1_2_sum[0], tree2_0_sum[3], tree1_1_sum[1]};
  assign n12 = n10 & {tree2_0_sum[9], tree2_2_carry, tree2_0_sum[5], tree2_0_carry[3], tree2_1_sum, tree2_0_sum[2]};
  assign tree3_0_carry = n11 | n12;
  assign tree3_1_half = tree1_1_carry[9] ^ tree1_1_sum[10];
  assign tree3_1_sum = tree3_1_half ^ tree2_0_carry[10];
  assign tree3_1_carry = (tree1_1_carry[9] & tree1_1_sum[10]) | ((tree1_1_carry[9] | tree1_1_sum[10]) &
      tree2_0_carry[10]);
  assign tree4_0_half = {tree2_0_carry[9:8], tree2_0_sum[8], tree2_2_sum[2:1], tree3_0_carry[2], tree2_0_sum[4]} ^
      {tree3_0_carry[7], tree3_0_sum[7], tree3_0_carry[5:3], tree2_2_sum[0], tree2_1_carry};
  assign tree4_0_sum = tree4_0_half ^ {tree2_0_sum[10], tree3_0_carry[6], tree3_0_sum[6:2]};
  assign n13 = {tree2_0_carry[9:8], tree2_0_sum[8], tree2_2_sum[2:1], tree3_0_carry[2], tree2_0_sum[4]} &
      {tree3_0_carry[7], tree3_0_sum[7], tree3_0_carry[5:3], tree2_2_sum[0], tree2_1_carry};
  assign n14 = {tree2_0_carry[9:8], tree2_0_sum[8], tree2_2_sum[2:1], tree3_0_carry[2], tree2_0_sum[4]} |
      {tree3_0_carry[7], tree3_0_sum[7], tree3_0_carry[5:3], tree2_2_sum[0], tree2_1_carry};
  assign tree4_0_carry = n13 | (n14 & {tree2_0_sum[10], tree3_0_carry[6], tree3_0_sum[6:2]});
  assign addend1 = {~p_in[15], tree2_3_sum, tree3_1_sum, tree4_0_sum, tree3_0_sum[1:0], tree2_0_sum[1:0], p_in[1:0]};
  assign generate0 = {tree2_3_carry, tree3_1_carry, tree4_0_carry, tree3_0_carry[1:0], tree2_0_carry[1:0],
      tree1_0_carry[0], tree1_0_sum[0], row0_0[0]} & {addend1[15], tree2_3_sum, tree3_1_sum, tree4_0_sum,
      tree3_0_sum[1:0], tree2_0_sum[1:0], p_in[1:0]};
  assign half0 = {tree2_3_carry, tree3_1_carry, tree4_0_carry, tree3_0_carry[1:0], tree2_0_carry[1:0], tree1_0_carry[0],
      tree1_0_sum[0], row0_0[0]} ^ {addend1[15], tree2_3_sum, tree3_1_sum, tree4_0_sum, tree3_0_sum[1:0],
      tree2_0_sum[1:0], p_in[1:0]};
  assign propagate0 = {tree2_3_carry, tree3_1_carry, tree4_0_carry, tree3_0_carry[1:0], tree2_0_carry[1:0],
      tree1_0_carry[0], tree1_0_sum[0], row0_0[0]} | {addend1[15], tree2_3_sum, tree3_1_sum, tree4_0_sum,
      tree3_0_sum[1:0], tree2_0_sum[1:0], p_in[1:0]};
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
  assign generate11_10 = generate0[11] | (propagate0[11] & generate0[10]);
  assign propagate11_10 = propagate0[11] & propagate0[10];
  assign generate15_10 = generate15_12 | (propagate15_12 & generate11_10);
  assign propagate15_10 = propagate15_12 & propagate11_10;
  assign generate15_0 = generate15_10 | (propagate15_10 & generate9_0);
  assign total = half0 ^ {generate14_0, generate13_0, generate12_0, generate11_0, generate10_0, generate9_0,
      generate8_0, generate7_0, generate6_0, generate5_0, generate4_0, generate3_0, generate2_0, generate1_0,
      generate0[0], 1'b0};
  assign passes = p_in[18:16] ^ ~{3{p_in[15]}};
  assign passes1 = passes[1] & passes[0];
  assign passes2 = passes[2] & passes1;
  assign up = p_in[19:16] ^ ({passes2, passes1, passes[0], 1'b1} & {4{p_in[15]}});
  assign down = p_in[19:16] ^ ({passes2, passes1, passes[0], 1'b1} & ~{4{p_in[15]}});
  assign p_out = {generate15_0 ? up : down, total};
endmodule
`else
module int8_semisystolic16_core (
  input  wire [7:0] a,
  input  wire [7:0] w,
  input  wire [19:0] p_in,
  output wire [19:0] p_out
);
  wire [15:0] product0;
  assign product0 = $signed(a) * $signed(w);
  assign p_out = p_in + {{4{product0[15]}}, product0};
endmodule
`endif

// What stands between the controller and the rows: beat slices, pipeline stages, the strobes' tree, the tags' taps.
module int8_semisystolic16_edge (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] a,
  input  wire [127:0] w,
  input  wire tag,
  input  wire [1:0] strobe,
  output reg  [127:0] a_rows,
  output reg  [127:0] w_cols,
  output wire [15:0] tags,
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
  reg [14:0] tag_line;
  reg tag_stage;
  wire [31:0] tree;
  wire unused_reach_out;
  assign strobes = {strobe15, strobe14, strobe13, strobe12, strobe11, strobe10, strobe9, strobe8, strobe7, strobe6,
      strobe5, strobe4, strobe3, strobe2, strobe1, strobe0};
  assign tags = {tag_stage, tag_line[0], tag_line[1], tag_line[2], tag_line[3], tag_line[4], tag_line[5], tag_line[6],
      tag_line[7], tag_line[8], tag_line[9], tag_line[10], tag_line[11], tag_line[12], tag_line[13], tag_line[14]};
  always @(posedge clk) begin
    if (rst) a_rows <= 128'd0;
    else a_rows <= a;
    if (rst) w_cols <= 128'd0;
    else w_cols <= w;
    if (rst) tag_stage <= 1'b0;
    else tag_stage <= tag;
    if (rst) tag_line <= 15'd0;
    else tag_line <= {tag_line[13:0], tag_stage};
  end
  int8_semisystolic16_load_edge edge0 (.clk(clk), .rst(rst), .reach(reach1), .reach_out(unused_reach_out),
      .strobe(strobe0), .tree(tree[1:0]));
  int8_semisystolic16_load_edge edge1 (.clk(clk), .rst(rst), .reach(reach2), .reach_out(reach1), .strobe(strobe1),
      .tree(tree[3:2]));
  int8_semisystolic16_load_edge edge2 (.clk(clk), .rst(rst), .reach(reach3), .reach_out(reach2), .strobe(strobe2),
      .tree(tree[5:4]));
  int8_semisystolic16_load_edge edge3 (.clk(clk), .rst(rst), .reach(reach4), .reach_out(reach3), .strobe(strobe3),
      .tree(tree[7:6]));
  int8_semisystolic16_load_edge edge4 (.clk(clk), .rst(rst), .reach(reach5), .reach_out(reach4), .strobe(strobe4),
      .tree(tree[9:8]));
  int8_semisystolic16_load_edge edge5 (.clk(clk), .rst(rst), .reach(reach6), .reach_out(reach5), .strobe(strobe5),
      .tree(tree[11:10]));
  int8_semisystolic16_load_edge edge6 (.clk(clk), .rst(rst), .reach(reach7), .reach_out(reach6), .strobe(strobe6),
      .tree(tree[13:12]));
  int8_semisystolic16_load_edge edge7 (.clk(clk), .rst(rst), .reach(reach8), .reach_out(reach7), .strobe(strobe7),
      .tree(tree[15:14]));
  int8_semisystolic16_load_edge edge8 (.clk(clk), .rst(rst), .reach(reach9), .reach_out(reach8), .strobe(strobe8),
      .tree(tree[17:16]));
  int8_semisystolic16_load_edge edge9 (.clk(clk), .rst(rst), .reach(reach10), .reach_out(reach9), .strobe(strobe9),
      .tree(tree[19:18]));
  int8_semisystolic16_load_edge edge10 (.clk(clk), .rst(rst), .reach(reach11), .reach_out(reach10), .strobe(strobe10),
      .tree(tree[21:20]));
  int8_semisystolic16_load_edge edge11 (.clk(clk), .rst(rst), .reach(reach12), .reach_out(reach11), .strobe(strobe11),
      .tree(tree[23:22]));
  int8_semisystolic16_load_edge edge12 (.clk(clk), .rst(rst), .reach(reach13), .reach_out(reach12), .strobe(strobe12),
      .tree(tree[25:24]));
  int8_semisystolic16_load_edge edge13 (.clk(clk), .rst(rst), .reach(reach14), .reach_out(reach13), .strobe(strobe13),
      .tree(tree[27:26]));
  int8_semisystolic16_load_edge edge14 (.clk(clk), .rst(rst), .reach(reach15), .reach_out(reach14), .strobe(strobe14),
      .tree(tree[29:28]));
  int8_semisystolic16_load_edge edge15 (.clk(clk), .rst(rst), .reach(1'b1), .reach_out(reach15), .strobe(strobe15),
      .tree(tree[31:30]));
  int8_semisystolic16_strobe_tree strobe_tree (.clk(clk), .rst(rst), .d(strobe), .q(tree));
endmodule

// One-beat register behind an AXI4-Stream slave.
module int8_semisystolic16_inlet_a (
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
module int8_semisystolic16_inlet_w (
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
module int8_semisystolic16_load_edge (
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
module int8_semisystolic16_outlet (
  input  wire clk,
  input  wire rst,
  input  wire [319:0] p,
  input  wire [11:0] tag,
  input  wire start,
  input  wire [16:0] m,
  input  wire [16:0] n,
  output wire row_done,
  output wire job_done,
  output wire [479:0] tdata,
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
  reg last_row;
  wire last_row_next;
  reg last_sweep;
  wire last_sweep_next;
  reg [16:0] n_left;
  reg [16:0] row;
  reg [4:0] rows;
  reg started;
  reg [203:0] tag_line;
  wire [191:0] tags;
  reg wrote;
  wire wrote15;
  wire n1;
  wire [11:0] unused_tag_out;
  wire [11:0] unused_tag_out_2;
  wire [11:0] unused_tag_out_3;
  wire [11:0] unused_tag_out_4;
  wire [11:0] unused_tag_out_5;
  wire [11:0] unused_tag_out_6;
  wire [11:0] unused_tag_out_7;
  wire [11:0] unused_tag_out_8;
  wire [11:0] unused_tag_out_9;
  wire [11:0] unused_tag_out_10;
  wire [11:0] unused_tag_out_11;
  wire [11:0] unused_tag_out_12;
  wire [11:0] unused_tag_out_13;
  wire [11:0] unused_tag_out_14;
  wire [11:0] unused_tag_out_15;
  wire [11:0] unused_tag_out_16;
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
  assign n1 = started | row_done;
  assign job_done = row_done & tlast;
  assign row_done = tvalid & tready;
  assign last_row_next = (started | last_row) ? m == 17'd1 : {1'b0, row} + 18'd2 == {1'b0, m};
  assign last_sweep_next = started ? n <= 17'd16 : last_row ? n_left <= 17'd32 : last_sweep;
  assign tdata = {c15, c14, c13, c12, c11, c10, c9, c8, c7, c6, c5, c4, c3, c2, c1, c0};
  always @(posedge clk) begin
    if (rst) n_left <= 17'd0;
    else if (started) n_left <= n;
    else if (row_done & last_row) n_left <= n_left - 17'd16;
    if (rst) tag_line <= 204'd0;
    else tag_line <= {tag_line[191:0], tag};
    if (rst) wrote <= 1'b0;
    else wrote <= wrote15;
    if (rst) rows <= 5'd0;
    else rows <= rows + {4'd0, wrote} - {4'd0, row_done};
    if (rst) tvalid <= 1'b0;
    else if (wrote) tvalid <= 1'b1;
    else if (row_done & (rows == 5'd1)) tvalid <= 1'b0;
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
  end
  int8_semisystolic16_outlet_column column0 (.clk(clk), .rst(rst), .c(c0), .p(p[19:0]), .pop(row_done),
      .tag(tags[11:0]), .tag_out(unused_tag_out), .wrote(unused_wrote));
  int8_semisystolic16_outlet_column column1 (.clk(clk), .rst(rst), .c(c1), .p(p[39:20]), .pop(row_done),
      .tag(tags[23:12]), .tag_out(unused_tag_out_2), .wrote(unused_wrote_2));
  int8_semisystolic16_outlet_column column2 (.clk(clk), .rst(rst), .c(c2), .p(p[59:40]), .pop(row_done),
      .tag(tags[35:24]), .tag_out(unused_tag_out_9), .wrote(unused_wrote_8));
  int8_semisystolic16_outlet_column column3 (.clk(clk), .rst(rst), .c(c3), .p(p[79:60]), .pop(row_done),
      .tag(tags[47:36]), .tag_out(unused_tag_out_10), .wrote(unused_wrote_9));
  int8_semisystolic16_outlet_column column4 (.clk(clk), .rst(rst), .c(c4), .p(p[99:80]), .pop(row_done),
      .tag(tags[59:48]), .tag_out(unused_tag_out_11), .wrote(unused_wrote_10));
  int8_semisystolic16_outlet_column column5 (.clk(clk), .rst(rst), .c(c5), .p(p[119:100]), .pop(row_done),
      .tag(tags[71:60]), .tag_out(unused_tag_out_12), .wrote(unused_wrote_11));
  int8_semisystolic16_outlet_column column6 (.clk(clk), .rst(rst), .c(c6), .p(p[139:120]), .pop(row_done),
      .tag(tags[83:72]), .tag_out(unused_tag_out_13), .wrote(unused_wrote_12));
  int8_semisystolic16_outlet_column column7 (.clk(clk), .rst(rst), .c(c7), .p(p[159:140]), .pop(row_done),
      .tag(tags[95:84]), .tag_out(unused_tag_out_14), .wrote(unused_wrote_13));
  int8_semisystolic16_outlet_column column8 (.clk(clk), .rst(rst), .c(c8), .p(p[179:160]), .pop(row_done),
      .tag(tags[107:96]), .tag_out(unused_tag_out_15), .wrote(unused_wrote_14));
  int8_semisystolic16_outlet_column column9 (.clk(clk), .rst(rst), .c(c9), .p(p[199:180]), .pop(row_done),
      .tag(tags[119:108]), .tag_out(unused_tag_out_16), .wrote(unused_wrote_15));
  int8_semisystolic16_outlet_column column10 (.clk(clk), .rst(rst), .c(c10), .p(p[219:200]), .pop(row_done),
      .tag(tags[131:120]), .tag_out(unused_tag_out_3), .wrote(unused_wrote_3));
  int8_semisystolic16_outlet_column column11 (.clk(clk), .rst(rst), .c(c11), .p(p[239:220]), .pop(row_done),
      .tag(tags[143:132]), .tag_out(unused_tag_out_4), .wrote(unused_wrote_4));
  int8_semisystolic16_outlet_column column12 (.clk(clk), .rst(rst), .c(c12), .p(p[259:240]), .pop(row_done),
      .tag(tags[155:144]), .tag_out(unused_tag_out_5), .wrote(unused_wrote_5));
  int8_semisystolic16_outlet_column column13 (.clk(clk), .rst(rst), .c(c13), .p(p[279:260]), .pop(row_done),
      .tag(tags[167:156]), .tag_out(unused_tag_out_6), .wrote(unused_wrote_6));
  int8_semisystolic16_outlet_column column14 (.clk(clk), .rst(rst), .c(c14), .p(p[299:280]), .pop(row_done),
      .tag(tags[179:168]), .tag_out(unused_tag_out_7), .wrote(unused_wrote_7));
  int8_semisystolic16_outlet_column column15 (.clk(clk), .rst(rst), .c(c15), .p(p[319:300]), .pop(row_done),
      .tag(tags[191:180]), .tag_out(unused_tag_out_8), .wrote(wrote15));
  int8_semisystolic16_outlet_tag_tree tag_tree (.clk(clk), .rst(rst), .d(tag_line[203:192]), .q(tags));
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module int8_semisystolic16_outlet_column (
  input  wire clk,
  input  wire rst,
  input  wire [19:0] p,
  input  wire [11:0] tag,
  output wire [11:0] tag_out,
  output wire wrote,
  output reg  [29:0] c,
  input  wire pop
);
  wire fetch;
  reg [4:0] free;
  reg odd;
  reg [4:0] oldest;
  wire [4:0] oldest_next;
  reg [19:0] p_q;
  reg [29:0] queue [21:0];
  wire read0;
  wire read1;
  wire same_row;
  reg [29:0] side;
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
  reg there;
  wire [29:0] total;
  wire [29:0] word0;
  wire [29:0] word1;
  wire write0;
  wire write1;
  wire write_refused;
  assign oldest_next = pop ? (oldest == 5'd21 ? 5'd0 : oldest + 5'd1) : oldest;
  assign total = (tag_out_first ? 30'd0 : side_gives ? side : odd ? word1 : word0) + {{10{p_q[19]}}, p_q};
  assign tag_out_addr = tag_rest[10:2];
  assign tag_out_last = tag_rest[1];
  assign tag_out_first = tag_rest[0];
  assign tag_addr = tag[11:3];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  assign wrote = there & tag_out_last;
  assign same_row = tag_valid & ~tag_first & there & ~tag_out_last & (tag_addr == tag_out_addr);
  assign side_has_row = side_waits & (side_addr == tag_addr);
  assign side_given = (tag_valid & ~tag_first & side_has_row) | same_row;
  assign fetch = tag_valid & ~tag_first & ~side_given;
  assign write_refused = there & ~tag_out_last & (same_row | (fetch & (tag_addr[0] == tag_out_addr[0])));
  assign read0 = fetch & ~tag_addr[0];
  assign write0 = there & ~tag_out_last & ~write_refused & ~tag_out_addr[0];
  assign read1 = fetch & tag_addr[0];
  assign write1 = there & ~tag_out_last & ~write_refused & tag_out_addr[0];
  assign tag_out = {tag_rest, there};
  always @(posedge clk) begin
    if (wrote) queue[free] <= total;
    c <= queue[oldest_next];
    p_q <= p;
    if (rst) there <= 1'b0;
    else there <= tag_valid;
    tag_rest <= tag[11:1];
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
    else if (wrote) free <= free == 5'd21 ? 5'd0 : free + 5'd1;
  end
  int8_semisystolic16_outlet_ram_256x30_1rw bank0 (.clk(clk), .addr(read0 ? tag_addr[8:1] : tag_out_addr[8:1]),
      .d(total), .enable(read0 | write0), .q(word0), .write(write0));
  int8_semisystolic16_outlet_ram_256x30_1rw bank1 (.clk(clk), .addr(read1 ? tag_addr[8:1] : tag_out_addr[8:1]),
      .d(total), .enable(read1 | write1), .q(word1), .write(write1));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module int8_semisystolic16_outlet_tag_tree (
  input  wire clk,
  input  wire rst,
  input  wire [11:0] d,
  output wire [191:0] q
);
  reg level0_0;
  reg [10:0] level0_0_rest;
  assign q = {level0_0_rest, level0_0, level0_0_rest, level0_0, level0_0_rest, level0_0, level0_0_rest, level0_0,
      level0_0_rest, level0_0, level0_0_rest, level0_0, level0_0_rest, level0_0, level0_0_rest, level0_0, level0_0_rest,
      level0_0, level0_0_rest, level0_0, level0_0_rest, level0_0, level0_0_rest, level0_0, level0_0_rest, level0_0,
      level0_0_rest, level0_0, level0_0_rest, level0_0, level0_0_rest, level0_0};
  always @(posedge clk) begin
    if (rst) level0_0 <= 1'b0;
    else level0_0 <= d[0];
    level0_0_rest <= d[11:1];
  end
endmodule

// cols cells behind the tree that brings them their row's activations, tag and strobe.
module int8_semisystolic16_row (
  input  wire clk,
  input  wire rst,
  input  wire [7:0] a,
  input  wire tag,
  input  wire strobe,
  input  wire [127:0] w,
  input  wire [319:0] p,
  output wire [127:0] w_out,
  output wire [319:0] p_out
);
  wire [159:0] leaves;
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
  wire [7:0] w0;
  wire [7:0] w1;
  wire [7:0] w2;
  wire [7:0] w3;
  wire [7:0] w4;
  wire [7:0] w5;
  wire [7:0] w6;
  wire [7:0] w7;
  wire [7:0] w8;
  wire [7:0] w9;
  wire [7:0] w10;
  wire [7:0] w11;
  wire [7:0] w12;
  wire [7:0] w13;
  wire [7:0] w14;
  wire [7:0] w15;
  assign p_out = {p15, p14, p13, p12, p11, p10, p9, p8, p7, p6, p5, p4, p3, p2, p1, p0};
  assign w_out = {w15, w14, w13, w12, w11, w10, w9, w8, w7, w6, w5, w4, w3, w2, w1, w0};
  int8_semisystolic16_cell cell0 (.clk(clk), .a(leaves[9:2]), .p(p[19:0]), .p_out(p0), .strobe(leaves[0]),
      .tag(leaves[1]), .w(w[7:0]), .w_out(w0));
  int8_semisystolic16_cell cell1 (.clk(clk), .a(leaves[19:12]), .p(p[39:20]), .p_out(p1), .strobe(leaves[10]),
      .tag(leaves[11]), .w(w[15:8]), .w_out(w1));
  int8_semisystolic16_cell cell2 (.clk(clk), .a(leaves[29:22]), .p(p[59:40]), .p_out(p2), .strobe(leaves[20]),
      .tag(leaves[21]), .w(w[23:16]), .w_out(w2));
  int8_semisystolic16_cell cell3 (.clk(clk), .a(leaves[39:32]), .p(p[79:60]), .p_out(p3), .strobe(leaves[30]),
      .tag(leaves[31]), .w(w[31:24]), .w_out(w3));
  int8_semisystolic16_cell cell4 (.clk(clk), .a(leaves[49:42]), .p(p[99:80]), .p_out(p4), .strobe(leaves[40]),
      .tag(leaves[41]), .w(w[39:32]), .w_out(w4));
  int8_semisystolic16_cell cell5 (.clk(clk), .a(leaves[59:52]), .p(p[119:100]), .p_out(p5), .strobe(leaves[50]),
      .tag(leaves[51]), .w(w[47:40]), .w_out(w5));
  int8_semisystolic16_cell cell6 (.clk(clk), .a(leaves[69:62]), .p(p[139:120]), .p_out(p6), .strobe(leaves[60]),
      .tag(leaves[61]), .w(w[55:48]), .w_out(w6));
  int8_semisystolic16_cell cell7 (.clk(clk), .a(leaves[79:72]), .p(p[159:140]), .p_out(p7), .strobe(leaves[70]),
      .tag(leaves[71]), .w(w[63:56]), .w_out(w7));
  int8_semisystolic16_cell cell8 (.clk(clk), .a(leaves[89:82]), .p(p[179:160]), .p_out(p8), .strobe(leaves[80]),
      .tag(leaves[81]), .w(w[71:64]), .w_out(w8));
  int8_semisystolic16_cell cell9 (.clk(clk), .a(leaves[99:92]), .p(p[199:180]), .p_out(p9), .strobe(leaves[90]),
      .tag(leaves[91]), .w(w[79:72]), .w_out(w9));
  int8_semisystolic16_cell cell10 (.clk(clk), .a(leaves[109:102]), .p(p[219:200]), .p_out(p10), .strobe(leaves[100]),
      .tag(leaves[101]), .w(w[87:80]), .w_out(w10));
  int8_semisystolic16_cell cell11 (.clk(clk), .a(leaves[119:112]), .p(p[239:220]), .p_out(p11), .strobe(leaves[110]),
      .tag(leaves[111]), .w(w[95:88]), .w_out(w11));
  int8_semisystolic16_cell cell12 (.clk(clk), .a(leaves[129:122]), .p(p[259:240]), .p_out(p12), .strobe(leaves[120]),
      .tag(leaves[121]), .w(w[103:96]), .w_out(w12));
  int8_semisystolic16_cell cell13 (.clk(clk), .a(leaves[139:132]), .p(p[279:260]), .p_out(p13), .strobe(leaves[130]),
      .tag(leaves[131]), .w(w[111:104]), .w_out(w13));
  int8_semisystolic16_cell cell14 (.clk(clk), .a(leaves[149:142]), .p(p[299:280]), .p_out(p14), .strobe(leaves[140]),
      .tag(leaves[141]), .w(w[119:112]), .w_out(w14));
  int8_semisystolic16_cell cell15 (.clk(clk), .a(leaves[159:152]), .p(p[319:300]), .p_out(p15), .strobe(leaves[150]),
      .tag(leaves[151]), .w(w[127:120]), .w_out(w15));
  int8_semisystolic16_row_tree tree (.clk(clk), .rst(rst), .d({a, tag, strobe}), .q(leaves));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module int8_semisystolic16_row_tree (
  input  wire clk,
  input  wire rst,
  input  wire [9:0] d,
  output wire [159:0] q
);
  reg [1:0] level0_0;
  reg [7:0] level0_0_rest;
  assign q = {level0_0_rest, level0_0, level0_0_rest, level0_0, level0_0_rest, level0_0, level0_0_rest, level0_0,
      level0_0_rest, level0_0, level0_0_rest, level0_0, level0_0_rest, level0_0, level0_0_rest, level0_0, level0_0_rest,
      level0_0, level0_0_rest, level0_0, level0_0_rest, level0_0, level0_0_rest, level0_0, level0_0_rest, level0_0,
      level0_0_rest, level0_0, level0_0_rest, level0_0, level0_0_rest, level0_0};
  always @(posedge clk) begin
    if (rst) level0_0 <= 2'd0;
    else level0_0 <= d[1:0];
    level0_0_rest <= d[9:2];
  end
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module int8_semisystolic16_strobe_tree (
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
module int8_semisystolic16_array (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] a,
  input  wire [127:0] w,
  input  wire tag,
  input  wire [1:0] strobe,
  output wire [319:0] p
);
  wire [127:0] a_rows;
  wire [127:0] w_cols;
  wire [15:0] tags;
  wire [15:0] strobes;
  int8_semisystolic16_edge edge_regs (.clk(clk), .rst(rst), .a(a), .w(w), .tag(tag), .strobe(strobe), .a_rows(a_rows), .w_cols(w_cols), .tags(tags), .strobes(strobes));
  wire [127:0] a_skewed;
  int8_semisystolic16_a_skew a_skew (.clk(clk), .d(a_rows), .q(a_skewed));
  wire [127:0] w16;
  int8_semisystolic16_w_skew w_skew (.clk(clk), .d(w_cols), .q(w16));
  wire [319:0] p16 = 0;
  wire [127:0] w15;
  wire [319:0] p15;
  int8_semisystolic16_row row15 (.clk(clk), .rst(rst), .a(a_skewed[127:120]), .tag(tags[15]), .strobe(strobes[15]), .w(w16), .p(p16), .w_out(w15), .p_out(p15));
  wire [127:0] w14;
  wire [319:0] p14;
  int8_semisystolic16_row row14 (.clk(clk), .rst(rst), .a(a_skewed[119:112]), .tag(tags[14]), .strobe(strobes[14]), .w(w15), .p(p15), .w_out(w14), .p_out(p14));
  wire [127:0] w13;
  wire [319:0] p13;
  int8_semisystolic16_row row13 (.clk(clk), .rst(rst), .a(a_skewed[111:104]), .tag(tags[13]), .strobe(strobes[13]), .w(w14), .p(p14), .w_out(w13), .p_out(p13));
  wire [127:0] w12;
  wire [319:0] p12;
  int8_semisystolic16_row row12 (.clk(clk), .rst(rst), .a(a_skewed[103:96]), .tag(tags[12]), .strobe(strobes[12]), .w(w13), .p(p13), .w_out(w12), .p_out(p12));
  wire [127:0] w11;
  wire [319:0] p11;
  int8_semisystolic16_row row11 (.clk(clk), .rst(rst), .a(a_skewed[95:88]), .tag(tags[11]), .strobe(strobes[11]), .w(w12), .p(p12), .w_out(w11), .p_out(p11));
  wire [127:0] w10;
  wire [319:0] p10;
  int8_semisystolic16_row row10 (.clk(clk), .rst(rst), .a(a_skewed[87:80]), .tag(tags[10]), .strobe(strobes[10]), .w(w11), .p(p11), .w_out(w10), .p_out(p10));
  wire [127:0] w9;
  wire [319:0] p9;
  int8_semisystolic16_row row9 (.clk(clk), .rst(rst), .a(a_skewed[79:72]), .tag(tags[9]), .strobe(strobes[9]), .w(w10), .p(p10), .w_out(w9), .p_out(p9));
  wire [127:0] w8;
  wire [319:0] p8;
  int8_semisystolic16_row row8 (.clk(clk), .rst(rst), .a(a_skewed[71:64]), .tag(tags[8]), .strobe(strobes[8]), .w(w9), .p(p9), .w_out(w8), .p_out(p8));
  wire [127:0] w7;
  wire [319:0] p7;
  int8_semisystolic16_row row7 (.clk(clk), .rst(rst), .a(a_skewed[63:56]), .tag(tags[7]), .strobe(strobes[7]), .w(w8), .p(p8), .w_out(w7), .p_out(p7));
  wire [127:0] w6;
  wire [319:0] p6;
  int8_semisystolic16_row row6 (.clk(clk), .rst(rst), .a(a_skewed[55:48]), .tag(tags[6]), .strobe(strobes[6]), .w(w7), .p(p7), .w_out(w6), .p_out(p6));
  wire [127:0] w5;
  wire [319:0] p5;
  int8_semisystolic16_row row5 (.clk(clk), .rst(rst), .a(a_skewed[47:40]), .tag(tags[5]), .strobe(strobes[5]), .w(w6), .p(p6), .w_out(w5), .p_out(p5));
  wire [127:0] w4;
  wire [319:0] p4;
  int8_semisystolic16_row row4 (.clk(clk), .rst(rst), .a(a_skewed[39:32]), .tag(tags[4]), .strobe(strobes[4]), .w(w5), .p(p5), .w_out(w4), .p_out(p4));
  wire [127:0] w3;
  wire [319:0] p3;
  int8_semisystolic16_row row3 (.clk(clk), .rst(rst), .a(a_skewed[31:24]), .tag(tags[3]), .strobe(strobes[3]), .w(w4), .p(p4), .w_out(w3), .p_out(p3));
  wire [127:0] w2;
  wire [319:0] p2;
  int8_semisystolic16_row row2 (.clk(clk), .rst(rst), .a(a_skewed[23:16]), .tag(tags[2]), .strobe(strobes[2]), .w(w3), .p(p3), .w_out(w2), .p_out(p2));
  wire [127:0] w1;
  wire [319:0] p1;
  int8_semisystolic16_row row1 (.clk(clk), .rst(rst), .a(a_skewed[15:8]), .tag(tags[1]), .strobe(strobes[1]), .w(w2), .p(p2), .w_out(w1), .p_out(p1));
  wire [127:0] unused_w;
  wire [319:0] p0;
  int8_semisystolic16_row row0 (.clk(clk), .rst(rst), .a(a_skewed[7:0]), .tag(tags[0]), .strobe(strobes[0]), .w(w1), .p(p1), .w_out(unused_w), .p_out(p0));
  assign p = p0;
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module int8_semisystolic16_a_skew (
  input  wire clk,
  input  wire [127:0] d,
  output wire [127:0] q
);
  reg [119:0] line0;
  always @(posedge clk) line0 <= {line0[111:0], d[7:0]};
  assign q[7:0] = line0[119:112];
  reg [111:0] line1;
  always @(posedge clk) line1 <= {line1[103:0], d[15:8]};
  assign q[15:8] = line1[111:104];
  reg [103:0] line2;
  always @(posedge clk) line2 <= {line2[95:0], d[23:16]};
  assign q[23:16] = line2[103:96];
  reg [95:0] line3;
  always @(posedge clk) line3 <= {line3[87:0], d[31:24]};
  assign q[31:24] = line3[95:88];
  reg [87:0] line4;
  always @(posedge clk) line4 <= {line4[79:0], d[39:32]};
  assign q[39:32] = line4[87:80];
  reg [79:0] line5;
  always @(posedge clk) line5 <= {line5[71:0], d[47:40]};
  assign q[47:40] = line5[79:72];
  reg [71:0] line6;
  always @(posedge clk) line6 <= {line6[63:0], d[55:48]};
  assign q[55:48] = line6[71:64];
  reg [63:0] line7;
  always @(posedge clk) line7 <= {line7[55:0], d[63:56]};
  assign q[63:56] = line7[63:56];
  reg [55:0] line8;
  always @(posedge clk) line8 <= {line8[47:0], d[71:64]};
  assign q[71:64] = line8[55:48];
  reg [47:0] line9;
  always @(posedge clk) line9 <= {line9[39:0], d[79:72]};
  assign q[79:72] = line9[47:40];
  reg [39:0] line10;
  always @(posedge clk) line10 <= {line10[31:0], d[87:80]};
  assign q[87:80] = line10[39:32];
  reg [31:0] line11;
  always @(posedge clk) line11 <= {line11[23:0], d[95:88]};
  assign q[95:88] = line11[31:24];
  reg [23:0] line12;
  always @(posedge clk) line12 <= {line12[15:0], d[103:96]};
  assign q[103:96] = line12[23:16];
  reg [15:0] line13;
  always @(posedge clk) line13 <= {line13[7:0], d[111:104]};
  assign q[111:104] = line13[15:8];
  reg [7:0] line14;
  always @(posedge clk) line14 <= d[119:112];
  assign q[119:112] = line14;
  assign q[127:120] = d[127:120];
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module int8_semisystolic16_w_skew (
  input  wire clk,
  input  wire [127:0] d,
  output wire [127:0] q
);
  reg [7:0] line0;
  always @(posedge clk) line0 <= d[7:0];
  assign q[7:0] = line0;
  reg [7:0] line1;
  always @(posedge clk) line1 <= d[15:8];
  assign q[15:8] = line1;
  reg [7:0] line2;
  always @(posedge clk) line2 <= d[23:16];
  assign q[23:16] = line2;
  reg [7:0] line3;
  always @(posedge clk) line3 <= d[31:24];
  assign q[31:24] = line3;
  reg [7:0] line4;
  always @(posedge clk) line4 <= d[39:32];
  assign q[39:32] = line4;
  reg [7:0] line5;
  always @(posedge clk) line5 <= d[47:40];
  assign q[47:40] = line5;
  reg [7:0] line6;
  always @(posedge clk) line6 <= d[55:48];
  assign q[55:48] = line6;
  reg [7:0] line7;
  always @(posedge clk) line7 <= d[63:56];
  assign q[63:56] = line7;
  reg [7:0] line8;
  always @(posedge clk) line8 <= d[71:64];
  assign q[71:64] = line8;
  reg [7:0] line9;
  always @(posedge clk) line9 <= d[79:72];
  assign q[79:72] = line9;
  reg [7:0] line10;
  always @(posedge clk) line10 <= d[87:80];
  assign q[87:80] = line10;
  reg [7:0] line11;
  always @(posedge clk) line11 <= d[95:88];
  assign q[95:88] = line11;
  reg [7:0] line12;
  always @(posedge clk) line12 <= d[103:96];
  assign q[103:96] = line12;
  reg [7:0] line13;
  always @(posedge clk) line13 <= d[111:104];
  assign q[111:104] = line13;
  reg [7:0] line14;
  always @(posedge clk) line14 <= d[119:112];
  assign q[119:112] = line14;
  reg [7:0] line15;
  always @(posedge clk) line15 <= d[127:120];
  assign q[127:120] = line15;
endmodule

// A RAM: a word that is read is on q after the edge, and only until the next one; nothing clears the words.
module int8_semisystolic16_outlet_ram_256x30_1rw (
  input  wire clk,
  input  wire enable,
  input  wire write,
  input  wire [7:0] addr,
  input  wire [29:0] d,
  output wire [29:0] q
);
  reg [29:0] words [255:0];
  reg [29:0] word;
  assign q = word;
  always @(posedge clk)
    if (enable) begin
      if (write) words[addr] <= d;
      else word <= words[addr];
    end
endmodule
