// spawn: std::thread detached
// loop: range-for
// origin: request field
// limiter: counting semaphore
// waits: latch
// distance: same function
// differs: initial count of the semaphore
// A: unbounded Y3 | limiter: as many slots as numbers
// B: bounded N4 | limiter: a fixed number of slots
// witness: runnable
#include "witness.h"
#include <cstddef>
#include <latch>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct BulkSms {
  std::string text;
  std::vector<std::string> numbers;
};

static constexpr std::ptrdiff_t kModemLines = 4;

static void transmit(const std::string &, const std::string &) { witness::task(); }

void sendBulk(const BulkSms &sms) {
  const auto total = static_cast<std::ptrdiff_t>(sms.numbers.size());
#ifdef TWIN
  std::counting_semaphore<> lines(kModemLines);
#else
  std::counting_semaphore<> lines(total);
#endif
  std::latch finished(total);
  for (const std::string &number : sms.numbers) {
    lines.acquire();
    std::thread([&lines, &finished, &sms, &number] {
      transmit(number, sms.text);
      lines.release();
      finished.count_down();
    }).detach();
  }
  finished.wait();
}

int main(int argc, char **argv) {
  BulkSms sms{"Your parcel has arrived", {}};
  sms.numbers.assign(witness::size(argc, argv), "+4930123456");
  sendBulk(sms);
  witnessSleep(2000000);
  return witness::report();
}
