// spawn: fork
// loop: accept
// origin: endless accept
// distance: same function
// differs: limiter
// A: unbounded Y8 | limiter: none | waits: detached
// B: bounded N9 | limiter: counter and wait | waits: oldest first
// witness: not-runnable (the server never returns and a peer would have to dial it)
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

void handle(int fd);

void serve(int listener) {
  int children = 0;
  while (1) {
#ifdef TWIN
    while (children >= 64) {
      if (waitpid(-1, 0, 0) > 0)
        --children;
    }
#endif
    int fd = accept(listener, 0, 0);
    if (fd < 0)
      continue;
    pid_t pid = fork();
    if (pid == 0) {
      close(listener);
      handle(fd);
      _exit(0);
    }
    children++;
    close(fd);
  }
}
