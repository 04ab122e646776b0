// Written by hwsim; do not edit.
// tiny_os2x3: mac int4 x bipolar1 -> int13, os 2 x 3, lanes 1

// A whole GEMM engine: one architecture in one dataflow; the manifest states its interface.
module tiny_os2x3 (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] s_axis_job_tdata,
  input  wire s_axis_job_tvalid,
  output wire s_axis_job_tready,
  input  wire [7:0] s_axis_a_tdata,
  input  wire s_axis_a_tvalid,
  output wire s_axis_a_tready,
  input  wire s_axis_a_tlast,
  input  wire [7:0] s_axis_w_tdata,
  input  wire s_axis_w_tvalid,
  output wire s_axis_w_tready,
  input  wire s_axis_w_tlast,
  output wire [39:0] m_axis_c_tdata,
  output wire m_axis_c_tvalid,
  input  wire m_axis_c_tready,
  output wire m_axis_c_tlast,
  output wire busy,
  output wire [47:0] cycles,
  output wire [2:0] error
);
  wire [7:0] a_codes;
  wire a_enable;
  wire a_full;
  wire a_last;
  wire a_take;
  wire advance;
  wire [38:0] c;
  wire job_done;
  wire [8:0] m;
  wire [8:0] n;
  wire outlet_tag;
  wire [38:0] p;
  wire pending;
  wire start;
  wire [1:0] strobe;
  wire [2:0] tag;
  wire [2:0] w_codes;
  wire w_enable;
  wire w_full;
  wire w_last;
  wire w_take;
  assign m_axis_c_tdata = {1'b0, c};
  tiny_os2x3_array array (.clk(clk), .rst(rst), .a(a_codes), .advance(advance), .p(p), .strobe(strobe), .tag(tag),
      .w(w_codes));
  tiny_os2x3_control control (.clk(clk), .rst(rst), .a_enable(a_enable), .a_full(a_full), .a_last(a_last),
      .a_take(a_take), .advance(advance), .busy(busy), .cycles(cycles), .error(error), .job(s_axis_job_tdata),
      .job_done(job_done), .job_ready(s_axis_job_tready), .job_valid(s_axis_job_tvalid), .m(m), .n(n),
      .outlet_tag(outlet_tag), .pending(pending), .start(start), .strobe(strobe), .tag(tag), .w_enable(w_enable),
      .w_full(w_full), .w_last(w_last), .w_take(w_take));
  tiny_os2x3_inlet_a inlet_a (.clk(clk), .rst(rst), .data(a_codes), .enable(a_enable), .full(a_full), .last(a_last),
      .take(a_take), .tdata(s_axis_a_tdata), .tlast(s_axis_a_tlast), .tready(s_axis_a_tready),
      .tvalid(s_axis_a_tvalid));
  tiny_os2x3_inlet_w inlet_w (.clk(clk), .rst(rst), .data(w_codes), .enable(w_enable), .full(w_full), .last(w_last),
      .take(w_take), .tdata(s_axis_w_tdata), .tlast(s_axis_w_tlast), .tready(s_axis_w_tready),
      .tvalid(s_axis_w_tvalid));
  tiny_os2x3_outlet outlet (.clk(clk), .rst(rst), .advance(advance), .job_done(job_done), .m(m), .n(n), .p(p),
      .pending(pending), .start(start), .tag(outlet_tag), .tdata(c), .tlast(m_axis_c_tlast), .tready(m_axis_c_tready),
      .tvalid(m_axis_c_tvalid));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module tiny_os2x3_advance_cols (
  input  wire clk,
  input  wire rst,
  input  wire d,
  output wire [2:0] q
);
  reg level0_0;
  assign q = {3{level0_0}};
  always @(posedge clk)
    if (rst) level0_0 <= 1'b0;
    else level0_0 <= d;
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module tiny_os2x3_advance_rows (
  input  wire clk,
  input  wire rst,
  input  wire d,
  output wire [1:0] q
);
  reg level0_0;
  assign q = {2{level0_0}};
  always @(posedge clk)
    if (rst) level0_0 <= 1'b0;
    else level0_0 <= d;
endmodule

// An accumulator and the register through which its result leaves.
module tiny_os2x3_cell (
  input  wire clk,
  input  wire [3:0] a,
  input  wire [2:0] tag,
  input  wire strobe,
  input  wire w,
  input  wire [12:0] p,
  output reg  [3:0] a_out,
  output reg  [2:0] tag_out,
  output reg  strobe_out,
  output reg  w_out,
  output reg  [12:0] p_out,
  input  wire advance
);
  wire [12:0] base;
  wire tag_first;
  wire tag_out_last;
  wire tag_out_valid;
  wire tag_valid;
  reg [12:0] total;
  wire [12:0] total_next;
  assign tag_out_last = tag_out[2];
  assign tag_out_valid = tag_out[0];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  assign base = tag_first ? 13'd0 : total;
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
  tiny_os2x3_core core (.a(a), .p_in(base), .p_out(total_next), .w(w));
endmodule

// Drains with a burst of strobes; where the outlet has no room for a row, the array pauses, and the controller with it.
module tiny_os2x3_control (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] job,
  input  wire job_valid,
  output wire job_ready,
  output wire start,
  output reg  [8:0] m,
  output reg  [8:0] n,
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
  reg age;
  wire captured;
  wire cells_free;
  reg [8:0] count;
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
  reg [8:0] k_left;
  wire m_last;
  reg [8:0] m_left;
  wire n_last;
  reg [8:0] n_left;
  reg step;
  reg streaming;
  wire strobe_last;
  reg waiting;
  reg [2:0] way_left;
  wire n1;
  assign job_reserved = job[127:112];
  assign job_w_bits = job[111:104];
  assign job_a_bits = job[103:96];
  assign job_n = job[95:64];
  assign job_k = job[63:32];
  assign job_m = job[31:0];
  assign n1 = (|job_m) & (job_m <= 32'd256) & (|job_k) & (job_k <= 32'd256) & (|job_n) & (job_n <= 32'd256);
  assign in_range = n1 & (job_a_bits == 8'd0) & (job_w_bits == 8'd0) & (job_reserved == 16'd0);
  assign start = job_valid & job_ready & in_range;
  assign k_last = k_left <= 9'd1;
  assign m_last = m_left <= 9'd2;
  assign n_last = n_left <= 9'd3;
  assign a_take = a_full & w_full & (~k_last | cells_free) & step;
  assign captured = a_take & k_last;
  assign a_enable = streaming & ~(a_full & k_last & m_last & n_last);
  assign w_enable = streaming & ~(w_full & k_last & m_last & n_last);
  assign drain_begin = waiting & ~age & step;
  assign pending = waiting | (|drain_left) | (|way_left);
  assign cells_free = ~waiting | drain_begin;
  assign outlet_tag = (|drain_left) & step;
  assign strobe_last = drain_left == 2'd1;
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
    if (rst) m <= 9'd0;
    else if (start) m <= job_m[8:0];
    if (rst) count <= 9'd0;
    else if (start) count <= job_k[8:0];
    if (rst) n <= 9'd0;
    else if (start) n <= job_n[8:0];
    if (rst) error <= 3'd0;
    else begin
      if (job_valid & job_ready & ~in_range) error[2] <= 1'b1;
      if (a_take & (w_last != (k_last & m_last & n_last))) error[1] <= 1'b1;
      if (a_take & (a_last != (k_last & m_last & n_last))) error[0] <= 1'b1;
    end
    if (rst) k_left <= 9'd0;
    else if (a_take) k_left <= k_last ? count : k_left - 9'd1;
    else if (start) k_left <= job_k[8:0];
    if (rst) m_left <= 9'd0;
    else if (a_take & k_last) m_left <= m_last ? m : m_left - 9'd2;
    else if (start) m_left <= job_m[8:0];
    if (rst) n_left <= 9'd0;
    else if (a_take & k_last & m_last) n_left <= n_last ? n : n_left - 9'd3;
    else if (start) n_left <= job_n[8:0];
    if (rst) k_first <= 1'b0;
    else if (start) k_first <= 1'b1;
    else if (a_take) k_first <= k_last;
    if (rst) streaming <= 1'b0;
    else if (start) streaming <= 1'b1;
    else if (a_take & k_last & m_last & n_last) streaming <= 1'b0;
    if (rst) way_left <= 3'd0;
    else if (outlet_tag) way_left <= 3'd4;
    else if (step & (|way_left)) way_left <= way_left - 3'd1;
    if (rst) drain_left <= 2'd0;
    else if (drain_begin) drain_left <= height;
    else if (outlet_tag) drain_left <= drain_left - 2'd1;
    if (rst) waiting <= 1'b0;
    else if (captured) waiting <= 1'b1;
    else if (drain_begin) waiting <= 1'b0;
    if (rst) age <= 1'b0;
    else if (captured) age <= 1'b1;
    else if (age & step) age <= age - 1'b1;
    if (rst) height <= 2'd0;
    else if (captured) height <= m_last ? m_left[1:0] : 2'd2;
    if (rst) step <= 1'b0;
    else step <= advance;
  end
endmodule

// p_out = p_in + sum of a[lane] * w[lane], modulo 2**p_width; combinational.
`ifdef SYNTHESIS
module tiny_os2x3_core (
  input  wire [3:0] a,
  input  wire w,
  input  wire [12:0] p_in,
  output wire [12:0] p_out
);
  wire [8:0] down;
  wire [3:0] generate0;
  wire generate1_0;
  wire generate2_0;
  wire generate3_0;
  wire generate3_2;
  wire [3:0] half0;
  wire [7:0] passes;
  wire passes1;
  wire passes2;
  wire passes3;
  wire passes4;
  wire passes5;
  wire passes6;
  wire passes7;
  wire [3:0] propagate0;
  wire propagate3_2;
  wire [3:0] row0;
  wire [3:0] total;
  wire [3:0] tree1_0_carry;
  wire [3:0] tree1_0_sum;
  wire [8:0] up;
  wire [8:0] n1;
  wire [8:0] n2;
  assign row0 = a ^ {~w, ~w, ~w, ~w};
  assign tree1_0_sum = {~row0[3], row0[2:1], ~w} ^ {~p_in[3], p_in[2:1], row0[0]};
  assign tree1_0_carry = {~row0[3], row0[2:1], ~w} & {~p_in[3], p_in[2:1], row0[0]};
  assign generate0 = {tree1_0_carry[2:0], tree1_0_sum[0]} & {tree1_0_sum[3:1], p_in[0]};
  assign half0 = {tree1_0_carry[2:0], tree1_0_sum[0]} ^ {tree1_0_sum[3:1], p_in[0]};
  assign propagate0 = {tree1_0_carry[2:0], tree1_0_sum[0]} | {tree1_0_sum[3:1], p_in[0]};
  assign generate1_0 = generate0[1] | (propagate0[1] & generate0[0]);
  assign generate2_0 = generate0[2] | (propagate0[2] & generate1_0);
  assign generate3_2 = generate0[3] | (propagate0[3] & generate0[2]);
  assign propagate3_2 = propagate0[3] & propagate0[2];
  assign generate3_0 = generate3_2 | (propagate3_2 & generate1_0);
  assign total = half0 ^ {generate2_0, generate1_0, generate0[0], 1'b0};
  assign passes = p_in[11:4] ^ ~{8{p_in[3]}};
  assign passes1 = passes[1] & passes[0];
  assign passes2 = passes[2] & passes1;
  assign passes3 = passes[3] & passes2;
  assign passes4 = passes[4] & passes3;
  assign passes5 = passes[5] & passes4;
  assign passes6 = passes[6] & passes5;
  assign passes7 = passes[7] & passes6;
  assign n1 = {passes7, passes6, passes5, passes4, passes3, passes2, passes1, passes[0], 1'b1} & {9{p_in[3]}};
  assign up = p_in[12:4] ^ n1;
  assign n2 = {passes7, passes6, passes5, passes4, passes3, passes2, passes1, passes[0], 1'b1} & ~{9{p_in[3]}};
  assign down = p_in[12:4] ^ n2;
  assign p_out = {(generate3_0 | tree1_0_carry[3]) ? up : down, total};
endmodule
`else
module tiny_os2x3_core (
  input  wire [3:0] a,
  input  wire w,
  input  wire [12:0] p_in,
  output wire [12:0] p_out
);
  wire [4:0] product0;
  assign product0 = w ? {a[3], a} : -{a[3], a};
  assign p_out = p_in + {{8{product0[4]}}, product0};
endmodule
`endif

// Lets a row take the strobes of a burst that are meant for it; reach walks one row nearer per strobe.
module tiny_os2x3_drain_edge (
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
module tiny_os2x3_edge (
  input  wire clk,
  input  wire rst,
  input  wire [7:0] a,
  input  wire [2:0] w,
  input  wire [2:0] tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output reg  [7:0] a_rows,
  output reg  [2:0] w_cols,
  output wire [5:0] tags,
  output wire [1:0] strobes
);
  wire reach1;
  wire strobe0;
  wire strobe1;
  reg [2:0] tag_line;
  reg [2:0] tag_stage;
  wire [3:0] tree;
  wire unused_reach_out;
  assign strobes = {strobe1, strobe0};
  assign tags = {tag_stage, tag_line};
  always @(posedge clk) begin
    if (rst) a_rows <= 8'd0;
    else a_rows <= a;
    if (rst) w_cols <= 3'd0;
    else w_cols <= w;
    if (rst) tag_stage <= 3'd0;
    else tag_stage <= tag;
    if (rst) tag_line <= 3'd0;
    else if (advance) tag_line <= tag_stage;
  end
  tiny_os2x3_drain_edge edge0 (.clk(clk), .rst(rst), .reach(reach1), .reach_out(unused_reach_out), .strobe(strobe0),
      .tree(tree[1:0]));
  tiny_os2x3_drain_edge edge1 (.clk(clk), .rst(rst), .reach(1'b1), .reach_out(reach1), .strobe(strobe1),
      .tree(tree[3:2]));
  tiny_os2x3_strobe_tree strobe_tree (.clk(clk), .rst(rst), .d(strobe), .q(tree));
endmodule

// One-beat register behind an AXI4-Stream slave.
module tiny_os2x3_inlet_a (
  input  wire clk,
  input  wire rst,
  input  wire [7:0] tdata,
  input  wire tlast,
  input  wire tvalid,
  output wire tready,
  input  wire enable,
  input  wire take,
  output reg  full,
  output reg  [7:0] data,
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
module tiny_os2x3_inlet_w (
  input  wire clk,
  input  wire rst,
  input  wire [7:0] tdata,
  input  wire tlast,
  input  wire tvalid,
  output wire tready,
  input  wire enable,
  input  wire take,
  output reg  full,
  output reg  [2:0] data,
  output reg  last
);
  wire n1;
  assign n1 = tvalid & tready;
  assign tready = enable & (~full | take);
  always @(posedge clk) begin
    if (n1) data <= tdata[2:0];
    if (n1) last <= tlast;
    if (rst) full <= 1'b0;
    else if (n1) full <= 1'b1;
    else if (take) full <= 1'b0;
  end
endmodule

// All columns, and the AXI4-Stream master that sends result rows; tlast is on the job's last row.
module tiny_os2x3_outlet (
  input  wire clk,
  input  wire rst,
  input  wire [38:0] p,
  input  wire tag,
  input  wire start,
  input  wire [8:0] m,
  input  wire [8:0] n,
  output wire advance,
  input  wire pending,
  output wire job_done,
  output wire [38:0] tdata,
  output reg  tvalid,
  output reg  tlast,
  input  wire tready
);
  reg advance_line;
  wire [2:0] advances;
  wire [12:0] c0;
  wire [12:0] c1;
  wire [12:0] c2;
  reg last_row;
  wire last_row_next;
  reg last_sweep;
  wire last_sweep_next;
  reg [8:0] n_left;
  wire pop;
  reg [8:0] row;
  reg [2:0] rows;
  reg started;
  wire tag0;
  wire tag1;
  reg tag_line;
  reg wrote;
  wire wrote2;
  wire n1;
  wire unused_tag_out;
  wire unused_wrote;
  wire unused_wrote_2;
  assign advance = (rows < 3'd2) | ~pending;
  assign job_done = pop & tlast;
  assign pop = tvalid & tready;
  assign last_row_next = (started | last_row) ? m == 9'd1 : {1'b0, row} + 10'd2 == {1'b0, m};
  assign last_sweep_next = started ? n <= 9'd3 : last_row ? n_left <= 9'd6 : last_sweep;
  assign n1 = started | pop;
  assign tdata = {c2, c1, c0};
  always @(posedge clk) begin
    if (rst) advance_line <= 1'b0;
    else advance_line <= advance;
    if (rst) tag_line <= 1'b0;
    else tag_line <= tag;
    if (rst) wrote <= 1'b0;
    else wrote <= wrote2;
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
    if (rst) row <= 9'd0;
    else if (n1) row <= (started | last_row) ? 9'd0 : row + 9'd1;
    if (rst) n_left <= 9'd0;
    else if (started) n_left <= n;
    else if (pop & last_row) n_left <= n_left - 9'd3;
  end
  tiny_os2x3_outlet_advance_tree advance_tree (.clk(clk), .rst(rst), .d(advance_line), .q(advances));
  tiny_os2x3_outlet_column_0 column0 (.clk(clk), .rst(rst), .advance(advances[0]), .c(c0), .p(p[12:0]), .pop(pop),
      .tag(tag_line), .tag_out(tag0), .wrote(unused_wrote));
  tiny_os2x3_outlet_column_1 column1 (.clk(clk), .rst(rst), .advance(advances[1]), .c(c1), .p(p[25:13]), .pop(pop),
      .tag(tag0), .tag_out(tag1), .wrote(unused_wrote_2));
  tiny_os2x3_outlet_column_2 column2 (.clk(clk), .rst(rst), .advance(advances[2]), .c(c2), .p(p[38:26]), .pop(pop),
      .tag(tag1), .tag_out(unused_tag_out), .wrote(wrote2));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module tiny_os2x3_outlet_advance_tree (
  input  wire clk,
  input  wire rst,
  input  wire d,
  output wire [2:0] q
);
  reg level0_0;
  assign q = {3{level0_0}};
  always @(posedge clk)
    if (rst) level0_0 <= 1'b0;
    else level0_0 <= d;
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module tiny_os2x3_outlet_column_0 (
  input  wire clk,
  input  wire rst,
  input  wire [12:0] p,
  input  wire tag,
  output reg  tag_out,
  output wire wrote,
  output reg  [12:0] c,
  input  wire advance,
  input  wire pop
);
  reg [2:0] free;
  reg fresh;
  reg [2:0] oldest;
  wire [2:0] oldest_next;
  reg [12:0] p_q;
  reg [12:0] queue [7:0];
  assign oldest_next = pop ? (oldest == 3'd7 ? 3'd0 : oldest + 3'd1) : oldest;
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
    else if (wrote) free <= free == 3'd7 ? 3'd0 : free + 3'd1;
  end
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module tiny_os2x3_outlet_column_1 (
  input  wire clk,
  input  wire rst,
  input  wire [12:0] p,
  input  wire tag,
  output reg  tag_out,
  output wire wrote,
  output reg  [12:0] c,
  input  wire advance,
  input  wire pop
);
  reg [2:0] free;
  reg fresh;
  reg [2:0] oldest;
  wire [2:0] oldest_next;
  reg [12:0] p_q;
  reg [12:0] queue [6:0];
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

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module tiny_os2x3_outlet_column_2 (
  input  wire clk,
  input  wire rst,
  input  wire [12:0] p,
  input  wire tag,
  output reg  tag_out,
  output wire wrote,
  output reg  [12:0] c,
  input  wire advance,
  input  wire pop
);
  reg [2:0] free;
  reg fresh;
  reg [2:0] oldest;
  wire [2:0] oldest_next;
  reg [12:0] p_q;
  reg [12:0] queue [5:0];
  assign oldest_next = pop ? (oldest == 3'd5 ? 3'd0 : oldest + 3'd1) : oldest;
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
    else if (wrote) free <= free == 3'd5 ? 3'd0 : free + 3'd1;
  end
endmodule

// cols cells in a row, and the one that counts its activations where these are counted.
module tiny_os2x3_row (
  input  wire clk,
  input  wire rst,
  input  wire [3:0] a,
  input  wire [2:0] tag,
  input  wire strobe,
  input  wire [2:0] w,
  input  wire [38:0] p,
  output wire [2:0] w_out,
  output wire [38:0] p_out,
  input  wire advance,
  output wire advance_out
);
  wire [3:0] a0;
  wire [3:0] a1;
  wire [2:0] advances;
  wire [12:0] p0;
  wire [12:0] p1;
  wire [12:0] p2;
  wire strobe0;
  wire strobe1;
  wire [2:0] tag0;
  wire [2:0] tag1;
  wire w0;
  wire w1;
  wire w2;
  wire [3:0] unused_a_out;
  wire unused_strobe_out;
  wire [2:0] unused_tag_out;
  assign advance_out = advances[0];
  assign p_out = {p2, p1, p0};
  assign w_out = {w2, w1, w0};
  tiny_os2x3_advance_cols advance_tree (.clk(clk), .rst(rst), .d(advance), .q(advances));
  tiny_os2x3_cell cell0 (.clk(clk), .a(a), .a_out(a0), .advance(advances[0]), .p(p[12:0]), .p_out(p0), .strobe(strobe),
      .strobe_out(strobe0), .tag(tag), .tag_out(tag0), .w(w[0]), .w_out(w0));
  tiny_os2x3_cell cell1 (.clk(clk), .a(a0), .a_out(a1), .advance(advances[1]), .p(p[25:13]), .p_out(p1),
      .strobe(strobe0), .strobe_out(strobe1), .tag(tag0), .tag_out(tag1), .w(w[1]), .w_out(w1));
  tiny_os2x3_cell cell2 (.clk(clk), .a(a1), .a_out(unused_a_out), .advance(advances[2]), .p(p[38:26]), .p_out(p2),
      .strobe(strobe1), .strobe_out(unused_strobe_out), .tag(tag1), .tag_out(unused_tag_out), .w(w[2]), .w_out(w2));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module tiny_os2x3_strobe_tree (
  input  wire clk,
  input  wire rst,
  input  wire [1:0] d,
  output wire [3:0] q
);
  reg [1:0] level0_0;
  assign q = {level0_0, level0_0};
  always @(posedge clk)
    if (rst) level0_0 <= 2'd0;
    else level0_0 <= d;
endmodule

// The edge, the skews and rows rows.
module tiny_os2x3_array (
  input  wire clk,
  input  wire rst,
  input  wire [7:0] a,
  input  wire [2:0] w,
  input  wire [2:0] tag,
  input  wire [1:0] strobe,
  input  wire advance,
  output wire [38:0] p
);
  wire [7:0] a_rows;
  wire [2:0] w_cols;
  wire [5:0] tags;
  wire [1:0] strobes;
  wire [1:0] advances;
  wire [1:0] row_advances;
  wire [2:0] col_advances;
  tiny_os2x3_advance_rows advance_rows (.clk(clk), .rst(rst), .d(advance), .q(advances));
  tiny_os2x3_advance_cols advance_cols (.clk(clk), .rst(rst), .d(advances[1]), .q(col_advances));
  tiny_os2x3_edge edge_regs (.clk(clk), .rst(rst), .a(a), .w(w), .tag(tag), .strobe(strobe), .advance(col_advances[0]), .a_rows(a_rows), .w_cols(w_cols), .tags(tags), .strobes(strobes));
  wire [7:0] a_skewed;
  tiny_os2x3_a_skew a_skew (.clk(clk), .d(a_rows), .q(a_skewed), .advance(row_advances));
  wire [2:0] w2;
  tiny_os2x3_w_skew w_skew (.clk(clk), .d(w_cols), .q(w2), .advance(col_advances));
  wire [38:0] p2 = 0;
  wire [2:0] w1;
  wire [38:0] p1;
  tiny_os2x3_row row1 (.clk(clk), .rst(rst), .advance(advances[1]), .advance_out(row_advances[1]), .a(a_skewed[7:4]), .tag(tags[5:3]), .strobe(strobes[1]), .w(w2), .p(p2), .w_out(w1), .p_out(p1));
  wire [2:0] unused_w;
  wire [38:0] p0;
  tiny_os2x3_row row0 (.clk(clk), .rst(rst), .advance(advances[0]), .advance_out(row_advances[0]), .a(a_skewed[3:0]), .tag(tags[2:0]), .strobe(strobes[0]), .w(w1), .p(p1), .w_out(unused_w), .p_out(p0));
  assign p = p0;
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module tiny_os2x3_a_skew (
  input  wire clk,
  input  wire [7:0] d,
  input  wire [1:0] advance,
  output wire [7:0] q
);
  reg [3:0] line0;
  always @(posedge clk) if (advance[0]) line0 <= d[3:0];
  assign q[3:0] = line0;
  assign q[7:4] = d[7:4];
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module tiny_os2x3_w_skew (
  input  wire clk,
  input  wire [2:0] d,
  input  wire [2:0] advance,
  output wire [2:0] q
);
  assign q[0] = d[0];
  reg line1;
  always @(posedge clk) if (advance[1]) line1 <= d[1];
  assign q[1] = line1;
  reg [1:0] line2;
  always @(posedge clk) if (advance[2]) line2 <= {line2[0:0], d[2]};
  assign q[2] = line2[1:1];
endmodule
