// spawn: constructor of an in-house class
// loop: range-for
// origin: vector parameter
// distance: constructor of a class
// differs: where the object lives
// A: unbounded Y1 | limiter: none | waits: destructors after the loop
// B: bounded N3 | limiter: the object ends with the iteration | waits: destructor in the iteration
// witness: runnable
#include "witness.h"
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct Volume {
  std::string device;
  unsigned sectors = 0;
};

class ImageWriter {
public:
  explicit ImageWriter(const Volume &volume) : volume_(volume), writer_([this] { write(); }) {}
  ImageWriter(const ImageWriter &) = delete;
  ImageWriter &operator=(const ImageWriter &) = delete;
  ~ImageWriter() { writer_.join(); }

  void setCompression(int level) { compression_ = level; }

private:
  void write() {
    if (volume_.sectors > 0)
      witness::task();
  }

  const Volume &volume_;
  int compression_ = 0;
  std::thread writer_;
};

void imageVolumes(const std::vector<Volume> &volumes) {
#ifndef TWIN
  std::vector<std::unique_ptr<ImageWriter>> writers;
#endif
  for (const Volume &volume : volumes) {
    auto writer = std::make_unique<ImageWriter>(volume);
    writer->setCompression(6);
#ifndef TWIN
    writers.push_back(std::move(writer));
#endif
  }
}

int main(int argc, char **argv) {
  std::vector<Volume> volumes(witness::size(argc, argv), Volume{"/dev/sdb1", 2048});
  imageVolumes(volumes);
  return witness::report();
}
