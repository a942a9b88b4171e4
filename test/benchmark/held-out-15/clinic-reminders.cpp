// spawn: std::async
// loop: range-for
// origin: vector of a request
// limiter: counting semaphore
// waits: after the loop
// distance: same function
// differs: where the slot is given back
// A: bounded N4 | limiter: semaphore released by the task
// B: unbounded Y5 | limiter: semaphore released after the launch
// witness: runnable
#include "witness.h"
#include <chrono>
#include <future>
#include <semaphore>
#include <stdexcept>
#include <string>
#include <vector>

namespace clinic {

struct Appointment {
  std::string patient;
  std::string phone;
  std::chrono::system_clock::time_point when;
};

struct ReminderRequest {
  std::string department;
  std::vector<Appointment> appointments;
};

class SmsGateway {
public:
  bool send(const std::string &phone, const std::string &text) {
    witness::work();
    return !phone.empty() && !text.empty();
  }
};

class ReminderService {
public:
  explicit ReminderService(SmsGateway &gateway) : gateway_(gateway) {}

  int remind(const ReminderRequest &request) {
    std::vector<std::future<bool>> sent;
    sent.reserve(request.appointments.size());
    for (const auto &appointment : request.appointments) {
      channels_.acquire();
      sent.push_back(std::async(std::launch::async, [this, &appointment, &request] {
        witness::Task alive;
        bool ok = gateway_.send(appointment.phone, request.department + ": " + appointment.patient);
#ifndef TWIN
        channels_.release();
#endif
        return ok;
      }));
#ifdef TWIN
      channels_.release();
#endif
    }
    int delivered = 0;
    for (auto &f : sent)
      delivered += f.get();
    return delivered;
  }

private:
  SmsGateway &gateway_;
  std::counting_semaphore<64> channels_{6};
};

} // namespace clinic

int main(int argc, char **argv) {
  clinic::ReminderRequest request{"cardiology", {}};
  request.appointments.resize(witness::size(argc, argv), {"Doe", "+49 30 1234", {}});
  clinic::SmsGateway gateway;
  clinic::ReminderService(gateway).remind(request);
  return witness::report();
}
