// REQUIRES: boost-headers
// RUN: %row_check boost-foreach %s -- -std=c++17
#include <boost/foreach.hpp>

#include <vector>

void loops(std::vector<int> &v) {
  using namespace boost::foreach_detail_;
  auto_any_t all = contain(v, (boost::mpl::false_ *)nullptr);  //= minimum
  auto_any_t now = begin(all, (type2type<std::vector<int>> *)nullptr, (boost::mpl::false_ *)nullptr);  //= minimum
  auto_any_t last = end(all, (type2type<std::vector<int>> *)nullptr, (boost::mpl::false_ *)nullptr);   //= minimum
  done(now, last, (type2type<std::vector<int>> *)nullptr);     //= minimum
  auto_any_t back = rbegin(all, (type2type<std::vector<int>> *)nullptr, (boost::mpl::false_ *)nullptr); //= minimum
  auto_any_t front = rend(all, (type2type<std::vector<int>> *)nullptr, (boost::mpl::false_ *)nullptr);  //= minimum
  rdone(back, front, (type2type<std::vector<int>> *)nullptr);  //= minimum
  next(now, (type2type<std::vector<int>> *)nullptr);
}
