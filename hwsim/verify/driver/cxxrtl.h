// One engine as CXXRTL writes it.
#include <cxxrtl/cxxrtl.h>
#ifdef WAVES
#include <cxxrtl/cxxrtl_vcd.h>
#endif

template <size_t Bits>
static Port port(cxxrtl::value<Bits> &value) {
  return {reinterpret_cast<unsigned char *>(value.data), sizeof value.data};
}

template <size_t Bits>
static Port port(cxxrtl::wire<Bits> &wire) {
  return port(wire.curr);
}

struct Model {
  std::unique_ptr<Top> top = std::make_unique<Top>();
#ifdef WAVES
  cxxrtl::debug_items items;
  cxxrtl::vcd_writer waves;
  std::ofstream file;
  uint64_t time = 0;
#endif

  explicit Model(const char *path) {
#ifdef WAVES
    file.open(path);
    top->debug_info(&items, nullptr, WAVES);  // the name of the top module
    waves.timescale(1, "ps");
    waves.add_without_memories(items);
#endif
  }

  void edge() { step(1); }
  void settle() { step(0); }
  void step(uint32_t clk) {
    top->p_clk.data[0] = clk;
    top->step();
#ifdef WAVES
    waves.sample(time);
    time += 5000;
    file << waves.buffer;
    waves.buffer.clear();
#endif
  }
  void end() {}
};
