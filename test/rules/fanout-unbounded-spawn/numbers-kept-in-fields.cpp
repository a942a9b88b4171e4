// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A number that arrives in a message stays one when a field keeps it.

#include <cstdint>
#include <cstring>
#include <istream>
#include <optional>
#include <span>
#include <thread>
#include <vector>

void run(int Index);

struct Command {
  std::uint8_t Code;
  std::uint16_t Repeat;
};

std::optional<Command> parse(std::span<const std::uint8_t> Frame) {
  if (Frame.size() < 3)
    return std::nullopt;
  Command C{Frame[0], 0};
  std::memcpy(&C.Repeat, &Frame[1], sizeof C.Repeat);
  return C;
}

void execute(const Command &C) {
  for (int I = 0; I < C.Repeat; ++I)
    std::thread(run, I).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

struct Checked {
  std::uint16_t Repeat;
};

std::optional<Checked> parseChecked(std::span<const std::uint8_t> Frame) {
  Checked C{0};
  std::memcpy(&C.Repeat, &Frame[1], sizeof C.Repeat);
  if (C.Repeat > 16)
    return std::nullopt;
  return C;
}

void executeChecked(const Checked &C) {
  for (int I = 0; I < C.Repeat; ++I)
    std::thread(run, I).detach();
}

struct Settings {
  int Threads = 4;
};

void executeSet(const Settings &S) {
  for (int I = 0; I < S.Threads; ++I)
    std::thread(run, I).detach();
}

// The height stands in front of the pixels.
class Image {
public:
  explicit Image(std::istream &In) {
    In >> Width >> Height;
    Pixels.resize(Width * Height);
  }
  void sharpen() {
    for (int Row = 0; Row < Height; ++Row)
      std::thread(run, Pixels[Row]).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

private:
  int Width = 0, Height = 0;
  std::vector<std::uint8_t> Pixels;
};

// A file of settings is read in the same way.
class Config {
public:
  explicit Config(std::istream &In) { In >> Port >> Threads; }
  void start() {
    for (int I = 0; I < Threads; ++I)
      std::thread(run, Port).detach();
  }

private:
  int Port = 0, Threads = 0;
};
