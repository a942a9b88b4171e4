// spawn: std::async
// loop: counted with a stride
// origin: invoices of a closing request
// waits: futures of a chunk
// distance: helper function
// differs: where the limit comes from
// A: bounded N6 | limiter: chunk of a constant
// B: unbounded Y3 | limiter: chunk as large as the request says
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <future>
#include <span>
#include <string>
#include <vector>

struct Invoice {
  std::uint64_t number;
  std::string customer;
  std::int64_t cents;
};

struct ClosingRequest {
  int month;
  std::size_t pageSize;
  std::vector<Invoice> invoices;
};

class InvoiceRenderer {
public:
  static constexpr std::size_t kPage = 25;

  std::size_t close(const ClosingRequest &request) {
#ifndef TWIN
    const std::size_t page = kPage;
#else
    const std::size_t page = request.pageSize ? request.pageSize : kPage;
#endif
    const std::span<const Invoice> all(request.invoices);
    std::size_t bytes = 0;
    for (std::size_t first = 0; first < all.size(); first += page)
      bytes += renderPage(all.subspan(first, std::min(page, all.size() - first)));
    return bytes;
  }

private:
  static std::string render(const Invoice &invoice) {
    witness::task();
    return "%PDF-1.7 " + std::to_string(invoice.number);
  }

  static std::size_t renderPage(std::span<const Invoice> page) {
    std::vector<std::future<std::string>> documents;
    documents.reserve(page.size());
    for (const Invoice &invoice : page)
      documents.push_back(std::async(std::launch::async, render, std::cref(invoice)));
    std::size_t bytes = 0;
    for (auto &document : documents)
      bytes += document.get().size();
    return bytes;
  }
};

int main(int argc, char **argv) {
  const auto n = witness::size(argc, argv);
  ClosingRequest request{12, n, {}};
  for (std::size_t i = 0; i < n; ++i)
    request.invoices.push_back({i, "ACME", 9900});
  InvoiceRenderer().close(request);
  return witness::report();
}
