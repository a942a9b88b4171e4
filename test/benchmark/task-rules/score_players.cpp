// rule: fanout-unbounded-queue
// differs: whether each chunk is waited for before the next is posted
// A: reported | all games of the request are posted to the pool at once
// B: silent | a latch per chunk of 200: no more than 200 wait
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include <algorithm>
#include <latch>
#include <span>
#include <string>
#include <vector>

struct Game {
  std::string White, Black;
  double Result = 0.5;
};

struct RatingUpdate {
  double White = 0, Black = 0;
};

RatingUpdate rate(const Game &G);

class RatingService {
public:
  std::vector<RatingUpdate> rateAll(const std::vector<Game> &Games) {
    std::vector<RatingUpdate> Updates(Games.size());
#ifdef TWIN
    constexpr size_t Chunk = 200;
    for (size_t Begin = 0; Begin < Games.size(); Begin += Chunk) {
      const size_t Count = std::min(Chunk, Games.size() - Begin);
      rateSpan(std::span(Games).subspan(Begin, Count), std::span(Updates).subspan(Begin, Count));
    }
#else
    rateSpan(Games, Updates);
#endif
    return Updates;
  }

private:
  void rateSpan(std::span<const Game> Games, std::span<RatingUpdate> Updates) {
    std::latch Done(static_cast<std::ptrdiff_t>(Games.size()));
    for (size_t I = 0; I != Games.size(); ++I)
      boost::asio::post(Pool, [&Done, &G = Games[I], &U = Updates[I]] {
        U = rate(G);
        Done.count_down();
      });
    Done.wait();
  }

  boost::asio::thread_pool Pool{6};
};

std::vector<RatingUpdate> rateTournament(RatingService &Service, const std::vector<Game> &Games) {
  return Service.rateAll(Games);
}
