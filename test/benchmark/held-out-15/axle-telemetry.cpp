// spawn: boost::thread_group
// loop: while over a stream
// origin: parsed text
// limiter: condition of the loop
// waits: join_all
// distance: member function
// differs: condition of the loop
// A: bounded N11 | limiter: only the first eight readings
// B: unbounded Y1 | limiter: none
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/bind/bind.hpp>
#include <boost/thread/mutex.hpp>
#include <boost/thread/thread.hpp>
#include <sstream>
#include <string>

class AxleMonitor {
public:
  static constexpr unsigned kAxles = 8;

  explicit AxleMonitor(double alarmTemperature) : alarm_(alarmTemperature) {}

  void onTelegram(const std::string &telegram) {
    std::istringstream fields(telegram);
    std::string vehicle;
    double temperature;
    unsigned axle = 0;
    boost::thread_group checks;
    fields >> vehicle;
#ifndef TWIN
    while (axle < kAxles && fields >> temperature) {
#else
    while (fields >> temperature) {
#endif
      checks.create_thread(boost::bind(&AxleMonitor::check, this, vehicle, axle, temperature));
      ++axle;
    }
    checks.join_all();
  }

  unsigned alarms() const {
    boost::mutex::scoped_lock hold(lock_);
    return alarms_;
  }

private:
  void check(std::string vehicle, unsigned axle, double temperature) {
    witness::task();
    if (temperature < alarm_)
      return;
    boost::mutex::scoped_lock hold(lock_);
    ++alarms_;
    lastAlarm_ = vehicle + "#" + std::to_string(axle);
  }

  const double alarm_;
  mutable boost::mutex lock_;
  unsigned alarms_ = 0;
  std::string lastAlarm_;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::ostringstream telegram;
  telegram << "ICE-403";
  for (std::size_t i = 0; i < n; ++i)
    telegram << ' ' << 40 + i % 50;
  AxleMonitor monitor(85.0);
  monitor.onTelegram(telegram.str());
  return witness::report();
}
