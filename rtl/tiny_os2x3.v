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
  wire [38:0] c;
  wire job_done;
  wire [8:0] m;
  wire [8:0] n;
  wire outlet_tag;
  wire [38:0] p;
  wire row_done;
  wire start;
  wire [1:0] strobe;
  wire [2:0] tag;
  wire [2:0] w_codes;
  wire w_enable;
  wire w_full;
  wire w_last;
  wire w_take;
  assign m_axis_c_tdata = {1'b0, c};
  tiny_os2x3_array array (.clk(clk), .rst(rst), .a(a_codes), .p(p), .strobe(strobe), .tag(tag), .w(w_codes));
  tiny_os2x3_control control (.clk(clk), .rst(rst), .a_enable(a_enable), .a_full(a_full), .a_last(a_last),
      .a_take(a_take), .busy(busy), .cycles(cycles), .error(error), .job(s_axis_job_tdata), .job_done(job_done),
      .job_ready(s_axis_job_tready), .job_valid(s_axis_job_tvalid), .m(m), .n(n), .outlet_tag(outlet_tag),
      .row_done(row_done), .start(start), .strobe(strobe), .tag(tag), .w_enable(w_enable), .w_full(w_full),
      .w_last(w_last), .w_take(w_take));
  tiny_os2x3_inlet_a inlet_a (.clk(clk), .rst(rst), .data(a_codes), .enable(a_enable), .full(a_full), .last(a_last),
      .take(a_take), .tdata(s_axis_a_tdata), .tlast(s_axis_a_tlast), .tready(s_axis_a_tready),
      .tvalid(s_axis_a_tvalid));
  tiny_os2x3_inlet_w inlet_w (.clk(clk), .rst(rst), .data(w_codes), .enable(w_enable), .full(w_full), .last(w_last),
      .take(w_take), .tdata(s_axis_w_tdata), .tlast(s_axis_w_tlast), .tready(s_axis_w_tready),
      .tvalid(s_axis_w_tvalid));
  tiny_os2x3_outlet outlet (.clk(clk), .rst(rst), .job_done(job_done), .m(m), .n(n), .p(p), .row_done(row_done),
      .start(start), .tag(outlet_tag), .tdata(c), .tlast(m_axis_c_tlast), .tready(m_axis_c_tready),
      .tvalid(m_axis_c_tvalid));
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
  output reg  [12:0] p_out
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
    if (tag_valid) total <= total_next;
    if (tag_out_valid & tag_out_last) p_out <= total;
    else if (strobe) p_out <= p;
    a_out <= a;
    tag_out <= tag;
    strobe_out <= strobe;
    w_out <= w;
  end
  tiny_os2x3_core core (.a(a), .p_in(base), .p_out(total_next), .w(w));
endmodule

// Drains with a burst of strobes.
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
  input  wire row_done,
  input  wire job_done,
  output reg  busy,
  output reg  [47:0] cycles,
  output reg  [2:0] error
);
  reg age;
  wire captured;
  wire cells_free;
  reg [8:0] count;
  reg [3:0] credits;
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
  wire [1:0] reserve;
  reg streaming;
  wire strobe_active;
  wire strobe_last;
  reg waiting;
  wire n1;
  assign job_reserved = job[127:112];
  assign job_w_bits = job[111:104];
  assign job_a_bits = job[103:96];
  assign job_n = job[95:64];
  assign job_k = job[63:32];
  assign job_m = job[31:0];
  assign in_range = n1 & (job_a_bits == 8'd0) & (job_w_bits == 8'd0) & (job_reserved == 16'd0);
  assign start = job_valid & job_ready & in_range;
  assign k_last = k_left <= 9'd1;
  assign m_last = m_left <= 9'd2;
  assign n_last = n_left <= 9'd3;
  assign a_take = a_full & w_full & (~k_last | cells_free);
  assign captured = a_take & k_last;
  assign a_enable = streaming & ~(a_full & k_last & m_last & n_last);
  assign w_enable = streaming & ~(w_full & k_last & m_last & n_last);
  assign drain_begin = waiting & ~age & (credits >= {2'd0, height});
  assign reserve = drain_begin ? height : 2'd0;
  assign outlet_tag = |drain_left;
  assign cells_free = ~waiting | drain_begin;
  assign strobe_active = |drain_left;
  assign strobe_last = drain_left == 2'd1;
  assign job_ready = ~busy;
  assign n1 = (|job_m) & (job_m <= 32'd256) & (|job_k) & (job_k <= 32'd256) & (|job_n) & (job_n <= 32'd256);
  assign strobe = {strobe_last, strobe_active};
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
    if (rst) credits <= 4'd9;
    else credits <= credits + {3'd0, row_done} - {2'd0, reserve};
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
    if (rst) drain_left <= 2'd0;
    else if (drain_begin) drain_left <= height;
    else if (|drain_left) drain_left <= drain_left - 2'd1;
    if (rst) waiting <= 1'b0;
    else if (captured) waiting <= 1'b1;
    else if (drain_begin) waiting <= 1'b0;
    if (rst) age <= 1'b0;
    else if (captured) age <= 1'b1;
    else if (age) age <= age - 1'b1;
    if (rst) height <= 2'd0;
    else if (captured) height <= m_last ? m_left[1:0] : 2'd2;
  end
endmodule

// p_out = p_in + sum of a[lane] * w[lane], modulo 2**p_width; combinational.
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
    else tag_line <= tag_stage;
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
  output wire row_done,
  output wire job_done,
  output wire [38:0] tdata,
  output wire tvalid,
  output wire tlast,
  input  wire tready
);
  wire [12:0] c0;
  wire [12:0] c1;
  wire [12:0] c2;
  wire last_row;
  reg [8:0] n_left;
  reg [8:0] row;
  reg [3:0] rows;
  reg started;
  wire tag0;
  wire tag1;
  reg tag_line;
  reg wrote;
  wire wrote2;
  wire unused_tag_out;
  wire unused_wrote;
  wire unused_wrote_2;
  assign tvalid = |rows;
  assign row_done = tvalid & tready;
  assign job_done = row_done & tlast;
  assign last_row = {1'b0, row} + 10'd1 == {1'b0, m};
  assign tlast = last_row & (n_left <= 9'd3);
  assign tdata = {c2, c1, c0};
  always @(posedge clk) begin
    if (rst) tag_line <= 1'b0;
    else tag_line <= tag;
    if (rst) wrote <= 1'b0;
    else wrote <= wrote2;
    if (rst) rows <= 4'd0;
    else rows <= rows + {3'd0, wrote} - {3'd0, row_done};
    if (rst) started <= 1'b0;
    else started <= start;
    if (rst) n_left <= 9'd0;
    else if (started) n_left <= n;
    else if (row_done & last_row & ~tlast) n_left <= n_left - 9'd3;
    if (rst) row <= 9'd0;
    else if (~started & row_done) row <= last_row ? 9'd0 : row + 9'd1;
  end
  tiny_os2x3_outlet_column column0 (.clk(clk), .rst(rst), .c(c0), .p(p[12:0]), .pop(row_done), .tag(tag_line),
      .tag_out(tag0), .wrote(unused_wrote));
  tiny_os2x3_outlet_column column1 (.clk(clk), .rst(rst), .c(c1), .p(p[25:13]), .pop(row_done), .tag(tag0),
      .tag_out(tag1), .wrote(unused_wrote_2));
  tiny_os2x3_outlet_column column2 (.clk(clk), .rst(rst), .c(c2), .p(p[38:26]), .pop(row_done), .tag(tag1),
      .tag_out(unused_tag_out), .wrote(wrote2));
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module tiny_os2x3_outlet_column (
  input  wire clk,
  input  wire rst,
  input  wire [12:0] p,
  input  wire tag,
  output reg  tag_out,
  output wire wrote,
  input  wire pop,
  output reg  [12:0] c
);
  reg [3:0] free;
  reg [3:0] oldest;
  wire [3:0] oldest_next;
  reg [12:0] p_q;
  reg [12:0] queue [8:0];
  assign oldest_next = pop ? (oldest == 4'd8 ? 4'd0 : oldest + 4'd1) : oldest;
  assign wrote = tag_out;
  always @(posedge clk) begin
    if (tag_out) queue[free] <= p_q;
    c <= queue[oldest_next];
    p_q <= p;
    if (rst) tag_out <= 1'b0;
    else tag_out <= tag;
    if (rst) oldest <= 4'd0;
    else oldest <= oldest_next;
    if (rst) free <= 4'd0;
    else if (tag_out) free <= free == 4'd8 ? 4'd0 : free + 4'd1;
  end
endmodule

// cols cells in a row, and the one that counts its activations where these are counted.
module tiny_os2x3_row (
  input  wire clk,
  input  wire [3:0] a,
  input  wire [2:0] tag,
  input  wire strobe,
  input  wire [2:0] w,
  input  wire [38:0] p,
  output wire [2:0] w_out,
  output wire [38:0] p_out
);
  wire [3:0] a0;
  wire [3:0] a1;
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
  assign p_out = {p2, p1, p0};
  assign w_out = {w2, w1, w0};
  tiny_os2x3_cell cell0 (.clk(clk), .a(a), .a_out(a0), .p(p[12:0]), .p_out(p0), .strobe(strobe), .strobe_out(strobe0),
      .tag(tag), .tag_out(tag0), .w(w[0]), .w_out(w0));
  tiny_os2x3_cell cell1 (.clk(clk), .a(a0), .a_out(a1), .p(p[25:13]), .p_out(p1), .strobe(strobe0),
      .strobe_out(strobe1), .tag(tag0), .tag_out(tag1), .w(w[1]), .w_out(w1));
  tiny_os2x3_cell cell2 (.clk(clk), .a(a1), .a_out(unused_a_out), .p(p[38:26]), .p_out(p2), .strobe(strobe1),
      .strobe_out(unused_strobe_out), .tag(tag1), .tag_out(unused_tag_out), .w(w[2]), .w_out(w2));
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
  output wire [38:0] p
);
  wire [7:0] a_rows;
  wire [2:0] w_cols;
  wire [5:0] tags;
  wire [1:0] strobes;
  tiny_os2x3_edge edge_regs (.clk(clk), .rst(rst), .a(a), .w(w), .tag(tag), .strobe(strobe), .a_rows(a_rows), .w_cols(w_cols), .tags(tags), .strobes(strobes));
  wire [7:0] a_skewed;
  tiny_os2x3_a_skew a_skew (.clk(clk), .d(a_rows), .q(a_skewed));
  wire [2:0] w2;
  tiny_os2x3_w_skew w_skew (.clk(clk), .d(w_cols), .q(w2));
  wire [38:0] p2 = 0;
  wire [2:0] w1;
  wire [38:0] p1;
  tiny_os2x3_row row1 (.clk(clk), .a(a_skewed[7:4]), .tag(tags[5:3]), .strobe(strobes[1]), .w(w2), .p(p2), .w_out(w1), .p_out(p1));
  wire [2:0] unused_w;
  wire [38:0] p0;
  tiny_os2x3_row row0 (.clk(clk), .a(a_skewed[3:0]), .tag(tags[2:0]), .strobe(strobes[0]), .w(w1), .p(p1), .w_out(unused_w), .p_out(p0));
  assign p = p0;
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module tiny_os2x3_a_skew (
  input  wire clk,
  input  wire [7:0] d,
  output wire [7:0] q
);
  reg [3:0] line0;
  always @(posedge clk) line0 <= d[3:0];
  assign q[3:0] = line0;
  assign q[7:4] = d[7:4];
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module tiny_os2x3_w_skew (
  input  wire clk,
  input  wire [2:0] d,
  output wire [2:0] q
);
  assign q[0] = d[0];
  reg line1;
  always @(posedge clk) line1 <= d[1];
  assign q[1] = line1;
  reg [1:0] line2;
  always @(posedge clk) line2 <= {line2[0:0], d[2]};
  assign q[2] = line2[1:1];
endmodule
