// spawn: std::jthread
// loop: range-for
// origin: messages grouped by zone
// limiter: none
// waits: destructor of the vector
// distance: member function
// differs: what the totes are grouped by
// A: bounded N1 | origin: array of constant size
// B: unbounded Y1 | origin: map keyed by a field of the message
// witness: runnable
#include "witness.h"
#include <array>
#include <map>
#include <string>
#include <thread>
#include <vector>

enum class Temperature { Ambient, Chilled, Frozen };

struct Tote {
  std::string Barcode;
  std::string Lane;
  Temperature Store = Temperature::Ambient;
};

class Sorter {
public:
  void accept(Tote T) {
#ifndef TWIN
    Groups[static_cast<std::size_t>(T.Store)].push_back(std::move(T));
#else
    Groups[T.Lane].push_back(std::move(T));
#endif
    ++Accepted;
  }

  std::size_t sort();

private:
  static void divert(const std::vector<Tote> &Totes);

#ifndef TWIN
  std::array<std::vector<Tote>, 3> Groups;
  static const std::vector<Tote> &totesOf(const std::vector<Tote> &Entry) { return Entry; }
#else
  std::map<std::string, std::vector<Tote>> Groups;
  static const std::vector<Tote> &totesOf(const std::pair<const std::string, std::vector<Tote>> &Entry) {
    return Entry.second;
  }
#endif
  std::size_t Accepted = 0;
};

void Sorter::divert(const std::vector<Tote> &Totes) {
  witness::task();
  for (const Tote &T : Totes)
    if (T.Barcode.empty())
      fprintf(stderr, "lane %s: a tote without barcode\n", T.Lane.c_str());
}

std::size_t Sorter::sort() {
  std::vector<std::jthread> Belts;
  for (const auto &Entry : Groups) {
    const auto &Totes = totesOf(Entry);
    if (Totes.empty())
      continue;
    Belts.emplace_back([&Totes] { divert(Totes); });
  }
  return Accepted;
}

void sortShift(const std::vector<std::string> &Scans) {
  Sorter S;
  for (const std::string &Scan : Scans) {
    const auto Comma = Scan.find(',');
    if (Comma == std::string::npos)
      continue;
    Tote T;
    T.Barcode = Scan.substr(0, Comma);
    T.Lane = Scan.substr(Comma + 1);
    T.Store = T.Lane.ends_with('7') ? Temperature::Frozen : Temperature::Ambient;
    S.accept(std::move(T));
  }
  S.sort();
}

int main(int argc, char **argv) {
  std::vector<std::string> Scans;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Scans.push_back("T" + std::to_string(40000 + I) + ",L" + std::to_string(I));
  sortShift(Scans);
  return witness::report();
}
