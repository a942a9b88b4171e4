// REQUIRES: boost-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Trees that are read from what the caller gives.

#include <boost/property_tree/ini_parser.hpp>
#include <boost/property_tree/json_parser.hpp>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

void work(const std::string &);

void each_section(const std::string &text) {
  std::istringstream in(text);
  boost::property_tree::ptree tree;
  boost::property_tree::read_ini(in, tree);
  std::vector<std::jthread> threads;
  for (const auto &section : tree)
    threads.emplace_back(work, section.first);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// Unknown: the file may hold settings.
void of_a_file(const std::string &name) {
  boost::property_tree::ptree tree;
  boost::property_tree::read_ini(name, tree);
  std::vector<std::jthread> threads;
  for (const auto &section : tree)
    threads.emplace_back(work, section.first);
}

void four_sections(const std::string &text) {
  std::istringstream in(text);
  boost::property_tree::ptree tree;
  boost::property_tree::read_json(in, tree);
  if (tree.size() > 4)
    return;
  std::vector<std::jthread> threads;
  for (const auto &section : tree)
    threads.emplace_back(work, section.first);
}
