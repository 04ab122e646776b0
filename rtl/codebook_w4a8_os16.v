// Written by hwsim; do not edit.
// codebook_w4a8_os16: codebook int8 x uint4 -> int37, os 16 x 16, lanes 1

// A whole GEMM engine: one architecture in one dataflow; the manifest states its interface.
module codebook_w4a8_os16 (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] s_axis_job_tdata,
  input  wire s_axis_job_tvalid,
  output wire s_axis_job_tready,
  input  wire [127:0] s_axis_a_tdata,
  input  wire s_axis_a_tvalid,
  output wire s_axis_a_tready,
  input  wire s_axis_a_tlast,
  input  wire [63:0] s_axis_w_tdata,
  input  wire s_axis_w_tvalid,
  output wire s_axis_w_tready,
  input  wire s_axis_w_tlast,
  input  wire [127:0] s_axis_s_tdata,
  input  wire s_axis_s_tvalid,
  output wire s_axis_s_tready,
  input  wire s_axis_s_tlast,
  input  wire [127:0] s_axis_t_tdata,
  input  wire s_axis_t_tvalid,
  output wire s_axis_t_tready,
  input  wire s_axis_t_tlast,
  output wire [591:0] m_axis_c_tdata,
  output wire m_axis_c_tvalid,
  input  wire m_axis_c_tready,
  output wire m_axis_c_tlast,
  output wire busy,
  output wire [47:0] cycles,
  output wire [4:0] error
);
  wire [127:0] a_codes;
  wire a_enable;
  wire a_full;
  wire a_last;
  wire a_take;
  wire [127:0] entries0;
  wire [127:0] entries1;
  wire [127:0] entries2;
  wire [127:0] entries3;
  wire [127:0] entries4;
  wire [127:0] entries5;
  wire [127:0] entries6;
  wire [127:0] entries7;
  wire [127:0] entries8;
  wire [127:0] entries9;
  wire [127:0] entries10;
  wire [127:0] entries11;
  wire [127:0] entries12;
  wire [127:0] entries13;
  wire [127:0] entries14;
  wire [127:0] entries15;
  wire job_done;
  wire [16:0] m;
  wire [16:0] n;
  wire [7:0] outlet_tag;
  wire [367:0] p;
  wire row_done;
  wire [127:0] s_codes;
  wire s_enable;
  wire s_full;
  wire s_last;
  wire s_loaded;
  wire s_take;
  wire start;
  wire [1:0] strobe;
  wire [127:0] t_codes;
  wire t_enable;
  wire t_full;
  wire t_last;
  wire t_swap;
  wire t_take;
  wire [2:0] tag;
  wire [63:0] w_codes;
  wire w_enable;
  wire w_full;
  wire w_last;
  wire [7:0] w_stored0;
  wire [7:0] w_stored1;
  wire [7:0] w_stored2;
  wire [7:0] w_stored3;
  wire [7:0] w_stored4;
  wire [7:0] w_stored5;
  wire [7:0] w_stored6;
  wire [7:0] w_stored7;
  wire [7:0] w_stored8;
  wire [7:0] w_stored9;
  wire [7:0] w_stored10;
  wire [7:0] w_stored11;
  wire [7:0] w_stored12;
  wire [7:0] w_stored13;
  wire [7:0] w_stored14;
  wire [7:0] w_stored15;
  wire w_take;
  codebook_w4a8_os16_array array (.clk(clk), .rst(rst), .a(a_codes), .p(p), .strobe(strobe), .tag(tag), .w({w_stored15,
      w_stored14, w_stored13, w_stored12, w_stored11, w_stored10, w_stored9, w_stored8, w_stored7, w_stored6, w_stored5,
      w_stored4, w_stored3, w_stored2, w_stored1, w_stored0}));
  codebook_w4a8_os16_control control (.clk(clk), .rst(rst), .a_enable(a_enable), .a_full(a_full), .a_last(a_last),
      .a_take(a_take), .busy(busy), .cycles(cycles), .error(error), .job(s_axis_job_tdata), .job_done(job_done),
      .job_ready(s_axis_job_tready), .job_valid(s_axis_job_tvalid), .m(m), .n(n), .outlet_tag(outlet_tag),
      .row_done(row_done), .s_enable(s_enable), .s_full(s_full), .s_last(s_last), .s_loaded(s_loaded), .s_take(s_take),
      .start(start), .strobe(strobe), .t_enable(t_enable), .t_full(t_full), .t_last(t_last), .t_swap(t_swap),
      .t_take(t_take), .tag(tag), .w_enable(w_enable), .w_full(w_full), .w_last(w_last), .w_take(w_take));
  codebook_w4a8_os16_encode_w encode_w0 (.code(w_codes[3:0]), .entries(entries0), .stored(w_stored0));
  codebook_w4a8_os16_encode_w encode_w1 (.code(w_codes[7:4]), .entries(entries1), .stored(w_stored1));
  codebook_w4a8_os16_encode_w encode_w2 (.code(w_codes[11:8]), .entries(entries2), .stored(w_stored2));
  codebook_w4a8_os16_encode_w encode_w3 (.code(w_codes[15:12]), .entries(entries3), .stored(w_stored3));
  codebook_w4a8_os16_encode_w encode_w4 (.code(w_codes[19:16]), .entries(entries4), .stored(w_stored4));
  codebook_w4a8_os16_encode_w encode_w5 (.code(w_codes[23:20]), .entries(entries5), .stored(w_stored5));
  codebook_w4a8_os16_encode_w encode_w6 (.code(w_codes[27:24]), .entries(entries6), .stored(w_stored6));
  codebook_w4a8_os16_encode_w encode_w7 (.code(w_codes[31:28]), .entries(entries7), .stored(w_stored7));
  codebook_w4a8_os16_encode_w encode_w8 (.code(w_codes[35:32]), .entries(entries8), .stored(w_stored8));
  codebook_w4a8_os16_encode_w encode_w9 (.code(w_codes[39:36]), .entries(entries9), .stored(w_stored9));
  codebook_w4a8_os16_encode_w encode_w10 (.code(w_codes[43:40]), .entries(entries10), .stored(w_stored10));
  codebook_w4a8_os16_encode_w encode_w11 (.code(w_codes[47:44]), .entries(entries11), .stored(w_stored11));
  codebook_w4a8_os16_encode_w encode_w12 (.code(w_codes[51:48]), .entries(entries12), .stored(w_stored12));
  codebook_w4a8_os16_encode_w encode_w13 (.code(w_codes[55:52]), .entries(entries13), .stored(w_stored13));
  codebook_w4a8_os16_encode_w encode_w14 (.code(w_codes[59:56]), .entries(entries14), .stored(w_stored14));
  codebook_w4a8_os16_encode_w encode_w15 (.code(w_codes[63:60]), .entries(entries15), .stored(w_stored15));
  codebook_w4a8_os16_inlet_a inlet_a (.clk(clk), .rst(rst), .data(a_codes), .enable(a_enable), .full(a_full),
      .last(a_last), .take(a_take), .tdata(s_axis_a_tdata), .tlast(s_axis_a_tlast), .tready(s_axis_a_tready),
      .tvalid(s_axis_a_tvalid));
  codebook_w4a8_os16_inlet_s inlet_s (.clk(clk), .rst(rst), .data(s_codes), .enable(s_enable), .full(s_full),
      .last(s_last), .take(s_take), .tdata(s_axis_s_tdata), .tlast(s_axis_s_tlast), .tready(s_axis_s_tready),
      .tvalid(s_axis_s_tvalid));
  codebook_w4a8_os16_inlet_t inlet_t (.clk(clk), .rst(rst), .data(t_codes), .enable(t_enable), .full(t_full),
      .last(t_last), .take(t_take), .tdata(s_axis_t_tdata), .tlast(s_axis_t_tlast), .tready(s_axis_t_tready),
      .tvalid(s_axis_t_tvalid));
  codebook_w4a8_os16_inlet_w inlet_w (.clk(clk), .rst(rst), .data(w_codes), .enable(w_enable), .full(w_full),
      .last(w_last), .take(w_take), .tdata(s_axis_w_tdata), .tlast(s_axis_w_tlast), .tready(s_axis_w_tready),
      .tvalid(s_axis_w_tvalid));
  codebook_w4a8_os16_outlet outlet (.clk(clk), .rst(rst), .job_done(job_done), .m(m), .n(n), .p(p), .row_done(row_done),
      .s(s_codes), .s_loaded(s_loaded), .s_take(s_take), .start(start), .tag(outlet_tag), .tdata(m_axis_c_tdata),
      .tlast(m_axis_c_tlast), .tready(m_axis_c_tready), .tvalid(m_axis_c_tvalid));
  codebook_w4a8_os16_table table0 (.clk(clk), .entries(entries0), .entry(t_codes[7:0]), .swap(t_swap), .take(t_take));
  codebook_w4a8_os16_table table1 (.clk(clk), .entries(entries1), .entry(t_codes[15:8]), .swap(t_swap), .take(t_take));
  codebook_w4a8_os16_table table2 (.clk(clk), .entries(entries2), .entry(t_codes[23:16]), .swap(t_swap), .take(t_take));
  codebook_w4a8_os16_table table3 (.clk(clk), .entries(entries3), .entry(t_codes[31:24]), .swap(t_swap), .take(t_take));
  codebook_w4a8_os16_table table4 (.clk(clk), .entries(entries4), .entry(t_codes[39:32]), .swap(t_swap), .take(t_take));
  codebook_w4a8_os16_table table5 (.clk(clk), .entries(entries5), .entry(t_codes[47:40]), .swap(t_swap), .take(t_take));
  codebook_w4a8_os16_table table6 (.clk(clk), .entries(entries6), .entry(t_codes[55:48]), .swap(t_swap), .take(t_take));
  codebook_w4a8_os16_table table7 (.clk(clk), .entries(entries7), .entry(t_codes[63:56]), .swap(t_swap), .take(t_take));
  codebook_w4a8_os16_table table8 (.clk(clk), .entries(entries8), .entry(t_codes[71:64]), .swap(t_swap), .take(t_take));
  codebook_w4a8_os16_table table9 (.clk(clk), .entries(entries9), .entry(t_codes[79:72]), .swap(t_swap), .take(t_take));
  codebook_w4a8_os16_table table10 (.clk(clk), .entries(entries10), .entry(t_codes[87:80]), .swap(t_swap),
      .take(t_take));
  codebook_w4a8_os16_table table11 (.clk(clk), .entries(entries11), .entry(t_codes[95:88]), .swap(t_swap),
      .take(t_take));
  codebook_w4a8_os16_table table12 (.clk(clk), .entries(entries12), .entry(t_codes[103:96]), .swap(t_swap),
      .take(t_take));
  codebook_w4a8_os16_table table13 (.clk(clk), .entries(entries13), .entry(t_codes[111:104]), .swap(t_swap),
      .take(t_take));
  codebook_w4a8_os16_table table14 (.clk(clk), .entries(entries14), .entry(t_codes[119:112]), .swap(t_swap),
      .take(t_take));
  codebook_w4a8_os16_table table15 (.clk(clk), .entries(entries15), .entry(t_codes[127:120]), .swap(t_swap),
      .take(t_take));
endmodule

// An accumulator and the register through which its result leaves.
module codebook_w4a8_os16_cell (
  input  wire clk,
  input  wire [7:0] a,
  input  wire [2:0] tag,
  input  wire strobe,
  input  wire [7:0] w,
  input  wire [22:0] p,
  output reg  [7:0] a_out,
  output reg  [2:0] tag_out,
  output reg  strobe_out,
  output reg  [7:0] w_out,
  output reg  [22:0] p_out
);
  wire [22:0] base;
  wire tag_first;
  wire tag_out_last;
  wire tag_out_valid;
  wire tag_valid;
  reg [22:0] total;
  wire [22:0] total_next;
  assign tag_out_last = tag_out[2];
  assign tag_out_valid = tag_out[0];
  assign tag_first = tag[1];
  assign tag_valid = tag[0];
  assign base = tag_first ? 23'd0 : total;
  always @(posedge clk) begin
    if (tag_valid) total <= total_next;
    if (tag_out_valid & tag_out_last) p_out <= total;
    else if (strobe) p_out <= p;
    a_out <= a;
    tag_out <= tag;
    strobe_out <= strobe;
    w_out <= w;
  end
  codebook_w4a8_os16_core core (.a(a), .p_in(base), .p_out(total_next), .w(w));
endmodule

// Drains with a burst of strobes.
module codebook_w4a8_os16_control (
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
  output wire [7:0] outlet_tag,
  input  wire row_done,
  input  wire job_done,
  output wire s_enable,
  input  wire s_full,
  input  wire s_last,
  output wire s_take,
  input  wire s_loaded,
  output wire t_enable,
  input  wire t_full,
  input  wire t_last,
  output wire t_take,
  output wire t_swap,
  output reg  busy,
  output reg  [47:0] cycles,
  output reg  [4:0] error
);
  reg [3:0] age;
  wire captured;
  wire cells_free;
  reg [5:0] credits;
  wire drain_begin;
  reg drain_first;
  reg drain_last;
  reg [4:0] drain_left;
  reg [3:0] drain_row;
  reg [4:0] entries_taken;
  reg first_group;
  reg [6:0] group_done;
  wire group_last;
  reg [4:0] height;
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
  wire n_done;
  wire n_last;
  reg [16:0] n_left;
  wire outlet_tag_load;
  wire outlet_tag_valid;
  wire [4:0] reserve;
  wire s_k_last;
  reg [14:0] s_k_left;
  wire s_m_last;
  reg [16:0] s_m_left;
  wire s_n_last;
  reg [16:0] s_n_left;
  reg streaming;
  wire strobe_active;
  wire strobe_last;
  wire t_n_last;
  reg [16:0] t_n_left;
  reg table_there;
  wire table_whole;
  reg taking_entries;
  reg taking_words;
  reg waiting;
  reg waiting_first;
  reg waiting_last;
  reg [1:0] word_room;
  reg [2:0] words;
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
  assign s_k_last = s_k_left <= 15'd128;
  assign s_m_last = s_m_left <= 17'd16;
  assign s_n_last = s_n_left <= 17'd16;
  assign s_take = s_full & (|word_room);
  assign s_enable = taking_words & ~(s_full & s_k_last & s_m_last & s_n_last);
  assign t_n_last = t_n_left <= 17'd16;
  assign table_whole = entries_taken == 5'd16;
  assign t_take = t_full & ~table_whole;
  assign t_swap = table_whole & (~table_there | n_done);
  assign t_enable = taking_entries & ~(t_full & (entries_taken == 5'd15) & t_n_last);
  assign k_last = k_left <= 15'd1;
  assign m_last = m_left <= 17'd16;
  assign n_last = n_left <= 17'd16;
  assign a_take = a_full & w_full & table_there & (~last | cells_free);
  assign captured = a_take & last;
  assign a_enable = streaming & ~(a_full & k_last & m_last & n_last);
  assign w_enable = streaming & ~(w_full & k_last & m_last & n_last);
  assign n_done = a_take & k_last & m_last;
  assign group_last = group_done == 7'd127;
  assign last = k_last | group_last;
  assign drain_begin = waiting & (age == 4'd0) & ((credits >= {1'b0, height}) | ~waiting_last) & (|words);
  assign reserve = (drain_begin & waiting_last) ? height : 5'd0;
  assign outlet_tag_valid = |drain_left;
  assign cells_free = ~waiting | drain_begin;
  assign outlet_tag_load = drain_row == 4'd0;
  assign strobe_active = |drain_left;
  assign strobe_last = drain_left == 5'd1;
  assign outlet_tag = {outlet_tag_load, drain_row, drain_last, drain_first, outlet_tag_valid};
  assign strobe = {strobe_last, strobe_active};
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
    if (rst) error <= 5'd0;
    else begin
      if (t_take & (t_last != ((entries_taken == 5'd15) & t_n_last))) error[4] <= 1'b1;
      if (s_take & (s_last != (s_k_last & s_m_last & s_n_last))) error[3] <= 1'b1;
      if (job_valid & job_ready & ~in_range) error[2] <= 1'b1;
      if (a_take & (w_last != (k_last & m_last & n_last))) error[1] <= 1'b1;
      if (a_take & (a_last != (k_last & m_last & n_last))) error[0] <= 1'b1;
    end
    if (rst) credits <= 6'd37;
    else credits <= credits + {5'd0, row_done} - {1'b0, reserve};
    if (rst) s_k_left <= 15'd0;
    else if (s_take) s_k_left <= s_k_last ? k : s_k_left - 15'd128;
    else if (start) s_k_left <= job_k[14:0];
    if (rst) s_m_left <= 17'd0;
    else if (s_take & s_k_last) s_m_left <= s_m_last ? m : s_m_left - 17'd16;
    else if (start) s_m_left <= job_m[16:0];
    if (rst) s_n_left <= 17'd0;
    else if (s_take & s_k_last & s_m_last) s_n_left <= s_n_last ? n : s_n_left - 17'd16;
    else if (start) s_n_left <= job_n[16:0];
    if (rst) words <= 3'd0;
    else words <= words + {2'd0, s_take} - {2'd0, drain_begin};
    if (rst) word_room <= 2'd3;
    else word_room <= word_room - {1'b0, s_take} + {1'b0, s_loaded};
    if (rst) taking_words <= 1'b0;
    else if (start) taking_words <= 1'b1;
    else if (s_take & s_k_last & s_m_last & s_n_last) taking_words <= 1'b0;
    if (rst) t_n_left <= 17'd0;
    else if (t_take & (entries_taken == 5'd15)) t_n_left <= t_n_last ? n : t_n_left - 17'd16;
    else if (start) t_n_left <= job_n[16:0];
    if (rst) entries_taken <= 5'd0;
    else entries_taken <= t_swap ? 5'd0 : entries_taken + {4'd0, t_take};
    if (rst) table_there <= 1'b0;
    else if (t_swap) table_there <= 1'b1;
    else if (n_done) table_there <= 1'b0;
    if (rst) taking_entries <= 1'b0;
    else if (start) taking_entries <= 1'b1;
    else if (t_take & (entries_taken == 5'd15) & t_n_last) taking_entries <= 1'b0;
    if (rst) k_left <= 15'd0;
    else if (a_take) k_left <= k_last ? k : k_left - 15'd1;
    else if (start) k_left <= job_k[14:0];
    if (rst) m_left <= 17'd0;
    else if (a_take & k_last) m_left <= m_last ? m : m_left - 17'd16;
    else if (start) m_left <= job_m[16:0];
    if (rst) n_left <= 17'd0;
    else if (a_take & k_last & m_last) n_left <= n_last ? n : n_left - 17'd16;
    else if (start) n_left <= job_n[16:0];
    if (rst) k_first <= 1'b0;
    else if (start) k_first <= 1'b1;
    else if (a_take) k_first <= last;
    if (rst) streaming <= 1'b0;
    else if (start) streaming <= 1'b1;
    else if (a_take & k_last & m_last & n_last) streaming <= 1'b0;
    if (rst) group_done <= 7'd0;
    else if (a_take) group_done <= last ? 7'd0 : group_done + 7'd1;
    if (rst) first_group <= 1'b0;
    else if (start) first_group <= 1'b1;
    else if (a_take & last) first_group <= k_last;
    if (rst) drain_left <= 5'd0;
    else if (drain_begin) drain_left <= height;
    else if (|drain_left) drain_left <= drain_left - 5'd1;
    if (rst) waiting <= 1'b0;
    else if (captured) waiting <= 1'b1;
    else if (drain_begin) waiting <= 1'b0;
    if (rst) age <= 4'd0;
    else if (captured) age <= 4'd15;
    else if (|age) age <= age - 4'd1;
    if (rst) height <= 5'd0;
    else if (captured) height <= m_last ? m_left[4:0] : 5'd16;
    if (rst) waiting_first <= 1'b0;
    else if (captured) waiting_first <= first_group;
    if (rst) waiting_last <= 1'b0;
    else if (captured) waiting_last <= k_last;
    if (rst) drain_first <= 1'b0;
    else if (drain_begin) drain_first <= waiting_first;
    if (rst) drain_last <= 1'b0;
    else if (drain_begin) drain_last <= waiting_last;
    if (rst) drain_row <= 4'd0;
    else if (drain_begin) drain_row <= 4'd0;
    else if (|drain_left) drain_row <= drain_row + 4'd1;
  end
endmodule

// p_out = p_in + sum of a[lane] * w[lane], modulo 2**p_width; combinational.
module codebook_w4a8_os16_core (
  input  wire [7:0] a,
  input  wire [7:0] w,
  input  wire [22:0] p_in,
  output wire [22:0] p_out
);
  wire [15:0] product0;
  assign product0 = $signed(a) * $signed(w);
  assign p_out = p_in + {{7{product0[15]}}, product0};
endmodule

// Lets a row take the strobes of a burst that are meant for it; reach walks one row nearer per strobe.
module codebook_w4a8_os16_drain_edge (
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
module codebook_w4a8_os16_edge (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] a,
  input  wire [127:0] w,
  input  wire [2:0] tag,
  input  wire [1:0] strobe,
  output reg  [127:0] a_rows,
  output reg  [127:0] w_cols,
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
    if (rst) a_rows <= 128'd0;
    else a_rows <= a;
    if (rst) w_cols <= 128'd0;
    else w_cols <= w;
    if (rst) tag_stage <= 3'd0;
    else tag_stage <= tag;
    if (rst) tag_line <= 45'd0;
    else tag_line <= {tag_line[41:0], tag_stage};
  end
  codebook_w4a8_os16_drain_edge edge0 (.clk(clk), .rst(rst), .reach(reach1), .reach_out(unused_reach_out),
      .strobe(strobe0), .tree(tree[1:0]));
  codebook_w4a8_os16_drain_edge edge1 (.clk(clk), .rst(rst), .reach(reach2), .reach_out(reach1), .strobe(strobe1),
      .tree(tree[3:2]));
  codebook_w4a8_os16_drain_edge edge2 (.clk(clk), .rst(rst), .reach(reach3), .reach_out(reach2), .strobe(strobe2),
      .tree(tree[5:4]));
  codebook_w4a8_os16_drain_edge edge3 (.clk(clk), .rst(rst), .reach(reach4), .reach_out(reach3), .strobe(strobe3),
      .tree(tree[7:6]));
  codebook_w4a8_os16_drain_edge edge4 (.clk(clk), .rst(rst), .reach(reach5), .reach_out(reach4), .strobe(strobe4),
      .tree(tree[9:8]));
  codebook_w4a8_os16_drain_edge edge5 (.clk(clk), .rst(rst), .reach(reach6), .reach_out(reach5), .strobe(strobe5),
      .tree(tree[11:10]));
  codebook_w4a8_os16_drain_edge edge6 (.clk(clk), .rst(rst), .reach(reach7), .reach_out(reach6), .strobe(strobe6),
      .tree(tree[13:12]));
  codebook_w4a8_os16_drain_edge edge7 (.clk(clk), .rst(rst), .reach(reach8), .reach_out(reach7), .strobe(strobe7),
      .tree(tree[15:14]));
  codebook_w4a8_os16_drain_edge edge8 (.clk(clk), .rst(rst), .reach(reach9), .reach_out(reach8), .strobe(strobe8),
      .tree(tree[17:16]));
  codebook_w4a8_os16_drain_edge edge9 (.clk(clk), .rst(rst), .reach(reach10), .reach_out(reach9), .strobe(strobe9),
      .tree(tree[19:18]));
  codebook_w4a8_os16_drain_edge edge10 (.clk(clk), .rst(rst), .reach(reach11), .reach_out(reach10), .strobe(strobe10),
      .tree(tree[21:20]));
  codebook_w4a8_os16_drain_edge edge11 (.clk(clk), .rst(rst), .reach(reach12), .reach_out(reach11), .strobe(strobe11),
      .tree(tree[23:22]));
  codebook_w4a8_os16_drain_edge edge12 (.clk(clk), .rst(rst), .reach(reach13), .reach_out(reach12), .strobe(strobe12),
      .tree(tree[25:24]));
  codebook_w4a8_os16_drain_edge edge13 (.clk(clk), .rst(rst), .reach(reach14), .reach_out(reach13), .strobe(strobe13),
      .tree(tree[27:26]));
  codebook_w4a8_os16_drain_edge edge14 (.clk(clk), .rst(rst), .reach(reach15), .reach_out(reach14), .strobe(strobe14),
      .tree(tree[29:28]));
  codebook_w4a8_os16_drain_edge edge15 (.clk(clk), .rst(rst), .reach(1'b1), .reach_out(reach15), .strobe(strobe15),
      .tree(tree[31:30]));
  codebook_w4a8_os16_strobe_tree strobe_tree (.clk(clk), .rst(rst), .d(strobe), .q(tree));
endmodule

// Weight codes to their column's values: the entry that a code names, entry 0 lowest; combinational.
module codebook_w4a8_os16_encode_w (
  input  wire [3:0] code,
  input  wire [127:0] entries,
  output wire [7:0] stored
);
  wire [15:0] lane0_by_bit1;
  wire [31:0] lane0_by_bit2;
  wire [63:0] lane0_by_bit3;
  assign lane0_by_bit3 = code[3] ? entries[127:64] : entries[63:0];
  assign lane0_by_bit2 = code[2] ? lane0_by_bit3[63:32] : lane0_by_bit3[31:0];
  assign lane0_by_bit1 = code[1] ? lane0_by_bit2[31:16] : lane0_by_bit2[15:0];
  assign stored = code[0] ? lane0_by_bit1[15:8] : lane0_by_bit1[7:0];
endmodule

// One-beat register behind an AXI4-Stream slave.
module codebook_w4a8_os16_inlet_a (
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
module codebook_w4a8_os16_inlet_s (
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
module codebook_w4a8_os16_inlet_t (
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
module codebook_w4a8_os16_inlet_w (
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
module codebook_w4a8_os16_outlet (
  input  wire clk,
  input  wire rst,
  input  wire [367:0] p,
  input  wire [7:0] tag,
  input  wire start,
  input  wire [16:0] m,
  input  wire [16:0] n,
  input  wire [127:0] s,
  input  wire s_take,
  output wire s_loaded,
  output wire row_done,
  output wire job_done,
  output wire [591:0] tdata,
  output wire tvalid,
  output wire tlast,
  input  wire tready
);
  wire [36:0] c0;
  wire [36:0] c1;
  wire [36:0] c2;
  wire [36:0] c3;
  wire [36:0] c4;
  wire [36:0] c5;
  wire [36:0] c6;
  wire [36:0] c7;
  wire [36:0] c8;
  wire [36:0] c9;
  wire [36:0] c10;
  wire [36:0] c11;
  wire [36:0] c12;
  wire [36:0] c13;
  wire [36:0] c14;
  wire [36:0] c15;
  wire last_row;
  reg [16:0] n_left;
  reg [16:0] row;
  reg [5:0] rows;
  reg [127:0] s_line;
  wire [15:0] s_writes;
  reg started;
  wire [7:0] tag0;
  wire [7:0] tag1;
  wire [7:0] tag2;
  wire [7:0] tag3;
  wire [7:0] tag4;
  wire [7:0] tag5;
  wire [7:0] tag6;
  wire [7:0] tag7;
  wire [7:0] tag8;
  wire [7:0] tag9;
  wire [7:0] tag10;
  wire [7:0] tag11;
  wire [7:0] tag12;
  wire [7:0] tag13;
  wire [7:0] tag14;
  reg [7:0] tag_line;
  reg wrote;
  wire wrote15;
  wire unused_s_loaded;
  wire unused_s_loaded_2;
  wire unused_s_loaded_3;
  wire unused_s_loaded_4;
  wire unused_s_loaded_5;
  wire unused_s_loaded_6;
  wire unused_s_loaded_7;
  wire unused_s_loaded_8;
  wire unused_s_loaded_9;
  wire unused_s_loaded_10;
  wire unused_s_loaded_11;
  wire unused_s_loaded_12;
  wire unused_s_loaded_13;
  wire unused_s_loaded_14;
  wire unused_s_loaded_15;
  wire [7:0] unused_tag_out;
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
  assign tvalid = |rows;
  assign row_done = tvalid & tready;
  assign job_done = row_done & tlast;
  assign last_row = {1'b0, row} + 18'd1 == {1'b0, m};
  assign tlast = last_row & (n_left <= 17'd16);
  assign tdata = {c15, c14, c13, c12, c11, c10, c9, c8, c7, c6, c5, c4, c3, c2, c1, c0};
  always @(posedge clk) begin
    if (rst) tag_line <= 8'd0;
    else tag_line <= tag;
    s_line <= s;
    if (rst) wrote <= 1'b0;
    else wrote <= wrote15;
    if (rst) rows <= 6'd0;
    else rows <= rows + {5'd0, wrote} - {5'd0, row_done};
    if (rst) started <= 1'b0;
    else started <= start;
    if (rst) n_left <= 17'd0;
    else if (started) n_left <= n;
    else if (row_done & last_row & ~tlast) n_left <= n_left - 17'd16;
    if (rst) row <= 17'd0;
    else if (~started & row_done) row <= last_row ? 17'd0 : row + 17'd1;
  end
  codebook_w4a8_os16_outlet_column column0 (.clk(clk), .rst(rst), .c(c0), .p(p[22:0]), .pop(row_done), .s(s_line[7:0]),
      .s_loaded(unused_s_loaded), .s_write(s_writes[0]), .tag(tag_line), .tag_out(tag0), .wrote(unused_wrote));
  codebook_w4a8_os16_outlet_column column1 (.clk(clk), .rst(rst), .c(c1), .p(p[45:23]), .pop(row_done),
      .s(s_line[15:8]), .s_loaded(unused_s_loaded_2), .s_write(s_writes[1]), .tag(tag0), .tag_out(tag1),
      .wrote(unused_wrote_2));
  codebook_w4a8_os16_outlet_column column2 (.clk(clk), .rst(rst), .c(c2), .p(p[68:46]), .pop(row_done),
      .s(s_line[23:16]), .s_loaded(unused_s_loaded_8), .s_write(s_writes[2]), .tag(tag1), .tag_out(tag2),
      .wrote(unused_wrote_8));
  codebook_w4a8_os16_outlet_column column3 (.clk(clk), .rst(rst), .c(c3), .p(p[91:69]), .pop(row_done),
      .s(s_line[31:24]), .s_loaded(unused_s_loaded_9), .s_write(s_writes[3]), .tag(tag2), .tag_out(tag3),
      .wrote(unused_wrote_9));
  codebook_w4a8_os16_outlet_column column4 (.clk(clk), .rst(rst), .c(c4), .p(p[114:92]), .pop(row_done),
      .s(s_line[39:32]), .s_loaded(unused_s_loaded_10), .s_write(s_writes[4]), .tag(tag3), .tag_out(tag4),
      .wrote(unused_wrote_10));
  codebook_w4a8_os16_outlet_column column5 (.clk(clk), .rst(rst), .c(c5), .p(p[137:115]), .pop(row_done),
      .s(s_line[47:40]), .s_loaded(unused_s_loaded_11), .s_write(s_writes[5]), .tag(tag4), .tag_out(tag5),
      .wrote(unused_wrote_11));
  codebook_w4a8_os16_outlet_column column6 (.clk(clk), .rst(rst), .c(c6), .p(p[160:138]), .pop(row_done),
      .s(s_line[55:48]), .s_loaded(unused_s_loaded_12), .s_write(s_writes[6]), .tag(tag5), .tag_out(tag6),
      .wrote(unused_wrote_12));
  codebook_w4a8_os16_outlet_column column7 (.clk(clk), .rst(rst), .c(c7), .p(p[183:161]), .pop(row_done),
      .s(s_line[63:56]), .s_loaded(unused_s_loaded_13), .s_write(s_writes[7]), .tag(tag6), .tag_out(tag7),
      .wrote(unused_wrote_13));
  codebook_w4a8_os16_outlet_column column8 (.clk(clk), .rst(rst), .c(c8), .p(p[206:184]), .pop(row_done),
      .s(s_line[71:64]), .s_loaded(unused_s_loaded_14), .s_write(s_writes[8]), .tag(tag7), .tag_out(tag8),
      .wrote(unused_wrote_14));
  codebook_w4a8_os16_outlet_column column9 (.clk(clk), .rst(rst), .c(c9), .p(p[229:207]), .pop(row_done),
      .s(s_line[79:72]), .s_loaded(unused_s_loaded_15), .s_write(s_writes[9]), .tag(tag8), .tag_out(tag9),
      .wrote(unused_wrote_15));
  codebook_w4a8_os16_outlet_column column10 (.clk(clk), .rst(rst), .c(c10), .p(p[252:230]), .pop(row_done),
      .s(s_line[87:80]), .s_loaded(unused_s_loaded_3), .s_write(s_writes[10]), .tag(tag9), .tag_out(tag10),
      .wrote(unused_wrote_3));
  codebook_w4a8_os16_outlet_column column11 (.clk(clk), .rst(rst), .c(c11), .p(p[275:253]), .pop(row_done),
      .s(s_line[95:88]), .s_loaded(unused_s_loaded_4), .s_write(s_writes[11]), .tag(tag10), .tag_out(tag11),
      .wrote(unused_wrote_4));
  codebook_w4a8_os16_outlet_column column12 (.clk(clk), .rst(rst), .c(c12), .p(p[298:276]), .pop(row_done),
      .s(s_line[103:96]), .s_loaded(unused_s_loaded_5), .s_write(s_writes[12]), .tag(tag11), .tag_out(tag12),
      .wrote(unused_wrote_5));
  codebook_w4a8_os16_outlet_column column13 (.clk(clk), .rst(rst), .c(c13), .p(p[321:299]), .pop(row_done),
      .s(s_line[111:104]), .s_loaded(unused_s_loaded_6), .s_write(s_writes[13]), .tag(tag12), .tag_out(tag13),
      .wrote(unused_wrote_6));
  codebook_w4a8_os16_outlet_column column14 (.clk(clk), .rst(rst), .c(c14), .p(p[344:322]), .pop(row_done),
      .s(s_line[119:112]), .s_loaded(unused_s_loaded_7), .s_write(s_writes[14]), .tag(tag13), .tag_out(tag14),
      .wrote(unused_wrote_7));
  codebook_w4a8_os16_outlet_column column15 (.clk(clk), .rst(rst), .c(c15), .p(p[367:345]), .pop(row_done),
      .s(s_line[127:120]), .s_loaded(s_loaded), .s_write(s_writes[15]), .tag(tag14), .tag_out(unused_tag_out),
      .wrote(wrote15));
  codebook_w4a8_os16_outlet_write_tree write_tree (.clk(clk), .rst(rst), .d(s_take), .q(s_writes));
endmodule

// One column: register, (resolver, correction, scale, accumulator memory, requantization,) queue of results.
module codebook_w4a8_os16_outlet_column (
  input  wire clk,
  input  wire rst,
  input  wire [22:0] p,
  input  wire [7:0] tag,
  output wire [7:0] tag_out,
  output wire wrote,
  input  wire pop,
  output reg  [36:0] c,
  input  wire [7:0] s,
  input  wire s_write,
  output wire s_loaded
);
  reg [36:0] accumulators [15:0];
  reg [3:0] addr_1;
  reg first_1;
  reg [5:0] free;
  reg last_1;
  reg [5:0] oldest;
  wire [5:0] oldest_next;
  reg [22:0] p_q;
  reg [36:0] queue [36:0];
  wire [36:0] read_data_35;
  reg [30:0] scaled;
  wire tag_load;
  wire [3:0] tag_out_addr;
  wire tag_out_first;
  wire tag_out_last;
  wire tag_out_load;
  reg tag_out_valid;
  reg [6:0] tag_rest;
  wire tag_valid;
  wire [36:0] total;
  reg valid_1;
  reg [7:0] word;
  reg [1:0] word_at;
  reg [1:0] word_free;
  wire [1:0] word_next;
  reg [7:0] words [3:0];
  reg [3:0] accumulators_address;
  assign total = (first_1 ? 37'd0 : read_data_35) + {{6{scaled[30]}}, scaled};
  assign oldest_next = pop ? (oldest == 6'd36 ? 6'd0 : oldest + 6'd1) : oldest;
  assign tag_out_load = tag_rest[6];
  assign tag_out_addr = tag_rest[5:2];
  assign tag_out_last = tag_rest[1];
  assign tag_out_first = tag_rest[0];
  assign tag_load = tag[7];
  assign tag_valid = tag[0];
  assign read_data_35 = accumulators[accumulators_address];
  assign word_next = (tag_valid & tag_load) ? (word_at == 2'd3 ? 2'd0 : word_at + 2'd1) : word_at;
  assign s_loaded = tag_out_valid & tag_out_load;
  assign wrote = valid_1 & last_1;
  assign tag_out = {tag_rest, tag_out_valid};
  always @(posedge clk) begin
    if (valid_1) accumulators[addr_1] <= total;
    if (wrote) queue[free] <= total;
    if (s_write) words[word_free] <= s;
    accumulators_address <= tag_out_addr;
    c <= queue[oldest_next];
    word <= words[word_next];
    p_q <= p;
    if (rst) tag_out_valid <= 1'b0;
    else tag_out_valid <= tag_valid;
    tag_rest <= tag[7:1];
    if (rst) word_at <= 2'd3;
    else word_at <= word_next;
    if (rst) word_free <= 2'd0;
    else if (s_write) word_free <= word_free == 2'd3 ? 2'd0 : word_free + 2'd1;
    scaled <= $signed(p_q) * $signed({1'b0, word});
    if (rst) valid_1 <= 1'b0;
    else valid_1 <= tag_out_valid;
    first_1 <= tag_out_first;
    last_1 <= tag_out_last;
    addr_1 <= tag_out_addr;
    if (rst) oldest <= 6'd0;
    else oldest <= oldest_next;
    if (rst) free <= 6'd0;
    else if (wrote) free <= free == 6'd36 ? 6'd0 : free + 6'd1;
  end
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module codebook_w4a8_os16_outlet_write_tree (
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

// cols cells in a row, and the one that counts its activations where these are counted.
module codebook_w4a8_os16_row (
  input  wire clk,
  input  wire [7:0] a,
  input  wire [2:0] tag,
  input  wire strobe,
  input  wire [127:0] w,
  input  wire [367:0] p,
  output wire [127:0] w_out,
  output wire [367:0] p_out
);
  wire [7:0] a0;
  wire [7:0] a1;
  wire [7:0] a2;
  wire [7:0] a3;
  wire [7:0] a4;
  wire [7:0] a5;
  wire [7:0] a6;
  wire [7:0] a7;
  wire [7:0] a8;
  wire [7:0] a9;
  wire [7:0] a10;
  wire [7:0] a11;
  wire [7:0] a12;
  wire [7:0] a13;
  wire [7:0] a14;
  wire [22:0] p0;
  wire [22:0] p1;
  wire [22:0] p2;
  wire [22:0] p3;
  wire [22:0] p4;
  wire [22:0] p5;
  wire [22:0] p6;
  wire [22:0] p7;
  wire [22:0] p8;
  wire [22:0] p9;
  wire [22:0] p10;
  wire [22:0] p11;
  wire [22:0] p12;
  wire [22:0] p13;
  wire [22:0] p14;
  wire [22:0] p15;
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
  wire [7:0] unused_a_out;
  wire unused_strobe_out;
  wire [2:0] unused_tag_out;
  assign p_out = {p15, p14, p13, p12, p11, p10, p9, p8, p7, p6, p5, p4, p3, p2, p1, p0};
  assign w_out = {w15, w14, w13, w12, w11, w10, w9, w8, w7, w6, w5, w4, w3, w2, w1, w0};
  codebook_w4a8_os16_cell cell0 (.clk(clk), .a(a), .a_out(a0), .p(p[22:0]), .p_out(p0), .strobe(strobe),
      .strobe_out(strobe0), .tag(tag), .tag_out(tag0), .w(w[7:0]), .w_out(w0));
  codebook_w4a8_os16_cell cell1 (.clk(clk), .a(a0), .a_out(a1), .p(p[45:23]), .p_out(p1), .strobe(strobe0),
      .strobe_out(strobe1), .tag(tag0), .tag_out(tag1), .w(w[15:8]), .w_out(w1));
  codebook_w4a8_os16_cell cell2 (.clk(clk), .a(a1), .a_out(a2), .p(p[68:46]), .p_out(p2), .strobe(strobe1),
      .strobe_out(strobe2), .tag(tag1), .tag_out(tag2), .w(w[23:16]), .w_out(w2));
  codebook_w4a8_os16_cell cell3 (.clk(clk), .a(a2), .a_out(a3), .p(p[91:69]), .p_out(p3), .strobe(strobe2),
      .strobe_out(strobe3), .tag(tag2), .tag_out(tag3), .w(w[31:24]), .w_out(w3));
  codebook_w4a8_os16_cell cell4 (.clk(clk), .a(a3), .a_out(a4), .p(p[114:92]), .p_out(p4), .strobe(strobe3),
      .strobe_out(strobe4), .tag(tag3), .tag_out(tag4), .w(w[39:32]), .w_out(w4));
  codebook_w4a8_os16_cell cell5 (.clk(clk), .a(a4), .a_out(a5), .p(p[137:115]), .p_out(p5), .strobe(strobe4),
      .strobe_out(strobe5), .tag(tag4), .tag_out(tag5), .w(w[47:40]), .w_out(w5));
  codebook_w4a8_os16_cell cell6 (.clk(clk), .a(a5), .a_out(a6), .p(p[160:138]), .p_out(p6), .strobe(strobe5),
      .strobe_out(strobe6), .tag(tag5), .tag_out(tag6), .w(w[55:48]), .w_out(w6));
  codebook_w4a8_os16_cell cell7 (.clk(clk), .a(a6), .a_out(a7), .p(p[183:161]), .p_out(p7), .strobe(strobe6),
      .strobe_out(strobe7), .tag(tag6), .tag_out(tag7), .w(w[63:56]), .w_out(w7));
  codebook_w4a8_os16_cell cell8 (.clk(clk), .a(a7), .a_out(a8), .p(p[206:184]), .p_out(p8), .strobe(strobe7),
      .strobe_out(strobe8), .tag(tag7), .tag_out(tag8), .w(w[71:64]), .w_out(w8));
  codebook_w4a8_os16_cell cell9 (.clk(clk), .a(a8), .a_out(a9), .p(p[229:207]), .p_out(p9), .strobe(strobe8),
      .strobe_out(strobe9), .tag(tag8), .tag_out(tag9), .w(w[79:72]), .w_out(w9));
  codebook_w4a8_os16_cell cell10 (.clk(clk), .a(a9), .a_out(a10), .p(p[252:230]), .p_out(p10), .strobe(strobe9),
      .strobe_out(strobe10), .tag(tag9), .tag_out(tag10), .w(w[87:80]), .w_out(w10));
  codebook_w4a8_os16_cell cell11 (.clk(clk), .a(a10), .a_out(a11), .p(p[275:253]), .p_out(p11), .strobe(strobe10),
      .strobe_out(strobe11), .tag(tag10), .tag_out(tag11), .w(w[95:88]), .w_out(w11));
  codebook_w4a8_os16_cell cell12 (.clk(clk), .a(a11), .a_out(a12), .p(p[298:276]), .p_out(p12), .strobe(strobe11),
      .strobe_out(strobe12), .tag(tag11), .tag_out(tag12), .w(w[103:96]), .w_out(w12));
  codebook_w4a8_os16_cell cell13 (.clk(clk), .a(a12), .a_out(a13), .p(p[321:299]), .p_out(p13), .strobe(strobe12),
      .strobe_out(strobe13), .tag(tag12), .tag_out(tag13), .w(w[111:104]), .w_out(w13));
  codebook_w4a8_os16_cell cell14 (.clk(clk), .a(a13), .a_out(a14), .p(p[344:322]), .p_out(p14), .strobe(strobe13),
      .strobe_out(strobe14), .tag(tag13), .tag_out(tag14), .w(w[119:112]), .w_out(w14));
  codebook_w4a8_os16_cell cell15 (.clk(clk), .a(a14), .a_out(unused_a_out), .p(p[367:345]), .p_out(p15),
      .strobe(strobe14), .strobe_out(unused_strobe_out), .tag(tag14), .tag_out(unused_tag_out), .w(w[127:120]),
      .w_out(w15));
endmodule

// q[i] = d of fanout_levels(loads) clocks ago, for every load: no register drives over FANOUT loads.
module codebook_w4a8_os16_strobe_tree (
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

// The table of one column, and beside it the next one: take shifts an entry in, swap makes the next table current.
module codebook_w4a8_os16_table (
  input  wire clk,
  input  wire [7:0] entry,
  input  wire take,
  input  wire swap,
  output reg  [127:0] entries
);
  reg [127:0] following;
  always @(posedge clk) begin
    if (take) following <= {entry, following[127:8]};
    if (swap) entries <= following;
  end
endmodule

// The edge, the skews and rows rows.
module codebook_w4a8_os16_array (
  input  wire clk,
  input  wire rst,
  input  wire [127:0] a,
  input  wire [127:0] w,
  input  wire [2:0] tag,
  input  wire [1:0] strobe,
  output wire [367:0] p
);
  wire [127:0] a_rows;
  wire [127:0] w_cols;
  wire [47:0] tags;
  wire [15:0] strobes;
  codebook_w4a8_os16_edge edge_regs (.clk(clk), .rst(rst), .a(a), .w(w), .tag(tag), .strobe(strobe), .a_rows(a_rows), .w_cols(w_cols), .tags(tags), .strobes(strobes));
  wire [127:0] a_skewed;
  codebook_w4a8_os16_a_skew a_skew (.clk(clk), .d(a_rows), .q(a_skewed));
  wire [127:0] w16;
  codebook_w4a8_os16_w_skew w_skew (.clk(clk), .d(w_cols), .q(w16));
  wire [367:0] p16 = 0;
  wire [127:0] w15;
  wire [367:0] p15;
  codebook_w4a8_os16_row row15 (.clk(clk), .a(a_skewed[127:120]), .tag(tags[47:45]), .strobe(strobes[15]), .w(w16), .p(p16), .w_out(w15), .p_out(p15));
  wire [127:0] w14;
  wire [367:0] p14;
  codebook_w4a8_os16_row row14 (.clk(clk), .a(a_skewed[119:112]), .tag(tags[44:42]), .strobe(strobes[14]), .w(w15), .p(p15), .w_out(w14), .p_out(p14));
  wire [127:0] w13;
  wire [367:0] p13;
  codebook_w4a8_os16_row row13 (.clk(clk), .a(a_skewed[111:104]), .tag(tags[41:39]), .strobe(strobes[13]), .w(w14), .p(p14), .w_out(w13), .p_out(p13));
  wire [127:0] w12;
  wire [367:0] p12;
  codebook_w4a8_os16_row row12 (.clk(clk), .a(a_skewed[103:96]), .tag(tags[38:36]), .strobe(strobes[12]), .w(w13), .p(p13), .w_out(w12), .p_out(p12));
  wire [127:0] w11;
  wire [367:0] p11;
  codebook_w4a8_os16_row row11 (.clk(clk), .a(a_skewed[95:88]), .tag(tags[35:33]), .strobe(strobes[11]), .w(w12), .p(p12), .w_out(w11), .p_out(p11));
  wire [127:0] w10;
  wire [367:0] p10;
  codebook_w4a8_os16_row row10 (.clk(clk), .a(a_skewed[87:80]), .tag(tags[32:30]), .strobe(strobes[10]), .w(w11), .p(p11), .w_out(w10), .p_out(p10));
  wire [127:0] w9;
  wire [367:0] p9;
  codebook_w4a8_os16_row row9 (.clk(clk), .a(a_skewed[79:72]), .tag(tags[29:27]), .strobe(strobes[9]), .w(w10), .p(p10), .w_out(w9), .p_out(p9));
  wire [127:0] w8;
  wire [367:0] p8;
  codebook_w4a8_os16_row row8 (.clk(clk), .a(a_skewed[71:64]), .tag(tags[26:24]), .strobe(strobes[8]), .w(w9), .p(p9), .w_out(w8), .p_out(p8));
  wire [127:0] w7;
  wire [367:0] p7;
  codebook_w4a8_os16_row row7 (.clk(clk), .a(a_skewed[63:56]), .tag(tags[23:21]), .strobe(strobes[7]), .w(w8), .p(p8), .w_out(w7), .p_out(p7));
  wire [127:0] w6;
  wire [367:0] p6;
  codebook_w4a8_os16_row row6 (.clk(clk), .a(a_skewed[55:48]), .tag(tags[20:18]), .strobe(strobes[6]), .w(w7), .p(p7), .w_out(w6), .p_out(p6));
  wire [127:0] w5;
  wire [367:0] p5;
  codebook_w4a8_os16_row row5 (.clk(clk), .a(a_skewed[47:40]), .tag(tags[17:15]), .strobe(strobes[5]), .w(w6), .p(p6), .w_out(w5), .p_out(p5));
  wire [127:0] w4;
  wire [367:0] p4;
  codebook_w4a8_os16_row row4 (.clk(clk), .a(a_skewed[39:32]), .tag(tags[14:12]), .strobe(strobes[4]), .w(w5), .p(p5), .w_out(w4), .p_out(p4));
  wire [127:0] w3;
  wire [367:0] p3;
  codebook_w4a8_os16_row row3 (.clk(clk), .a(a_skewed[31:24]), .tag(tags[11:9]), .strobe(strobes[3]), .w(w4), .p(p4), .w_out(w3), .p_out(p3));
  wire [127:0] w2;
  wire [367:0] p2;
  codebook_w4a8_os16_row row2 (.clk(clk), .a(a_skewed[23:16]), .tag(tags[8:6]), .strobe(strobes[2]), .w(w3), .p(p3), .w_out(w2), .p_out(p2));
  wire [127:0] w1;
  wire [367:0] p1;
  codebook_w4a8_os16_row row1 (.clk(clk), .a(a_skewed[15:8]), .tag(tags[5:3]), .strobe(strobes[1]), .w(w2), .p(p2), .w_out(w1), .p_out(p1));
  wire [127:0] unused_w;
  wire [367:0] p0;
  codebook_w4a8_os16_row row0 (.clk(clk), .a(a_skewed[7:0]), .tag(tags[2:0]), .strobe(strobes[0]), .w(w1), .p(p1), .w_out(unused_w), .p_out(p0));
  assign p = p0;
endmodule

// Slice i of d (width bits each) leaves on q after delays[i] clocks.
module codebook_w4a8_os16_a_skew (
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
module codebook_w4a8_os16_w_skew (
  input  wire clk,
  input  wire [127:0] d,
  output wire [127:0] q
);
  assign q[7:0] = d[7:0];
  reg [7:0] line1;
  always @(posedge clk) line1 <= d[15:8];
  assign q[15:8] = line1;
  reg [15:0] line2;
  always @(posedge clk) line2 <= {line2[7:0], d[23:16]};
  assign q[23:16] = line2[15:8];
  reg [23:0] line3;
  always @(posedge clk) line3 <= {line3[15:0], d[31:24]};
  assign q[31:24] = line3[23:16];
  reg [31:0] line4;
  always @(posedge clk) line4 <= {line4[23:0], d[39:32]};
  assign q[39:32] = line4[31:24];
  reg [39:0] line5;
  always @(posedge clk) line5 <= {line5[31:0], d[47:40]};
  assign q[47:40] = line5[39:32];
  reg [47:0] line6;
  always @(posedge clk) line6 <= {line6[39:0], d[55:48]};
  assign q[55:48] = line6[47:40];
  reg [55:0] line7;
  always @(posedge clk) line7 <= {line7[47:0], d[63:56]};
  assign q[63:56] = line7[55:48];
  reg [63:0] line8;
  always @(posedge clk) line8 <= {line8[55:0], d[71:64]};
  assign q[71:64] = line8[63:56];
  reg [71:0] line9;
  always @(posedge clk) line9 <= {line9[63:0], d[79:72]};
  assign q[79:72] = line9[71:64];
  reg [79:0] line10;
  always @(posedge clk) line10 <= {line10[71:0], d[87:80]};
  assign q[87:80] = line10[79:72];
  reg [87:0] line11;
  always @(posedge clk) line11 <= {line11[79:0], d[95:88]};
  assign q[95:88] = line11[87:80];
  reg [95:0] line12;
  always @(posedge clk) line12 <= {line12[87:0], d[103:96]};
  assign q[103:96] = line12[95:88];
  reg [103:0] line13;
  always @(posedge clk) line13 <= {line13[95:0], d[111:104]};
  assign q[111:104] = line13[103:96];
  reg [111:0] line14;
  always @(posedge clk) line14 <= {line14[103:0], d[119:112]};
  assign q[119:112] = line14[111:104];
  reg [119:0] line15;
  always @(posedge clk) line15 <= {line15[111:0], d[127:120]};
  assign q[127:120] = line15[119:112];
endmodule
