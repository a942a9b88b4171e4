// spawn: fork
// loop: accept loop
// origin: connections
// waits: waitpid without waiting
// distance: same function
// differs: whether a connection over the limit is refused
// A: unbounded Y8 | limiter: the counter is only logged
// B: bounded N9 | limiter: refuses a connection when too many children live
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <sys/wait.h>

static unsigned max_sessions = 8;

static unsigned reap(unsigned children)
{
	while (children > 0 && waitpid(-1, NULL, WNOHANG) > 0)
		children--;
	return children;
}

static void session(int client)
{
	witnessTask();
	close(client);
}

void shell_server(int listener)
{
	unsigned children = 0;
	int client;

	for (;;) {
		client = accept(listener, NULL, NULL);
		if (client < 0 && errno == EINTR)
			continue;
		if (client < 0)
			return;
		children = reap(children);
		if (children >= max_sessions) {
#ifdef TWIN
			close(client);
			continue;
#else
			fprintf(stderr, "%u sessions\n", children);
#endif
		}
		switch (fork()) {
		case -1:
			perror("fork");
			break;
		case 0:
			close(listener);
			session(client);
			_exit(0);
		default:
			children++;
		}
		close(client);
	}
}

int main(int argc, char **argv)
{
	struct timeval patience = {.tv_usec = 300000};
	struct sockaddr_un address = {.sun_family = AF_UNIX};
	int listener = socket(AF_UNIX, SOCK_STREAM, 0);
	size_t n = witnessSize(argc, argv);

	snprintf(address.sun_path + 1, 60, "shell-%d", (int)getpid());
	bind(listener, (struct sockaddr *)&address, sizeof(address));
	listen(listener, 2000);
	setsockopt(listener, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
	while (n-- > 0) {
		int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
		connect(fd, (struct sockaddr *)&address, sizeof(address));
	}
	shell_server(listener);
	return witnessReport();
}
