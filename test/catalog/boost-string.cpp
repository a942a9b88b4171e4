// REQUIRES: boost-headers
// RUN: %row_check boost-string %s -- -std=c++17
#include <boost/algorithm/string.hpp>
#include <string>
#include <vector>

void parts(std::vector<std::string> &out, const std::string &text) {
  boost::split(out, text, boost::is_any_of(","));                //= minimum
  boost::iter_split(out, text, boost::token_finder(boost::is_space())); //= minimum
  boost::find_all(out, text, "a");                               //= minimum
}
