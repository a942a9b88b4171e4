// rule: fanout-connection-per-task
// differs: the initial count of the semaphore
// A: reported | the semaphore has as many slots as the manifest has assets
// B: silent | thirty-two slots, taken before each start
// packages: libcurl
#include <curl/curl.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

namespace fs = std::filesystem;

struct Asset {
  std::string url;
  fs::path target;
};

static std::size_t onBytes(char *data, std::size_t size, std::size_t count, void *out) {
  static_cast<std::ofstream *>(out)->write(data, static_cast<std::streamsize>(size * count));
  return size * count;
}

static void download(const Asset &asset) {
  std::ofstream out(asset.target, std::ios::binary);
  CURL *curl = curl_easy_init();
  if (curl == nullptr)
    return;
  curl_easy_setopt(curl, CURLOPT_URL, asset.url.c_str());
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &onBytes);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &out);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_perform(curl);
  curl_easy_cleanup(curl);
}

void prefetch(const std::vector<Asset> &manifest) {
#ifdef TWIN
  constexpr std::ptrdiff_t parallel = 32;
#else
  const auto parallel = static_cast<std::ptrdiff_t>(manifest.size());
#endif
  std::counting_semaphore<> slots(parallel);
  std::vector<std::jthread> downloads;
  for (const Asset &asset : manifest) {
    slots.acquire();
    downloads.emplace_back([&asset, &slots] {
      download(asset);
      slots.release();
    });
  }
}
