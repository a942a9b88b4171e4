// REQUIRES: boost-headers
// RUN: %row_check boost-variant %s -- -std=c++17
#include <boost/variant.hpp>
#include <boost/variant2/variant.hpp>

struct Print : boost::static_visitor<> {
  void operator()(int) const;
  void operator()(double) const;
};

void visits(boost::variant<int, double> &one, boost::variant2::variant<int, double> &other) {
  boost::apply_visitor(Print(), one);      //= call
  boost::variant2::visit(Print(), other);  //= call
}
