<<<<<<< HEAD
using VillesSolidaires.Web.Hebergement;

var builder = WebApplication.CreateBuilder(args);
builder.AjouterServices();

var app = builder.Build();
await app.PreparerBaseAsync();
app.ComposerRequetes();
await app.RunAsync();

/// <summary>Point d'entrée, visible des tests.</summary>
public partial class Program;
=======
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.WebEncoders;
using VillesSolidaires.Web.Comptes;
using VillesSolidaires.Web.Formulaires;
using VillesSolidaires.Web.Securite;
using VillesSolidaires.Web.TagHelpers;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);

builder.Services.AddRazorPages(options =>
{
    // Tout est fermé, sauf ce qui porte [AllowAnonymous].
    options.Conventions.AuthorizeFolder("/");
    if (!builder.Environment.IsDevelopment())
        options.Conventions.AddFolderRouteModelConvention("/Dev", page => page.Selectors.Clear());
}).AddMvcOptions(MessagesDeValidation.Configurer).AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
// Le français s'écrit tel quel dans le HTML, sans entités : les pages sont plus courtes et se relisent.
builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
builder.Services.AddSingleton<SpriteIcones>();
builder.Services.AddHttpContextAccessor();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddAuthorization();
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
{
    options.LoginPath = "/comptes/connexion";
    options.ExpireTimeSpan = TimeSpan.FromHours(12);
    // Un refus est une page 403, pas une redirection.
    options.Events.OnRedirectToAccessDenied = contexte =>
    {
        contexte.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    };
});
if (builder.Environment.IsDevelopment())
    builder.Services.AddScoped<IConnexion, ConnexionDeDemonstration>();

var app = builder.Build();

app.UseMiddleware<EntetesSecurite>();
app.UseExceptionHandler("/erreur/500");
app.UseStatusCodePagesWithReExecute("/erreur/{0}");
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
await app.RunAsync();
>>>>>>> web
