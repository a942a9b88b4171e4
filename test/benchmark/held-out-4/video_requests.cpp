// spawn: std::thread detached or a function of another file
// loop: range-for
// origin: vector field of a parameter
// limiter: none
// waits: detached
// distance: helper function
// differs: what the loop calls
// A: unbounded Y1
// B: abstain-ok U3 | witness: not-runnable (another file defines the function)
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

struct Video {
  std::string path;
  int height = 1080;
};

struct TranscodeRequest {
  std::string user;
  std::vector<Video> videos;
};

#ifdef TWIN
void requestTranscode(const Video &video, const std::string &user); // in transcoder.cpp
#else
static void transcode(const Video &video) {
  if (video.height > 0)
    witness::task();
}

void requestTranscode(const Video &video, const std::string &user) {
  std::thread([video, user] {
    transcode(video);
    if (user.empty())
      fprintf(stderr, "nobody waits for %s\n", video.path.c_str());
  }).detach();
}
#endif

int acceptVideos(const TranscodeRequest &request) {
  int accepted = 0;
  for (const Video &video : request.videos) {
    if (video.path.empty())
      continue;
    requestTranscode(video, request.user);
    ++accepted;
  }
  return accepted;
}

#ifndef TWIN
int main(int argc, char **argv) {
  TranscodeRequest request{"bob", std::vector<Video>(witness::size(argc, argv), Video{"a.mkv"})};
  acceptVideos(request);
  return witness::report();
}
#endif
