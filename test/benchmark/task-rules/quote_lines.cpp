// rule: fanout-unbounded-queue
// differs: whether the caller collects futures
// A: reported | the lines of the order are posted and the pool is joined at the end
// B: reported | futures are collected and awaited after the loop, when all lines are already queued
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_future.hpp>

#include <future>
#include <string>
#include <vector>

namespace shop {

struct Line {
  std::string Article;
  unsigned Amount = 1;
  long Cents = 0;
};

struct Order {
  std::string Customer;
  std::vector<Line> Lines;
};

class PriceList {
public:
  long price(const std::string &Article, unsigned Amount, const std::string &Customer) const;
};

long quote(const PriceList &Prices, Order &O) {
  boost::asio::thread_pool Pool(4);
#ifdef TWIN
  std::vector<std::future<void>> Priced;
#endif
  for (Line &L : O.Lines) {
    auto Price = [&Prices, &L, &O] { L.Cents = Prices.price(L.Article, L.Amount, O.Customer); };
#ifdef TWIN
    Priced.push_back(boost::asio::post(Pool, boost::asio::use_future(Price)));
#else
    boost::asio::post(Pool, Price);
#endif
  }
#ifdef TWIN
  for (std::future<void> &P : Priced)
    P.get();
#endif
  Pool.join();

  long Sum = 0;
  for (const Line &L : O.Lines)
    Sum += L.Cents;
  return Sum;
}

} // namespace shop
