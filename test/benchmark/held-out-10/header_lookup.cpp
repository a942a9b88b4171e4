// spawn: boost::async
// loop: for over a Boost property tree
// origin: parsed text
// waits: get
// distance: same function
// differs: limiter
// A: bounded N5 | limiter: circular buffer of 7, the oldest is awaited
// B: unbounded Y1 | limiter: none
// witness: runnable
// libraries: -lboost_thread -lboost_system
#define BOOST_THREAD_VERSION 4
#include "witness.h"
#include <boost/property_tree/ini_parser.hpp>
#include <boost/property_tree/ptree.hpp>
#include <boost/thread/future.hpp>
#include <deque>
#include <sstream>
#include <string>

namespace pt = boost::property_tree;

static int checkMount(const std::string &name, const std::string &device) {
  witness::task();
  return name.empty() || device.empty() ? 1 : 0;
}

int checkMounts(const std::string &iniText) {
  std::istringstream in(iniText);
  pt::ptree tree;
  pt::read_ini(in, tree);
  int bad = 0;
  std::deque<boost::future<int>> checks;
  for (const auto &section : tree) {
    std::string name = section.first;
    std::string device = section.second.get<std::string>("device", "");
#ifndef TWIN
    if (checks.size() == 7) {
      bad += checks.front().get();
      checks.pop_front();
    }
#endif
    checks.push_back(boost::async(boost::launch::async, [name, device] { return checkMount(name, device); }));
  }
  for (auto &check : checks)
    bad += check.get();
  return bad;
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::string text;
  for (std::size_t i = 0; i < n; ++i)
    text += "[m" + std::to_string(i) + "]\ndevice=/dev/sda" + std::to_string(i) + "\n";
  checkMounts(text);
  return witness::report();
}
