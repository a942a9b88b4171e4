// spawn: std::async
// loop: std::accumulate
// origin: vector of records read by another function
// waits: destructor of the future
// distance: lambda
// differs: what becomes of the future
// A: bounded N3 | limiter: the future is destroyed in the same call
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <future>
#include <numeric>
#include <string>
#include <vector>

struct Adoption {
  std::string Animal, Owner, Phone;
  int MonthsAgo = 0;
};

static std::vector<Adoption> loadAdoptions(std::size_t Rows) {
  std::vector<Adoption> Result;
  for (std::size_t R = 0; R < Rows; ++R)
    Result.push_back({"Bello", "Owner " + std::to_string(R), "030 123", int(R % 3) + 11});
  return Result;
}

class Reminders {
public:
  int remind(const std::vector<Adoption> &Adoptions) {
    int Due = std::accumulate(Adoptions.begin(), Adoptions.end(), 0, [this](int Sum, const Adoption &A) {
      if (A.MonthsAgo < 11 || A.Phone.empty())
        return Sum;
      std::future<void> Call = std::async(std::launch::async, [&A] { sendText(A); });
#ifdef TWIN
      Calls.push_back(std::move(Call));
#endif
      return Sum + 1;
    });
    Calls.clear();
    return Due;
  }

private:
  static void sendText(const Adoption &A) {
    witness::task();
    std::string Text = A.Owner + ", " + A.Animal + " is due for the yearly vaccination";
    (void)Text;
  }

  std::vector<std::future<void>> Calls;
};

int main(int argc, char **argv) {
  auto Adoptions = loadAdoptions(witness::size(argc, argv));
  Reminders().remind(Adoptions);
  return witness::report();
}
