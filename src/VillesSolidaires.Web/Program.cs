using VillesSolidaires.Web.Hebergement;

var builder = WebApplication.CreateBuilder(args);
builder.AjouterServices();

var app = builder.Build();
await app.PreparerBaseAsync();
app.ComposerRequetes();
await app.RunAsync();

/// <summary>Point d'entrée, visible des tests.</summary>
public partial class Program;
