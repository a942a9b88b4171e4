// spawn: own asynchronous client with callbacks
// loop: range-for
// origin: vector parameter
// limiter: counter with condition variable
// waits: drained at the end
// distance: class, callback
// differs: the limit that the mailer is made with
// A: unbounded Y3 | limiter: zero, which means no limit
// B: bounded N4 | limiter: five
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct Voucher {
  std::string Mail;
  int Euros = 0;
};

class SmtpClient {
public:
  using Callback = std::function<void(bool Sent)>;

  void send(std::string To, std::string Text, Callback Done) {
    std::thread([To = std::move(To), Text = std::move(Text), Done = std::move(Done)] {
      witness::task();
      Done(To.find('@') != std::string::npos && !Text.empty());
    }).detach();
  }
};

class VoucherMailer {
public:
  VoucherMailer(SmtpClient &Client, unsigned MaxOpen) : Client(Client), MaxOpen(MaxOpen) {}

  unsigned mail(const std::vector<Voucher> &Vouchers) {
    for (const Voucher &V : Vouchers) {
      enter();
      Client.send(V.Mail, "Your voucher: " + std::to_string(V.Euros), [this](bool Sent) { leave(Sent); });
    }
    std::unique_lock Hold(Lock);
    Changed.wait(Hold, [this] { return Open == 0; });
    return Failed;
  }

private:
  void enter() {
    std::unique_lock Hold(Lock);
    Changed.wait(Hold, [this] { return MaxOpen == 0 || Open < MaxOpen; });
    ++Open;
  }

  void leave(bool Sent) {
    std::lock_guard Hold(Lock);
    --Open;
    Failed += !Sent;
    Changed.notify_all();
  }

  SmtpClient &Client;
  unsigned MaxOpen;
  unsigned Open = 0;
  unsigned Failed = 0;
  std::mutex Lock;
  std::condition_variable Changed;
};

unsigned mailVouchers(const std::vector<Voucher> &Vouchers) {
  SmtpClient Client;
#ifndef TWIN
  VoucherMailer Mailer(Client, 0);
#else
  VoucherMailer Mailer(Client, 5);
#endif
  return Mailer.mail(Vouchers);
}

int main(int argc, char **argv) {
  std::vector<Voucher> Vouchers(witness::size(argc, argv), {"ada@example.org", 20});
  fprintf(stderr, "%u failed\n", mailVouchers(Vouchers));
  return witness::report();
}
