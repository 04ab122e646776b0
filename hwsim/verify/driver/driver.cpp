// Drives any engine's streams: beats from files, stalls from seeds, results, clocks and protocol faults to files.
//
// `engine.h`, which hwsim writes from the manifest, connects the ports; `model.h` is one simulator's. Files are in the folder that
// the first argument names:
//   plan.txt      words: `jobs N`, `limit CLOCKS`, `stalls 0|1`, `wait 0|1`, then per job its result beats, then per stream
//                 its name, the beats of every job, and where it stalls the state of its generator (see Stalls)
//   NAME.beats    the beats of a stream, all jobs in a row, each in whole bytes, lowest first
//   c.beats       result beats in the same way; results.txt: words with numbers, `fault TEXT` last where something is wrong
// A clock here is a rising edge: ports are sampled as they are before it, new inputs follow it. Clocks, stalls and what is counted
// are those of bench.py, whose stream clients are cocotbext-axi's.
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "ports are read as bytes, lowest first");

constexpr int RESET_CLOCKS = 4, IDLE_CLOCKS = 2, AFTER_CLOCKS = 20;
constexpr uint64_t PROGRESS_CLOCKS = 1 << 14;

// The bytes in which a simulator keeps a port, lowest first.
struct Port {
  unsigned char *at = nullptr;
  size_t bytes = 0;

  bool high() const { return *at & 1; }
  void set(bool value) { *at = value; }
  uint64_t number() const {
    uint64_t value = 0;
    memcpy(&value, at, bytes < 8 ? bytes : 8);
    return value;
  }
};

// A file of beats, read in place.
struct Beats {
  const unsigned char *at = nullptr;

  explicit Beats(const std::string &path) {
    int file = open(path.c_str(), O_RDONLY);
    struct stat info;
    if (file < 0 || fstat(file, &info)) throw std::runtime_error("cannot read " + path);
    if (info.st_size) {
      void *mapped = mmap(nullptr, info.st_size, PROT_READ, MAP_PRIVATE, file, 0);
      if (mapped == MAP_FAILED) throw std::runtime_error("cannot read " + path);
      at = static_cast<const unsigned char *>(mapped);
    }
    close(file);
  }
};

// Python's random.Random from a state that Python wrote down, so that a seed stalls here on the clocks on which it stalls there:
// bursts of random length, paused at the plan's duty.
struct Stalls {
  bool active = false, paused = false;
  double duty = 0;
  std::vector<uint32_t> state;
  size_t index = 0;
  std::vector<int> bursts;
  int left = 0;

  void read(std::istream &plan) {
    active = true;
    size_t count;
    plan >> duty >> count;
    bursts.resize(count);
    for (auto &burst : bursts) plan >> burst;
    state.resize(624);
    for (auto &word : state) plan >> word;
    plan >> index;
  }

  uint32_t word() {  // Mersenne Twister, MT19937
    if (index >= 624) {
      for (size_t i = 0; i < 624; i++) {
        uint32_t y = (state[i] & 0x80000000u) | (state[(i + 1) % 624] & 0x7fffffffu);
        state[i] = state[(i + 397) % 624] ^ (y >> 1) ^ (y & 1 ? 0x9908b0dfu : 0);
      }
      index = 0;
    }
    uint32_t y = state[index++];
    y ^= y >> 11;
    y ^= (y << 7) & 0x9d2c5680u;
    y ^= (y << 15) & 0xefc60000u;
    return y ^ (y >> 18);
  }

  double fraction() {
    uint32_t high = word() >> 5, low = word() >> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
  }

  size_t below(size_t most) {
    int bits = 0;
    while (most >> bits) bits++;
    size_t drawn;
    do drawn = word() >> (32 - bits);
    while (drawn >= most);
    return drawn;
  }

  bool next() {  // whether the stream pauses on the next clock
    if (!active) return false;
    if (!left) {
      paused = fraction() < duty;
      left = bursts[below(bursts.size())];
    }
    left--;
    return paused;
  }
};

// A stream into the engine: offers its jobs' beats one after another.
struct Source {
  std::string name;
  size_t bytes;
  Port data, valid, ready, last;
  std::vector<uint64_t> ends;  // of every job, in beats
  const unsigned char *beats = nullptr;
  uint64_t sent = 0, all = 0, taken = 0, waits = 0;
  size_t job = 0;
  Stalls stalls;

  void drive(bool moved, bool paused) {
    taken += moved;
    if (valid.high() && !moved) return;
    bool offered = sent < all && !paused;
    valid.set(offered);
    if (offered) {
      memcpy(data.at, beats + sent * bytes, bytes);
      sent++;
      while (job < ends.size() && ends[job] < sent) job++;
    }
    if (last.at) last.set(offered && sent == ends[job]);
  }
};

struct Bench {
  std::vector<Source> sources;
  size_t result_bytes = 0;
  Port data, valid, ready, last, busy, cycles, error, rst;
  bool wait = true;  // whether results that are not taken stay
  Stalls stalls;
  std::vector<uint64_t> rows, counted, registers;
  uint64_t limit = 0, now = 0, started = 0, row = 0, done_rows = 0, all_rows = 0, result_waits = 0;
  bool stalled = false, running = false, ended = false, held = false, held_last = false;
  std::vector<unsigned char> held_data;
  std::string fault, folder;
  FILE *results = nullptr;

  void source(const char *name, size_t bytes, Port data, Port valid, Port ready, Port last) {
    sources.push_back({name, bytes, data, valid, ready, last});
  }
  void sink(size_t bytes, Port data_, Port valid_, Port ready_, Port last_) {
    result_bytes = bytes, data = data_, valid = valid_, ready = ready_, last = last_;
  }

  void read(const std::string &place) {
    folder = place;
    std::ifstream plan(folder + "/plan.txt");
    std::string word;
    size_t jobs = 0;
    plan >> word >> jobs >> word >> limit >> word >> stalled >> word >> wait;
    rows.resize(jobs);
    for (auto &count : rows) plan >> count, all_rows += count;
    for (auto &source : sources) {
      plan >> word;
      if (word != source.name) throw std::runtime_error("plan.txt: " + word + " where " + source.name + " is expected");
      for (size_t i = 0; i < jobs; i++) {
        uint64_t count;
        plan >> count;
        source.ends.push_back(source.all += count);
      }
      if (stalled) source.stalls.read(plan);
      source.beats = Beats(folder + "/" + source.name + ".beats").at;
    }
    if (stalled && wait) stalls.read(plan);
    if (!plan) throw std::runtime_error("plan.txt is cut off");
    if (!(results = fopen((folder + "/c.beats").c_str(), "wb"))) throw std::runtime_error("cannot write c.beats");
    held_data.resize(result_bytes);
  }

  void wrong(const std::string &what) {
    if (fault.empty()) fault = what + " in clock " + std::to_string(now);
  }

  // What the engine shows on this edge: transfers, counters, and what the protocol forbids.
  void sample(std::vector<char> &moved) {
    now++;
    bool counting = registers.size() < rows.size(), accepted = false;
    if (ended) registers.push_back(cycles.number());
    ended = false;
    if (busy.high() != running) wrong(std::string("busy is ") + (running ? "low in a job" : "high without a job"));
    for (size_t i = 0; i < sources.size(); i++) {
      Source &source = sources[i];
      moved[i] = source.valid.high() && source.ready.high();
      if (!moved[i]) continue;
      if (i == 0) accepted = true;
      else if (!running) wrong("a beat of s_axis_" + source.name + " was taken without a job");
    }
    if (accepted && running) wrong("a job was taken within another");
    if (accepted) started = now, running = true;
    bool offered = valid.high(), taken = offered && ready.high();
    if (held && wait) {
      if (!offered) wrong("m_axis_c_tvalid fell before its beat was taken");
      else if (last.high() != held_last || memcmp(held_data.data(), data.at, result_bytes))
        wrong("m_axis_c changed before its beat was taken");
    }
    held = offered && !taken;
    if (held) memcpy(held_data.data(), data.at, result_bytes), held_last = last.high();
    if (offered && !running) wrong("a result beat without a job");
    if (taken) take();
    if (stalled && counting && !ended) note_waits();  // as bench.py counts
  }

  void take() {
    if (fwrite(data.at, 1, result_bytes, results) != result_bytes) wrong("no space left: c.beats cannot be written");
    row++, done_rows++;
    size_t job = counted.size();
    if (job >= rows.size()) return wrong("a result beat after the last job");
    if (last.high() != (row == rows[job]))
      return wrong("m_axis_c_tlast on beat " + std::to_string(row) + " of job " + std::to_string(job) + ", which has " + std::to_string(rows[job]));
    if (last.high()) {
      counted.push_back(now - started);
      row = 0;
      ended = true;
      running = false;
    }
  }

  void note_waits() {
    for (auto &source : sources) source.waits += source.ready.high() && !source.valid.high();
    result_waits += valid.high() && !ready.high();
  }

  void progress() {
    std::ofstream(folder + "/progress") << done_rows << " " << all_rows << "\n";
  }

  bool finished() const { return registers.size() == rows.size() || !fault.empty(); }

  void report(double seconds) {
    if (fclose(results)) wrong("no space left: c.beats cannot be written");
    if (error.number()) wrong("the engine reports error " + std::to_string(error.number()));
    if (fault.empty())
      for (auto &source : sources)
        if (source.taken != source.all) wrong("beats of s_axis_" + source.name + " are left over");
    std::ofstream out(folder + "/results.txt");
    out << "clocks " << now << "\nseconds " << seconds << "\nerror " << error.number() << "\ncycles";
    for (auto count : counted) out << " " << count;
    out << "\nregisters";
    for (auto count : registers) out << " " << count;
    out << "\nwaits";
    for (auto &source : sources) out << " " << source.waits;
    out << " " << result_waits << "\n";
    if (!fault.empty()) out << "fault " << fault << "\n";
    out << "end\n";
  }
};

#include "engine.h"

int main(int argc, char **argv) {
  if (argc < 2) return fprintf(stderr, "usage: %s FOLDER [WAVES]\n", argv[0]), 2;
  try {
    Model model(argc > 2 ? argv[2] : "");
    Bench bench;
    connect(model, bench);
    bench.read(argv[1]);
    for (auto &source : bench.sources) {
      memset(source.data.at, 0, source.bytes);
      source.valid.set(false);
      if (source.last.at) source.last.set(false);
    }
    bench.ready.set(false);
    bench.rst.set(true);
    model.settle();
    for (int clock = 0; clock < RESET_CLOCKS + IDLE_CLOCKS; clock++) {
      model.edge();
      bench.rst.set(clock < RESET_CLOCKS - 1);
      bench.ready.set(clock >= RESET_CLOCKS);
      model.settle();
    }
    auto began = std::chrono::steady_clock::now();
    std::vector<char> moved(bench.sources.size());
    bool results_pause = bench.stalls.next();
    for (auto &source : bench.sources) source.stalls.next();
    int rest = AFTER_CLOCKS;
    while (rest) {
      bench.sample(moved);
      if (bench.finished()) rest = bench.fault.empty() ? rest - 1 : 0;
      else if (bench.now > bench.limit) bench.wrong("the engine takes longer than " + std::to_string(bench.limit) + " clocks: stopped");
      model.edge();
      for (size_t i = 0; i < moved.size(); i++) bench.sources[i].drive(moved[i], bench.sources[i].stalls.next());
      bench.ready.set(!results_pause);
      results_pause = bench.stalls.next();
      model.settle();
      if (bench.now % PROGRESS_CLOCKS == 0) bench.progress();
    }
    std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    bench.report(took.count());
    model.end();
  } catch (const std::exception &error) {
    return fprintf(stderr, "%s\n", error.what()), 1;
  }
  return 0;
}
