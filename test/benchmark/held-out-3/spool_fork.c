// spawn: fork
// loop: while over readdir
// origin: directory listing
// waits: wait
// distance: same function
// differs: when wait is called
// A: unbounded Y1 | limiter: none, all are waited for at the end
// B: bounded N5 | limiter: waits for one child when all slots are taken
// witness: runnable
#include "witness.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

#define MAX_CHILDREN 16

static int deliver(const char *dir, const char *name)
{
	char path[512];

	snprintf(path, sizeof(path), "%s/%s", dir, name);
	witnessTask();
	return access(path, R_OK) == 0 ? 0 : 75;
}

int run_queue(const char *dir)
{
	DIR *d = opendir(dir);
	struct dirent *ent;
	int children = 0;

	if (!d)
		return -errno;
	while ((ent = readdir(d)) != NULL) {
		pid_t pid;

		if (ent->d_name[0] == '.')
			continue;
#ifdef TWIN
		if (children >= MAX_CHILDREN && wait(NULL) > 0)
			children--;
#endif
		pid = fork();
		if (pid < 0) {
			perror("fork");
			break;
		}
		if (pid == 0)
			_exit(deliver(dir, ent->d_name));
		children++;
	}
	closedir(d);
	while (children > 0 && wait(NULL) > 0)
		children--;
	return 0;
}

int main(int argc, char **argv)
{
	char dir[] = "/tmp/spoolXXXXXX", path[64];
	size_t n = witnessSize(argc, argv);

	if (!mkdtemp(dir))
		return 1;
	for (size_t i = 0; i < n; i++) {
		snprintf(path, sizeof(path), "%s/msg%zu", dir, i);
		close(open(path, O_CREAT | O_WRONLY, 0600));
	}
	run_queue(dir);
	for (size_t i = 0; i < n; i++) {
		snprintf(path, sizeof(path), "%s/msg%zu", dir, i);
		unlink(path);
	}
	rmdir(dir);
	return witnessReport();
}
