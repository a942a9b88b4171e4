// spawn: boost::asio::post
// loop: range-for
// origin: request field
// limiter: boost::asio::thread_pool of four threads
// waits: join of the pool
// distance: member function
// differs: what starts the work
// A: unbounded Y1 | spawn: std::thread | limiter: none | waits: detached
// B: bounded N8
// witness: runnable
#include "witness.h"
#include <atomic>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct EmbeddingRequest {
  std::string Model;
  std::vector<std::string> Passages;
};

struct EmbeddingResponse {
  std::vector<std::vector<float>> Vectors;
  std::atomic<std::size_t> Remaining{0};
  std::function<void()> OnComplete;
};

class EmbeddingService {
public:
  explicit EmbeddingService(unsigned Threads) : Workers(Threads) {}
  ~EmbeddingService() { Workers.join(); }

  std::shared_ptr<EmbeddingResponse> embed(const EmbeddingRequest &Request, std::function<void()> OnComplete) {
    auto Response = std::make_shared<EmbeddingResponse>();
    Response->Vectors.resize(Request.Passages.size());
    Response->Remaining = Request.Passages.size();
    Response->OnComplete = std::move(OnComplete);
    std::size_t Slot = 0;
    for (const std::string &Passage : Request.Passages)
      enqueue(Response, Slot++, Passage);
    return Response;
  }

private:
  void enqueue(std::shared_ptr<EmbeddingResponse> Response, std::size_t Slot, std::string Passage) {
    auto Job = [Response, Slot, Passage = std::move(Passage)] {
      Response->Vectors[Slot] = forward(Passage);
      if (--Response->Remaining == 0 && Response->OnComplete)
        Response->OnComplete();
    };
#ifndef TWIN
    std::thread(std::move(Job)).detach();
#else
    boost::asio::post(Workers, std::move(Job));
#endif
  }

  static std::vector<float> forward(const std::string &Passage) {
    witness::task();
    return std::vector<float>(8, static_cast<float>(Passage.size()));
  }

  boost::asio::thread_pool Workers;
};

int main(int argc, char **argv) {
  EmbeddingRequest Request{"minilm", std::vector<std::string>(witness::size(argc, argv), "a passage")};
  {
    EmbeddingService Service(4);
    Service.embed(Request, [] {});
  }
  return witness::report();
}
