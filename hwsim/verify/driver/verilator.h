// One engine as Verilator writes it. Registers begin with random bits, which hardware's do too: a reset must make do with them.
#include <verilated.h>
#ifdef WAVES
#include <verilated_vcd_c.h>
#endif

template <class Word>
static Port port(Word &word) {
  return {reinterpret_cast<unsigned char *>(&word), sizeof word};
}

struct Model {
  VerilatedContext context;
  std::unique_ptr<Top> top;
#ifdef WAVES
  VerilatedVcdC waves;
  uint64_t time = 0;
#endif

  explicit Model(const char *path) {
    context.randReset(2);
    context.randSeed(1);
#ifdef WAVES
    context.traceEverOn(true);
#endif
    top = std::make_unique<Top>(&context, "");
#ifdef WAVES
    top->trace(&waves, 99);
    waves.open(path);
#endif
  }

  void edge() { step(1); }
  void settle() { step(0); }
  void step(int clk) {
    top->clk = clk;
    top->eval();
#ifdef WAVES
    waves.dump(time);
    time += 5000;
#endif
  }
  void end() {
    top->final();
#ifdef WAVES
    waves.close();
#endif
  }
};
