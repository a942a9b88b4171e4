// rule: fanout-unbounded-queue
// differs: whether the size of the request is checked
// A: reported | each string of the request body is posted to the pool
// B: silent | more than 128 strings are refused before anything is posted
// packages: nlohmann_json
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <nlohmann/json.hpp>

#include <functional>
#include <memory>
#include <mutex>
#include <string>

using nlohmann::json;

struct Reply {
  int status = 200;
  json body;
};

class Translator {
public:
  std::string translate(const std::string &text, const std::string &language);
};

class TranslateHandler {
public:
  TranslateHandler(boost::asio::thread_pool &pool, Translator &translator) : pool_(pool), translator_(translator) {}

  void handle(const json &request, std::function<void(Reply)> respond) {
    const json &strings = request.at("strings");
    const std::string language = request.value("language", "en");
    if (!strings.is_array() || strings.empty())
      return respond({400, {{"error", "strings: expected a list"}}});
#ifdef TWIN
    if (strings.size() > 128)
      return respond({413, {{"error", "strings: at most 128"}}});
#endif

    auto job = std::make_shared<Job>();
    job->missing = strings.size();
    job->out = json::array();
    job->respond = std::move(respond);
    for (const json &text : strings)
      boost::asio::post(pool_, [this, job, language, text = text.get<std::string>()] {
        json translated = {{"from", text}, {"to", translator_.translate(text, language)}};
        std::lock_guard lock(job->mutex);
        job->out.push_back(std::move(translated));
        if (--job->missing == 0)
          job->respond({200, std::move(job->out)});
      });
  }

private:
  struct Job {
    std::mutex mutex;
    std::size_t missing = 0;
    json out;
    std::function<void(Reply)> respond;
  };

  boost::asio::thread_pool &pool_;
  Translator &translator_;
};
