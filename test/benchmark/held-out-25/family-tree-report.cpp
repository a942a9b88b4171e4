// spawn: std::async
// loop: recursion
// origin: parsed text
// waits: get in the caller
// distance: member function
// differs: whether the generation is looked at
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: constant number of generations
// witness: runnable
#include "witness.h"
#include <charconv>
#include <future>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

struct Person {
  std::string Name;
  int Father = 0, Mother = 0;
  int Born = 0;
};

class Gedcom {
public:
  bool addLine(std::string_view Line);
  const Person *find(int Id) const {
    auto It = Persons.find(Id);
    return It == Persons.end() ? nullptr : &It->second;
  }

private:
  static std::optional<int> number(std::string_view &Line) {
    int Value = 0;
    auto [End, Error] = std::from_chars(Line.data(), Line.data() + Line.size(), Value);
    if (Error != std::errc())
      return std::nullopt;
    Line.remove_prefix(static_cast<std::size_t>(End - Line.data()));
    Line.remove_prefix(Line.empty() ? 0 : 1);
    return Value;
  }
  std::unordered_map<int, Person> Persons;
};

bool Gedcom::addLine(std::string_view Line) {
  auto Id = number(Line), Father = number(Line), Mother = number(Line);
  if (!Id || !Father || !Mother || *Father == *Id || *Mother == *Id)
    return false;
  return Persons.try_emplace(*Id, Person{std::string(Line), *Father, *Mother, 0}).second;
}

class AncestorReport {
public:
  explicit AncestorReport(const Gedcom &Source) : Source(Source) {}

  int ancestors(int Id, int Generation) const {
    const Person *P = Source.find(Id);
    if (!P)
      return 0;
    if (parallel(Generation)) {
      auto Paternal = std::async(std::launch::async, [=, this] { return line(P->Father, Generation); });
      auto Maternal = std::async(std::launch::async, [=, this] { return line(P->Mother, Generation); });
      return 1 + Paternal.get() + Maternal.get();
    }
    return 1 + ancestors(P->Father, Generation + 1) + ancestors(P->Mother, Generation + 1);
  }

private:
  int line(int Parent, int Generation) const {
    if (!Source.find(Parent))
      return 0;
    witness::Task Alive;
    int Found = ancestors(Parent, Generation + 1);
    witness::work();
    return Found;
  }

#ifndef TWIN
  bool parallel(int) const { return true; }
#else
  bool parallel(int Generation) const { return Generation < 4; }
#endif

  const Gedcom &Source;
};

int main(int argc, char **argv) {
  Gedcom G;
  const int N = static_cast<int>(witness::size(argc, argv));
  for (int I = 1; I <= N; ++I)
    G.addLine(std::to_string(I) + " " + std::to_string(2 * I) + " " + std::to_string(2 * I + 1) + " Ahne");
  AncestorReport(G).ancestors(1, 0);
  return witness::report();
}
