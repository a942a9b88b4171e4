// spawn: boost::thread_group
// loop: counted
// origin: see A and B
// limiter: number of threads
// waits: join_all
// distance: same function
// differs: threads for the cores or for the scan lines
// A: bounded N2 | origin: hardware
// B: unbounded Y1 | origin: scan lines of the file | limiter: none
// witness: runnable
// libraries: -lboost_thread
#include "witness.h"
#include <algorithm>
#include <boost/thread/thread.hpp>
#include <cstdint>
#include <cstring>
#include <istream>
#include <sstream>
#include <stdexcept>
#include <vector>

/// Despeckle filter of a fax viewer.
class FaxPage {
public:
  static FaxPage load(std::istream &In) {
    char Magic[4];
    std::uint32_t Height = 0;
    In.read(Magic, 4).read(reinterpret_cast<char *>(&Height), sizeof Height);
    if (!In || std::memcmp(Magic, "FAX3", 4) != 0)
      throw std::runtime_error("not a fax page");
    FaxPage Page;
    Page.Lines.assign(Height, std::vector<std::uint8_t>(216));
    return Page;
  }

  void despeckle() {
    boost::thread_group Threads;
#ifndef TWIN
    const std::size_t Bands = std::max(1u, boost::thread::hardware_concurrency());
#else
    const std::size_t Bands = Lines.size();
#endif
    for (std::size_t B = 0; B < Bands; ++B) {
      const std::size_t First = Lines.size() * B / Bands;
      const std::size_t Last = Lines.size() * (B + 1) / Bands;
      Threads.create_thread([this, First, Last] {
        witness::task();
        for (std::size_t Y = First; Y < Last; ++Y)
          clean(Lines[Y]);
      });
    }
    Threads.join_all();
  }

  std::size_t height() const { return Lines.size(); }

private:
  static void clean(std::vector<std::uint8_t> &Line) {
    for (std::size_t X = 1; X + 1 < Line.size(); ++X)
      if (!Line[X - 1] && !Line[X + 1])
        Line[X] = 0;
  }

  std::vector<std::vector<std::uint8_t>> Lines;
};

int main(int argc, char **argv) {
  auto Height = static_cast<std::uint32_t>(witness::size(argc, argv));
  std::stringstream File;
  File.write("FAX3", 4).write(reinterpret_cast<char *>(&Height), sizeof Height);
  FaxPage Page = FaxPage::load(File);
  Page.despeckle();
  if (Page.height() != Height)
    return 1;
  return witness::report();
}
