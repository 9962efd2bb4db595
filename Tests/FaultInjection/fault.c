// Runs a command in which one system call fails.
//
// usage: fault REPORT NUMBER[+] ERRNO FOLDER[:FOLDER...] COMMAND [ARGUMENT...]
//
// Counts the calls below that touch a file in one of the folders, and lets the call of that NUMBER fail with ERRNO; with
// a plus behind it, that one and all later ones that take room on the disk, as on a disk that is full. NUMBER 0 only
// counts. The last line of REPORT is the number of calls; the one before, where a call failed, is its name and path.
// The exit code is that of the command; 125 where this program itself could not do its work.
//
// The kernel asks about each call (seccomp's user notification). That way the calls of the C library's own streams are
// seen, as are those of programs linked statically; a preloaded library would see neither.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// How a call names its file: by an open file, a path, or a folder and a path.
enum naming { by_file, by_path, by_folder_and_path };

struct call {
    int number;
    const char *name;
    enum naming naming;
    int argument;  // the first one that names the file
    int takes_room;
};

static const struct call calls[] = {
    {SYS_write, "write", by_file, 0, 1},
    {SYS_writev, "writev", by_file, 0, 1},
    {SYS_pwrite64, "pwrite", by_file, 0, 1},
    {SYS_copy_file_range, "copy_file_range", by_file, 2, 1},
    {SYS_sendfile, "sendfile", by_file, 0, 1},
    {SYS_fallocate, "fallocate", by_file, 0, 1},
    {SYS_ftruncate, "ftruncate", by_file, 0, 0},
    {SYS_fsync, "fsync", by_file, 0, 1},
    {SYS_fdatasync, "fdatasync", by_file, 0, 1},
    {SYS_fchmod, "fchmod", by_file, 0, 0},
    {SYS_close, "close", by_file, 0, 0},
    {SYS_openat, "openat", by_folder_and_path, 0, 0},
    {SYS_mkdirat, "mkdirat", by_folder_and_path, 0, 1},
    {SYS_renameat, "renameat", by_folder_and_path, 0, 0},
    {SYS_renameat2, "renameat2", by_folder_and_path, 0, 0},
    {SYS_linkat, "linkat", by_folder_and_path, 0, 1},
    {SYS_symlinkat, "symlinkat", by_folder_and_path, 1, 1},
#ifdef SYS_open
    {SYS_open, "open", by_path, 0, 0},
    {SYS_creat, "creat", by_path, 0, 1},
    {SYS_mkdir, "mkdir", by_path, 0, 1},
    {SYS_rename, "rename", by_path, 0, 0},
    {SYS_link, "link", by_path, 0, 1},
    {SYS_symlink, "symlink", by_path, 1, 1},
#endif
};
enum { call_count = sizeof calls / sizeof calls[0] };

static void stop(const char *what) {
    fprintf(stderr, "fault: %s: %s\n", what, strerror(errno));
    exit(125);
}

// Asks the kernel to hand each of the calls to whoever has the file that this returns.
static int listen_to_calls(void) {
    struct sock_filter filter[2 * call_count + 2];
    int length = 0;
    filter[length++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
    for (int i = 0; i < call_count; i++) {
        filter[length++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)calls[i].number, 0, 1);
        filter[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_USER_NOTIF);
    }
    filter[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    struct sock_fprog program = {(unsigned short)length, filter};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) stop("prctl");
    int listener = (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &program);
    if (listener < 0) stop("seccomp");
    return listener;
}

static void give(int socket, int file) {
    char control[CMSG_SPACE(sizeof file)] = {0}, byte = 0;
    struct iovec vector = {&byte, 1};
    struct msghdr message = {.msg_iov = &vector, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    *header = (struct cmsghdr){.cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS, .cmsg_len = CMSG_LEN(sizeof file)};
    memcpy(CMSG_DATA(header), &file, sizeof file);
    if (sendmsg(socket, &message, 0) < 0) _exit(125);
}

static int take(int socket) {
    int file = -1;
    char control[CMSG_SPACE(sizeof file)], byte;
    struct iovec vector = {&byte, 1};
    struct msghdr message = {.msg_iov = &vector, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
    if (recvmsg(socket, &message, 0) <= 0 || CMSG_FIRSTHDR(&message) == NULL) return -1;
    memcpy(&file, CMSG_DATA(CMSG_FIRSTHDR(&message)), sizeof file);
    return file;
}

// Where an open file, or the working folder, of a process is.
static int place_of(pid_t process, int file, char *path, size_t size) {
    char link[64];
    if (file == AT_FDCWD) snprintf(link, sizeof link, "/proc/%d/cwd", process);
    else snprintf(link, sizeof link, "/proc/%d/fd/%d", process, file);
    ssize_t length = readlink(link, path, size - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return 1;
}

static int text_at(pid_t process, unsigned long long address, char *text, size_t size) {
    char memory[64];
    snprintf(memory, sizeof memory, "/proc/%d/mem", process);
    int file = open(memory, O_RDONLY | O_CLOEXEC);
    if (file < 0) return 0;
    ssize_t length = pread(file, text, size - 1, (off_t)address);
    close(file);
    if (length <= 0) return 0;
    text[length] = 0;
    return 1;
}

static int path_of(const struct call *call, const struct seccomp_notif *request, char *path, size_t size) {
    const unsigned long long *arguments = (const unsigned long long *)request->data.args + call->argument;
    pid_t process = (pid_t)request->pid;
    if (call->naming == by_file) return place_of(process, (int)arguments[0], path, size);
    int folder = call->naming == by_path ? AT_FDCWD : (int)arguments[0];
    char name[PATH_MAX];
    if (!text_at(process, arguments[call->naming == by_path ? 0 : 1], name, sizeof name)) return 0;
    if (name[0] == '/') return snprintf(path, size, "%s", name) > 0;
    char above[PATH_MAX];
    if (!place_of(process, folder, above, sizeof above)) return 0;
    return snprintf(path, size, "%s/%s", above, name) > 0;
}

static int is_within(const char *path, const char *folders) {
    while (*folders) {
        size_t length = strcspn(folders, ":");
        if (strncmp(path, folders, length) == 0 && (path[length] == '/' || path[length] == 0)) return 1;
        folders += length + (folders[length] == ':');
    }
    return 0;
}

int main(int count, char **arguments) {
    if (count < 6) {
        fputs("usage: fault REPORT NUMBER[+] ERRNO FOLDER[:FOLDER...] COMMAND [ARGUMENT...]\n", stderr);
        return 125;
    }
    char *end;
    long wanted = strtol(arguments[2], &end, 10);
    int lasts = *end == '+', error = atoi(arguments[3]);
    int sockets[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0) stop("socketpair");
    pid_t child = fork();
    if (child < 0) stop("fork");
    if (child == 0) {
        give(sockets[1], listen_to_calls());
        execv(arguments[5], arguments + 5);
        _exit(125);
    }
    close(sockets[1]);
    int listener = take(sockets[0]);
    if (listener < 0) stop("no listener");
    FILE *report = fopen(arguments[1], "w");
    if (!report) stop(arguments[1]);

    long seen = 0;
    struct pollfd waiting = {listener, POLLIN, 0};
    while (poll(&waiting, 1, -1) >= 0 && (waiting.revents & POLLIN)) {
        struct seccomp_notif request = {0};
        if (ioctl(listener, SECCOMP_IOCTL_NOTIF_RECV, &request) != 0) continue;
        struct seccomp_notif_resp response = {.id = request.id, .flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE};
        const struct call *call = calls;
        while (call->number != request.data.nr) call++;
        char path[2 * PATH_MAX];
        if (path_of(call, &request, path, sizeof path) && is_within(path, arguments[4])) {
            seen++;
            if (seen == wanted || (lasts && wanted && seen > wanted && call->takes_room)) {
                response.flags = 0;
                response.error = -error;
                if (seen == wanted) fprintf(report, "%s %s\n", call->name, path);
            }
        }
        ioctl(listener, SECCOMP_IOCTL_NOTIF_SEND, &response);
    }
    fprintf(report, "%ld\n", seen);
    fclose(report);
    int status;
    if (waitpid(child, &status, 0) != child) stop("waitpid");
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
