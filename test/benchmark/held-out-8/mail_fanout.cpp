// spawn: std::thread
// loop: range-for
// origin: request field
// limiter: none
// waits: joined after the loop
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: semaphore member before the spawn
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

namespace newsletter {

struct Recipient {
  std::string address;
  std::string locale;
};

struct Campaign {
  std::string subject;
  std::string body;
  std::vector<Recipient> recipients;
};

class Mailer {
public:
  void deliver(const Campaign &campaign) {
    std::vector<std::thread> deliveries;
    for (const Recipient &to : campaign.recipients) {
#ifdef TWIN
      smtpSlots_.acquire();
#endif
      deliveries.emplace_back([this, &campaign, &to] {
        transmit(campaign.subject, to.address, campaign.body);
#ifdef TWIN
        smtpSlots_.release();
#endif
      });
    }
    for (auto &t : deliveries)
      t.join();
  }

private:
  void transmit(const std::string &, const std::string &, const std::string &) { witness::task(); }

  std::counting_semaphore<64> smtpSlots_{12};
};

} // namespace newsletter

int main(int argc, char **argv) {
  newsletter::Campaign campaign{"Spring", "Hello", {}};
  campaign.recipients.resize(witness::size(argc, argv));
  newsletter::Mailer().deliver(campaign);
  return witness::report();
}
